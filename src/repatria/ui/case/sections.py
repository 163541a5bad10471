"""The quieter sections of a case: a list that teaches while it is empty, or blocks one below the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from repatria.ui.case.scroll import TallScroll, no_wider
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.rows import ROW
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.scrolling import scrolling
from repatria.ui.widgets.timeline import Happening, Timeline

READ = 860
"""No block is wider at 100 %."""
LEAST = 64
"""A list is no lower at 100 %, about a row: where more than that lacks, the section scrolls."""


class ListSection(QWidget):
    """Acts above a list; ``act_asked`` tells the act pressed, ``taken`` the key of the row taken.

    It scrolls where room is scarce. Rows that come with acts of their own show them below the
    list while they are chosen; Enter goes there.
    """

    act_asked = Signal(str)
    taken = Signal(str)

    def __init__(self, name: str, empty: EmptyState, acts: Sequence[Act] = ()) -> None:
        super().__init__()
        self._acts: Mapping[str, Sequence[Act]] = {}
        self._buttons: list[Button] = []
        inside = QWidget()
        column = QVBoxLayout(inside)
        gaps(column, spacing=8)
        self._above, self._has_acts = QWidget(), bool(acts)
        flow = FlowLayout(self._above, between=8)
        for act in acts:
            flow.addWidget(act_button(self, act))
        column.addWidget(self._above)
        self.list = Timeline(name)
        self.list.taken.connect(lambda row: self.taken.emit(row.key))
        self.list.activated.connect(lambda _: self._go_to_acts())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_acts())
        self.empty = empty
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.list.setMinimumHeight(current_theme().size(LEAST))
        column.addWidget(self.list, 1)
        column.addWidget(empty, 1)
        self._below = QWidget()
        self._flow = FlowLayout(self._below, between=8)
        column.addWidget(self._below)
        around = QVBoxLayout(self)
        gaps(around)
        around.addWidget(scrolling(inside))
        self.set_rows(())

    def take_focus(self) -> None:
        """Go to the list, or to the first act that its emptiness offers.

        No focus proxy does this: for it Tab would pass over the acts above the list.
        """
        buttons = self.empty.findChildren(Button) if self.list.isHidden() else []
        (buttons[0] if buttons else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_rows(self, rows: Sequence[Happening], acts: Mapping[str, Sequence[Act]] | None = None) -> None:
        """Show other rows, each with its *acts* by its key; the row that was chosen stays so while it is there."""
        chosen = self.chosen()
        self._acts = acts or {}
        self.list.rows.set_rows(rows)
        if self._acts:
            self._choose(rows, chosen)
        self._show_acts()
        self.list.setVisible(bool(rows))
        self._above.setVisible(bool(rows) and self._has_acts)
        self.empty.setVisible(not rows)

    def chosen(self) -> str:
        """Return the key of the row that is chosen, or nothing."""
        row = self.list.currentIndex().data(ROW)
        return row.key if isinstance(row, Happening) else ""

    def acts_shown(self) -> list[Button]:
        """Return the buttons of the row that is chosen."""
        return list(self._buttons)

    def choose(self, key: str) -> None:
        """Choose the row of *key*, if it is there."""
        rows = self.list.rows
        for place in range(rows.rowCount()):
            if rows.row_at(rows.index(place)).key == key:
                self.list.setCurrentIndex(rows.index(place))

    def _choose(self, rows: Sequence[Happening], wanted: str) -> None:
        keys = [row.key for row in rows]
        first = next((key for key in keys if self._acts.get(key)), "")
        self.choose(wanted if wanted in keys else first)

    def _show_acts(self) -> None:
        row = self.list.currentIndex().data(ROW)
        acts = self._acts.get(row.key, ()) if isinstance(row, Happening) else ()
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = [act_button(self, act) for act in acts]
        for act, button in zip(acts, self._buttons, strict=True):
            button.setAccessibleName(f"{act.verb}: {row.what}")
            self._flow.addWidget(button)
        self._below.setVisible(bool(acts))

    def _go_to_acts(self) -> None:
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)


class BlockSection(QWidget):
    """Blocks one below the other, scrolling; the place stays when they are made anew."""

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
            column.addWidget(block, 1 if alone else 0)
        if not alone:
            column.addStretch(1)
        self.area.show_widget(place if alone else no_wider(place, READ), scrolled)
        first = next((one for one in place.findChildren(Button) if one.isEnabled()), None)
        if first is not None:
            self.setFocusProxy(first)


def act_button(section: ListSection, act: Act) -> Button:
    """Return a button of *section* that tells its act."""
    button = Button(act.verb, "secondary", act.icon)
    button.clicked.connect(lambda: section.act_asked.emit(act.key))
    return button
