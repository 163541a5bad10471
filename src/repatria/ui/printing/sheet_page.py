"""One sheet on its way to paper: for whom, how it will look, then printer or file, and never a temporary one."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from repatria.documents.paper import PaperName
from repatria.documents.received import Outcome
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import CodesShortError, PrintRefusedError, RepatriaError
from repatria.domain.ids import CaseId
from repatria.services.paper.for_whom import for_whom
from repatria.services.paper.printing import Sheet
from repatria.services.paper.sheet_languages import Reading
from repatria.ui.consent_words import agreed_names, purpose_names
from repatria.ui.country_names import country_name
from repatria.ui.i18n import LANGUAGES
from repatria.ui.keyboard import keyboard_stays
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.printing import making
from repatria.ui.printing.letting_go import LettingGo
from repatria.ui.printing.making import Make, Wish
from repatria.ui.printing.notices import not_for_them
from repatria.ui.printing.preview import Preview
from repatria.ui.printing.printers import Printers, printers_here
from repatria.ui.printing.recipients import RecipientPanel
from repatria.ui.printing.tools import SheetTools
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import Label


class SheetPage(QWidget):
    """Shows one sheet at a time; ``left`` comes when the person goes back."""

    left = Signal()
    ready = Signal()

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._make: Make | None = None
        self._wish = Wish()
        self._wanted = 0
        self._tongue = ""
        self.sheet: Sheet | None = None
        self.tools = SheetTools(desk.preferences())
        self.preview = Preview(desk.tasks)
        self.preview.page_changed.connect(self.tools.show_page)
        self.preview.failed.connect(self._tell)
        self._letting_go = LettingGo(self, desk, self.tools, printers or printers_here())
        self._letting_go.went.connect(self._make_anew)
        self._letting_go.changed.connect(self._remake)
        self._working = Label(QCoreApplication.translate("printing", "Preparando la hoja…"), tone="quiet")
        self._working.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body = QStackedWidget()
        self.panel: RecipientPanel | None = None
        for part in (self._working, self.preview):
            self._body.addWidget(part)
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        column.addWidget(self.tools)
        column.addWidget(self._letting_go.to_printer)
        column.addWidget(self._body, 1)
        self._connect()

    # What others ask

    def show_checklist(self, case_id: str, title: str) -> None:
        """Show the checklist of a case; it holds no answers, so nobody is asked for."""
        self._begin(title, making.checklist(self._desk.work, CaseId(case_id)))
        self._remake()

    def show_blank(self, form_id: str, title: str, case_code: str = "") -> None:
        """Show a form as a pad; one of no case may be made several times, each with a reserved code."""
        self._begin(title, making.pad(self._desk.work, form_id, case_code))
        self.tools.show_copies(None if case_code else "0")
        self._remake()

    def show_folder(self, title: str) -> None:
        """Show the emergency folder."""
        self._begin(title, making.folder(self._desk.work))
        self._remake()

    def show_received(self, outcome: Outcome, title: str) -> None:
        """Show the report of what was received; it names nobody."""
        self._begin(title, making.report(self._desk.work, outcome))
        self._remake()

    def show_companion(self, case_id: str, packet: str, title: str) -> None:
        """Show the sheet that goes with a packet for another country; it names nobody."""
        self._begin(title, making.companion(self._desk.work, CaseId(case_id), packet))
        self._remake()

    def show_filled(self, case_id: str, member: str, title: str) -> None:
        """Ask for whom a filled form is, then show what they may see of it."""
        work, case = self._desk.work, CaseId(case_id)
        self._begin(title, making.filled(work, case, member))
        self.tools.show_extent("asked")
        panel = self._ask_for_whom()
        self._desk.tasks.run(panel, lambda: for_whom(work, case, member), panel.offer, self._tell)

    # Inside

    def _connect(self) -> None:
        tools = self.tools
        tools.left_asked.connect(self._leave)
        tools.print_asked.connect(self.print)
        tools.save_asked.connect(self.save)
        tools.zoom_asked.connect(self.preview.step_zoom)
        tools.fit_asked.connect(lambda: self.preview.set_zoom(0.0))
        tools.paper_asked.connect(lambda paper: self._prefer(paper=paper))
        tools.reading_asked.connect(lambda reading: self._ask(reading=cast("Reading", reading)))
        tools.copies_asked.connect(lambda copies: self._ask(copies=int(copies)))
        tools.extent_asked.connect(lambda extent: self._ask(every=extent == "all"))
        tools.language_asked.connect(self._speak)

    def _begin(self, title: str, make: Make) -> None:
        self._make, self.sheet, self._wish, self._tongue = make, None, Wish(), ""
        self._drop_panel()
        self.tools.begin(title)
        self.tools.ask_nothing(self._desk.preferences().print_language)
        self.preview.show_nothing()

    def _ask_for_whom(self) -> RecipientPanel:
        self._drop_panel()
        self.panel = panel = RecipientPanel(
            purpose_names(self._desk.work.library), lambda code: country_name(self._desk.work, code)
        )
        panel.chosen.connect(self._choose)
        self._body.addWidget(panel)
        self._body.setCurrentWidget(panel)
        panel.take_focus()
        return panel

    def _choose(self, recipient: Recipient) -> None:
        self._wish = self._wish._replace(recipient=recipient)
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

    def _ask(self, **changed: Any) -> None:
        self._wish = self._wish._replace(**changed)
        if self.sheet is not None:
            self._remake()

    def _remake(self) -> None:
        make, preferences = self._make, self._desk.preferences()
        assert make is not None
        wish = self._wish._replace(
            paper=cast("PaperName", preferences.paper), language=self._tongue or preferences.print_language
        )
        self._wanted += 1
        number = self._wanted
        self._body.setCurrentWidget(self._working)
        self._desk.tasks.run(self, lambda: make(wish), lambda sheet: self._show(sheet, number), self._refused)

    def _show(self, sheet: Sheet, number: int) -> None:
        if number != self._wanted:
            return
        self.sheet = sheet
        self.tools.name(sheet.document)
        self.tools.show_reading(sheet.reading)
        self.tools.show_languages(sheet.languages, self._tongue or self._desk.preferences().print_language)
        self.preview.show_pdf(sheet.pdf)
        with keyboard_stays(self):
            self._body.setCurrentWidget(self.preview)
            self.tools.set_ready(ready=True)
            self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
        self._letting_go.offer_printers()
        self.ready.emit()

    def _refused(self, error: RepatriaError) -> None:
        if isinstance(error, PrintRefusedError):
            self._desk.tell(not_for_them(error, agreed_names(self._desk.work.library)))
        else:
            self._tell(error)
        if isinstance(error, CodesShortError) and self.sheet is not None:
            self._wish = self._wish._replace(copies=len(self.sheet.parts))
            self.tools.show_copies(str(self._wish.copies))
            self._body.setCurrentWidget(self.preview)
        elif self.panel is not None:
            self._body.setCurrentWidget(self.panel)
        else:
            self._leave()

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def print(self) -> None:
        """Give the sheet to the printer chosen; with none, say what to do."""
        if self.sheet is not None:
            self._letting_go.print(self.sheet)

    def save(self) -> None:
        """Write the sheet as a file, after saying what that means."""
        if self.sheet is not None:
            self._letting_go.save(self.sheet)

    def _make_anew(self) -> None:
        """Make the sheet again once it went out: a number names one print, and a reserved code one pad."""
        if self.sheet is not None:
            self._remake()

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
