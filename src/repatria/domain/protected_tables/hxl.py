"""A table that leaves as rows: one for each cell, with HXL tags between the heads and the data.

HXL 1.1 wants numbers where people are counted, so that what is hidden is empty and says so in a column of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from repatria.domain.protected_tables.ladder import Released
from repatria.domain.protected_tables.table import TOTAL

ALL: Final = "all"
"""Stands where a row counts every category."""

TAGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "child_or_doubt": "#beneficiary+age",
        "nationality": "#country+origin+code+v_iso3",
        "found_in": "#country+code+v_iso3",
        "F01.sex_gender": "#beneficiary+sex",
        "F13.age_band": "#beneficiary+age+band",
        "F04.purpose": "#cause+type+v_htcds",
        "F05.exploitation_type": "#cause+type+exploitation+v_htcds",
        "F05.recruitment_method": "#cause+type+recruitment+v_htcds",
        "F01.detected_by": "#org+type+detected_by",
    }
)
"""The tag of each thing that people are told apart by: base tags of the HXL dictionary, some attributes ours."""

Row = tuple[str, ...]


def rows_of(released: Released, since: date, until: date, country: str) -> Iterator[Row]:
    """Yield the heads, the tags, and a row for each cell, totals behind what they are of."""
    names = [one.name for one in released.table.dimensions]
    yield ("date_start", "date_end", "country", *names, "people", "suppressed")
    yield (
        "#date+start",
        "#date+end",
        "#country+code+v_iso3",
        *(TAGS.get(name, "#meta+category") for name in names),
        "#affected+ind+num",
        "#meta+suppressed",
    )
    for cell in released.table.cells:
        shown = released.shown[cell]
        said = (ALL if one == TOTAL else one for one in cell)
        number, hidden = ("", "yes") if shown is None else (str(shown), "no")
        yield (since.isoformat(), until.isoformat(), country, *said, number, hidden)
