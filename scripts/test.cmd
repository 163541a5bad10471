@echo off
rem Format, lint, types, import rules and all tests. Arguments go to pytest, and then only it runs.
setlocal
call "%~dp0prepare.cmd" dev || exit /b 1
cd /d "%ROOT%" || exit /b 1
set QT_QPA_PLATFORM=offscreen
if not "%~1"=="" goto :tests
set LINTED=src tests benchmarks scripts\words scripts\released build.spec
"%VENV%\Scripts\ruff.exe" format --check --quiet %LINTED% || exit /b 1
"%VENV%\Scripts\ruff.exe" check --quiet %LINTED% || exit /b 1
"%VENV%\Scripts\mypy.exe" --no-error-summary || exit /b 1
"%PYTHON%" scripts\words --check || exit /b 1
"%PYTHON%" scripts\words build || exit /b 1
rem All tests go on every processor, each file on one.
"%PYTHON%" -m pytest -q -n auto --dist loadfile --no-loadscope-reorder
exit /b
:tests
"%PYTHON%" -m pytest -q %*
