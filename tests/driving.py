"""Drives the real program in a process of its own, from outside its code: ``python tests/driving.py HOW OUT``.

``lock``  opens the practice vault by typing, says so, waits for ``go``, and presses Ctrl+L.
``close`` opens it and closes the window.
``see``   starts the program and says what stands on the screen; it stays until it is ended.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from repatria import app
from repatria.app import Program
from repatria.hardening import harden
from repatria.surroundings import Surroundings

CANARY = "canario-en-la-mina-7731"


def say(out: Path, name: str, **facts: Any) -> None:
    fresh = out / f"{name}.new"
    fresh.write_text(json.dumps({"pid": os.getpid(), **facts}), encoding="utf-8")
    fresh.rename(out / f"{name}.json")


def when(ready: Callable[[], bool], act: Callable[[], None]) -> None:
    """Do *act* once *ready*, looking twenty times a second."""
    timer = QTimer(QApplication.instance())
    timer.setInterval(50)

    def look() -> None:
        if ready():
            timer.stop()
            act()

    timer.timeout.connect(look)
    timer.start()


class Driver:
    def __init__(self, how: str, out: Path, command: list[str]) -> None:
        self.how, self.out = how, out
        self.program = Program(QApplication([]), Surroundings.here()._replace(command=command))
        first = os.environ.pop(app.VAULT, "")
        self.program.begin(Path(first) if first else None)
        when(lambda: self.program.unlock is not None and self.program.unlock.isVisible(), self.at_unlock)

    def at_unlock(self) -> None:
        unlock: Any = self.program.unlock
        screen = unlock.screens.currentWidget()
        if self.how == "see":
            say(self.out, "seen", screen=type(screen).__name__, folder=str(screen.folder()))
            return
        QTest.keyClicks(screen.secret.line, "solo para practicar")
        QTest.keyClick(screen.secret.line, Qt.Key.Key_Return)
        when(lambda: self.program.sitting is not None, self.at_window)

    def at_window(self) -> None:
        sitting = self.program.sitting
        work = sitting.work
        note = work.note("note_added", {"text": CANARY})
        if self.how == "close":
            sitting.window.close()
            return
        sitting.desk.tasks.run(
            sitting.window,
            lambda: work.append([note]),
            lambda _: self.ready_to_lock(work),
            lambda error: say(self.out, "failed", error=repr(error)),
        )

    def ready_to_lock(self, work: Any) -> None:
        self.kept = CANARY.encode() + b" typed"
        key = max(work.vault.opened.data_keys.items())[1]
        say(self.out, "open", key=key.hex(), memory=os.environ["TMPDIR"])
        window = self.program.sitting.window
        go = self.out / "go"
        when(
            go.exists,
            lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
        )


if __name__ == "__main__":
    harden()
    how, out = sys.argv[1], Path(sys.argv[2])
    driver = Driver(how, out, json.loads(os.environ.get("DRIVEN_COMMAND", "[]")))
    sys.exit(QApplication.exec())
