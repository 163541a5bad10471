"""Know where the shipped files and the person's folders are, in a checkout and in the frozen program.

No other module may ask where it lies. ``REPATRIA_HOME`` gathers the person's folders in one
place of their choice (a stick, a test).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_NAME = "repatria"


def bundled(*parts: str) -> Path:
    """Return the path of something shipped beside the program, such as ``bundled("forms")``."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parents[2]
    return root.joinpath(*parts)


def resources(*parts: str) -> Path:
    """Return the path of an icon, font, style or language file."""
    return bundled("resources", *parts)


def forms(*parts: str) -> Path:
    """Return the path of what a country or ministry may change."""
    return bundled("forms", *parts)


def program() -> list[str]:
    """Return the command that starts this program anew, as it was started."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", _NAME]


def config_folder() -> Path:
    """Return where preferences stand, which are needed before unlocking and say nothing of any case."""
    return _home("config") or platformdirs.user_config_path(_NAME, appauthor=False)


def data_folder() -> Path:
    """Return where vaults stand unless the person chooses another place."""
    return _home("data") or platformdirs.user_data_path(_NAME, appauthor=False)


def state_folder() -> Path:
    """Return where heads and counters of vaults stand, apart from the vaults themselves."""
    return _home("state") or platformdirs.user_state_path(_NAME, appauthor=False)


def _home(kind: str) -> Path | None:
    chosen = os.environ.get("REPATRIA_HOME")
    return Path(chosen, kind) if chosen else None
