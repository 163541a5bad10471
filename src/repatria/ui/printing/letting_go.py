"""Let the sheet that stands there go to a printer or a file, once it is seen that it still may."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import RepatriaError, StorageError
from repatria.services.desk import Desk as Work
from repatria.services.paper.leaving import need_may_leave, note_print_asked
from repatria.services.paper.printing import Sheet
from repatria.ui.keyboard import keyboard_stays
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.printing.notices import no_printer, not_for_them
from repatria.ui.printing.printers import Printers
from repatria.ui.printing.to_file import ToFile
from repatria.ui.printing.to_printer import ToPrinter
from repatria.ui.printing.tools import SheetTools


class LettingGo(QObject):
    """``went`` comes once a sheet went out, ``changed`` where it may not go as it was made."""

    went = Signal()
    changed = Signal()

    def __init__(self, page: QWidget, desk: Desk, tools: SheetTools, printers: Printers) -> None:
        super().__init__(page)
        self._page, self._desk, self._tools, self._printers = page, desk, tools, printers
        self.to_printer = ToPrinter(desk, printers)
        self.to_printer.ended.connect(self._printed)
        self._to_file = ToFile(desk, page)
        self._to_file.saved.connect(self.went)

    def print(self, sheet: Sheet) -> None:
        """Give *sheet* to the printer chosen; with none, say what to do."""
        printer = self._tools.printer()
        if not printer:
            self._desk.tell(no_printer())
            self.offer_printers()
            return
        self._tools.set_ready(ready=False)
        self._once(note_print_asked, sheet, lambda: self.to_printer.send(printer, sheet))

    def save(self, sheet: Sheet) -> None:
        """Write *sheet* as a file, after saying what that means."""
        self._once(need_may_leave, sheet, lambda: self._to_file.save(sheet))

    def offer_printers(self) -> None:
        """Look which printers there are, beside all other work, and offer them."""
        self._desk.tasks.run_aside(self, self._printers.names, self._tools.offer_printers, self._tell)

    def _once(self, judged: Callable[[Work, Sheet], None], sheet: Sheet, go_on: Callable[[], None]) -> None:
        """Let *sheet* leave where it still may: it may have stood here for hours."""
        work = self._desk.work
        self._desk.tasks.run(self, lambda: judged(work, sheet), lambda _: go_on(), self._not_any_more)

    def _not_any_more(self, error: RepatriaError) -> None:
        if error.facts.get("reason") == "changed":
            self._desk.tell(not_for_them(error, {}))
        elif isinstance(error, StorageError):  # what cannot be noted is not printed
            self._tell(error)
        self.changed.emit()  # made anew, it says why where it is refused

    def _printed(self) -> None:
        with keyboard_stays(self._page):
            self._tools.set_ready(ready=True)
            self._tools.print.setFocus(Qt.FocusReason.OtherFocusReason)
        self.went.emit()

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))
