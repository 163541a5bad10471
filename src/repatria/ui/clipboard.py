"""The only way to the clipboard: out of every history, gone in thirty seconds, never by mere selecting."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_MS: Final = 30_000
_OURS: Final = "application/x-repatria-copy"
_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
_HISTORY_EXCLUDED: Final = {
    _OURS: b"1",
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS.format("CanIncludeInClipboardHistory"): b"\0\0\0\0",
    _WINDOWS.format("CanUploadToCloudClipboard"): b"\0\0\0\0",
}


class Clipboard(QObject):
    """Copies words with care, and takes the same care of whatever a text box copies by itself.

    On X11 selecting text would offer it to every program; what a selection of ours puts there is taken
    back in the same call, before any program can ask for it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = QGuiApplication.clipboard()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_MS)
        self._timer.timeout.connect(self.forget)
        self._board.dataChanged.connect(self._adopt)
        self._board.selectionChanged.connect(self._unselect)

    def copy(self, words: str) -> None:
        """Put *words* on the clipboard for thirty seconds."""
        data = QMimeData()
        data.setText(words)
        for kind, mark in _HISTORY_EXCLUDED.items():
            data.setData(kind, QByteArray(mark))
        self._board.setMimeData(data)
        self._timer.start()

    def forget(self) -> None:
        """Clear the clipboard if what stands there is ours; called at lock too."""
        self._timer.stop()
        if _OURS in _kinds(self._board):
            self._board.clear()

    def _adopt(self) -> None:
        # Platforms without a screen have no other program that could own the clipboard, and never say who does.
        ours = self._board.ownsClipboard() or QGuiApplication.platformName() in ("offscreen", "minimal")
        if ours and self._board.text() and _OURS not in _kinds(self._board):
            self.copy(self._board.text())

    def _unselect(self) -> None:
        if self._board.ownsSelection():
            self._board.clear(QClipboard.Mode.Selection)


def _kinds(board: QClipboard) -> list[str]:
    data: QMimeData | None = board.mimeData()  # nothing at all when it is empty, whatever the stubs say
    return [] if data is None else data.formats()
