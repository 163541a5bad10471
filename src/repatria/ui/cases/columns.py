"""Say each cell of the list of cases, and what stands above it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication

from repatria.services.desk import Desk
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.cases.line_words import DueWords, chips_of, due_of, who_words
from repatria.ui.cases.step_names import StepNames
from repatria.ui.widgets.states import State

Column = Literal["code", "who", "step", "due", "opened", "beware"]
COLUMNS: Final[tuple[Column, ...]] = ("code", "who", "opened", "step", "due", "beware")


class Sayer:
    """Puts lines into words at the time it is asked; *names_shown* uncovers names."""

    def __init__(self, work: Desk, now: Callable[[], datetime]) -> None:
        self.names = StepNames(work)
        self.names_shown = False
        self._calendar, self._now = work.calendar, now

    def title(self, column: Column) -> str:
        """Return what stands above a column."""
        return {
            "code": QCoreApplication.translate("cases", "Expediente"),
            "who": QCoreApplication.translate("cases", "Quién"),
            "step": QCoreApplication.translate("cases", "Lo que sigue"),
            "due": QCoreApplication.translate("cases", "Hasta cuándo"),
            "opened": QCoreApplication.translate("cases", "Abierto"),
            "beware": QCoreApplication.translate("cases", "Atención"),
        }[column]

    def say(self, line: CaseLine, column: Column) -> str:
        """Return the words of a cell."""
        return {
            "code": lambda: line.code,
            "who": lambda: who_words(line, names=self.names_shown),
            "step": lambda: self.names.say(line, line.next_step) if line.open else "",
            "due": lambda: " · ".join(part for part in (self.due(line).words, self.due(line).late) if part),
            "opened": lambda: say_stated(line.opened_at[:10], self._calendar, self._now()),
            "beware": lambda: ", ".join(words for _, words in self.chips(line)),
        }[column]()

    def row(self, line: CaseLine) -> CaseRow:
        """Return the whole line as one row, as a narrow list draws it and a screen reader says it."""
        due = self.due(line)
        return CaseRow(
            key=line.id,
            title=self.say(line, "step"),
            state=due.state,
            code=line.code,
            who=who_words(line, names=False),
            named=who_words(line, names=True),
            clock=due.words,
            late=due.late,
            chips=self.chips(line),
            case=line.id,
        )

    def chips(self, line: CaseLine) -> tuple[tuple[State, str], ...]:
        """Return what everybody must see at once."""
        return chips_of(line, self._calendar.local(self._now()).date())

    def due(self, line: CaseLine) -> DueWords:
        """Return until when, with its state."""
        return due_of(line, self._calendar, self._now())
