"""Lay widgets out like words on a line, going on below when the line is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from repatria.ui.theme import current_theme


def in_a_row(*widgets: QWidget) -> FlowLayout:
    """Return *widgets* beside each other, and where there is no room below each other."""
    flow = FlowLayout()
    for widget in widgets:
        flow.addWidget(widget)
    return flow


class FlowLayout(QLayout):
    """Rows of widgets, *between* pixels apart and rows *below* each other; nothing is cut at the right.

    With *at_end* each row stands at the right.
    """

    def __init__(
        self, parent: QWidget | None = None, between: int = 8, below: int = 8, *, at_end: bool = False
    ) -> None:
        super().__init__()
        self._at_end = at_end
        self._below = below
        self._items: list[QLayoutItem] = []
        self._between = between
        self._heights: dict[int, int] = {}
        self._wanted: QSize | None = None
        self._least: QSize | None = None
        self._is_placed = False
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addWidget(self, widget: QWidget) -> None:
        """Take a widget at the end, in an item made here.

        An item that Qt makes is freed without a word to Python, whose object for it may then be taken for that of a
        later item at the same address, and is called deleted while that one is shown.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def insert_before(self, other: QWidget, widget: QWidget) -> None:
        """Take a widget before one that is here."""
        self.addWidget(widget)
        place = next(at for at, item in enumerate(self._items) if item.widget() is other)
        self._items.insert(place, self._items.pop())

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or nothing beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no room beyond the needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at *width*, reckoned once until something in them moves."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), apply=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Reckon and place all anew."""
        self._heights, self._is_placed = {}, False
        self._wanted = self._least = None
        super().invalidate()

    def setGeometry(self, area: QRect) -> None:
        """Place the items in *area*, where they do not stand there already."""
        if self._is_placed and area == self.geometry():
            return
        super().setGeometry(area)
        self._place(area, apply=True)
        self._is_placed = True

    def sizeHint(self) -> QSize:
        """Return the room of one row, as wide as all items, reckoned once like the heights."""
        if self._wanted is None:
            self._wanted = self._in_one_row()
        return QSize(self._wanted)

    def _in_one_row(self) -> QSize:
        between = current_theme().space(self._between)
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() for size in sizes) + between * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the room of the widest item, reckoned once like the heights."""
        if self._least is None:
            self._least = QSize()
            for item in self._items:
                self._least = self._least.expandedTo(item.minimumSize())
        return QSize(self._least)

    def _place(self, area: QRect, *, apply: bool) -> int:
        theme = current_theme()
        y = area.y()
        for place, row in enumerate(self._rows(area.width())):
            y += theme.space(self._below) if place else 0
            height = max(hint.height() for _, hint in row)
            x = area.x() + (area.width() - self._length(row) if self._at_end else 0)
            for item, hint in row:
                if apply:
                    item.setGeometry(QRect(QPoint(x, y + (height - hint.height()) // 2), hint))
                x += hint.width() + theme.space(self._between)
            y += height
        return y - area.y()

    def _length(self, row: list[tuple[QLayoutItem, QSize]]) -> int:
        return sum(hint.width() for _, hint in row) + current_theme().space(self._between) * (len(row) - 1)

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        between = current_theme().space(self._between)
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            hint.setWidth(min(hint.width(), max(width, item.minimumSize().width())))
            if item.hasHeightForWidth():
                hint.setHeight(item.heightForWidth(hint.width()))
            if not rows or taken + between + hint.width() > width:
                rows.append([])
                taken = -between
            rows[-1].append((item, hint))
            taken += between + hint.width()
        return rows
