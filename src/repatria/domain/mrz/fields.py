"""What the fields of a zone say in plain letters, and what in them a person should look at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from repatria.domain.mrz.dates import birth_of, expiry_of
from repatria.domain.mrz.digits import FILLER, UNSEEN
from repatria.domain.mrz.layouts import TD1, Layout
from repatria.domain.mrz.names import names_of

SPECIMEN: Final = "UTO"
NO_STATE: Final = frozenset(
    {"D", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "UNA", "UNK", "UNO", "XBA", "XCC", "XCO", "XEC", "XES",
     "XIM", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX"}
)  # fmt: skip
"""Codes of Doc 9303 part 3 that are no country's of ISO 3166; D is Germany's."""
_DATES: Final = ("birth", "expiry")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a person should look at: its *code*, the *field*, *line* and place (*at*, from 1) where it is in one.

    *said* is what stands there or should.
    """

    code: str
    field: str = ""
    line: int = 0
    at: int = 0
    said: str = ""


def fields_of(layout: Layout, lines: Sequence[str]) -> dict[str, str]:
    """Return the fields of a zone without fillers; dates as they stand."""
    found = {name: span.of(lines) for name, span in layout.fields.items()}
    if layout is TD1 and lines[0][14] == FILLER and (number := long_number(lines)[0]):
        found["number"] = number
        found["optional"] = found["optional"].partition(FILLER)[2]
    names = names_of(found.pop("names"))
    told = {name: text if name in _DATES else _plain(text) for name, text in found.items()}
    return {**told, "surnames": names.surnames, "given": names.given, "names_cut": "yes" if names.cut else ""}


def long_number(lines: Sequence[str]) -> tuple[str, str]:
    """Return the number of a card that goes on in what is optional, and its check digit; nothing where none does."""
    more = TD1.fields["optional"].of(lines).partition(FILLER)[0]
    return (TD1.fields["number"].of(lines) + more[:-1], more[-1]) if len(more) > 1 else ("", "")


def dated(fields: Mapping[str, str], today: date) -> dict[str, str]:
    """Return the dates as they are read, the likeliest; what else a birth may be stands beside it."""
    births, ends = birth_of(fields["birth"], today).readings, expiry_of(fields["expiry"], today).readings
    return {
        "birth": births[0] if births else "",
        "birth_or": births[1] if len(births) > 1 else "",
        "expiry": ends[0] if ends else "",
    }


def told_fields(fields: Mapping[str, str], today: date, countries: Collection[str]) -> Iterator[Finding]:
    """Yield what a person should look at in the fields; of no *countries* none is asked for."""
    yield from _told_dates(fields, today)
    if fields["sex"] not in ("M", "F", ""):
        yield Finding("no_sex", "sex", said=fields["sex"])
    if fields["names_cut"]:
        yield Finding("name_cut", "names")
    if UNSEEN.intersection(fields["number"]):
        yield Finding("unseen", "number")
    for name in ("issuer", "nationality"):
        code = fields[name]
        if code == SPECIMEN:
            yield Finding("specimen", name)
        elif countries and code not in countries and code not in NO_STATE:
            yield Finding("unknown_country", name, said=code)


def _told_dates(fields: Mapping[str, str], today: date) -> Iterator[Finding]:
    birth, expiry = birth_of(fields["birth"], today), expiry_of(fields["expiry"], today)
    if not birth.is_date:
        yield Finding("no_date", "birth")
    elif len(birth.readings) > 1:
        yield Finding("century", "birth", said=birth.readings[1])
    if not expiry.is_date:
        yield Finding("no_date", "expiry")
    elif expiry.readings and expiry.readings[0] < today.isoformat()[: len(expiry.readings[0])]:
        yield Finding("expired", "expiry")


def _plain(text: str) -> str:
    return text.replace(FILLER, " ").strip()
