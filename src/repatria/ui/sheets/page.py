"""The register of printed sheets: found by number, code or scanner; what became of one is said with a key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from repatria.content.adopting.names import is_from_elsewhere
from repatria.domain.errors import RepatriaError
from repatria.domain.page_codes import LONGEST
from repatria.domain.sheets import STATES, SheetState
from repatria.services.desk import Desk as Work
from repatria.services.paper.register import PAGE, put_back, say_sheet, sheets_page, wanted_by
from repatria.store.lists.sheets import SheetLine
from repatria.ui.form_words import document_words
from repatria.ui.i18n import spoken
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Place
from repatria.ui.sheets.acts import SheetActs
from repatria.ui.sheets.sheet_rows import SheetRow, SheetRows
from repatria.ui.sheets.words import MARKS, note_words, state_words, title_words
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.scrolling import scrolling
from repatria.ui.widgets.text_line import TextLine

KEY = "sheets"
_SEARCH_MS = 120
_FEW_ROWS = 110
Found = tuple[list[SheetLine], Mapping[str, str]]


class SheetsPage(QWidget):
    """Hojas impresas. ``shown`` comes whenever the list was read anew."""

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: list[SheetLine] = []
        self._documents: dict[str, str] = {}
        self._number = ""
        self._before: SheetLine | None = None
        self._reading = Latest(desk.tasks, self)
        self._make_parts()
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addLayout(self._make_head())
        inner = QWidget()
        inside = QVBoxLayout(inner)
        gaps(inside, spacing=8)
        for part in (self.search, self.states, self._body, self.more, self.acts):
            inside.addWidget(part, 1 if part is self._body else 0)
        inside.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(scrolling(inner), 1)
        self._connect()

    # What the frame asks

    def showEvent(self, event: QShowEvent) -> None:
        """Read the register whenever the page comes into sight, and begin where a scanner may write."""
        super().showEvent(event)
        self.refresh()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> Place:
        """Return the sheet chosen and what the list is narrowed to; no search that may hold a code."""
        line = self.list.chosen()
        return {"number": line.number if line else self._number, "state": self.states.value() or ""}

    def go_to(self, place: Place) -> None:
        """Show a sheet by its number."""
        self._number = str(place.get("number") or "")
        self.states.set_value(place.get("state") or None)
        self.refresh()

    def refresh(self) -> None:
        """Read the first sheets anew."""
        self._read(None)

    # Reading

    def _read(self, after: SheetLine | None) -> None:
        work, language = self._desk.work, spoken()
        state = cast("SheetState | None", self.states.value())
        wanted = wanted_by(str(self.search.value() or ""), state)

        def job() -> Found:
            lines = sheets_page(work, wanted, after=after)
            names = {line.document for line in lines}
            return lines, {name: document_words(work, name, language) for name in names}

        self._reading.read(job, lambda found: self._show(found, after), self._not_read)

    def _show(self, found: Found, after: SheetLine | None) -> None:
        self._desk.settled("sheets/read")
        lines, documents = found
        self._documents.update(documents)
        self._lines = [*self._lines, *lines] if after is not None else lines
        chosen = self.list.chosen()
        number = self._number or (chosen.number if chosen else "")
        self.list.rows.set_rows([self._row(line) for line in self._lines])
        self.list.choose(number)
        self._number = ""
        self.more.setVisible(len(lines) == PAGE)
        self._body.setCurrentWidget(self.list if self._lines else self.nothing)
        self._follow()
        self.shown.emit()

    def _row(self, line: SheetLine) -> SheetRow:
        note = note_words(line, self._desk.work.calendar, self._desk.now())
        return SheetRow(line, title_words(line, self._documents), note, MARKS[line.state])

    def _follow(self) -> None:
        line = self.list.chosen()
        self.acts.setVisible(line is not None)
        if line is not None:
            self.acts.show_sheet(title_words(line, self._documents), line.holder)
            self.acts.transcribe.setVisible(_is_form(self._desk.work, line.document))

    # Saying

    def _say(self, state: str, holder: str) -> None:
        line = self.list.chosen()
        if line is not None:
            work, said = self._desk.work, cast("SheetState", state)
            self._number = line.number
            job = self._desk.tasks.run
            job(self, lambda: say_sheet(work, line.number, said, holder), self._was_said, self._failed)

    def _was_said(self, before: SheetLine) -> None:
        self._before = before
        self.acts.set_undo(possible=True)
        self.refresh()

    def _undo(self) -> None:
        before, work = self._before, self._desk.work
        if before is not None:
            self._number = before.number
            self._desk.tasks.run(self, lambda: put_back(work, before), self._undone, self._failed)

    def _undone(self, _: object) -> None:
        before, self._before = self._before, None
        self.acts.set_undo(possible=False)
        if before is not None:
            words = QCoreApplication.translate(
                "sheets", "La hoja {number} está otra vez como antes: {state}."
            )
            self._desk.tell(Notice(words.format(number=before.number, state=state_words(before.state))))
        self.refresh()

    def _transcribe(self) -> None:
        line = self.list.chosen()
        if line is not None:
            self._desk.go("transcribing", {"sheet": line.number})

    def _not_read(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error, "sheets/read"))

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    # Building

    def _make_parts(self) -> None:
        self.search = Field(
            QCoreApplication.translate("sheets", "Número de hoja o código del expediente"),
            TextLine(QCoreApplication.translate("sheets", "Escríbalo o léalo con el lector"), limit=LONGEST),
        )
        self.states = ChoiceButtons([Choice(state, state_words(state)) for state in STATES])
        self.states.set_names(QCoreApplication.translate("sheets", "Dónde está la hoja"))
        self._body = QStackedWidget()
        self._body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._body.setMinimumHeight(current_theme().size(_FEW_ROWS))
        self.list = SheetRows(QCoreApplication.translate("sheets", "Hojas impresas"))
        self.nothing = _nothing()
        for part in (self.list, self.nothing):
            self._body.addWidget(part)
        self.more = Button(QCoreApplication.translate("sheets", "&Mostrar más hojas"), "quiet", "unfold")
        self.more.hide()
        self.acts = SheetActs()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_MS)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        gaps(head, spacing=12)
        self.back = Button(QCoreApplication.translate("sheets", "V&olver"), "quiet", "back")
        self.back.clicked.connect(lambda: self._desk.go("print"))
        head.addWidget(self.back)
        head.addWidget(Label(QCoreApplication.translate("sheets", "Hojas impresas"), "display"), 1)
        return head

    def _connect(self) -> None:
        self._timer.timeout.connect(self.refresh)
        self.search.value_changed.connect(lambda _: self._timer.start())
        self.states.value_changed.connect(lambda _: self.refresh())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._follow())
        self.more.clicked.connect(lambda: self._read(self._lines[-1] if self._lines else None))
        self.acts.said.connect(self._say)
        self.acts.undo_asked.connect(self._undo)
        self.acts.transcribe_asked.connect(self._transcribe)
        self.nothing.act_asked.connect(lambda: self._desk.go("print"))


def _nothing() -> EmptyState:
    return EmptyState(
        "print",
        QCoreApplication.translate("sheets", "No hay hojas que mostrar"),
        QCoreApplication.translate(
            "sheets",
            "Aquí está cada hoja que este equipo imprimió: con quién está, si volvió, si no aparece. El número está "
            "abajo a la izquierda de cada página.",
        ),
        QCoreApplication.translate("sheets", "Ir a Imprimir"),
    )


def _is_form(work: Work, document: str) -> bool:
    return is_from_elsewhere(document) or document in work.library.forms
