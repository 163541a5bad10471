"""The page of recovery over a real practice vault, with a printer that keeps what it was given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from repatria.store.keys import recovery
from repatria.store.keys.recovery import reply
from repatria.store.keys.sheets import WORDS, Sheet
from repatria.ui.pages import Page
from repatria.ui.printing.printers import Job, Stop
from repatria.ui.recovery import RecoveryPage
from repatria.ui.widgets.buttons import Button
from tests.posts import make_post
from tests.ui.exchange import OURS, Counter


@dataclass
class Tray:
    """A printer of one cable."""

    jobs: list[Job] = field(default_factory=list)

    def names(self) -> Sequence[str]:
        return ("Oficina",)

    def send(self, _printer: str, job: Job, _stop: Stop) -> None:
        self.jobs.append(job)


@dataclass
class Room:
    """The window with the page of recovery, and whoever sits there."""

    counter: Counter
    page: RecoveryPage
    tray: Tray

    def press(self, words: str) -> None:
        """Press the button of the page that says *words*."""
        (button,) = (
            one
            for one in self.page.findChildren(Button)
            if one.text() == words and one.isVisibleTo(self.page)
        )
        button.click()
        self.counter.settle()
        self.counter.settle()

    def name(self, *names: str) -> None:
        for line, name in zip(self.page.making.form.lines, names, strict=False):
            line.set_value(name)

    def copy_and_prove(self, sheet: Sheet) -> None:
        """Go through all words of the sheet that is shown, and type back what is asked of it."""
        shown: Any = self.page.making.step
        for _ in range(WORDS // 11):
            shown.onward.click()
            self.counter.settle()
        self.prove(sheet)

    def prove(self, sheet: Sheet) -> None:
        step: Any = self.page.making.step
        for place, asked in step.fields.items():
            asked.set_value(sheet[place][:4])
        step.check.click()
        for _ in range(6):
            self.counter.settle()

    def type_sheet(self, sheet: Sheet) -> None:
        """Type a sheet in for the drill, word by word."""
        step: Any = self.page.rehearsing.step
        for word in sheet:
            step.control.line.setText(word[:4])
            step.control.line.returnPressed.emit()
        for _ in range(3):
            self.counter.settle()

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the sheets that the page holds now."""
        handed: Any = self.page.making._handed
        return tuple(handed.made.sheets) if handed is not None else ()


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process that makes and joins be this one."""
    monkeypatch.setattr(recovery, "ask", lambda _, data: reply(data))


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS)
    yield work
    leave(work)


@pytest.fixture
def room(qtbot: QtBot, work: Work) -> Iterator[Room]:
    tray = Tray()
    counter = Counter(
        qtbot,
        work,
        lambda desk: [Page("recovery", "settings", lambda: "R", lambda: RecoveryPage(desk, tray))],
    )
    try:
        yield Room(counter, counter.page("recovery"), tray)
    finally:
        counter.leave()
