"""What may be told of a fault of the program: where it failed, never with what."""

from __future__ import annotations

import base64
import hashlib
import platform
import traceback
from pathlib import PurePath

import PySide6

from repatria import __version__


def crash_places(error: BaseException) -> list[str]:
    """Return where *error* came from, as ``module:function:line``; names of our code only, never a value."""
    stack = traceback.extract_tb(error.__traceback__)
    places = [f"{PurePath(frame.filename).stem}:{frame.name}:{frame.lineno}" for frame in stack]
    return [type(error).__name__, *places]


def crash_code(error: BaseException) -> str:
    """Return eight letters and digits, the same each time the same line fails."""
    digest = hashlib.sha256("\n".join(crash_places(error)).encode()).digest()
    letters = base64.b32encode(digest).decode()[:8]
    return f"{letters[:4]}-{letters[4:]}"


def crash_report(error: BaseException) -> str:
    """Return what may be given to those who mend the program."""
    versions = f"repatria {__version__}, Python {platform.python_version()}, Qt {PySide6.__version__}"
    return "\n".join([crash_code(error), versions, platform.system(), *crash_places(error)])
