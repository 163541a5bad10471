"""Bring what has the keyboard into sight: a scrolled page may hold it above or below what is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QWidget

from repatria.ui.widgets.scrolling import pages_around


def keep_in_sight(_: QWidget | None, new: QWidget | None) -> None:
    """Scroll to *new*, once it has its place, when nothing of it is seen; what is clicked never moves."""
    if new is not None:
        QTimer.singleShot(0, new, lambda: _bring_in_sight(new))


def scroll_to(widget: QWidget, turns: int = 3, part: Callable[[], QRect] | None = None) -> None:
    """Scroll every page around *widget* to it, or to a *part* of it, such as a row.

    Now, and again while what lies around it takes its new place: widgets in widgets are laid out one within the
    other, each in a later turn of the event loop.
    """
    for around in pages_around(widget):
        inside = around.widget()
        if part is None or inside is None:
            around.ensureWidgetVisible(widget)
        else:
            asked = part()
            at = widget.mapTo(inside, asked.center())
            around.ensureVisible(at.x(), at.y(), 0, asked.height())
    if turns:
        QTimer.singleShot(0, widget, lambda: scroll_to(widget, turns - 1, part))


def show_top(widget: QWidget, turns: int = 3) -> None:
    """Scroll the pages around *widget* so that it begins at their top: what it is about is read before its acts.

    Now, and again while what lies around it takes its new place, as ``scroll_to`` does.
    """
    for around in pages_around(widget):
        inside = around.widget()
        if inside is not None:
            around.verticalScrollBar().setValue(widget.mapTo(inside, QPoint(0, 0)).y())
    if turns:
        QTimer.singleShot(0, widget, lambda: show_top(widget, turns - 1))


def _bring_in_sight(widget: QWidget) -> None:
    if not widget.isVisible() or not widget.hasFocus() or not widget.visibleRegion().isEmpty():
        return
    for around in pages_around(widget):
        around.ensureWidgetVisible(widget)
