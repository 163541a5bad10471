"""The layer between a program and its disk (layer.c): built, loaded before everything else, armed for one write."""

from __future__ import annotations

import ctypes
import errno
import os
import subprocess
import sys
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Final

LOADED: Final = "LD_PRELOAD"
_SOURCE: Final = Path(__file__).with_name("layer.c")


class Break(IntEnum):
    """What becomes of the write that was chosen."""

    NOTHING = 0
    KILL_BEFORE = 1
    KILL_HALF = 2
    KILL_AFTER = 3
    FAILS_ONCE = 4
    FAILS_FROM_THEN = 5


@dataclass(frozen=True, slots=True)
class Fault:
    """Write number *at*, from 1, is broken; of the last two kinds with *error*."""

    kind: Break
    at: int
    error: int = 0

    def __str__(self) -> str:
        """Return it in words."""
        why = f" ({errno.errorcode[self.error]})" if self.error else ""
        return f"{self.kind.name.lower().replace('_', ' ')} at write {self.at}{why}"


def build(folder: Path) -> Path:
    """Build the layer in *folder*; CalledProcessError and FileNotFoundError say that there is no compiler."""
    made = folder / "layer.so"
    command = ["cc", "-O2", "-shared", "-fPIC", "-o", str(made), str(_SOURCE), "-ldl"]
    subprocess.run(command, check=True, capture_output=True)
    return made


def start_below(layer: Path, module: str, *arguments: str) -> int:
    """Run *module* with the layer between it and the disk, and return how it ended."""
    surroundings = {**os.environ, LOADED: str(layer)}
    return subprocess.run(
        [sys.executable, "-m", module, *arguments], env=surroundings, check=False
    ).returncode


def is_loaded() -> bool:
    """Tell whether the layer lies below this process."""
    return hasattr(_library(), "torture_arm")


def arm(folder: Path, fault: Fault) -> None:
    """Count the writes below *folder* from now on, and break one of them."""
    _library().torture_arm(os.fsencode(folder), int(fault.kind), fault.at, fault.error)


def seen() -> int:
    """Return how many writes there were since."""
    return int(_library().torture_seen())


def rest() -> None:
    """Count and break nothing more."""
    _library().torture_rest()


@cache
def _library() -> ctypes.CDLL:
    return ctypes.CDLL(None)
