"""Choose in one cell of the group's table from a long list, by typing part of a name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from repatria.ui.theme import current_theme
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.escaping import takes_escape
from repatria.ui.widgets.scrolling import page_around
from repatria.ui.widgets.searchable_choice import SearchableChoice

_ROOM = 240


class CellSearch(SearchableChoice):
    """Stands over a cell until one is taken, Esc is pressed or the focus leaves; ``ended`` tells that it goes.

    While something covers the page it stays with the words in it: nobody has left it.
    """

    ended = Signal()

    def __init__(self, name: str, choices: Sequence[Choice], cell: QRect, parent: QWidget) -> None:
        super().__init__(choices)
        self.setParent(parent)
        self.set_names(name)
        self._all.hide()
        self.line.setMinimumHeight(0)
        self.setGeometry(cell)
        self.popup.setMinimumWidth(current_theme().size(_ROOM))
        self.left.connect(self._leave_cell)

    def begin(self, first: str) -> None:
        """Open the list, at once narrowed to what has *first* within."""
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setText(first)
        if first:
            self.narrow(first)
        else:
            self.show_all()

    def event(self, event: QEvent) -> bool:
        """Take Esc for leaving the cell, before the window covers the screen with it."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the cell as it was with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)  # Enter is for this cell, not for the page around it

    def _leave_cell(self) -> None:
        value = self.value()
        if value is not None:
            self.taken.emit(value)
        elif not self.popup.isVisible() and not self._is_covered():
            self.ended.emit()

    def _is_covered(self) -> bool:
        """Tell whether the focus went to what covers the page, or nowhere, and not on in it."""
        focused, page = QApplication.focusWidget(), self._page()
        return focused is None or (page is not None and not page.isAncestorOf(focused))

    def _page(self) -> QWidget | None:
        """Return what holds all that one can go on to from the cell."""
        above = page_around(self)
        return above.parentWidget() if above is not None else None
