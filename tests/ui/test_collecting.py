"""No Qt object is ever thrown away on a thread of a job, whatever that job makes."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import gc, sys, threading, weakref
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from repatria.ui.collecting import Collecting

app = QCoreApplication([])
if {wanted}:
    Collecting(app)
gone = []
for _ in range(50):
    one = QObject()
    one.itself = one
    weakref.finalize(one, lambda: gone.append(threading.get_ident()))
del one

def job():
    for _ in range(200_000):
        circle = []
        circle.append(circle)

thread = threading.Thread(target=job)
thread.start()
thread.join()
elsewhere = sum(ident != threading.get_ident() for ident in gone)
QTimer.singleShot(500, app.quit)
app.exec()
print(elsewhere, len(gone) - elsewhere)
"""


def gone(*, wanted: bool) -> tuple[int, int]:
    """Return how many were thrown away on the thread of the job, and how many on the interface thread."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(wanted=wanted)], capture_output=True, text=True, check=True
    )
    elsewhere, here = map(int, done.stdout.split())
    return elsewhere, here


def test_what_stands_in_a_circle_goes_on_the_interface_thread() -> None:
    assert gone(wanted=True) == (0, 50)


def test_python_by_itself_would_throw_it_away_on_the_thread_of_the_job() -> None:
    assert gone(wanted=False)[0] > 0
