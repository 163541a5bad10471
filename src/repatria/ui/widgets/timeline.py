"""Tell what happened in a case, the latest first: when, what, and by whom."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from repatria.ui.theme import Theme
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.label import tone_token
from repatria.ui.widgets.rows import (
    RowPainter,
    Rows,
    RowsView,
    draw_icon,
    draw_paragraph,
    draw_words,
    paragraph_height,
)


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry: *when* and *who* in words; a *tone* only for an override, a deviation or a refusal."""

    key: str
    when: str
    what: str
    who: str = ""
    icon: str = "done"
    tone: str = ""


class Timeline(RowsView):
    """The entries of a case; ``taken`` tells the entry chosen."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.rows: Rows[Happening] = Rows(lambda row: f"{row.when}. {row.what}. {row.who}", parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(_HappeningPainter(self))


class _HappeningPainter(RowPainter):
    def row_height(self, theme: Theme, row: Happening, width: int) -> int:
        small = QFontMetrics(theme.font(Type.SMALL)).lineSpacing()
        words = paragraph_height(theme.font(), row.what, width - _left(theme) - theme.space(16))
        return int(words + small + theme.space(20))

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: Happening) -> None:
        side, left = theme.size(18), area.left() + _left(theme)
        small = theme.font(Type.SMALL)
        line = QFontMetrics(small).lineSpacing()
        top = area.top() + theme.space(8)
        icon = QRectF(area.left() + theme.space(12), top, side, side)
        painter.setPen(QPen(theme.colour("line"), 2))
        middle = icon.center().x()
        painter.drawLine(
            int(middle), int(icon.bottom() + 3), int(middle), int(area.bottom() + theme.space(6))
        )
        draw_icon(painter, icon, theme, row.icon, tone_token(row.tone or "quiet"))
        width = area.right() - theme.space(16) - left
        about = " · ".join(part for part in (row.when, row.who) if part)
        draw_words(painter, QRectF(left, top, width, line), theme, about, font=small, colour="ink_quiet")
        words = QRectF(left, top + line + theme.space(2), width, area.height())
        draw_paragraph(painter, words, theme, row.what, theme.font(), tone_token(row.tone))


def _left(theme: Theme) -> int:
    return theme.space(12) + theme.size(18) + theme.space(12)
