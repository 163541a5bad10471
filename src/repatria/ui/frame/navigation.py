"""The column at the left: one entry a page, with how many things wait there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from repatria.ui.pages import Page
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.names import NamesSwitch
from repatria.ui.widgets.tips import tip

_HIGH, _GAP = 36, 4
"""How high an entry is, and how far from the next, where there is room."""
_EDGES = 4
"""The lines around an entry, above and below."""


class Navigation(QFrame):
    """Tells the page asked for; the arrows walk, Ctrl+1… jumps."""

    page_asked = Signal(str)

    def __init__(self, pages: Sequence[Page]) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self.setAccessibleName(QCoreApplication.translate("navigation", "Páginas"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        outer = QVBoxLayout(self)
        gaps(outer, (8, 12, 8, 8), 4)
        entries = QWidget()
        column = QVBoxLayout(entries)
        gaps(column, spacing=_GAP)
        self._buttons: dict[str, Button] = {}
        group = QButtonGroup(self)
        for place, page in enumerate(pages, 1):
            button = Button(page.title(), "page", page.icon)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setToolTip(tip(f"Ctrl+{place}"))
            button.clicked.connect(lambda _=False, key=page.key: self.page_asked.emit(key))
            group.addButton(button)
            self._buttons[page.key] = button
            column.addWidget(button)
        column.addStretch(1)
        self._column = column
        self._entries = _scrolling(entries)
        self._entries.viewport().installEventFilter(self)
        outer.addWidget(self._entries, 1)
        self.names = NamesSwitch()
        self.names.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        outer.addWidget(self.names)
        self.setMinimumWidth(current_theme().space(184))

    def set_current(self, key: str) -> None:
        """Mark the page that is shown."""
        self._buttons[key].setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the entries stand closer together where the last of them would be cut."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._fit(self._entries.viewport().height())
        return super().eventFilter(watched, event)

    def _fit(self, room: int) -> None:
        theme, count = current_theme(), len(self._buttons)
        tight = count * (theme.size(_HIGH) + _EDGES) + (count - 1) * theme.space(_GAP) > room
        if tight == bool(self._entries.property("tight")):
            return
        self._entries.setProperty("tight", tight)
        self._column.setSpacing(0 if tight else theme.space(_GAP))
        for button in self._buttons.values():
            button.setProperty("tight", tight)
            button.style().unpolish(button)
            button.style().polish(button)


def _scrolling(entries: QWidget) -> QScrollArea:
    """Return *entries* so that at large text the last of them can still be reached."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(entries)
    area.setMinimumWidth(entries.minimumSizeHint().width())
    return area
