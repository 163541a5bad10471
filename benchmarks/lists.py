"""How the list of 100,000 cases feels: its first lines, walking through it, searching, and what it holds in memory.

The longest time the interface thread was held is measured by a heartbeat beside the work; nothing may hold it
for 50 ms. Beside it: the same with an empty list.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.data import fill_cases
from repatria import paths
from repatria.content.library import load_library
from repatria.services.desk import Desk as Work
from repatria.services.vaults import NewVault, leave, new_vault
from repatria.ui.ask import Asker
from repatria.ui.cases.page import CasesPage
from repatria.ui.clipboard import Clipboard
from repatria.ui.pages import Desk
from repatria.ui.preferences import Preferences
from repatria.ui.tasks import Tasks
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.today.page import TodayPage

BEAT_MS = 2
TYPED = ("m", "ma", "mar", "maria", "maria jo", "xo", "hernandes", "7f", "yocelin", "garsia peres")


class Heartbeat:
    """Notes the longest time between two beats of the interface thread."""

    def __init__(self) -> None:
        self._timer, self._last, self.longest = QTimer(), time.perf_counter(), 0.0
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was before."""
        self._last, self.longest = time.perf_counter(), 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def measure(cases: int = 100_000) -> dict[str, float]:
    """Return times in milliseconds and memory in megabytes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, Theme())
    with tempfile.TemporaryDirectory() as folder:
        work = _post(Path(folder), cases)
        found = _measure(app, work)
        leave(work)
    return {"cases": cases, **found}


def _measure(app: QApplication, work: Work) -> dict[str, float]:
    tasks = Tasks()
    desk = Desk(work, tasks, Asker(), Clipboard(), work.now, _ignore, _ignore, Preferences, _ignore)
    beat, found = Heartbeat(), {}
    day, page = TodayPage(desk), CasesPage(desk)
    for name, widget in (("day", day), ("list", page)):
        found[f"{name}_first_ms"] = _until(app, widget, beat)
        found[f"{name}_stall_ms"] = beat.longest * 1000
    beat.begin()
    for _ in range(60):
        page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum())
        _wait(app, lambda: page.model.canFetchMore() or not page.model.rowCount())
        app.processEvents()
    found["walked_rows"] = page.model.rowCount()
    found["walk_stall_ms"] = beat.longest * 1000
    page.table.verticalScrollBar().setValue(0)
    beat.begin()
    slowest = 0.0
    for words in TYPED:
        slowest = max(slowest, _search(app, page, words))
    found |= {"search_shown_ms": slowest * 1000, "search_stall_ms": beat.longest * 1000}
    found["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tasks.read(tasks, work.close_thread, _ignore, _ignore)
    tasks.close()
    for widget in (day, page):
        widget.deleteLater()
    app.processEvents()
    return found


def _search(app: QApplication, page: CasesPage, words: str) -> float:
    done: list[str] = []
    page.searched.connect(lambda: done.append(words))
    start = time.perf_counter()
    page.search(words)
    _wait(app, lambda: bool(done))
    return time.perf_counter() - start


def _until(app: QApplication, widget: TodayPage | CasesPage, beat: Heartbeat) -> float:
    seen: list[int] = []
    beat.begin()
    start = time.perf_counter()
    widget.shown.connect(lambda: seen.append(1))
    widget.resize(1140, 640)
    widget.show()
    ready = widget.list if isinstance(widget, TodayPage) else widget.table
    _wait(app, lambda: bool(seen) and ready.isVisible())
    return (time.perf_counter() - start) * 1000


def _wait(app: QApplication, until: Callable[[], bool], seconds: float = 30) -> None:
    end = time.perf_counter() + seconds
    while not until() and time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.0005)


def _post(folder: Path, cases: int) -> Work:
    wanted = NewVault("una frase de prueba", "Ana", "Puesto", "GTM", practice=True)
    work = new_vault(folder / "vault", wanted, load_library(paths.forms()), state_dir=folder / "state")
    connection = work.vault.writer()
    fill_cases(connection, cases)
    connection.execute("UPDATE case_row SET practice = 1")
    connection.close()
    return work


def _ignore(*_: object, **__: object) -> None:
    """Hear and do nothing."""


if __name__ == "__main__":
    for name, value in measure(*map(int, sys.argv[1:])).items():
        print(f"{name:20} {value:12.2f}")
