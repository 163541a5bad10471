"""One sheet on its way to paper: for whom, how it will look, then printer or file, and never a temporary one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from repatria.documents.paper import PaperName
from repatria.documents.received import Outcome
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import CodesShortError, PrintRefusedError, RepatriaError
from repatria.domain.ids import CaseId
from repatria.services.paper.emergency import emergency_folder
from repatria.services.paper.pads import coded_pads
from repatria.services.paper.printing import (
    FILE_COPY,
    Sheet,
    blank_sheet,
    checklist_sheet,
    filled_sheet,
    shut_recipients,
)
from repatria.services.paper.received import received_sheet
from repatria.services.paper.sheet_languages import Reading
from repatria.ui.i18n import LANGUAGES
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.printing.preview import Preview
from repatria.ui.printing.printers import Printers, printers_here
from repatria.ui.printing.recipients import RecipientPanel, refusal_words
from repatria.ui.printing.to_file import ToFile
from repatria.ui.printing.to_printer import ToPrinter
from repatria.ui.printing.tools import SheetTools
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import Notice

Make = Callable[[Recipient, PaperName, str, Reading | None], Sheet]


class SheetPage(QWidget):
    """Shows one sheet at a time; ``left`` comes when the person goes back."""

    left = Signal()
    ready = Signal()

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        super().__init__()
        self._desk, self._printers = desk, printers or printers_here()
        self._make: Make | None = None
        self._recipient: Recipient = FILE_COPY
        self._reading: Reading | None = None
        self._wanted = self._copies = 0
        self._every = False
        self._tongue = ""
        self.sheet: Sheet | None = None
        self.tools = SheetTools(desk.preferences())
        self.preview = Preview(desk.tasks)
        self.preview.page_changed.connect(self.tools.show_page)
        self.preview.failed.connect(self._tell)
        self._to_printer = ToPrinter(desk, self._printers)
        self._to_printer.ended.connect(self._printed)
        self._to_file = ToFile(desk, self)
        self._to_file.saved.connect(self._make_anew)
        self._working = Label(QCoreApplication.translate("printing", "Preparando la hoja…"), tone="quiet")
        self._working.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body = QStackedWidget()
        self.panel: RecipientPanel | None = None
        for part in (self._working, self.preview):
            self._body.addWidget(part)
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        column.addWidget(self.tools)
        column.addWidget(self._to_printer)
        column.addWidget(self._body, 1)
        self._connect()

    # What others ask

    def show_checklist(self, case_id: str, title: str) -> None:
        """Show the checklist of a case; it holds no answers, so nobody is asked for."""
        work, case = self._desk.work, CaseId(case_id)
        self._begin(
            title, lambda _, paper, tongue, __: checklist_sheet(work, case, paper_name=paper, language=tongue)
        )
        self._remake()

    def show_blank(self, form_id: str, title: str, case_code: str = "") -> None:
        """Show a form as a pad; one of no case may be made several times, each with a reserved code."""
        work = self._desk.work

        def make(_: Recipient, paper: PaperName, language: str, reading: Reading | None) -> Sheet:
            chosen, copies = reading or "one", self._copies
            if copies:
                return coded_pads(work, form_id, copies, paper_name=paper, language=language, reading=chosen)
            return blank_sheet(
                work, form_id, case_code=case_code, paper_name=paper, language=language, reading=chosen
            )

        self._begin(title, make)
        self.tools.show_copies(None if case_code else "0")
        self._remake()

    def show_folder(self, title: str) -> None:
        """Show the emergency folder."""
        work = self._desk.work
        self._begin(
            title, lambda _, paper, tongue, __: emergency_folder(work, paper_name=paper, language=tongue)
        )
        self._remake()

    def show_received(self, outcome: Outcome, title: str) -> None:
        """Show the report of what was received; it names nobody."""
        work = self._desk.work
        self._begin(
            title,
            lambda _, paper, tongue, __: received_sheet(work, outcome, paper_name=paper, language=tongue),
        )
        self._remake()

    def show_filled(self, case_id: str, member: str, title: str) -> None:
        """Ask for whom a filled form is, then show what they may see of it."""
        work, case = self._desk.work, CaseId(case_id)

        def make(recipient: Recipient, paper: PaperName, language: str, reading: Reading | None) -> Sheet:
            return filled_sheet(
                work,
                case,
                member,
                recipient,
                paper_name=paper,
                language=language,
                reading=reading,
                every=self._every,
            )

        self._begin(title, make)
        self.tools.show_extent("asked")
        panel = self._ask_for_whom()
        self._desk.tasks.run(panel, lambda: shut_recipients(work, case), panel.shut, self._tell)

    # Inside

    def _connect(self) -> None:
        tools = self.tools
        tools.left_asked.connect(self._leave)
        tools.print_asked.connect(self.print)
        tools.save_asked.connect(self.save)
        tools.zoom_asked.connect(self.preview.step_zoom)
        tools.fit_asked.connect(lambda: self.preview.set_zoom(0.0))
        tools.paper_asked.connect(lambda paper: self._prefer(paper=paper))
        tools.reading_asked.connect(self._read)
        tools.copies_asked.connect(self._copy)
        tools.extent_asked.connect(self._extend)
        tools.language_asked.connect(self._speak)

    def _begin(self, title: str, make: Make) -> None:
        self._make, self.sheet, self._recipient, self._reading = make, None, FILE_COPY, None
        self._copies, self._tongue, self._every = 0, "", False
        self.tools.show_extent(None)
        self.tools.show_languages((), self._desk.preferences().print_language)
        self.tools.show_reading(None)
        self.tools.show_copies(None)
        self._drop_panel()
        self.tools.begin(title)
        self.preview.show_nothing()

    def _ask_for_whom(self) -> RecipientPanel:
        self._drop_panel()
        self.panel = panel = RecipientPanel()
        panel.chosen.connect(self._choose)
        self._body.addWidget(panel)
        self._body.setCurrentWidget(panel)
        panel.take_focus()
        return panel

    def _choose(self, recipient: Recipient) -> None:
        self._recipient = recipient
        self._remake()

    def _prefer(self, **changed: Any) -> None:
        # Plain text in the file of preferences: a size of paper and a language say nothing of anybody.
        self._desk.prefer(self._desk.preferences()._replace(**changed))
        if self.sheet is not None:
            self._remake()

    def _speak(self, language: str) -> None:
        """Print in another language; one that only this form has is for this sheet, and noted nowhere."""
        self._tongue = "" if language in LANGUAGES else language
        if self._tongue:
            self._remake()
        else:
            self._prefer(print_language=language)

    def _read(self, reading: str) -> None:
        self._reading = cast("Reading", reading)
        if self.sheet is not None:
            self._remake()

    def _copy(self, copies: str) -> None:
        self._copies = int(copies)
        if self.sheet is not None:
            self._remake()

    def _extend(self, extent: str) -> None:
        self._every = extent == "all"
        if self.sheet is not None:
            self._remake()

    def _remake(self) -> None:
        make, recipient, preferences = self._make, self._recipient, self._desk.preferences()
        reading, language = self._reading, self._tongue or preferences.print_language
        assert make is not None
        self._wanted += 1
        number = self._wanted
        self._body.setCurrentWidget(self._working)
        paper = cast("PaperName", preferences.paper)
        self._desk.tasks.run(
            self,
            lambda: make(recipient, paper, language, reading),
            lambda sheet: self._show(sheet, number),
            self._refused,
        )

    def _show(self, sheet: Sheet, number: int) -> None:
        if number != self._wanted:
            return
        self.sheet = sheet
        self.tools.name(sheet.document)
        self.tools.show_reading(sheet.reading)
        self.tools.show_languages(sheet.languages, self._tongue or self._desk.preferences().print_language)
        self.preview.show_pdf(sheet.pdf)
        self._body.setCurrentWidget(self.preview)
        self.tools.set_ready(ready=True)
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.tasks.run_aside(self, self._printers.names, self._offer_printers, self._tell)
        self.ready.emit()

    def _refused(self, error: RepatriaError) -> None:
        if isinstance(error, PrintRefusedError):
            self._desk.tell(
                Notice(
                    QCoreApplication.translate("printing", "No se imprime para ese destinatario."),
                    refusal_words(str(error.facts.get("reason", ""))),
                    "danger",
                )
            )
        else:
            self._tell(error)
        if isinstance(error, CodesShortError) and self.sheet is not None:
            self._copies = len(self.sheet.parts)
            self.tools.show_copies(str(self._copies))
            self._body.setCurrentWidget(self.preview)
        elif self.panel is not None:
            self._body.setCurrentWidget(self.panel)
        else:
            self._leave()

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _offer_printers(self, names: Sequence[str]) -> None:
        self.tools.offer_printers(names)

    # Where it goes

    def print(self) -> None:
        """Give the sheet to the printer chosen; with none, say what to do."""
        sheet, printer = self.sheet, self.tools.printer()
        if sheet is None:
            return
        if not printer:
            self._say_no_printer()
            return
        self.tools.set_ready(ready=False)
        self._to_printer.send(printer, sheet)

    def _printed(self) -> None:
        self.tools.set_ready(ready=True)
        self.tools.print.setFocus(Qt.FocusReason.OtherFocusReason)
        self._make_anew()

    def _make_anew(self) -> None:
        """Make the sheet again once it went out: a number names one print, and a reserved code one pad."""
        if self.sheet is not None:
            self._remake()

    def save(self) -> None:
        """Write the sheet as a file, after saying what that means."""
        if self.sheet is not None:
            self._to_file.save(self.sheet)

    def _say_no_printer(self) -> None:
        words = QCoreApplication.translate("printing", "No hay ninguna impresora lista en esta máquina.")
        advice = QCoreApplication.translate(
            "printing",
            "Conéctela y agréguela en los ajustes del sistema, y pulse Imprimir otra vez; o guarde el PDF.",
        )
        self._desk.tell(Notice(words, advice, "warning"))
        self._desk.tasks.run_aside(self, self._printers.names, self._offer_printers, self._tell)

    def _leave(self) -> None:
        self.sheet, self._make = None, None
        self._wanted += 1
        self.preview.show_nothing()
        self._drop_panel()
        self.left.emit()

    def _drop_panel(self) -> None:
        if self.panel is not None:
            self._body.removeWidget(self.panel)
            self.panel.deleteLater()
            self.panel = None
