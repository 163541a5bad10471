"""Notice that a chosen stick was pulled out: whoever leaves takes it along, and the program locks."""

from __future__ import annotations

import os
from typing import Final

from PySide6.QtCore import QObject, QStorageInfo, QTimer, Signal

_TICK_MS: Final = 500


class StickWatch(QObject):
    """``gone`` comes each time the stick was there and is not any more; one that never was there locks nothing.

    ``came`` comes when one that was missing is put in.
    """

    gone = Signal()
    came = Signal()

    def __init__(self, folder: str = "") -> None:
        super().__init__()
        self._folder, self._device, self._there = "", "", False
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self.watch(folder)

    @property
    def is_missing(self) -> bool:
        """Tell whether a stick was chosen that is not in: nobody can pull it out, so it locks nothing."""
        return bool(self._folder) and not self._there

    def watch(self, folder: str) -> None:
        """Look after the stick at *folder* from now on, or after none where it is empty."""
        if folder == self._folder:
            return
        self._folder, self._device, self._there = folder, "", False
        if folder:
            self.tick()
            self._ticking.start()
        else:
            self._ticking.stop()

    def stop(self) -> None:
        """Notice nothing any more."""
        self._ticking.stop()

    def tick(self) -> None:
        """Look whether it is there; asked of the system's own tables, it costs nothing."""
        there, before = is_there(self._folder, self._device), self._there
        if there and not self._device:
            self._device = _device_of(self._folder)
        self._there = there
        if before and not there:
            self._device = ""
            self.gone.emit()
        elif there and not before:
            self.came.emit()


def is_there(folder: str, device: str = "") -> bool:
    """Tell whether a stick is mounted at *folder*; pulled out without a word it leaves its folder and no *device*."""
    if not os.path.ismount(folder) or not os.path.lexists(folder):
        return False
    return not device or os.path.lexists(device)


def _device_of(folder: str) -> str:
    """Return the file of the device that is mounted at *folder*, where the system has one."""
    found = bytes(QStorageInfo(folder).device().data()).decode("utf-8", "replace")
    return found if found.startswith("/dev/") else ""
