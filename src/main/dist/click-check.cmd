@echo off
rem Không dùng call: nó đọc lại dấu phần trăm trong đường dẫn
"%~dp0chay.cmd" check
