"""The program from outside: how fast its first window is painted, and how much memory the list of cases takes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.cold import CAN_FORGET, forget_files
from benchmarks.post import fill_list, new_post
from benchmarks.rows import Row, Sizes, in_turns

ROOT = Path(__file__).parents[1]
POST = "memoria"
_WALKED = 30
_SETTLED = 2.0
"""Seconds in which the list is read before the lock is asked for."""

# Both end as soon as their window was painted once; ours begins where the person's command begins.
EMPTY = """
import os
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
os._exit(1)
"""
OURS = """
import gc, os, sys
sys.argv[1:] = []
gc.disable()  # as main does before it imports the window
from repatria.__main__ import main
import repatria.ui.unlock.window as first
def painted(self, event):
    super(first.UnlockWindow, self).paintEvent(event)
    os._exit(0)
first.UnlockWindow.paintEvent = painted
main()
os._exit(1)
"""
LIST = f"""
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from benchmarks.cold import CAN_FORGET, forget_files
from benchmarks.post import unlocked
from repatria.tour.stage import Stage
from repatria.ui.i18n import Speech
desk = unlocked(Path(sys.argv[1]), "{POST}")
stage = Stage(desk, Speech())
stage.go("cases")
page = stage.window.page("cases")
for _ in range({_WALKED}):
    if page.model.canFetchMore():
        page.model.fetchMore()
        stage.settle()
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(page.model.rowCount(), peak.split()[1], flush=True)
os._exit(0)
"""
NOTHING = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
app.processEvents()
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(0, peak.split()[1], flush=True)
"""
# The lock as the program does it, from the key to the end of the process, the start of the next one among it.
LOCK = f"""
import os, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from benchmarks.post import unlocked
from repatria.app import Program
from repatria.surroundings import Surroundings
began = 0.0
def end(code):
    print(time.perf_counter() - began, flush=True)
    os._exit(code)
around = Surroundings.here()._replace(command=(sys.executable, "-c", "pass"), end=end)
program = Program(app, around)
program.begin()
program.sit_down(unlocked(Path(sys.argv[1]), "{POST}"))
program.sitting.window.go("cases")
until = time.monotonic() + {_SETTLED}
while time.monotonic() < until:
    app.processEvents()
program.sitting.window.header.search.setText("Xochitl")
app.processEvents()
began = time.perf_counter()
program.lock()
"""


def starting(sizes: Sizes, folder: Path) -> list[Row]:
    """Compare the first window with an empty one: whole processes, from their start to their first paint.

    Cold, as after the laptop was switched on, which is what the budget is about; and warm, as after a lock.
    A vault is there, so that the window asks for its passphrase.
    """
    with new_post(folder / "home" / "data", "boveda"):
        pass
    # the first of each, which does not count, leaves compiled byte code where it may
    warm = in_turns(lambda: _run(folder, OURS), lambda: _run(folder, EMPTY), 2 * sizes.rounds)
    rows = [_started("start to unlock window, warm", *warm, "none")]
    if not CAN_FORGET:
        return rows
    cold = in_turns(lambda: _run(folder, OURS), lambda: _run(folder, EMPTY), 2 * sizes.rounds, forget_files)
    return [_started("start to unlock window, cold", *cold, "<= 1.5 x"), *rows]


def _started(name: str, ours: float, empty: float, budget: str) -> Row:
    ratio = ours / empty
    met = None if budget == "none" else ratio <= 1.5
    return Row(name, ours, "s", "empty PySide6 window", ratio, budget, met)


def remembering(sizes: Sizes, folder: Path) -> list[Row]:
    """Measure the most that a process held which unlocks, shows the list and walks through its first thousands."""
    with new_post(folder, POST) as desk:
        fill_list(desk, sizes.cases)
    megabytes, bare = _held(folder, LIST), _held(folder, NOTHING)
    name = f"memory with {sizes.cases:,} cases in the list"
    beside = "empty PySide6 window"
    return [Row(name, megabytes, "MB", beside, megabytes / bare, "<= 250 MB", megabytes <= 250)]


def locking(sizes: Sizes, folder: Path) -> list[Row]:
    """Measure from asking for the lock in the list of all cases to the end of the process; the median.

    Beside it stands what no lock can do without: to start the next process.
    """
    with new_post(folder, POST) as desk:
        fill_list(desk, sizes.cases)
    took = statistics.median(float(_run(folder, LOCK)) for _ in range(sizes.rounds))
    starts = [_start_alone() for _ in range(sizes.rounds)]
    name, ratio = f"lock, {sizes.cases:,} cases in the list", took / statistics.median(starts)
    return [Row(name, took * 1000, "ms", "starting the next process alone", ratio, "<= 100 ms", took <= 0.1)]


def _start_alone() -> float:
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", "pass"], stdin=subprocess.DEVNULL, start_new_session=True
    )
    took = time.perf_counter() - began
    process.wait()
    return took


def _held(folder: Path, script: str) -> float:
    return float(_run(folder, script).split()[1]) / 1024


def _run(folder: Path, script: str) -> str:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "REPATRIA_HOME": str(folder / "home"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", script, str(folder)]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True, timeout=600)
    if done.returncode:
        raise RuntimeError(f"a measured program failed: {done.stderr[-2000:]}")
    return done.stdout
