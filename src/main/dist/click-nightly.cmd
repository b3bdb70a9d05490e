@echo off
rem Đăng ký lịch hằng đêm cho người dùng này, không cần quyền quản trị
chcp 65001 >nul
cd /d "%~dp0"
if not exist lich-hang-dem.xml (
  echo Thư mục này chưa có lich-hang-dem.xml: đề nghị nhấp đúp "Tổng hợp" trước để tạo thư mục làm việc.
  pause
  exit /b 2
)
schtasks /create /f /tn "tonghop" /xml "%~dp0lich-hang-dem.xml"
pause
