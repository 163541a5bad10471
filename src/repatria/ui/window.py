"""The window around the pages: header, navigation, notices, the page, and the status strip.

It knows no service: it tells what was asked and shows what it is given. Its title names no post, person or
case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from repatria.ui.frame.built_pages import BuiltPages
from repatria.ui.frame.header import Header
from repatria.ui.frame.in_sight import keep_in_sight
from repatria.ui.frame.key_list import key_list
from repatria.ui.frame.layers import Layers
from repatria.ui.frame.navigation import Navigation
from repatria.ui.frame.notice_place import NoticePlace, where_of
from repatria.ui.frame.practice_bar import PracticeBar
from repatria.ui.pages import Page, Place, Placed
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import hairline
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.status_strip import Status, StatusStrip


class MainWindow(QMainWindow):
    """Holds the pages; each is built when first shown, and built anew where the person was after ``rebuild``.

    Unless it is *with_cases* nothing in the frame finds one or uncovers a name.
    """

    lock_asked = Signal()
    search_asked = Signal(str)
    call_asked = Signal()
    page_shown = Signal(str)
    names_shown = Signal(bool)
    closing = Signal()

    def __init__(self, pages: Sequence[Page], *, with_cases: bool = True) -> None:
        super().__init__()
        self._with_cases = with_cases
        self.setWindowTitle("Repatria")
        self._pages = BuiltPages(pages)
        self._identity = ("", "")
        self._practice = False
        self._statuses: Sequence[Status] = ()
        self._current = self._where = ""
        self._place_before: Place = {}
        self._build_before: Callable[[], QWidget] | None = None
        self._build_foot: Callable[[], QWidget] | None = None
        self._make_frame()
        self._make_keys()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_in_sight)
        if pages:
            self.go(pages[0].key)

    def go(self, key: str, place: Place | None = None) -> None:
        """Show the page *key*, building it the first time, at *place* within it when one is given."""
        shown, carried = self._pages.take(key, self._stack)
        place = place or carried
        where = where_of(key, place or {})
        if key != self._current or where not in (self._where, key):
            self._place.go_on(where)
            self._where = where
        self._current = key
        self._stack.setCurrentWidget(shown)
        self.navigation.set_current(self._pages.entry_of(key))
        self.page_shown.emit(key)
        if place and isinstance(shown, Placed):
            shown.go_to(place)

    def has(self, key: str) -> bool:
        """Tell whether there is a page *key*."""
        return self._pages.has(key)

    def place(self) -> Place:
        """Return where the person is on the page shown, as far as the page can say; a cover changes nothing."""
        if not self._layers.is_open():
            return self._place_before
        return self._pages.place(self._current)

    def keep(self) -> None:
        """Have every page put its keystrokes on the disk."""
        self._pages.keep()

    def _keep_in_sight(self, old: QWidget | None, new: QWidget | None) -> None:
        keep_in_sight(old, new)
        if new is not None and new.window() is self:
            self._place.move_on()

    def set_practice(self, practice: bool) -> None:
        """Show above every page that nothing here is of a real person."""
        self._practice = practice
        self.practice_bar.setVisible(practice)

    def page(self, key: str) -> QWidget | None:
        """Return the page *key* if it has been built."""
        return self._pages.built(key)

    def current(self) -> str:
        """Return the key of the page shown."""
        return self._current

    def tell(self, notice: Notice) -> None:
        """Show a notice over the page; what went well goes when the person goes on to another."""
        self._place.tell(notice)

    def begin_anew(self) -> None:
        """Take away what was told of this page before: something new begins there."""
        self._place.begin_anew()

    def settled(self, about: str) -> None:
        """Take away what was told *about* something that has succeeded since."""
        self._place.settled(about)

    def set_identity(self, post: str, person: str) -> None:
        """Show in the header which post this is and who works."""
        self._identity = (post, person)
        self.header.set_identity(post, person)

    def set_statuses(self, statuses: Sequence[Status]) -> None:
        """Show the status strip."""
        self._statuses = statuses
        self.strip.set_statuses(statuses)

    def rebuild(self) -> None:
        """Build frame and pages anew, after the language, theme or text size changed; what covers stays over them."""
        current, covered, place = self._current, self.is_covered(), self.place()
        self.keep()
        place = self._pages.forget().get(current, place)
        old = self.takeCentralWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self._make_frame()
        self.set_identity(*self._identity)
        self.set_statuses(self._statuses)
        self.set_practice(self._practice)
        if self._build_before is not None:
            self._layers.stand_before(self._build_before())
        if covered:
            self.cover()
        if current:
            self._current = ""  # the notices' place is new: it has to be told where the person is
            self.go(current, place)
        self._place_before = place

    def cover(self) -> None:
        """Hide everything until the person comes back."""
        self._layers.cover()

    def is_covered(self) -> bool:
        """Tell whether the cover hides the pages."""
        return self._layers.is_covered()

    def stand_before(self, build: Callable[[], QWidget]) -> None:
        """Show what *build* makes in place of the pages, until ``let_through``; no key passes it."""
        self._build_before = build
        self._layers.stand_before(build())

    def let_through(self) -> None:
        """Show the pages that something stood before."""
        self._build_before = None
        self._layers.let_through()

    def put_at_foot(self, build: Callable[[], QWidget]) -> None:
        """Keep what *build* makes at the foot of the page, and make it anew with the frame."""
        self._build_foot = build
        self._foot.addWidget(build())

    def back_to_page(self) -> None:
        """Give the focus back to the page shown."""
        page = self._stack.currentWidget()
        if page is not None:
            inside: QWidget | None = page.focusWidget()
            (inside if inside is not None else page).setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window closes, so that drafts and preferences are kept."""
        self.closing.emit()
        super().closeEvent(event)

    def _make_frame(self) -> None:
        self._layers = Layers(key_list(with_cases=self._with_cases))
        self._layers.hiding.connect(self._note_place)
        self.header, self.navigation = Header(), Navigation(self._pages.entries())
        self.header.search.setVisible(self._with_cases)
        self.navigation.names.setVisible(self._with_cases)
        self.practice_bar = PracticeBar()
        self.practice_bar.hide()
        self.strip, self._stack = StatusStrip(), QStackedWidget()
        self._place = NoticePlace(self._stack)
        self.notices = self._place.notices
        self.header.lock_asked.connect(self.lock_asked)
        self.header.search_asked.connect(self.search_asked)
        self.navigation.page_asked.connect(lambda key: self.go(key))
        self.navigation.names.shown.connect(self._show_names)
        self.navigation.names.watch(self)
        self._lay_out()
        self.setCentralWidget(self._layers)

    def _show_names(self, shown: bool) -> None:
        self._pages.set_names_shown(shown)
        self.names_shown.emit(shown)

    def _lay_out(self) -> None:
        column, self._foot = QVBoxLayout(self._layers.body), QVBoxLayout()
        gaps(column, spacing=0)
        if self._build_foot is not None:
            self._foot.addWidget(self._build_foot())
        column.addWidget(self.practice_bar)
        column.addWidget(self.header)
        middle = QHBoxLayout()
        gaps(middle, spacing=0)
        middle.addWidget(self.navigation)
        middle.addWidget(self._place, 1)
        column.addLayout(middle, 1)
        column.addLayout(self._foot)
        column.addWidget(hairline())
        column.addWidget(self.strip)

    def _make_keys(self) -> None:
        keys = [("Ctrl+L", self.lock_asked.emit), ("Esc", lambda: self._layers.toggle("cover"))]
        keys += [("F1", lambda: self._layers.toggle("keys"))]
        keys += [("Ctrl+K", self._focus_search), ("F8", self._ask_call)] if self._with_cases else []
        for words, act in keys:
            QShortcut(QKeySequence(words), self).activated.connect(act)
        for place, key in enumerate([page.key for page in self._pages.entries()][:9], 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place}"), self)
            shortcut.activated.connect(lambda key=key: self._go_by_key(key))

    def _go_by_key(self, key: str) -> None:
        if self._layers.is_open():
            self.go(key)

    def _focus_search(self) -> None:
        if self._layers.is_open():
            self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.header.search.selectAll()

    def _ask_call(self) -> None:
        if self._layers.is_open():
            self.call_asked.emit()

    def _note_place(self) -> None:
        self._place_before = self.place()
