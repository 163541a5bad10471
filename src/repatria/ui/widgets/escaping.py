"""Let what is in front have Esc, before the window covers the screen with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def takes_escape(event: QEvent) -> bool:
    """Claim Esc for the widget that got *event*, and tell whether it was that; its key press then comes there."""
    wanted = (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.ShortcutOverride
        and event.key() == Qt.Key.Key_Escape
    )
    if wanted:
        event.accept()
    return wanted
