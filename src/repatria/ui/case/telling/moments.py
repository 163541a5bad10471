"""Say days and times as people do: *hoy, 14:00*, *mié 25 nov, 14:00*, *mar 1 dic*."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from repatria.domain.calendar import Calendar

_NEAR = 7
"""Days around today for which nobody asks the year."""


def say_when(moment: datetime, now: datetime, *, with_time: bool = True) -> str:
    """Return *moment* beside *now*, both by the post's wall clock."""
    day = say_day(moment.date(), now.date())
    if not with_time:
        return day
    time = f"{moment:%H:%M}"
    words = QCoreApplication.translate("moments", "{day}, {time}")
    return words.format(day=day, time=time)


def say_day(day: date, today: date) -> str:
    """Return *day* as seen from *today*."""
    away = (day - today).days
    if away in (-1, 0, 1):
        return {
            -1: QCoreApplication.translate("moments", "ayer"),
            0: QCoreApplication.translate("moments", "hoy"),
            1: QCoreApplication.translate("moments", "mañana"),
        }[away]
    form = "ddd d MMM"  # never the day alone: in Spanish *mar 1* reads as the first of March
    if day.year != today.year and abs(away) >= _NEAR:
        form = "ddd d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form).replace(".", "")


def say_stated(text: object, calendar: Calendar, now: datetime) -> str:
    """Return a stated date or time in words; partial dates and anything else stay as they are."""
    written = str(text or "")
    moment = calendar.read(written) if len(written) >= len("2026-11-23") else None
    if moment is None:
        return written
    return say_when(calendar.local(moment), calendar.local(now), with_time="T" in written)
