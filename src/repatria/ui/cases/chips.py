"""Paint what everybody must see at once of a case, the gravest first: nothing grave gives way to what is less so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from repatria.ui.theme import Theme
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.rows import draw_words
from repatria.ui.widgets.state_chip import chip_size, paint_chip
from repatria.ui.widgets.states import State

Chips = Sequence[tuple[State, str]]
_GAP = 4
_MORE = 24


def chips_width(theme: Theme, chips: Chips) -> int:
    """Return the room that all *chips* take beside each other."""
    gaps = theme.space(_GAP) * max(0, len(chips) - 1)
    return sum(chip_size(theme, words).width() for _, words in chips) + gaps


def paint_chips(painter: QPainter, area: QRectF, theme: Theme, chips: Chips) -> float:
    """Paint the gravest chips that fit at the right of *area*, then ``+2`` for the others; return what they take.

    The first of *chips* is the gravest, and always there: where not even it has room, its words are cut.
    """
    shown = _fitting(theme, area.width(), chips)
    right = area.right()
    for state, words, width in shown:
        high = chip_size(theme, words).height()
        place = QRectF(right - width, area.center().y() - high / 2, width, high)
        paint_chip(painter, place, theme, state, words)
        right -= width + theme.space(_GAP)
    left_out = len(chips) - len(shown)
    if left_out:
        place = QRectF(area.left(), area.top(), right - area.left(), area.height())
        font = theme.font(Type.SMALL, strong=True)
        draw_words(painter, place, theme, f"+{left_out}", font=font, right=True)
        right -= theme.size(_MORE) - theme.space(_GAP)
    return area.right() - right


def _fitting(theme: Theme, room: float, chips: Chips) -> list[tuple[State, str, float]]:
    shown: list[tuple[State, str, float]] = []
    for place, (state, words) in enumerate(chips):
        more = theme.size(_MORE) if place + 1 < len(chips) else 0
        width = float(chip_size(theme, words).width())
        if width + more > room and not shown:
            words, width = _cut(theme, words, room - more)
        if width + more > room:
            break
        shown.append((state, words, width))
        room -= width + theme.space(_GAP)
    return shown


def _cut(theme: Theme, words: str, room: float) -> tuple[str, float]:
    around = chip_size(theme, "").width()
    font = theme.font(Type.SMALL, strong=True)
    cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(room - around)))
    return cut, float(chip_size(theme, cut).width())
