"""Make the next start a cold one: what a program reads at its start is put out of the memory that keeps files."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
CAN_FORGET = hasattr(os, "posix_fadvise")
"""Whether this system lets a person without rights ask for it."""

_MAPPED = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
for line in open("/proc/self/maps"):
    print(line.split(maxsplit=5)[-1].strip())
"""


def forget_files() -> None:
    """Have the system forget all that an interpreter, Qt and this program read from the disk.

    What running programs hold, such as the C library, stays, for the empty window as for ours.
    """
    for file in _read_at_start():
        try:
            handle = os.open(file, os.O_RDONLY)
        except OSError:
            continue
        try:
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


@cache
def _read_at_start() -> tuple[Path, ...]:
    folders = {Path(sysconfig.get_path(name)) for name in ("stdlib", "platlib", "purelib")}
    folders |= {ROOT / "src", ROOT / "resources", ROOT / "forms"}
    files = {file for folder in folders for file in folder.rglob("*") if file.is_file()}
    return tuple(sorted(files | set(_mapped_by_qt())))


def _mapped_by_qt() -> Iterable[Path]:
    """Return the libraries of the system that Qt maps."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _MAPPED]
    done = subprocess.run(command, env=surroundings, check=True, capture_output=True, text=True, timeout=60)
    return (Path(line) for line in done.stdout.splitlines() if line.startswith("/"))
