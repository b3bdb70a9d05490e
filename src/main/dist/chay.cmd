@echo off
rem Việc của các tệp để nhấp đúp: chay.cmd VIỆC, trong thư mục chứa tệp này
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
cd /d "%~dp0"
if not exist tonghop.cmd goto nofolder
rem Sau call chỉ ghi tên tệp: call đọc lại dấu phần trăm trong đường dẫn
set "TONGHOP_CALLED=1"
if exist org-units.xlsx goto ready
if exist org-units.csv goto ready
echo Thư mục này chưa có danh sách đơn vị; đang tạo thư mục làm việc.
call .\tonghop.cmd init .
if errorlevel 1 goto end
echo.
echo Đề nghị điền danh sách đơn vị vào org-units.xlsx, chép tệp các xã gửi vào inbox, rồi nhấp đúp lại.
start "" org-units.xlsx
goto end

:ready
if "%~1"=="run" goto run
if "%~1"=="check" goto check
call .\tonghop.cmd %*
goto end

:check
call .\tonghop.cmd check inbox
goto end

:run
call .\tonghop.cmd run
if errorlevel 1 goto end
set "RESULTS="
for /f "usebackq delims=" %%R in (`call .\tonghop.cmd status --folder`) do set "RESULTS=%%R"
if defined RESULTS if exist "%RESULTS%\tong-hop.xlsx" start "" "%RESULTS%\tong-hop.xlsx"

:end
set "STATUS=%ERRORLEVEL%"
goto wait

:nofolder
set "STATUS=2"
echo Không vào được thư mục "%~dp0".
echo Nếu thư mục nằm trên mạng: đề nghị gán cho nó một ổ đĩa (Map network drive), hoặc chép về máy này, rồi chạy lại.

:wait
echo.
pause
exit /b %STATUS%
