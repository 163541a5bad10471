"""Draw until when the next thing of a case is due, and behind it, quietly, how much else is past its limit."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from repatria.ui.theme import Theme
from repatria.ui.widgets.label import tone_token
from repatria.ui.widgets.rows import draw_words
from repatria.ui.widgets.states import TONE, State

LOUD = (State.NOW, State.OVERDUE, State.LATE)
"""Only what is now or late is loud."""


def clock_width(theme: Theme, clock: str, late: str) -> int:
    """Return the room that the clock and the count behind it take."""
    return theme.metrics().horizontalAdvance(clock) + 2 + _behind(theme, late)


def paint_clock(
    painter: QPainter, area: QRectF, theme: Theme, clock: str, late: str, state: State, *, right: bool = False
) -> None:
    """Paint both; where room is short the end of a long clock gives way first, and never more than half of it."""
    font = theme.font()
    whole = min(float(clock_width(theme, clock, late)), area.width())
    left = area.right() - whole if right else area.left()
    behind = _behind(theme, late)
    own = float(QFontMetrics(font).horizontalAdvance(clock) + 2)
    first = QRectF(left, area.top(), max(whole - behind, min(own, whole / 2)), area.height())
    draw_words(painter, first, theme, clock, font=font, colour=clock_colour(state))
    if late:
        rest = QRectF(first.right(), area.top(), left + whole - first.right(), area.height())
        draw_words(painter, rest, theme, _said(late), font=font, colour="ink_quiet")


def clock_colour(state: State) -> str:
    """Return the colour in which a clock is written."""
    return tone_token(TONE[state]) if state in LOUD else "ink_quiet"


def _behind(theme: Theme, late: str) -> int:
    return theme.metrics().horizontalAdvance(_said(late)) + 2 if late else 0


def _said(late: str) -> str:
    return f" · {late}"
