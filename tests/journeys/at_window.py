"""A canary typed into the program's own window, off-screen: form, search, call, file, print, crash, lock."""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from repatria import hardening, paths
from repatria.app import Program
from repatria.content.library import load_library
from repatria.domain.attachments.attachment import attachments_of
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.vaults import NewVault, leave, new_vault
from repatria.surroundings import Surroundings
from repatria.ui.attachments.change_bar import REDACT
from repatria.ui.crash import CrashWindow
from repatria.ui.frame.cover import Cover
from repatria.ui.unlock.doors import PRACTICE_PASSPHRASE
from tests.journeys.at_desk import photograph

PATIENCE = 20.0
HELD = {"start": "", "title": "", "clipboard": ""}


class Journey:
    """The program, and somebody who types *canary* wherever it takes words."""

    def __init__(self, home: Path, canary: str) -> None:
        self.home, self.canary = home, canary
        folder = home / "data" / "practica"
        wanted = NewVault(PRACTICE_PASSPHRASE, "Ana", "Puesto", "GTM", practice=True)
        desk = new_vault(folder, wanted, load_library(paths.forms()))
        self.case: OpenedCase = open_case(desk, Opening("host", "no", return_country="HND"))
        leave(desk)
        around = Surroundings.here()._replace(start=self._not_started)
        self.program = Program(QApplication([]), around)
        self.program.begin(folder)

    def go(self) -> None:
        """Do all of it; the lock at the end ends the process."""
        self._unlock()
        self._fill("F01", "name_used", "danger_note", first={"immediate_danger": "possible"})
        self._put_aside()
        member = self._fill("F11", "fear_words", first={"fear_of_return": "yes"})
        self._put_aside()
        self._search()
        self._call()
        self._add_file()
        self._black_out()
        self._print(member)
        self._speak("en")
        self._crash()
        self._cover()
        self._fill("F16", "person_view")
        HELD["title"] = " ".join(widget.windowTitle() for widget in QApplication.topLevelWidgets())
        QTest.keyClick(self.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        wait(lambda: False)

    @property
    def window(self) -> Any:
        """Return the window of the sitting."""
        return self.program.sitting.window

    def _unlock(self) -> None:
        unlock: Any = self.program.unlock
        wait(lambda: getattr(unlock.screens.currentWidget(), "secret", None) is not None)
        screen = unlock.screens.currentWidget()
        QTest.keyClicks(screen.secret.line, PRACTICE_PASSPHRASE)
        QTest.keyClick(screen.secret.line, Qt.Key.Key_Return)
        wait(lambda: self.program.sitting is not None)
        settle(self.program)

    def _fill(self, form: str, *names: str, first: Mapping[str, Any] | None = None) -> str:
        """Type into the fields called *names* of a new form, and return it put aside unfinished."""
        self.window.go("form", {"case": self.case.id, "form": form, "step": ""})
        page = self.window.page("form").page
        wait(page.is_open)
        for key, value in (first or {}).items():
            page._filled.answer(Place(key), value)
        for name in names:
            page.view.show_place(Place(name))
            settle(self.program)
            self._type_where_the_cursor_is()
        page.keep()
        return str(page.place()["member"])

    def _put_aside(self) -> None:
        page = self.window.page("form").page
        page._put_aside()
        wait(lambda: not page.is_open())
        settle(self.program)

    def _type_where_the_cursor_is(self) -> None:
        wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit))
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClicks(at, self.canary)
        for key in (QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Copy):
            QTest.keySequence(at, QKeySequence(key))
        HELD["clipboard"] = QGuiApplication.clipboard().text()

    def _search(self) -> None:
        search = self.window.header.search
        QTest.keyClicks(search, self.canary)
        QTest.keyClick(search, Qt.Key.Key_Return)
        settle(self.program)

    def _call(self) -> None:
        self.window.go("case", {"case": self.case.id})
        page = self.window.page("case").page
        wait(lambda: not page.header.isHidden())
        page.act_here("call")
        wait(lambda: page.panel is not None)
        for key in ("to", "said", "about"):
            page.panel.fields[key].set_value(f"{self.canary} {key}")
        page.panel.press()
        wait(lambda: page.panel is None)
        settle(self.program)

    def _add_file(self) -> None:
        page = self.window.page("case").page
        page.act("add_file")
        wait(lambda: page.panel is not None)
        fields = page.panel.fields
        self.program.sitting.desk.asker.choose_next(photograph(self.canary))
        fields["file"].control.button.click()
        wait(lambda: fields["file"].control.looked is not None)
        fields["title"].set_value(self.canary)
        page.panel.press()
        wait(lambda: page.panel is None)
        settle(self.program)

    def _black_out(self) -> None:
        """Look at the file and black out a part of it, which is not saved, and is kept."""
        page = self.window.page("case").page
        [file] = attachments_of(page.view.case.state)
        page.act(f"see_file/{file.event}")
        shower = page.acts.files.shower
        wait(lambda: shower.viewer is not None and shower.viewer.picture.drawn_width > 0)
        shower.viewer.frame(REDACT)
        shower.viewer.take()
        page.keep()
        assert shower.viewer.acts

    def _print(self, member: str) -> None:
        self.window.go("sheet", {"case": self.case.id, "form": "F11", "member": member})
        page = self.window.page("sheet").page
        wait(lambda: page.panel is not None)
        page.panel.kind.set_value("file")
        page.panel.ask()
        wait(lambda: bool(page.tools.printer()))
        page.print()
        wait((self.home / "printed").exists)
        settle(self.program)

    def _speak(self, language: str) -> None:
        self.program.prefer(self.program.preferences()._replace(language=language))
        settle(self.program)

    def _crash(self) -> None:
        def fail() -> None:
            answer = self.canary
            raise ValueError(answer)

        for begin in (
            lambda: QTimer.singleShot(0, fail),
            lambda: self._tasks().run(self.window, fail, print, print),
        ):
            begin()
            wait(lambda: bool(crash_windows()))
            for shown in crash_windows():
                assert self.canary not in " ".join(_words(shown))
                shown.close()
            wait(lambda: not crash_windows())
        self.window.activateWindow()

    def _cover(self) -> None:
        self.window.cover()
        settle(self.program)
        assert self.window.is_covered()
        self.window.findChild(Cover).button.click()
        wait(lambda: not self.window.is_covered())

    def _tasks(self) -> Any:
        return self.program.sitting.desk.tasks

    def _not_started(self, command: Sequence[str], surroundings: Mapping[str, str]) -> None:
        HELD["start"] = json.dumps([list(command), dict(surroundings)])
        held = {name: self.canary in words for name, words in HELD.items()}
        (self.home / "held.json").write_text(json.dumps(held), "utf-8")


def _words(widget: QWidget) -> list[str]:
    return [str(one.text()) for one in widget.findChildren(QWidget) if hasattr(one, "text")]


def crash_windows() -> list[CrashWindow]:
    """Return the windows that tell of a crash."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, CrashWindow) and widget.isVisible()
    ]


def wait(ready: Callable[[], bool]) -> None:
    """Let the program go on until *ready*."""
    until = time.monotonic() + PATIENCE
    while not ready():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        assert time.monotonic() < until


def settle(program: Program) -> None:
    """Let the program go on until no job is under way."""
    wait(lambda: not program._tasks._waiting)


if __name__ == "__main__":
    hardening.harden()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        Journey(Path(sys.argv[1]), sys.stdin.readline().strip()).go()
    except BaseException:  # noqa: BLE001 - told below, whatever it is
        # The program's own crash handler would tell a person, and nobody is here.
        traceback.print_exc()
        os._exit(1)
