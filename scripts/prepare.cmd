@echo off
rem Called by run, test and bench with "run" or "dev": makes .venv hold exactly what the lock says.
rem It sets ROOT, VENV, PYTHON and PYTHONPATH for its caller, which says setlocal so that no shell keeps them.
set "ROOT=%~dp0.."
set "VENV=%ROOT%\.venv"
set "PYTHON=%VENV%\Scripts\python.exe"
set "PYTHONPATH=%ROOT%\src"
"%PYTHON%" -c "" >nul 2>&1 && goto :packages
py -3 -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2])" >nul 2>&1 || (
  echo Python 3.11 or newer is needed. Type:  winget install Python.Python.3.12 1>&2
  exit /b 1
)
if exist "%VENV%" rmdir /s /q "%VENV%"
py -3 -m venv "%VENV%" 1>&2 || exit /b 1
:packages
fc /b "%ROOT%\scripts\locks\%1.txt" "%VENV%\prepared-%1.txt" >nul 2>&1 && goto :words
"%PYTHON%" -m pip install --quiet --disable-pip-version-check --no-input --no-deps --require-hashes -r "%ROOT%\scripts\locks\%1.txt" 1>&2 || exit /b 1
copy /y "%ROOT%\scripts\locks\%1.txt" "%VENV%\prepared-%1.txt" >nul || exit /b 1
:words
"%PYTHON%" "%ROOT%\scripts\words" build 1>&2 || exit /b 1
exit /b 0
