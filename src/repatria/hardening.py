"""Leave nothing of this process behind: no core dump, no other program looking in, no temporary file on a disk.

Files are for their owner only, whichever library makes them, and no line goes by a proxy that this computer names.

Libraries that want a temporary folder get a private one in memory, or none: a write that fails is better than
a name on a disk. ``harden`` comes first in every door of the program; ``tidy`` comes last.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

MEMORY: Final = Path("/dev/shm")  # noqa: S108 - memory and no disk; the folder made in it is private
_NAME: Final = "repatria-"
_VARIABLES: Final = ("TMPDIR", "TMP", "TEMP")
_PROXIES: Final = ("http_proxy", "https_proxy", "all_proxy")
_EVERYWHERE: Final = "*,0.0.0.0/0,::/0"
"""Every name and every address. It also keeps out what Windows and macOS hold in their own network settings."""

_PR_SET_DUMPABLE: Final = 4
_SEM_FAILCRITICALERRORS: Final = 0x0001
_SEM_NOGPFAULTERRORBOX: Final = 0x0002


def harden(memory: Path = MEMORY) -> Path:
    """Do all that can be done here, and return the temporary folder, which may be one that does not exist."""
    _forbid_dumps()
    call_directly()
    os.umask(0o077)
    place = _private_folder(memory)
    for name in _VARIABLES:
        os.environ[name] = str(place)
    tempfile.tempdir = str(place)
    return place


def call_directly() -> None:
    """Let no line of this process go by a proxy: it would read the password of a place on this very computer.

    Libraries read these variables when the first line is opened, so it comes before that.
    """
    for name in _PROXIES:
        for spelling in (name, name.upper()):
            os.environ.pop(spelling, None)
    for spelling in ("no_proxy", "NO_PROXY"):
        if os.environ.get(spelling) != _EVERYWHERE:
            os.environ[spelling] = _EVERYWHERE


def tidy() -> None:
    """Remove the temporary folder; call it before ending the process in any way."""
    place = tempfile.tempdir
    if place is not None and Path(place).name.startswith(_NAME):
        shutil.rmtree(place, ignore_errors=True)


def _forbid_dumps() -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
        return
    import resource

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _private_folder(memory: Path) -> Path:
    """Return a new folder in *memory* for its owner only; a path that does not exist where there is no memory."""
    place = memory / f"{_NAME}{os.getpid()}-{os.urandom(8).hex()}"
    with suppress(OSError):
        _sweep(memory)
        place.mkdir(mode=0o700)
    return place


def _sweep(memory: Path) -> None:
    """Remove what killed programs of the same person could not."""
    for left in memory.glob(f"{_NAME}*-*"):
        number = left.name.removeprefix(_NAME).partition("-")[0]
        if number.isdigit() and not _runs(int(number)) and left.stat().st_uid == os.getuid():
            shutil.rmtree(left, ignore_errors=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
