@echo off
call "%~dp0chay.cmd" template
