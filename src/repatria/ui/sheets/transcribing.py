"""Pasar a limpio: the sheet in hand is named, then when it was filled is asked, and only then its form is opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RecordIncompleteError, RepatriaError
from repatria.domain.page_codes import LONGEST
from repatria.domain.texts import say
from repatria.services.forms.adopted import known_form
from repatria.services.forms.as_filled import need_past
from repatria.services.forms.from_paper import FromPaper
from repatria.services.paper.transcribing import PaperFound, find_paper
from repatria.ui.filling.controls import Around, LocalMoment
from repatria.ui.form_words import form_name
from repatria.ui.i18n import spoken
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.sheets.picture_button import PictureButton
from repatria.ui.sheets.transcribing_words import (
    about_words,
    act_words,
    older_words,
    when_wanted,
    when_words,
)
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label, card
from repatria.ui.widgets.reading_column import ReadingColumn
from repatria.ui.widgets.text_line import MEASURE, TextLine

KEY = "transcribing"


def transcribing_page(desk: Desk) -> Page:
    """Return the page; one comes to it from *Imprimir* and from the register."""
    return Page(
        KEY,
        "edit",
        lambda: QCoreApplication.translate("sheets", "Pasar a limpio"),
        lambda: TranscribingPage(desk),
        under="print",
    )


class TranscribingPage(ReadingColumn):
    """Pasar a limpio. ``found`` comes when a sheet was recognised, or was not."""

    found = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            QCoreApplication.translate("sheets", "Pasar a limpio"),
            QCoreApplication.translate(
                "sheets",
                "Con la hoja en la mano: el formulario se abre en el orden de la hoja, con todas sus preguntas.",
            ),
        )
        self._desk = desk
        self._paper: PaperFound | None = None
        self._finding = Latest(desk.tasks, self)
        self.add(self._make_search())
        self.card = self._make_card()
        self.add(self.card)
        self.card.hide()

    # What the frame asks

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the sheet."""
        super().showEvent(event)
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> Place:
        """Return the sheet in hand."""
        return {"sheet": self._paper.number} if self._paper is not None else {}

    def go_to(self, place: Place) -> None:
        """Take a sheet in hand by its number."""
        if place.get("sheet"):
            self.read(str(place["sheet"]))

    def read(self, text: str) -> None:
        """Take a sheet in hand by what was typed or read off it."""
        self.sheet.set_value(text)
        self.code.set_value(None)
        self._find()

    # Finding

    def _find(self) -> None:
        text, code = str(self.sheet.value() or ""), str(self.code.value() or "")
        work, language = self._desk.work, spoken()
        self.sheet.set_message("")

        def job() -> tuple[PaperFound, str]:
            paper = find_paper(work, text, code)
            known = known_form(work, paper.form, paper.digest)
            return paper, say(known.title, language) if known is not None else paper.form

        self._finding.read(job, lambda found: self._show(*found), self._not_found)

    def _show(self, paper: PaperFound, title: str) -> None:
        self._paper = paper
        self.sheet.set_value(paper.number)
        self.title.setText(form_name(paper.form, title))
        self.about.setText(about_words(paper))
        older = older_words(paper)
        self.older.set_words("warning", older, "warning")
        self.older.setVisible(bool(older))
        self.code.setVisible(not paper.code)
        self.happened.set_words(*when_words(paper.form))
        self.happened.setVisible(not paper.member)
        self.go.setText(act_words(paper))
        self.card.show()
        first = self.code if not paper.code else self.go if paper.member else self.happened
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(
            0, self.go, lambda: self.ensureWidgetVisible(self.go)
        )  # once the card has its height
        self.found.emit()

    def _not_found(self, error: RepatriaError) -> None:
        notice = notice_of(error)
        at = (
            self.code
            if self._paper is not None and self.code.isVisible() and self.code.value()
            else self.sheet
        )
        at.set_message(f"{notice.happened} {notice.advice}")
        if at is self.sheet:
            self._paper = None
            self.card.hide()
        at.setFocus(Qt.FocusReason.OtherFocusReason)
        self.found.emit()

    def _reading(self) -> None:
        self.sheet.set_message(QCoreApplication.translate("sheets", "Leyendo la página…"), "quiet")

    # Going on

    def _go_on(self) -> None:
        paper = self._paper
        if paper is None:
            return
        if not paper.code:
            self._find()
        elif paper.member:
            self._desk.go("form", {"case": paper.case_id, "member": paper.member})
        elif (happened_at := self._happened_at()) is not None:
            self._begin(paper, FromPaper(paper.number, happened_at, paper.digest))

    def _happened_at(self) -> str | None:
        """Return when the sheet was filled; None after saying that it has to be said."""
        stated = str(self._moment.typed() or "") if self._moment.value() is not None else ""
        try:
            need_past(self._desk.work, stated)
        except RecordIncompleteError:
            self.happened.set_message(when_wanted())
            self.happened.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return stated

    def _begin(self, paper: PaperFound, source: FromPaper) -> None:
        form = {"form": paper.form, **source.told()}
        if paper.case_id:
            self._desk.go("form", {"case": paper.case_id, **form})
        else:
            asked = {"way": "person", "code": paper.code, "happened_at": source.happened_at}
            self._desk.go("opening", {**asked, "then": form})
        self._clear()

    def _clear(self) -> None:
        self._paper = None
        self._finding.forget()
        for field in (self.sheet, self.code, self.happened):
            field.set_value(None)
            field.set_message("")
        self.card.hide()

    # Building

    def _make_search(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        gaps(column, spacing=8)
        line = TextLine(limit=LONGEST)
        line.line.returnPressed.connect(self._find)
        self.sheet = Field(
            QCoreApplication.translate("sheets", "Número de la hoja, o código de la página"),
            line,
            QCoreApplication.translate(
                "sheets",
                "Está abajo a la izquierda de cada página. Con un lector, apunte al código cuadrado.",
            ),
        )
        column.addWidget(self.sheet)
        self.search = Button(QCoreApplication.translate("sheets", "&Buscar la hoja"), "secondary", "search")
        self.search.clicked.connect(self._find)
        self.ways = FlowLayout(None, 12)
        self.ways.addWidget(self.search)
        self.picture = PictureButton(self._desk)
        self.picture.begun.connect(self._reading)
        self.picture.found.connect(self.read)
        self.picture.failed.connect(self._not_found)
        self.ways.addWidget(self.picture)
        column.addLayout(self.ways)
        return whole

    def _make_card(self) -> QWidget:
        frame = card()
        frame.setMaximumWidth(current_theme().size(MEASURE + 120))
        column = QVBoxLayout(frame)
        gaps(column, (24, 16, 24, 16), 12)
        self.title, self.about = Label("", "title"), Label("")
        self.older = IconWords("warning", "", "warning")
        line = TextLine(limit=LONGEST)
        line.line.returnPressed.connect(self._go_on)
        self.code = Field(
            QCoreApplication.translate("sheets", "¿De qué expediente es?"),
            line,
            QCoreApplication.translate("sheets", "El código que se escribió en la hoja, como 7F3K-92QD."),
            required=True,
        )
        self._moment = LocalMoment(Around(spoken(), self._desk.now, self._desk.work.calendar))
        self._moment.time.line.returnPressed.connect(self._go_on)
        words, hint = when_words("")
        self.happened = Field(words, self._moment, hint, required=True)
        self.go = Button("", "primary", "next")
        self.go.clicked.connect(self._go_on)
        foot = FlowLayout(None, 12)
        foot.addWidget(self.go)
        for part in (self.title, self.about, self.older, self.code, self.happened):
            column.addWidget(part)
        column.addLayout(foot)
        return frame
