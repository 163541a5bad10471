"""The days on which a country's offices are closed: its public holidays, and those its file adds."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import msgspec

from repatria.content.tables import convert
from repatria.domain.countries import UNVERIFIED, Country, ExtraHoliday
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason, because

_HOLIDAY = re.compile(r"(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)


class _Holiday(msgspec.Struct, forbid_unknown_fields=True):
    date: str
    name: str


def closed_days(country: Country, years: range) -> frozenset[date]:
    """Return the public holidays of *years*; none where the calendar is *por verificar*.

    Raises DefinitionError where the country's file names a calendar that nobody has.
    """
    days = {day for year in years for extra in country.extra_holidays for day in _dates(extra, year)}
    if country.holidays != UNVERIFIED:
        import holidays  # here, because it takes time that most starts never need

        try:
            days.update(holidays.country_holidays(country.holidays, years=years))
        except NotImplementedError as error:  # how that library says that it knows no such country
            why = because(Reason.NO_HOLIDAYS_KNOWN, given=country.holidays)
            raise DefinitionError(f"countries/{country.code}.toml", "holidays", why) from error
    return frozenset(days)


def _dates(extra: ExtraHoliday, year: int) -> list[date]:
    text = extra.date if len(extra.date) > len("MM-DD") else f"{year:04}-{extra.date}"
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return []  # 29 February in a common year
    return [day] if day.year == year else []


def read_holiday(row: dict[str, Any], key: str, file: str) -> ExtraHoliday:
    """Return the holiday written in *row*; a day that no year has is refused."""
    raw = convert(row, _Holiday, file, key)
    holiday = ExtraHoliday(raw.date, raw.name)
    if not _HOLIDAY.fullmatch(raw.date) or not any(_dates(holiday, year) for year in _years_of(raw.date)):
        raise DefinitionError(file, f"{key}.date", because(Reason.NOT_A_DATE, given=raw.date))
    return holiday


def _years_of(text: str) -> tuple[int, ...]:
    """Return years of which one has the day in *text*, where any has: a leap year too."""
    return (int(text[:4]),) if len(text) > len("MM-DD") else (2023, 2024)
