"""Say a moment by the clock of this machine, where no post is open that has one."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt


def by_this_clock(moment: str) -> str:
    """Return a *moment* (UTC, ISO) by the clock of this machine."""
    local = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
