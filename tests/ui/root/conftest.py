"""The page of the country's root over a real practice vault, with a printer that keeps what it was given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.errors import PrinterRefusedError
from repatria.services.desk import Desk as Work
from repatria.services.vaults import leave
from repatria.store.keys.sheets import Sheet
from repatria.ui.pages import Page
from repatria.ui.printing.printers import Job, Stop
from repatria.ui.root import RootPage
from tests.posts import make_post
from tests.ui.exchange import OURS, Counter


@dataclass
class Tray:
    """A printer of one cable."""

    there: Sequence[str] = ("Oficina",)
    jobs: list[Job] = field(default_factory=list)
    refuses: bool = False

    def names(self) -> Sequence[str]:
        return self.there

    def send(self, printer: str, job: Job, _: Stop) -> None:
        if self.refuses:
            raise PrinterRefusedError(printer=printer)
        self.jobs.append(job)


@dataclass
class Room:
    """The window with the page of the root, another page to go to, and whoever sits there."""

    counter: Counter
    page: RootPage
    tray: Tray

    def press(self, button: Any) -> None:
        button.click()
        self.counter.settle()

    def prove(self, sheet: Sequence[str]) -> None:
        """Type back what is asked of *sheet*, by the first four letters."""
        step: Any = self.page.founding.step
        for place, asked in step.fields.items():
            asked.set_value(sheet[place][:4])
        self.press(step.check)

    def type_sheet(self, sheet: Sequence[str]) -> None:
        """Type a sheet in, word by word."""
        step: Any = self.page.certifying.step
        for word in sheet:
            step.control.line.setText(word[:4])
            step.control.line.returnPressed.emit()
        self.counter.settle()

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the sheets that the page holds now."""
        made: Any = self.page.founding._made
        return tuple(made.sheets) if made is not None else ()


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
        lambda desk: [Page("root", "directory", lambda: "Raíz", lambda: RootPage(desk, tray))],
    )
    try:
        yield Room(counter, counter.page("root"), tray)
    finally:
        counter.leave()
