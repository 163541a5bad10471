"""Say a moment by the clock of this machine, where no post is open that has one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDateTime, QLocale, Qt

_FORM: Final = "d MMM yyyy, HH:mm"
"""The month in letters: of *1/12/26* nobody knows which is the month."""


def by_this_clock(moment: str) -> str:
    """Return a *moment* (UTC, ISO) by the clock of this machine, such as *1 dic 2026, 14:00*."""
    local = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(local, _FORM)
