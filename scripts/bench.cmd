@echo off
rem Measures the budgets of the design, each beside its neighbour; writes build\bench.json.  --scale small or full
setlocal
call "%~dp0prepare.cmd" dev || exit /b 1
cd /d "%ROOT%" || exit /b 1
set QT_QPA_PLATFORM=offscreen
"%PYTHON%" -m benchmarks %*
