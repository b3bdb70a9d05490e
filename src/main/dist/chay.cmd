@echo off
rem Việc của các tệp để nhấp đúp: chay.cmd VIỆC, trong thư mục chứa tệp này
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
cd /d "%~dp0"
set "TONGHOP_CALLED=1"
if exist org-units.xlsx goto ready
if exist org-units.csv goto ready
echo Thư mục này chưa có danh sách đơn vị; đang tạo thư mục làm việc.
call "%~dp0tonghop.cmd" init .
if errorlevel 1 goto end
echo.
echo Đề nghị điền danh sách đơn vị vào org-units.xlsx, chép tệp các xã gửi vào inbox, rồi nhấp đúp lại.
start "" org-units.xlsx
goto end

:ready
if "%~1"=="run" goto run
if "%~1"=="check" goto check
call "%~dp0tonghop.cmd" %*
goto end

:check
call "%~dp0tonghop.cmd" check inbox
goto end

:run
call "%~dp0tonghop.cmd" run
if errorlevel 1 goto end
set "RESULTS="
for /f "usebackq delims=" %%R in (`call "%~dp0tonghop.cmd" status --folder`) do set "RESULTS=%%R"
if defined RESULTS if exist "%RESULTS%\tong-hop.xlsx" start "" "%RESULTS%\tong-hop.xlsx"

:end
set "STATUS=%ERRORLEVEL%"
echo.
pause
exit /b %STATUS%
