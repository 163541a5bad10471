@echo off
setlocal
call "%~dp0prepare.cmd" run || exit /b 1
"%PYTHON%" -m repatria %*
