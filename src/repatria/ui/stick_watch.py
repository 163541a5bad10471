"""Notice that a chosen stick was pulled out: whoever leaves takes it along, and the program locks."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStorageInfo, QTimer, Signal

_TICK_MS: Final = 500
_MOUNTS: Final = Path("/proc/self/mountinfo")
_WHERE: Final = 4
"""Which field of a line of that table is the folder, counted from 0."""
_ESCAPED: Final = re.compile(rb"\\([0-7]{3})")


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
        """Look whether it is there; the stick itself is not asked."""
        there, before = is_there(self._folder, self._device), self._there
        if there and not self._device:
            self._device = device_of(self._folder)
        self._there = there
        if before and not there:
            self._device = ""
            self.gone.emit()
        elif there and not before:
            self.came.emit()


def is_there(folder: str, device: str = "", mounts: Path = _MOUNTS) -> bool:
    """Tell whether a stick is mounted at *folder*; pulled out without a word it leaves its folder and no *device*.

    Where the system keeps a table of its *mounts* that alone is asked: a place that answers no more hangs nobody.
    """
    if mounts.exists():
        is_mounted = _mounted_at(folder, mounts) is not None
    else:
        is_mounted = os.path.ismount(folder) and os.path.lexists(folder)
    return is_mounted and (not device or os.path.lexists(device))


def device_of(folder: str, mounts: Path = _MOUNTS) -> str:
    """Return the file of the device that is mounted at *folder*, where the system has one."""
    if mounts.exists():
        found = _mounted_at(folder, mounts) or ""
    else:
        found = bytes(QStorageInfo(folder).device().data()).decode("utf-8", "replace")
    return found if found.startswith("/dev/") else ""


def _mounted_at(folder: str, mounts: Path) -> str | None:
    """Return what is mounted at *folder*, the last where several are; None where nothing is."""
    found = None
    for line in mounts.read_bytes().splitlines():
        before, _, behind = line.partition(b" - ")
        where, what = before.split(b" ")[_WHERE:][:1], behind.split(b" ")[1:2]
        if where and what and os.fsdecode(_ESCAPED.sub(_letter, where[0])) == folder:
            found = os.fsdecode(_ESCAPED.sub(_letter, what[0]))
    return found


def _letter(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 8) & 0xFF])
