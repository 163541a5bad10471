"""The page Imprimir over a real practice vault, with printers of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.errors import PrinterRefusedError, StoppedError
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import begin_form, save_answers
from repatria.ui.pages import Desk
from repatria.ui.printing.print_page import PrintPage
from repatria.ui.printing.printers import Job, Stop
from tests.ui.desks import clock, desk, library, told, work
from tests.ui.filling.conftest import adult, girl

__all__ = ["adult", "clock", "desk", "girl", "library", "told", "work"]


@dataclass
class Tray:
    """Printers that keep what they were given."""

    there: Sequence[str] = ("Recepcion",)
    jobs: list[tuple[str, Job]] = field(default_factory=list)
    refuses: bool = False
    hangs: bool = False
    waiting: Event = field(default_factory=Event)

    def names(self) -> Sequence[str]:
        return self.there

    def send(self, printer: str, job: Job, stop: Stop) -> None:
        if self.refuses:
            raise PrinterRefusedError(printer=printer)
        job.told(1, 3)
        while self.hangs:
            if stop():
                raise StoppedError
            self.waiting.wait(0.01)
        self.jobs.append((printer, job))


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
def f11(work: Work, adult: OpenedCase) -> str:
    """Return a filled protection screen that holds a canary."""
    filled = begin_form(work, adult.id, "F11")
    for name, value in {"fear_of_return": "yes", "fear_words": "ZORZAL-7731"}.items():
        filled.session.set_answer(name, value)
    save_answers(work, filled)
    return filled.member


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tray: Tray) -> PrintPage:
    shown = PrintPage(desk, tray)
    qtbot.addWidget(shown)
    shown.resize(1130, 640)
    with qtbot.waitActive(shown):
        shown.show()
    qtbot.waitUntil(lambda: shown.blank_list.rows.rowCount() > 0)
    return shown
