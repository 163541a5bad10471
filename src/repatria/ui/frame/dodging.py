"""Find where a notice lies on nothing that can be pressed, nor on what has the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget


def to_be_kept_free(page: QWidget, around: QWidget) -> list[QRect]:
    """Return where in *around* something of *page* is seen that can be pressed, and the field with the keyboard."""
    parts: list[QWidget] = [one for one in page.findChildren(QAbstractButton) if one.isEnabled()]
    focused: QWidget | None = QApplication.focusWidget()
    if focused is not None and page.isAncestorOf(focused) and not isinstance(focused, QAbstractItemView):
        parts.append(focused)
    seen = (_seen(part, around) for part in parts if part.isVisible())
    return [place for place in seen if not place.isEmpty()]


def _seen(part: QWidget, around: QWidget) -> QRect:
    """Return where *part* stands in *around*, as far as nothing that holds it cuts it off.

    Qt's own visible region leaves out what a notice covers already.
    """
    place, holds = QRect(part.mapTo(around, QPoint(0, 0)), part.size()), part.parentWidget()
    while holds is not None and holds is not around:
        place = place.intersected(QRect(holds.mapTo(around, QPoint(0, 0)), holds.size()))
        holds = holds.parentWidget()
    return place


def free_place(wanted: QRect, taken: Sequence[QRect], top: int, gap: int) -> QRect:
    """Return *wanted*, or the nearest place above it, not over *top*, that lies on nothing *taken*.

    Where there is none it is the one that covers the least of it, the nearest first.
    """
    bottoms = {wanted.bottom(), *(one.top() - gap for one in taken)}
    lowest_first = sorted((one for one in bottoms if one <= wanted.bottom()), reverse=True)
    places = [wanted.translated(0, one - wanted.bottom()) for one in lowest_first]
    return min(
        (one for one in places if one.top() >= top or one == wanted), key=lambda one: _covered(one, taken)
    )


def _covered(place: QRect, taken: Sequence[QRect]) -> int:
    """Return how much of what is *taken* a place would cover, in square pixels."""
    sizes = (place.intersected(one).size() for one in taken)
    return sum(size.width() * size.height() for size in sizes if not size.isEmpty())
