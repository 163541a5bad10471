"""A figure month by month as bars with their words beside them: read without colour, and aloud."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from repatria.ui.theme import Theme
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.rows import RowPainter, Rows, RowsView, draw_words

_MONTH, _BARS, _GAP = 0.16, 0.6, 12
"""The share of the width that the name of a month needs, where the bars end, and pixels between at 100 %."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One month: its *name*, its figure in *words*, how long its bar is, from 0 to 1; None where none is known."""

    name: str
    words: str
    length: float | None


class TrendBars(RowsView):
    """The months of a figure, the first first; *names* is the share of the width for what the bars are of."""

    def __init__(self, name: str, names: float = _MONTH) -> None:
        super().__init__(name)
        self.rows: Rows[Bar] = Rows(lambda bar: f"{bar.name}: {bar.words}", parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self, names))
        self.setSelectionMode(RowsView.SelectionMode.NoSelection)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other months; the list is as high as they are."""
        self.rows.set_rows(bars)
        height = sum(self.sizeHintForRow(row) for row in range(len(bars)))
        self.setFixedHeight(height + 2 * self.frameWidth())


class _Painter(RowPainter):
    def __init__(self, view: RowsView, names: float) -> None:
        super().__init__(view)
        self._names = names

    def row_height(self, theme: Theme, row: Bar, width: int) -> int:
        return theme.size(28)

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: Bar) -> None:
        font, gap = theme.font(Type.BASE), theme.size(_GAP)
        inside = area.adjusted(gap, 0, -gap, 0)
        name, bar = inside.width() * self._names, inside.width() * (_BARS - self._names)
        draw_words(
            painter, QRectF(inside.left(), inside.top(), name, inside.height()), theme, row.name, font=font
        )
        left = inside.left() + name + gap
        if row.length is not None:
            tall = inside.height() / 2
            place = QRectF(left, inside.top() + tall / 2, max(2.0, bar * row.length), tall)
            painter.fillRect(place, theme.colour("accent"))
        rest = QRectF(left + bar + gap, inside.top(), inside.width() - name - bar - 2 * gap, inside.height())
        draw_words(painter, rest, theme, row.words, font=font)
