"""The page of all cases: a list as long as it must be, filters, and the search of the header."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.store.lists.cases import CaseLine
from repatria.ui.cases.case_list import CaseList, is_typing
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.cases.columns import Sayer
from repatria.ui.cases.counts import ListCounts
from repatria.ui.cases.filters import Filters
from repatria.ui.cases.finding import Found, find, found_rows
from repatria.ui.cases.model import CaseTable
from repatria.ui.cases.nothing import nothing_there
from repatria.ui.cases.table import CaseTableView
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.theme import current_theme, gaps
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.scrolling import scrolling

KEY = "cases"
MINUTE = 60_000


def cases_page(desk: Desk) -> Page:
    """Return the page as the navigation shows it."""
    return Page(KEY, "cases", lambda: QCoreApplication.translate("cases", "Casos"), lambda: CasesPage(desk))


class CasesPage(QWidget):
    """Casos. ``go_to({"search": words})`` searches; asked for the same words again, it goes to what was found."""

    shown = Signal()
    searched = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._words, self._row, self._count = "", "", -1
        self._arriving = False
        self._found: list[Found] = []
        self._searching = Latest(desk.tasks, self)
        self.sayer = Sayer(desk.work, desk.work.now)
        self.model = CaseTable(desk, self.sayer, self)
        self.table = CaseTableView(QCoreApplication.translate("cases", "Expedientes"), self.model, self.sayer)
        self.found = CaseList(QCoreApplication.translate("cases", "Expedientes encontrados"))
        self.filters = Filters(desk.work.person.id, practice=desk.work.practice)
        self.nothing = nothing_there()
        self._lay_out()
        self._connect()
        self.model.show_cases(self.filters.wanted(), self.filters.order())

    # What the frame asks

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew whenever the page comes into sight."""
        super().showEvent(event)
        self._arriving = True
        self.refresh()
        self._timer.start()

    def place(self) -> Place:
        """Return the search, the filters and the case chosen."""
        line = self.model.line_at(self.table.currentIndex())
        return {"search": self._words, "row": line.id if line else "", **self.filters.place()}

    def go_to(self, place: Place) -> None:
        """Search, or show the list as *place* says."""
        if "list" in place:
            self.filters.clear()
        elif "open" in place:
            self.filters.go_to(place)
            self._row = str(place.get("row", ""))
            self._filter()
        words = place.get("search")
        self.search(words if isinstance(words, str) else "")

    def set_names_shown(self, shown: bool) -> None:
        """Show names, or cover them again."""
        self.sayer.names_shown = shown
        self.found.set_names_shown(shown)
        self.model.words_changed()

    def refresh(self) -> None:
        """Read anew if anybody sees it; nothing moves."""
        if not self.isVisible():
            self._timer.stop()
        elif self._words:
            self._search(self._words)
        else:
            self.model.refresh()

    # Searching

    def search(self, words: str) -> None:
        """Show what *words* find, or the list again without any."""
        words = words.strip()
        if words and words == self._words:
            self.found.choose_first()
            self.found.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._words = words
        if words:
            self._search(words)
            return
        self._searching.forget()
        self._found = []
        self._show()

    def _search(self, words: str) -> None:
        work, names = self._desk.work, self.sayer.names

        def job() -> list[Found]:
            found = find(work, words)
            names.learn(one.line.country for one in found)
            return found

        self._searching.read(job, self._show_found, self._failed)

    def _show_found(self, found: list[Found]) -> None:
        self._desk.settled("cases/read")
        self._found = found
        self.found.show_rows(found_rows(found, self.sayer))
        self._show()
        self.searched.emit()

    # The list

    def _filter(self) -> None:
        self._count = -1
        self.model.show_cases(self.filters.wanted(), self.filters.order())

    def _loaded(self) -> None:
        self._desk.settled("cases/read")
        if self._row and (row := self.model.row_of(self._row)) >= 0:
            self.table.choose(row)
        self._row = ""
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.choose(0)
        self._show()
        if self._arriving and self.table.isVisible() and not is_typing():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._arriving = False

    def _counted(self, count: int) -> None:
        self._count = count
        self._show()

    def _show(self) -> None:
        searching = bool(self._words)
        self.filters.setVisible(not searching)
        self.back.setVisible(searching)
        if searching:
            self.about.setText(ListCounts().found(len(self._found)))
            shown: QWidget = self.found if self._found else self._teaching["found"]
        else:
            self.about.setText(self._count_words())
            shown = self.table if self.model.rowCount() else self._nothing_there()
        self.stack.setCurrentWidget(shown)
        self.shown.emit()

    def _nothing_there(self) -> QWidget:
        if not self.model.is_empty():
            return self._reading
        return self._teaching["left" if self.filters.narrows() else "yet"]

    def _count_words(self) -> str:
        if self._count < 0:
            return ""
        return ListCounts().cases(self._count)

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error, "cases/read"))

    # Acts

    def _take_line(self, line: CaseLine) -> None:
        self._desk.go("case", {"case": line.id, "step": f"step/{line.next_step}" if line.next_step else ""})

    def _take_row(self, row: CaseRow) -> None:
        self._desk.go("case", {"case": row.case})

    def _open(self) -> None:
        self._desk.go("opening", {"way": "person"})

    def _connect(self) -> None:
        self.table.taken.connect(self._take_line)
        self.found.taken.connect(self._take_row)
        self.filters.changed.connect(self._filter)
        self.model.loaded.connect(self._loaded)
        self.model.counted.connect(self._counted)
        self.model.failed.connect(self._failed)
        self.nothing["yet"].act_asked.connect(self._open)
        self.nothing["left"].act_asked.connect(self.filters.clear)
        self.nothing["found"].act_asked.connect(lambda: self.search(""))
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE)
        self._timer.timeout.connect(self.refresh)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._open)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        head = QHBoxLayout()
        gaps(head, spacing=12)
        title = Label(QCoreApplication.translate("cases", "Casos"), "display", wrap=False)
        self.about = Label("", tone="quiet", wrap=False)
        deeper = current_theme().metrics(Type.DISPLAY).descent() - self.about.fontMetrics().descent()
        self.about.setContentsMargins(0, 0, 0, deeper)  # both stand on one line
        line = QHBoxLayout()
        gaps(line, spacing=12)
        for words in (title, self.about):
            line.addWidget(words, 0, Qt.AlignmentFlag.AlignBottom)
        head.addLayout(line)
        head.addStretch(1)
        self.back = Button(QCoreApplication.translate("cases", "Volver a la lista"), "secondary", "back")
        self.back.clicked.connect(lambda: self.search(""))
        head.addWidget(self.back)
        opening = Button(QCoreApplication.translate("cases", "Abrir expediente"), "primary", "add")
        opening.setToolTip("Ctrl+N")
        opening.clicked.connect(self._open)
        head.addWidget(opening)
        column.addLayout(head)
        column.addWidget(self.filters)
        self.stack = QStackedWidget()
        self._reading = Label(QCoreApplication.translate("cases", "Leyendo los expedientes…"), tone="quiet")
        self._reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._teaching = {name: scrolling(empty) for name, empty in self.nothing.items()}
        for widget in (self._reading, self.table, self.found, *self._teaching.values()):
            self.stack.addWidget(widget)
        column.addWidget(self.stack, 1)
