@echo off
call "%~dp0prepare.cmd" dev || exit /b 1
cd /d "%ROOT%"
set QT_QPA_PLATFORM=offscreen
"%VENV%\Scripts\ruff.exe" format --check --quiet src tests benchmarks || exit /b 1
"%VENV%\Scripts\ruff.exe" check --quiet src tests benchmarks || exit /b 1
"%VENV%\Scripts\mypy.exe" --no-error-summary || exit /b 1
"%PYTHON%" scripts\words --check || exit /b 1
"%PYTHON%" -m pytest -q %*
