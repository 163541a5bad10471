"""Say which cases were opened for a group, and go on with the first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.cases.opening import OpenedCase, Opening
from repatria.ui.cases.case_list import CaseList
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.cases.line_words import age_words
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.states import State


class OpeningCounts(QObject):
    """Counts in words."""

    def opened(self, number: int) -> str:
        """Return how many cases were opened."""
        return self.tr("Se abrieron %n expedientes", "", number)

    def open_group(self, number: int) -> str:
        """Return the act of opening so many cases."""
        return self.tr("Abrir %n expedientes", "", number)


class OpenedGroup(QWidget):
    """Codes by letter: what is written on wristbands or papers. ``case_asked`` tells the case to go to."""

    case_asked = Signal(str)
    another_asked = Signal()
    list_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        self.title = Label("", "title")
        column.addWidget(self.title)
        hint = QCoreApplication.translate(
            "opening", "Anote cada código junto a su persona. Los expedientes quedan unidos por su llegada."
        )
        column.addWidget(Label(hint, tone="quiet"))
        self.list = CaseList(QCoreApplication.translate("opening", "Expedientes abiertos"))
        self.list.taken.connect(lambda row: self.case_asked.emit(row.case))
        column.addWidget(self.list, 1)
        acts = QWidget()
        flow = FlowLayout(acts, 12)
        first = Button(QCoreApplication.translate("opening", "Abrir el primero"), "primary")
        first.clicked.connect(self._go_to_first)
        listed = Button(QCoreApplication.translate("opening", "Ver en Casos"), "secondary", "cases")
        listed.clicked.connect(self.list_asked)
        another = Button(QCoreApplication.translate("opening", "Abrir otro grupo"), "quiet", "add")
        another.clicked.connect(self.another_asked)
        for button in (first, listed, another):
            flow.addWidget(button)
        self.first = first
        column.addWidget(acts)

    def show_opened(self, openings: Sequence[Opening], opened: Sequence[OpenedCase]) -> None:
        """Show the cases, in the order of the letters."""
        self.title.setText(OpeningCounts().opened(len(opened)))
        rows = [_row(opening, one) for opening, one in zip(openings, opened, strict=True)]
        self.list.show_rows(rows)
        self.list.choose_first()

    def _go_to_first(self) -> None:
        if self.list.rows.rowCount():
            self.case_asked.emit(self.list.rows.row_at(self.list.rows.index(0)).case)


def _row(opening: Opening, one: OpenedCase) -> CaseRow:
    who = f"{opening.letter} · {age_words(opening.child_or_doubt)}"
    with_whom = ""
    if opening.travels_with:
        words = QCoreApplication.translate("opening", "viene con {letter}")
        with_whom = words.format(letter=opening.travels_with)
    return CaseRow(
        key=one.id,
        title=with_whom,
        state=State.DONE,
        code=one.code,
        who=who,
        named=who,
        case=one.id,
    )
