"""Keep what the person prefers, in a plain file that says nothing of any case, post or person."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from repatria.documents.languages import languages


class Preferences(NamedTuple):
    """Needed before unlocking. *text_size* is in percent; *geometry* is Qt's own, as hexadecimal digits.

    *idle_minutes* without a key or a movement lock the program; *paper* is what pages are laid out for.
    *group_shared* says whether the questions that a group shares stand open. *lock_stick* is the folder of the stick
    that locks the program when it is pulled out, empty for none.
    """

    language: str = "es"
    theme: str = "light"
    text_size: int = 100
    geometry: str = ""
    idle_minutes: int = 5
    paper: str = "A4"
    print_language: str = "es"
    group_shared: str = "shown"
    lock_stick: str = ""


ALLOWED: dict[str, tuple[object, ...]] = {
    "language": (*languages(), "xx-pseudo"),
    "theme": ("light", "dark", "contrast"),
    "text_size": (100, 115, 125, 150, 175, 200),
    "idle_minutes": (2, 5, 10, 15, 30),
    "paper": ("A4", "Letter"),
    "print_language": tuple(languages()),
    "group_shared": ("shown", "folded"),
}


_FREE = ("geometry", "lock_stick")

OWN: tuple[str, ...] = ("language", "theme", "text_size")
"""What each person has of their own: it comes with them when they unlock."""


def with_own(preferences: Preferences, own: Mapping[str, Any], *, but: Collection[str] = ()) -> Preferences:
    """Return *preferences* with a person's *own* choices, *but* some; what is no good choice changes nothing."""
    names = [name for name in OWN if name in own and name not in but]
    return preferences._replace(**{name: own[name] for name in names if _is_good(name, own[name])})


def own_of(preferences: Preferences) -> dict[str, str | int]:
    """Return what of *preferences* is a person's own."""
    return {name: getattr(preferences, name) for name in OWN}


def load_preferences(path: Path) -> Preferences:
    """Return what *path* keeps; unknown keys are passed over, bad values give way to the defaults."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError) as error:
        _warn("read", error)
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    good = {name: value for name, value in kept.items() if _is_good(name, value)}
    return Preferences(**good)


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Write *preferences* whole or not at all; a disk that refuses costs only the preference."""
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(preferences._asdict(), indent=1), encoding="utf-8")
        os.replace(fresh, path)  # noqa: PTH105  # Path.replace says the same; this one is known to be atomic
    except OSError as error:
        _warn("kept", error)


def _is_good(name: str, value: Any) -> bool:
    if name in ALLOWED:
        return value in ALLOWED[name] and not isinstance(value, bool)
    return name in _FREE and isinstance(value, str) and len(value) < 4000


def _warn(what: str, error: Exception) -> None:
    # Preferences are read before the first window is painted; logging is heavy and almost never needed.
    import logging

    logging.getLogger(__name__).warning("preferences not %s: %s", what, type(error).__name__)
