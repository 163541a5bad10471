"""Ask Windows whether the screen is locked: of itself it tells only windows that asked to be told."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any, Final

_SWITCH: Final = 0x0100
"""The least that may be asked of a desktop; of that of the lock not even that is granted."""


def lock_to_ask() -> Callable[[], bool] | None:
    """Return what says whether the screen is locked; None where the desktop says so itself, or nobody can ask."""
    if sys.platform == "win32":
        import ctypes

        user32 = ctypes.WinDLL("user32")
        user32.OpenInputDesktop.restype = ctypes.c_void_p
        user32.CloseDesktop.argtypes = [ctypes.c_void_p]
        return partial(is_locked, user32)
    return None


def is_locked(user32: Any) -> bool:
    """Tell by *user32* whether the keyboard belongs to another desktop than ours: that of the lock."""
    desktop = user32.OpenInputDesktop(0, 0, _SWITCH)
    if not desktop:
        return True
    user32.CloseDesktop(desktop)
    return False
