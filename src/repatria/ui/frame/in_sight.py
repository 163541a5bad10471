"""Bring what has the keyboard into sight: a scrolled page may hold it above or below what is seen."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def keep_in_sight(_: QWidget | None, new: QWidget | None) -> None:
    """Scroll to *new*, once it has its place, when nothing of it is seen; what is clicked never moves."""
    if new is not None:
        QTimer.singleShot(0, new, lambda: _bring_in_sight(new))


def _bring_in_sight(widget: QWidget) -> None:
    if not widget.isVisible() or not widget.hasFocus() or not widget.visibleRegion().isEmpty():
        return
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
