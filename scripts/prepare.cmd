@echo off
rem Called by run.cmd and test.cmd with "run" or "dev": makes .venv hold exactly what the lock says.
set "ROOT=%~dp0.."
set "VENV=%ROOT%\.venv"
set "PYTHON=%VENV%\Scripts\python.exe"
set "PYTHONPATH=%ROOT%\src"
if not exist "%PYTHON%" (
  py -3 -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2])" 2>nul || (
    echo Python 3.11 or newer is needed. Type:  winget install Python.Python.3.12 1>&2
    exit /b 1
  )
  py -3 -m venv "%VENV%" 1>&2 || exit /b 1
)
fc /b "%ROOT%\scripts\locks\%1.txt" "%VENV%\prepared-%1.txt" >nul 2>&1 && goto :words
"%PYTHON%" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "%ROOT%\scripts\locks\%1.txt" 1>&2 || exit /b 1
copy /y "%ROOT%\scripts\locks\%1.txt" "%VENV%\prepared-%1.txt" >nul
:words
for %%f in ("%ROOT%\resources\i18n\*.ts") do (
  if not exist "%%~dpnf.qm" "%VENV%\Scripts\pyside6-lrelease.exe" -silent "%%f" -qm "%%~dpnf.qm" 1>&2
)
exit /b 0
