"""Dates as people write them on paper, in each language."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from repatria.documents import languages

_MONTH: Final = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


def say_moment(moment: datetime, language: str, *, with_time: bool = True) -> str:
    """Return such as ``mié 25 nov 2026, 14:00``; *moment* is already the post's wall clock."""
    known = languages.language(language)
    day = f"{known.days[moment.weekday()]} {moment.day} {known.months[moment.month - 1]} {moment.year}"
    return f"{day}, {moment:%H:%M}" if with_time else day


def say_stated(text: str, language: str) -> str:
    """Return a stated date or time as people write it, a month as ``may 1990``; anything else stays as it is."""
    if month := _MONTH.fullmatch(text):
        return f"{languages.language(language).months[int(month[2]) - 1]} {month[1]}"
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    if len(text) < len("2026-11-23"):
        return text
    return say_moment(moment, language, with_time="T" in text)
