"""Imprimir: pads to fill by hand, and the sheets of one case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import ReasonNeededError, RepatriaError
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import CaseFile, open_casefile
from repatria.services.paper.printing import FilledForm, filled_forms
from repatria.services.today import case_page, find_cases
from repatria.store.lists.cases import CaseFilter, CaseLine
from repatria.store.lists.search import Hit
from repatria.ui.form_words import document_words
from repatria.ui.i18n import spoken
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Place
from repatria.ui.printing.blank_side import BlankSide
from repatria.ui.printing.printers import Printers
from repatria.ui.printing.sheet_list import SheetLine, SheetList, no_case
from repatria.ui.printing.sheet_page import SheetPage
from repatria.ui.printing.ways import PaperWays
from repatria.ui.theme import gaps
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.scrolling import scrolling
from repatria.ui.widgets.text_line import TextLine

_SEARCH_MS = 120
_RECENT = 8


@dataclass(frozen=True, slots=True)
class CaseSheets:
    """What can be printed of one case."""

    case: CaseFile
    forms: tuple[FilledForm, ...]
    titles: Mapping[str, str]
    """By form: its number and title, read where nobody waits."""


class PrintPage(QWidget):
    """The lists of what can be printed, and the sheet chosen; it can be sent to a case or one of its forms."""

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._case: CaseSheets | None = None
        self._place: Place = {}
        self._finding = Latest(desk.tasks, self)
        self._book = QStackedWidget()
        column = QVBoxLayout(self)
        gaps(column)
        column.addWidget(self._book)
        self.sheet = SheetPage(desk, printers)
        self.sheet.left.connect(self._show_lists)
        self._book.addWidget(scrolling(self._make_lists()))
        self._book.addWidget(self.sheet)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_MS)
        self._timer.timeout.connect(self._search)

    def place(self) -> Place:
        """Return the case and form shown."""
        return dict(self._place)

    def go_to(self, place: Place) -> None:
        """Show a case's sheets, or with a ``member`` or ``checklist`` that sheet at once."""
        if place.get("case"):
            self._open_case(str(place["case"]), dict(place))

    def showEvent(self, event: QShowEvent) -> None:
        """Offer the latest cases whenever the page comes into sight and none is chosen."""
        super().showEvent(event)
        if self._case is None and not self.search.value():
            self._teach()

    # Inside

    def _make_lists(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        gaps(column, spacing=12)
        column.addWidget(Label(QCoreApplication.translate("printing", "Imprimir"), "display"))
        self.ways = PaperWays(self._desk)
        column.addWidget(self.ways)
        row = QHBoxLayout()
        gaps(row, spacing=24)
        row.addLayout(self._make_case_side(), 1)
        blanks = BlankSide(self._desk)
        blanks.taken.connect(self._take)
        self.filter, self.reserved, self.blank_list = blanks.filter, blanks.reserved, blanks.list
        row.addWidget(blanks, 1)
        column.addLayout(row, 1)
        return page

    def _make_case_side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        gaps(side, spacing=8)
        self.search = Field(
            QCoreApplication.translate("printing", "De un expediente"),
            TextLine(QCoreApplication.translate("printing", "Código o nombre")),
        )
        self.search.value_changed.connect(lambda _: self._timer.start())
        side.addWidget(self.search)
        self._about = Label("", tone="quiet")
        side.addWidget(self._about)
        self.case_list = SheetList(QCoreApplication.translate("printing", "Hojas del expediente"))
        self.case_list.taken.connect(self._take)
        self.nobody = no_case()
        self.nobody.act_asked.connect(lambda: self._desk.go("cases"))
        self._offered = QStackedWidget()
        for shown in (self.case_list, self.nobody):
            self._offered.addWidget(shown)
        side.addWidget(self._offered, 1)
        return side

    def _teach(self) -> None:
        self._about.setText(
            QCoreApplication.translate(
                "printing",
                "Busque el expediente, o elija uno de los últimos: aquí estarán su lista de pasos y sus formularios.",
            )
        )
        work = self._desk.work
        wanted = CaseFilter(practice=work.practice)
        self._finding.read(
            lambda: case_page(work, wanted, "opened", limit=_RECENT), self._show_recent, self._tell
        )

    def _show_recent(self, lines: Sequence[CaseLine]) -> None:
        """Offer the cases that were opened last, for want of a search."""
        if self._case is None and not self.search.value():
            self._offered.setCurrentWidget(self.case_list if lines else self.nobody)
            self._about.setVisible(bool(lines))
            said = [" · ".join(part for part in (line.code, line.label) if part) for line in lines]
            self.case_list.show_lines(
                [SheetLine("case", line.id, words) for line, words in zip(lines, said, strict=True)]
            )

    def _show_list(self) -> None:
        self._offered.setCurrentWidget(self.case_list)
        self._about.show()

    def _search(self) -> None:
        words = str(self.search.value() or "")
        if not words:
            self._case = None
            self._finding.forget()
            self._teach()
            return
        self._finding.read(lambda: find_cases(self._desk.work, words)[:12], self._show_hits, self._tell)

    def _show_hits(self, hits: Sequence[Hit]) -> None:
        self._show_list()
        found = dict.fromkeys((hit.case_id, hit.code) for hit in hits)
        none = QCoreApplication.translate("printing", "Ningún expediente de esta bóveda es ese.")
        choose = QCoreApplication.translate("printing", "Elija el expediente.")
        self._about.setText(choose if found else none)
        self.case_list.show_lines([SheetLine("case", case, code) for case, code in found])

    def _open_case(self, case_id: str, place: Place) -> None:
        work, case, language = self._desk.work, CaseId(case_id), spoken()

        def job() -> CaseSheets:
            forms = tuple(filled_forms(work, case))
            names = {form.form_id for form in forms}
            titles = {name: document_words(work, name, language) for name in names}
            return CaseSheets(open_casefile(work, case), forms, titles)

        def failed(error: RepatriaError) -> None:
            if isinstance(error, ReasonNeededError):
                self._lead_to(case, error)
            else:
                self._tell(error)

        self._desk.tasks.run(self, job, lambda found: self._show_case(found, place), failed)

    def _lead_to(self, case: CaseId, error: ReasonNeededError) -> None:
        """Lead to a case that somebody else has: there it is said why it is opened, and its sheets are here then."""
        verb = QCoreApplication.translate("why_asking", "Abrir el expediente")
        go = self._desk.go
        told = notice_of(error)._replace(tone="warning", verb=verb, act=lambda: go("case", {"case": case}))
        self._desk.tell(told)

    def _show_case(self, found: CaseSheets, place: Place) -> None:
        self._show_list()
        self._case, self._place = found, {"case": found.case.id}
        self.search.set_value(found.case.code)
        self._about.setText(
            QCoreApplication.translate("printing", "Expediente {code}").format(code=found.case.code)
        )
        lines = [
            SheetLine("checklist", "", QCoreApplication.translate("printing", "Lista de pasos del protocolo"))
        ]
        lines += [_line(form, found.titles[form.form_id]) for form in found.forms]
        self.case_list.show_lines(lines)
        self.case_list.setCurrentIndex(self.case_list.rows.index(0))
        if self._book.currentIndex() == 0:
            self.case_list.setFocus(Qt.FocusReason.OtherFocusReason)
        if place.get("checklist"):
            self._take(lines[0])
        member = place.get("member")
        for line in lines[1:]:
            if line.key == member:
                self._take(line)

    def _take(self, line: SheetLine) -> None:
        if line.kind == "case":
            self._open_case(line.key, {})
            return
        self._book.setCurrentWidget(self.sheet)
        case = self._case.case if self._case is not None else None
        if line.kind == "blank":
            self.sheet.show_blank(line.key, line.title)
        elif case is not None and line.kind == "checklist":
            self._place = {"case": case.id, "checklist": True}
            self.sheet.show_checklist(case.id, f"{line.title} · {case.code}")
        elif case is not None:
            self._place = {"case": case.id, "member": line.key}
            self.sheet.show_filled(case.id, line.key, f"{line.title} · {case.code}")

    def _show_lists(self) -> None:
        self._place = {"case": self._case.case.id} if self._case is not None else {}
        self._book.setCurrentIndex(0)
        shown = self.case_list if self._case is not None else self.blank_list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))


def _line(form: FilledForm, title: str) -> SheetLine:
    finished = QCoreApplication.translate("printing", "terminado")
    unfinished = QCoreApplication.translate("printing", "sin terminar")
    return SheetLine("filled", form.member, title, finished if form.finished else unfinished)
