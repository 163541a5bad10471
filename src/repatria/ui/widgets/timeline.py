"""Tell what happened in a case, the latest first: when, what, and by whom."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from repatria.ui.theme import Theme
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.label import tone_token
from repatria.ui.widgets.rows import (
    RowPainter,
    Rows,
    RowsView,
    draw_paragraph,
    draw_row_icon,
    paragraph_height,
    words_left,
    words_room,
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
        room = words_room(theme, width)
        about = paragraph_height(theme.font(Type.SMALL), _about(row), room)
        return int(about + paragraph_height(theme.font(), row.what, room) + theme.space(20))

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: Happening) -> None:
        small, room = theme.font(Type.SMALL), words_room(theme, int(area.width()))
        if not self.is_last:
            middle = int(area.left() + theme.space(12) + theme.size(18) / 2)
            top = int(area.top() + theme.space(8) + theme.size(18) + 3)
            painter.setPen(QPen(theme.colour("line"), 2))
            painter.drawLine(middle, top, middle, int(area.bottom() + theme.space(6)))
        draw_row_icon(painter, area, theme, row.icon, tone_token(row.tone or "quiet"))
        words = QRectF(words_left(theme, area), area.top() + theme.space(8), room, area.height())
        draw_paragraph(painter, words, theme, _about(row), small, "ink_quiet")
        words.adjust(0, paragraph_height(small, _about(row), room) + theme.space(2), 0, 0)
        draw_paragraph(painter, words, theme, row.what, theme.font(), tone_token(row.tone))


def _about(row: Happening) -> str:
    return " · ".join(part for part in (row.when, row.who) if part)
