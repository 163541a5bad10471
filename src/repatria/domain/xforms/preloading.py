"""What an answer begins with by itself (``jr:preload``), of the moment and of what the vault knows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime


def preloaded(preload: tuple[str, str], at: datetime, known: Mapping[str, str]) -> str:
    """Return what *preload* puts there at the moment *at*; nothing for what the vault does not know."""
    kind, what = preload
    if kind == "date":
        return at.date().isoformat() if what == "today" else ""
    if kind == "timestamp":
        return at.isoformat(timespec="milliseconds") if what == "start" else ""
    if kind == "uid":
        return f"uuid:{known['uid']}" if "uid" in known else ""
    return known.get(what, "")
