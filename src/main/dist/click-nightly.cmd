@echo off
rem Đăng ký lịch hằng đêm cho người dùng này, không cần quyền quản trị
chcp 65001 >nul
cd /d "%~dp0"
if not exist tonghop.cmd goto nofolder
if not exist lich-hang-dem.xml (
  echo Thư mục này chưa có lich-hang-dem.xml: đề nghị nhấp đúp "Tổng hợp" trước để tạo thư mục làm việc.
  pause
  exit /b 2
)
schtasks /create /f /tn "tonghop" /xml lich-hang-dem.xml
set "STATUS=%ERRORLEVEL%"
pause
exit /b %STATUS%

:nofolder
echo Không vào được thư mục "%~dp0".
echo Nếu thư mục nằm trên mạng: đề nghị gán cho nó một ổ đĩa (Map network drive), hoặc chép về máy này, rồi chạy lại.
pause
exit /b 2
