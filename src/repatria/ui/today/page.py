"""The page of the day: read anew each minute, on its own thread; nothing on it jumps."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.services.cases.summaries import NO_STEPS
from repatria.services.forms.adopted import known_form
from repatria.services.post.time_zone import post_clock
from repatria.services.today import today
from repatria.ui.cases.case_list import CaseList, is_typing
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.cases.counts import ListCounts
from repatria.ui.cases.step_names import StepNames
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.settings.page import PLACE
from repatria.ui.theme import current_theme, gaps
from repatria.ui.today.copies_line import CopiesLine
from repatria.ui.today.erasing_line import ErasingLine
from repatria.ui.today.folder_line import FolderLine
from repatria.ui.today.night import NIGHT, card_notice
from repatria.ui.today.quiet_lines import QuietLines
from repatria.ui.today.recovery_line import RecoveryLine
from repatria.ui.today.rows import Seen, day_rows
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.scrolling import scrolling

KEY = "today"
MINUTE = 60_000
_DAY = 92
"""How much of the day is always seen: a heading and what stands first below it."""


def today_page(desk: Desk) -> Page:
    """Return the page as the navigation shows it."""
    return Page(KEY, "today", lambda: QCoreApplication.translate("today", "Hoy"), lambda: TodayPage(desk))


class TodayPage(QWidget):
    """Hoy. ``shown`` comes whenever the day was read anew."""

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._names = StepNames(desk.work)
        self._latest = Latest(desk.tasks, self)
        self._wanted: Place = {}
        self._arriving = False
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addLayout(self._make_head())
        self.list = CaseList(QCoreApplication.translate("today", "Lo de hoy"))
        self.list.taken.connect(self._take)
        self.empty = self._make_empty()
        self._reading = Label(QCoreApplication.translate("today", "Leyendo lo de hoy…"), tone="quiet")
        self._reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.stack = QStackedWidget()
        self._teaching = scrolling(self.empty)
        for widget in (self._reading, self.list, self._teaching):
            self.stack.addWidget(widget)
        self.stack.setMinimumHeight(current_theme().size(_DAY))
        column.addWidget(self.stack, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE)
        self._timer.timeout.connect(self.refresh)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._open)

    # What the frame asks

    def showEvent(self, event: QShowEvent) -> None:
        """Read the day whenever the page comes into sight."""
        super().showEvent(event)
        self._arriving = True
        self.refresh()
        self._timer.start()

    def place(self) -> Place:
        """Return which row is chosen."""
        index = self.list.currentIndex()
        return {"row": self.list.rows.row_at(index).key} if index.isValid() else {}

    def go_to(self, place: Place) -> None:
        """Choose that row again, once the day is read."""
        self._wanted = place

    def set_names_shown(self, shown: bool) -> None:
        """Show names, or cover them again."""
        self.list.set_names_shown(shown)

    def refresh(self) -> None:
        """Read the day anew if anybody sees it."""
        if not self.isVisible():
            self._timer.stop()
            return
        self._latest.read(self._read, self._show, self._failed)
        self.folder.refresh()
        self.erasing.refresh()
        self.recovery.refresh()
        self.copies.refresh()

    # Reading and showing

    def _read(self) -> Seen:
        work = self._desk.work
        day = today(work)
        lists = (getattr(day, name) for name in day.counts)
        self._names.learn(line.country for lines in lists for line in lines)
        known = {draft.form_id: known_form(work, draft.form_id) for draft in day.drafts}
        titles = {name: form.title if form is not None else {"es": name} for name, form in known.items()}
        kinds = work.library.lists.get("place_kind")
        places = {choice.name: choice.label for choice in kinds.choices} if kinds else {}
        clock = post_clock(work)
        guessed = clock.is_guessed and clock.may_change
        return Seen(day, self._names, titles, work.calendar, work.now(), guessed, places)

    def _show(self, seen: Seen) -> None:
        self._desk.settled("today/read")
        rows = day_rows(seen)
        moment = seen.calendar.local(seen.now)
        form = QCoreApplication.translate("today", "dddd d 'de' MMMM")
        day = QLocale().toString(QDate(moment.year, moment.month, moment.day), form)
        count = ListCounts().open_cases(seen.day.open_cases)
        self.about.setText(f"{day} · {count}")
        self.clock_asked.setVisible(seen.clock_guessed)
        self.list.show_rows(rows)
        self.stack.setCurrentWidget(self.list if rows else self._teaching)
        self.open_button.setVisible(bool(rows))
        self._come_back(rows)
        if self._arriving and rows and not is_typing():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._arriving = False
        self.shown.emit()

    def _come_back(self, rows: list[CaseRow]) -> None:
        wanted, self._wanted = self._wanted.get("row"), {}
        for number, row in enumerate(rows):
            if row.key == wanted:
                self.list.setCurrentIndex(self.list.rows.index(number))
        self.list.choose_first()

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error, "today/read"))

    # Acts

    def _take(self, row: CaseRow) -> None:
        if row.draft:
            self._desk.go("form", {"case": row.case, "member": row.draft})
        elif row.case:
            asked = row.step.removeprefix("step/") in NO_STEPS
            place = {"section": "requests"} if asked else {"step": row.step}
            self._desk.go("case", {"case": row.case, **place})
        elif row.key.startswith(f"{NIGHT}/"):
            self._desk.tell(card_notice(row))
        else:
            self._desk.go("cases", {"list": row.key.removeprefix("more/")})

    def _open(self, way: str = "person") -> None:
        self._desk.go("opening", {"way": way})

    def _make_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        gaps(head, spacing=0)
        row = QHBoxLayout()
        gaps(row, spacing=12)
        row.addWidget(Label(QCoreApplication.translate("today", "Hoy"), "display", wrap=False), 1)
        acts = QWidget()
        flow = FlowLayout(acts, 12)
        contact = Button(QCoreApplication.translate("today", "Solo contacto"), "secondary", "person")
        contact.clicked.connect(lambda: self._open("contact"))
        group = Button(QCoreApplication.translate("today", "Abrir grupo"), "secondary", "directory")
        group.clicked.connect(lambda: self._open("group"))
        self.open_button = Button(QCoreApplication.translate("today", "Abrir expediente"), "primary", "add")
        self.open_button.setToolTip("Ctrl+N")
        self.open_button.clicked.connect(lambda: self._open())
        for button in (contact, group, self.open_button):
            flow.addWidget(button)
        row.addWidget(acts, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(row)
        self.about = Label("", tone="quiet")
        head.addWidget(self.about)
        self.clock_asked = self._make_clock_line()
        self.folder, self.erasing = FolderLine(self._desk), ErasingLine(self._desk)
        self.recovery, self.copies = RecoveryLine(self._desk), CopiesLine(self._desk)
        lines = (self.clock_asked, self.folder, self.erasing, self.recovery, self.copies)
        self.lines = QuietLines(lines)
        head.addWidget(self.lines)
        return head

    def _make_clock_line(self) -> QWidget:
        """Return the line that asks a post from before zones for its clock, until somebody says it."""
        line = QWidget()
        row = QHBoxLayout(line)
        gaps(row, (0, 8, 0, 0), 12)
        words = QCoreApplication.translate(
            "today", "Nadie ha dicho la hora de este puesto: los plazos se cuentan con la de la capital."
        )
        row.addWidget(IconWords("warning", words, "warning"), 1)
        self.say_clock = Button(QCoreApplication.translate("today", "Decir la hora del puesto"), "secondary")
        self.say_clock.clicked.connect(lambda: self._desk.go("settings", {"section": PLACE}))
        row.addWidget(self.say_clock, 0, Qt.AlignmentFlag.AlignVCenter)
        line.hide()
        return line

    def _make_empty(self) -> EmptyState:
        words = QCoreApplication.translate(
            "today",
            "Aquí estará, en este orden: lo que no puede esperar, los plazos pasados, los que vencen pronto, "
            "lo que dejó a medias y lo que espera de otros. Empiece con la primera persona que llegue.",
        )
        empty = EmptyState(
            "today",
            QCoreApplication.translate("today", "Hoy no hay nada pendiente"),
            words,
            QCoreApplication.translate("today", "Abrir expediente"),
        )
        empty.act_asked.connect(lambda: self._open())
        return empty
