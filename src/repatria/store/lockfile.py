"""One program at a time has a vault open, held by the system's own lock and gone with the process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from repatria.domain.errors import VaultBusyError
from repatria.durable import told_of

if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


FILE_NAME = "in-use.lock"


class VaultLock:
    """The right to have the vault in *folder* open, until released or the process ends."""

    def __init__(self, folder: Path) -> None:
        path = folder / FILE_NAME
        with told_of(path):
            self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _hold(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            self._descriptor = None
            raise VaultBusyError(place=str(folder)) from error

    def release(self) -> None:
        """Let another program open the vault; the file stays, only the lock counts."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
