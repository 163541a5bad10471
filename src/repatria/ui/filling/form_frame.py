"""What stands around the sections of a form: their list, folded where there is no room for it, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from repatria.ui.filling.asked import asked_around
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.foot import FormFoot
from repatria.ui.filling.section_book import SectionBook
from repatria.ui.filling.section_page import kept_free
from repatria.ui.filling.tab_order import come_last
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.section_list import SectionList


class FormFrame(QWidget):
    """The list of sections at the left, the *book* of their pages at the right, and below it the way on."""

    def __init__(self, filled: Filled, book: SectionBook) -> None:
        super().__init__()
        self.filled, self._book = filled, book
        self._narrow, self._width = False, 0
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next question, or presses the button it is on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & _COMBINED:
            super().keyPressEvent(event)
            return
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and asked_around(focus) is None:
            focus.click()
        else:
            self.focusNextChild()

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """Go with Tab from the last question to the way on below, however late either was built."""
        self.filled.settle_counts()  # what is counted stands before the keyboard goes on to it
        foot = self._foot
        come_last((foot.on, foot.back, foot.finish, foot.aside), self._book)
        return super().focusNextPrevChild(onwards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the questions the whole width where there is not enough for two columns."""
        super().resizeEvent(event)
        self.fit(event.size().width())

    def fit(self, width: int) -> None:
        """Stand as there is room for in *width*, also before this is shown for the first time."""
        self._width = width
        narrow = width < current_theme().size(_TWO_COLUMNS)
        if narrow != self._narrow:
            self._narrow = narrow
            self._fold_list(narrow=narrow)
        self._say_room()

    def least_height(self, width: int, questions: int = 0) -> int:
        """Return how low this may be in *width* with nothing of the way on cut, and so much room for *questions*."""
        below = self._foot.heightForWidth(width) + current_theme().space(_ABOVE_FOOT)
        return max(self._book.minimumHeight(), questions) + below

    # Inside

    def _lay_out(self) -> None:
        self.list = SectionList(QCoreApplication.translate("filling", "Secciones del formulario"))
        self.list.setFixedWidth(current_theme().space(248))
        self.unfold = Button("", "quiet", "unfold")
        self.unfold.clicked.connect(self._show_list)
        self.unfold.hide()
        right = QVBoxLayout()
        gaps(right, spacing=_ABOVE_FOOT)
        self._book.setMinimumHeight(current_theme().size(_LEAST))  # else it presses the way on together
        right.addWidget(self._book, 1)
        right.addWidget(self._make_foot())
        row = QHBoxLayout(self)
        gaps(row, spacing=_GAP)
        row.addWidget(self.list)
        row.addLayout(right, 1)

    def _make_foot(self) -> QWidget:
        foot = FormFoot(is_locked=self.filled.is_locked)
        self.back, self.on, self.finish, self.aside = foot.back, foot.on, foot.finish, foot.aside
        self._foot = foot
        return foot

    def _show_list(self) -> None:
        self._fold_list(narrow=False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold_list(self, *, narrow: bool) -> None:
        self.list.setVisible(not narrow)
        self.unfold.setVisible(narrow)
        self._say_room()

    def _say_room(self) -> None:
        """Tell the questions how wide they may be beside the list of sections."""
        gap = current_theme().space(_GAP)
        listed = 0 if self.list.isHidden() else self.list.minimumWidth() + gap
        self.filled.room.set_width(self._width - listed - kept_free())


_TWO_COLUMNS = 720
_GAP = 16
_ABOVE_FOOT = 8
_LEAST = 40
_COMBINED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
