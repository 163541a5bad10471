"""Let what is higher than its place be scrolled, so that at large text nothing is out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolling(inside: QWidget | None = None) -> QScrollArea:
    """Return *inside* as wide as its place and as high as it needs; the keyboard passes the area itself over.

    What is large is better set into the area once that stands where it belongs.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if inside is not None:
        area.setWidget(inside)
    return area


def turned_by(area: QScrollArea, event: QKeyEvent) -> bool:
    """Scroll *area* by a page where that key was pressed beside it, as on a button below; tell whether it was."""
    way = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
    if way is None:
        return False
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() + way * bar.pageStep())
    return True


def pages_around(widget: QWidget) -> Iterator[QScrollArea]:
    """Yield what is scrolled around *widget*, outwards."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()


def page_around(widget: QWidget) -> QScrollArea | None:
    """Return the nearest of them, None where nothing is scrolled."""
    return next(pages_around(widget), None)
