"""The page of one case: its head, its sections and what it asks, shown anew where the person was."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.ids import CaseId
from repatria.ui.case.content import CaseContent
from repatria.ui.case.doings import more_acts
from repatria.ui.case.doings.acting import CaseActs
from repatria.ui.case.doings.why_doings import WhyAsker
from repatria.ui.case.header import CaseHeader
from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.act_context import CaseHands
from repatria.ui.case.panels.keeping import PanelKeeper
from repatria.ui.case.panels.panel import Panel
from repatria.ui.case.tabs import SECTIONS, SectionTabs, keys_of
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.view import CaseView
from repatria.ui.keyboard import keyboard_stays
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk, Place
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.label import Label

NARROW = 700
"""Below this width at 100 % list and card stand one after the other."""


class CasePage(QWidget):
    """One case. *desk* is what every page is handed; ``shown`` comes whenever the case was read anew.

    ``form_asked`` tells case, form, step and filled form ("" for a new one); ``print_asked`` case, form ("" for
    the list of steps) and filled form ("" for a blank one); ``case_asked`` another case; ``closed`` the way back.
    ``gone`` brings why the case can be read no more: nothing of it may be shown then.
    """

    form_asked = Signal(str, str, str, str)
    print_asked = Signal(str, str, str)
    send_asked = Signal(str)
    case_asked = Signal(str)
    closed = Signal()
    gone = Signal(object)
    shown = Signal()

    def __init__(self, desk: Desk, case_id: str) -> None:
        super().__init__()
        self.desk, self.case_id = desk, CaseId(case_id)
        self._shown_once = self._coming_back = self._answered = False
        self._wanted: Place = {}
        self._narrow = False
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        self._column = column
        self.header, self.tabs, self.stack = CaseHeader(), SectionTabs(), Panels()
        self.content = CaseContent(desk.work, desk.tasks)
        self._reading = Label(QCoreApplication.translate("case_page", "Leyendo el expediente…"), tone="quiet")
        for widget in (self._reading, self.content):
            self.stack.addWidget(widget)
        for part in (self.header, self.tabs):
            column.addWidget(part)
            part.hide()
        column.addWidget(self.stack, 1)
        self.hands = CaseHands(desk, self.case_id, self.stack, self)
        self.acts = CaseActs(self.hands, self.content, self.stack)
        self.keeping = PanelKeeper(desk, case_id, self.stack)
        self.why = WhyAsker(self.hands, self.stack)
        self._connect()
        self._make_keys()
        self.hands.look(first=True)

    @property
    def view(self) -> CaseView:
        """Return the case as it was last read."""
        return self.hands.view

    @property
    def panel(self) -> Panel | None:
        """Return the panel that is being filled, if any."""
        return self.stack.top

    # What the frame asks ------------------------------------------------------------

    def place(self) -> Place:
        """Return the case, the section, the step and what is asked; what was typed stands among the drafts."""
        where = {"case": self.case_id, "section": self.content.section, "step": self.content.path}
        return {**where, **self.acts.files.place(), **self.keeping.place()}

    def keep(self) -> None:
        """Put every keystroke on the disk now."""
        self.keeping.settle()
        self.acts.files.shower.marks.settle()

    def flush(self) -> None:
        """Hand over every keystroke: the page is about to go."""
        self.keeping.flush()
        self.acts.files.shower.marks.flush()

    def go_to(self, place: Place) -> None:
        """Show that section and step; what is gone is passed over."""
        if not self._shown_once:
            self._wanted = place
            return
        section, step, asked = place.get("section"), place.get("step"), place.get("asked")
        if isinstance(step, str) and self.view.case.progress.of(step) is not None:
            self.content.choose(step)
        if section in SECTIONS and (not asked or asked != self.acts.files.place().get("asked")):
            self.show_section(str(section))
        if isinstance(asked, str):
            (self.act_here if place.get("of") else self.act)(asked)

    def set_names_shown(self, shown: bool) -> None:
        """Show names while somebody holds the key, codes otherwise."""
        self.header.set_names_shown(shown)
        self.content.set_names_shown(shown)

    def reload(self) -> None:
        """Read the case anew, as after a form was filled; place, selection and scroll stay."""
        self._coming_back = True
        if not self.why.is_asking:
            self.hands.look(first=not self.hands.loaded)

    def show_section(self, key: str) -> None:
        """Show a section of the case."""
        self.acts.files.shower.put_away()
        focused: QWidget | None = QApplication.focusWidget()
        inside = focused is not None and self.content.isAncestorOf(focused)
        self.tabs.set_current(key)
        self.content.show_section(key)
        if inside:
            self.content.begin()

    def act(self, key: str) -> None:
        """Do what was asked of the whole case, or of what the key names."""
        self.acts.act(key)

    def act_here(self, key: str) -> None:
        """Do what was asked in the content: on the steps, of the step that is shown."""
        self.acts.act_here(key)

    # Showing ------------------------------------------------------------

    def _show(self, view: CaseView) -> None:
        self.header.set_words(header_words(view), more_acts.more_acts(view))
        self.header.set_open(not view.closed)
        self.content.show_case(view)
        self.tabs.set_counts(self.content.counts())
        if not self._shown_once:
            self._shown_once = True
            self.header.show()
            self.tabs.show()
            with keyboard_stays(self):
                self.stack.set_content(self.content)
                self.go_to(self._wanted)
                self.content.begin()
        self._follow_panel()
        if self._coming_back:
            self._coming_back = False
            self._go_on()
        self.shown.emit()

    def _come_back(self) -> None:
        self._coming_back = self._answered = True

    def _go_on(self) -> None:
        """Take the keyboard back from wherever it fell while another page, or what was asked, went away."""
        focused, around = QApplication.focusWidget(), self.content if self._answered else self
        self._answered = False
        if self.acts.files.shower.is_showing:
            self.acts.files.shower.take_focus()
        elif (
            self.isVisible() and self.panel is None and (focused is None or not around.isAncestorOf(focused))
        ):
            self.content.begin_at_act()

    def _begin_again(self) -> None:
        """Go back to the case after a panel was left; where nothing of it is shown yet, to where one came from."""
        if self._shown_once:
            self.content.begin()
        else:
            self.closed.emit()

    def _want_to_act(self) -> None:
        self._wanted = {**self._wanted, "asked": "act_now"}

    def _act_now(self) -> None:
        """Act at once: where it is asked why the case is opened, that is why."""
        if self.why.is_asking:
            self.why.act_now()
        elif self.hands.loaded:
            self.act("act_now")

    def _failed(self, error: RepatriaError) -> None:
        self._reading.setText(" ".join(message_for(error)))

    def _follow_panel(self) -> None:
        """Offer nothing else while something is asked."""
        asking = self.panel is not None or self.acts.files.shower.is_showing
        self.tabs.setVisible(self._shown_once and not asking)
        self.header.set_asking(asking)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show less beside each other when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < current_theme().size(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            if narrow:
                self.header.hold(self.tabs)
            else:
                self._column.insertWidget(1, self.tabs)
            for part in (self.header, self.tabs, self.content):
                part.set_narrow(narrow)

    def _connect(self) -> None:
        acts = self.acts
        for mine, theirs in (
            (self.form_asked, acts.form_asked),
            (self.print_asked, acts.print_asked),
            (self.send_asked, acts.send_asked),
            (self.case_asked, acts.case_asked),
            (self.closed, acts.closed),
        ):
            theirs.connect(mine)
        acts.section_asked.connect(self.show_section)
        self.hands.looked.connect(self._show)
        self.hands.left.connect(self.closed)
        self.hands.failed.connect(self._failed)
        self.hands.gone.connect(self.gone)
        self.header.act_asked.connect(acts.act)
        self.tabs.asked.connect(self.show_section)
        self.content.act_asked.connect(acts.act_here)
        self.stack.changed.connect(self._follow_panel)
        acts.files.shower.changed.connect(self._follow_panel)
        acts.files.shower.closed.connect(self.content.begin)
        self.stack.opened.connect(self.keeping.watch)
        self.stack.closed.connect(self.keeping.end)
        self.stack.closed.connect(self._come_back)
        acts.begun.connect(self.keeping.begin)
        about = f"record/{self.case_id}"
        self.content.failed.connect(lambda error: self.hands.not_read(error, about))
        self.content.read.connect(lambda: self.desk.settled(about))
        self.stack.left.connect(self._begin_again)
        self.hands.why_asked.connect(self.why.ask)
        self.why.acting_now.connect(self._want_to_act)

    def _make_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "F9": self._act_now,
            "F5": self.reload,
        }
        for words, section in keys_of().items():
            keys[words] = cast("Callable[[], None]", lambda section=section: self._section_by_key(section))
        for words, act in keys.items():
            shortcut = QShortcut(QKeySequence(words), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _section_by_key(self, key: str) -> None:
        if self._shown_once and self.panel is None and not self.acts.files.shower.is_showing:
            self.show_section(key)
            self.content.begin()
