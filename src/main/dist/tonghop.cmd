@echo off
rem Tìm Java (từ 17 trở lên) rồi chạy tonghop.jar ở cạnh tệp này: tonghop LỆNH [tùy chọn]
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "HERE=%~dp0"
echo %* | findstr /c:"--quiet" >nul && set "TONGHOP_UNATTENDED=1"
set "JAVA="
if exist "%HERE%jre\bin\java.exe" set "JAVA=%HERE%jre\bin\java.exe"
if not defined JAVA if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" set "JAVA=%%~$PATH:J"
if not defined JAVA goto nojava
set "VERSION="
rem Qua một tệp tạm: trong một lệnh for, dấu nháy của đường dẫn và dấu nối lệnh không đi cùng nhau được.
set "SAYS=%TEMP%\tonghop-java-%RANDOM%.txt"
"%JAVA%" -version 2>"%SAYS%"
for /f "usebackq tokens=1-3" %%A in ("%SAYS%") do if /i "%%B"=="version" if not defined VERSION set "VERSION=%%~C"
del "%SAYS%" >nul 2>&1
set "MAJOR="
for /f "delims=.-+_ tokens=1" %%V in ("%VERSION%") do set "MAJOR=%%V"
if not defined MAJOR goto nojava
if %MAJOR% LSS 17 goto oldjava
set "TONGHOP_LAUNCHER=%~f0"
if "%~1"=="" if not defined TONGHOP_CALLED goto clicked
"%JAVA%" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -jar "%HERE%tonghop.jar" %*
exit /b %ERRORLEVEL%

:clicked
set "TONGHOP_CALLED=1"
"%HERE%chay.cmd" run

:oldjava
echo Máy này có Java %VERSION%; tonghop cần Java từ 17 trở lên.
goto how

:nojava
echo Chưa tìm thấy Java trên máy này; tonghop cần Java từ 17 trở lên.

:how
echo.
echo Không cần quyền quản trị:
echo   1. Tải bản Java 17 (hoặc mới hơn) dạng .zip cho Windows, ví dụ từ https://adoptium.net (chọn JRE, zip).
echo   2. Giải nén vào thư mục "%HERE%jre" sao cho có tệp "%HERE%jre\bin\java.exe".
echo   3. Chạy lại.
if not defined TONGHOP_UNATTENDED pause
exit /b 2
