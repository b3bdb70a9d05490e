@echo off
call "%~dp0chay.cmd" run
