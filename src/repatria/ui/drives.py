"""Find sticks and cards that are plugged in, and the sealed files on them; nothing here touches the vault."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QStorageInfo

PATTERN = "*.repatria"
PACKETS = "*.packet.age"
"""Packets of other countries: they open one case, and are never received with the rest."""
_MOST = 200
_SHARED = frozenset(
    b"nfs nfs4 cifs smb smb3 smbfs afpfs webdav davfs davfs2 sshfs rclone 9p virtiofs vboxsf".split()
)


@dataclass(frozen=True, slots=True)
class Drive:
    """A removable place: its name, the room left on it, whether it can be written, and is of another computer."""

    folder: Path
    name: str
    free: int
    writable: bool
    shared: bool = False


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that may be a bundle."""

    path: Path
    size: int
    changed: datetime


def removable_drives() -> tuple[Drive, ...]:
    """Return what is plugged in, as far as the system's usual places tell; may wait for slow devices."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        folder = Path(volume.rootPath())
        if volume.isValid() and volume.isReady() and is_removable(folder):
            name = volume.name() or folder.name or str(folder)
            shared = is_shared(bytes(volume.fileSystemType().data()))
            found.append(Drive(folder, name, volume.bytesAvailable(), not volume.isReadOnly(), shared))
    return tuple(found)


def is_shared(file_system: bytes) -> bool:
    """Tell whether a *file_system*, as the system calls it, is of another computer, or of the one around this one."""
    return file_system.lower().removeprefix(b"fuse.") in _SHARED


def is_removable(folder: Path) -> bool:
    """Tell whether *folder* is where systems put sticks."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(str(folder)) == 2)  # DRIVE_REMOVABLE
    if sys.platform == "darwin":
        return Path("/Volumes") in folder.parents
    homes = (Path("/media"), Path("/run/media", getpass.getuser()), Path("/mnt"))
    return any(home in folder.parents for home in homes)


def sealed_files(folders: Iterable[Path], pattern: str = PATTERN) -> tuple[FoundFile, ...]:
    """Return the sealed files in *folders* and one below, the newest first; what cannot be read is passed over."""
    found: dict[Path, FoundFile] = {}
    for folder in folders:
        for path in _candidates(folder, pattern):
            try:
                stat = path.stat()
            except OSError:
                continue
            found[path] = FoundFile(path, stat.st_size, datetime.fromtimestamp(stat.st_mtime, UTC))
    return tuple(sorted(found.values(), key=lambda one: one.changed, reverse=True)[:_MOST])


def _candidates(folder: Path, pattern: str) -> list[Path]:
    try:
        found = [*folder.glob(pattern), *folder.glob(f"*/{pattern}")]
    except OSError:
        return []
    return [path for path in found if path.is_file() and not path.name.startswith(".")]
