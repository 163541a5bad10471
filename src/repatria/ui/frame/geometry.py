"""Where the window stands and how large it is, as preferences keep it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_USUAL = (1366, 768)


def geometry_words(window: QWidget) -> str:
    """Return place and size of *window* in words."""
    return bytes(window.saveGeometry().data()).hex()


def restore_geometry(window: QWidget, words: str) -> None:
    """Go back to the place kept, or fill a small screen when none was."""
    if words and window.restoreGeometry(QByteArray.fromHex(words.encode("ascii", "replace"))):
        return
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height()))
