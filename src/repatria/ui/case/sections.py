"""The quieter sections of a case: a list that teaches while it is empty, or blocks one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.case.scroll import TallScroll, no_wider
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.timeline import Happening, Timeline

READ = 860
"""No block is wider at 100 %."""


class ListSection(QWidget):
    """Acts above a list; ``act_asked`` tells the act pressed, ``taken`` the key of the row taken."""

    act_asked = Signal(str)
    taken = Signal(str)

    def __init__(self, name: str, empty: EmptyState, acts: Sequence[Act] = (), words: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        gaps(above, spacing=8)
        if words:
            above.addWidget(Label(words, tone="quiet"))
        if acts:
            flow = FlowLayout(between=8)
            for act in acts:
                flow.addWidget(act_button(self, act))
            above.addLayout(flow)
        column.addWidget(self._above)
        self.list = Timeline(name)
        self.list.taken.connect(lambda row: self.taken.emit(row.key))
        self.empty, self._teaching = empty, TallScroll()
        self._teaching.show_widget(empty)
        column.addWidget(self.list, 1)
        column.addWidget(self._teaching, 1)
        self.setFocusProxy(self.list)
        self.set_rows(())

    def set_rows(self, rows: Sequence[Happening]) -> None:
        """Show other rows."""
        self.list.rows.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._above.setVisible(bool(rows))
        self._teaching.setVisible(not rows)


class BlockSection(QWidget):
    """Blocks one below the other, scrolling; the place stays when they are made anew."""

    act_asked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        gaps(column)
        self.area = TallScroll()
        self.area.setAccessibleName(name)
        column.addWidget(self.area)

    def set_blocks(self, blocks: Sequence[QWidget]) -> None:
        """Show other blocks."""
        scrolled = self.area.verticalScrollBar().value()
        place = QWidget()
        column = QVBoxLayout(place)
        gaps(column, (0, 0, 8, 0), 12)
        alone = len(blocks) == 1 and isinstance(blocks[0], EmptyState)
        for block in blocks:
            side = Qt.AlignmentFlag.AlignLeft if isinstance(block, Button) else Qt.AlignmentFlag(0)
            column.addWidget(block, 1 if alone else 0, side)
        if not alone:
            column.addStretch(1)
        self.area.show_widget(place if alone else no_wider(place, READ), scrolled)
        first = next((one for one in place.findChildren(Button) if one.isEnabled()), None)
        if first is not None:
            self.setFocusProxy(first)


def act_button(section: ListSection | BlockSection, act: Act, role: str = "secondary") -> Button:
    """Return a button of *section* that tells its act."""
    button = Button(act.verb, role, act.icon)
    button.clicked.connect(lambda: section.act_asked.emit(act.key))
    return button
