"""The page of the record of acts: what is looked for, the acts a page at a time, and whether the chains are whole."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.people import Person
from repatria.services.post.people import people_here
from repatria.services.record.reading import Act, RecordPage, may_audit, open_record, read_on
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Page
from repatria.ui.record.act_rows import ActRows
from repatria.ui.record.chains import ChainsState
from repatria.ui.record.filters import RecordFilters
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.scrolling import scrolling

KEY = "record"
_FEW_ROWS = 240


def record_page(desk: Desk) -> Page:
    """Return the page, to which one comes from the settings."""
    return Page(
        KEY,
        "settings",
        lambda: QCoreApplication.translate("record", "Quién hizo qué"),
        lambda: RecordOfActs(desk),
        under="settings",
    )


class RecordOfActs(QWidget):
    """Read anew whenever it comes into sight, which is noted; ``shown`` comes when a page of it was read."""

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._asked = desk, 0
        self._acts: list[Act] = []
        self._page: RecordPage | None = None
        self.filters: RecordFilters | None = None
        self._make_parts()
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addLayout(self._make_head())
        inner = QWidget()
        self._inside = QVBoxLayout(inner)
        gaps(self._inside, spacing=8)
        for part in (self.about, self._body, self.more, self.chains):
            self._inside.addWidget(part, 1 if part is self._body else 0)
        self._inside.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(scrolling(inner), 1)
        self.more.clicked.connect(self._read_on)

    def showEvent(self, event: QShowEvent) -> None:
        """Read who is here, then the latest acts."""
        super().showEvent(event)
        if event.spontaneous():  # the window came back: nothing was asked for
            return
        audits = may_audit(self._desk.work)
        self.court.setVisible(audits)
        if not audits:
            self._body.setCurrentWidget(self.barred)
            self.chains.hide()
            self.about.hide()
        elif self.filters is None:
            work = self._desk.work
            self._desk.tasks.read(self, lambda: people_here(work), self._begin, self._failed)
        else:
            self.search()

    def search(self) -> None:
        """Look for what the filters say, which is noted before anything is shown."""
        if self.filters is None or self.filters.complains():
            return
        self._desk.begins()
        self._asked += 1
        work, looked, number = self._desk.work, self.filters.looked(), self._asked
        self._desk.tasks.run(
            self,
            lambda: open_record(work, looked),
            lambda page: self._show(page, number, more=False),
            self._failed,
        )

    def _read_on(self) -> None:
        page, work, number = self._page, self._desk.work, self._asked
        if page is not None:
            self.more.setEnabled(False)
            self._desk.tasks.read(
                self,
                lambda: read_on(work, page),
                lambda found: self._show(found, number, more=True),
                self._failed,
            )

    def _begin(self, people: tuple[Person, ...]) -> None:
        if self.filters is None:
            self.filters = RecordFilters(people)
            self.filters.asked.connect(self.search)
            self._inside.insertWidget(1, self.filters)
            self.filters.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search()

    def _show(self, page: RecordPage, number: int, *, more: bool) -> None:
        if number != self._asked:
            return
        self._desk.settled("record/read")
        self._acts = [*self._acts, *page.acts] if more else list(page.acts)
        self._page = page
        row = self.list.currentIndex().row() if more else 0
        self.list.rows.set_rows(self._acts)
        if self._acts:
            self.list.setCurrentIndex(self.list.rows.index(max(row, 0)))
        self.more.setVisible(not page.is_last)
        self.more.setEnabled(True)
        none = self.nothing if page.is_last else self.not_yet
        self._body.setCurrentWidget(self.list if self._acts else none)
        self.shown.emit()

    def _failed(self, error: RepatriaError) -> None:
        self.more.setEnabled(True)
        if not self._acts:
            self._body.setCurrentWidget(self.unread)
        self._desk.tell(notice_of(error, "record/read"))

    def _make_parts(self) -> None:
        self.about = Label(
            QCoreApplication.translate(
                "record",
                "Quién hizo qué en este puesto, y cuándo, del último acto al primero. No dice lo que dicen los "
                "expedientes. Leerlo y buscar aquí también queda anotado.",
            ),
            tone="quiet",
        )
        self.list = ActRows(QCoreApplication.translate("record", "Actos"))
        self._make_empty()
        self._reading = Label(QCoreApplication.translate("record", "Leyendo los actos…"), tone="quiet")
        self._reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body = QStackedWidget()
        self._body.setMinimumHeight(current_theme().size(_FEW_ROWS))
        for part in (self._reading, self.list, self.nothing, self.not_yet, self.unread, self.barred):
            self._body.addWidget(part)
        self.more = Button(QCoreApplication.translate("record", "&Mostrar más"), "quiet", "unfold")
        self.more.hide()
        self.chains = ChainsState(self._desk)

    def _make_empty(self) -> None:
        """Make what stands in the place of acts where none are shown, each for its reason."""
        self.nothing = EmptyState(
            "search",
            QCoreApplication.translate("record", "Ningún acto es así"),
            QCoreApplication.translate("record", "Se leyó todo. Quite los filtros para ver otros."),
        )
        self.not_yet = EmptyState(
            "search",
            QCoreApplication.translate("record", "Todavía ninguno: falta leer lo de más atrás"),
            QCoreApplication.translate("record", "Siga con «Mostrar más», o quite los filtros."),
        )
        self.unread = EmptyState(
            "warning",
            QCoreApplication.translate("record", "No se pudo leer"),
            QCoreApplication.translate(
                "record", "Nada de esto dice que no haya actos. Pulse Buscar otra vez."
            ),
        )
        self.barred = EmptyState(
            "covered",
            QCoreApplication.translate("record", "Esto lo leen otras personas"),
            QCoreApplication.translate(
                "record",
                "Lo lee quien audita, supervisa o es enlace nacional. Lo que usted hace queda anotado.",
            ),
        )

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        gaps(head, spacing=12)
        self.back = Button(QCoreApplication.translate("record", "V&olver"), "quiet", "back")
        self.back.clicked.connect(lambda: self._desk.go("settings"))
        self.back.setVisible(self._desk.work.may("see"))  # an auditor comes from nowhere else
        head.addWidget(self.back)
        head.addWidget(Label(QCoreApplication.translate("record", "Quién hizo qué"), "display"), 1)
        self.court = Button(QCoreApplication.translate("record", "Sacar para un &juzgado…"), icon="saved")
        self.court.clicked.connect(lambda: self._desk.go("record-court"))
        self.court.hide()
        head.addWidget(self.court)
        return head
