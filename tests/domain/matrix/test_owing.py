"""A country owes what is empty, disputed, unverified or old; what is seen to be missing no words close."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from repatria import paths
from repatria.content.library import load_library
from repatria.domain.matrix.checklist import Seen, Surroundings, look_at, owed_path
from repatria.domain.matrix.owing import owed_rows
from tests.domain.matrix.written import matrix, said
from tests.domain.standing import standing

LIBRARY = load_library(paths.forms())
DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("cell", "reasons"),
    [
        (None, ("empty",)),
        (("2026", said()), ("empty",)),
        (("2026", said("Sí")), ()),
        (("2026", said("Sí", evidence="2ND")), ("unverified",)),
        (("2025", said("Sí", as_of="2025")), ("old",)),
        (("2025", said("Sí", as_of="2026")), ()),
        (("2026", said("Sí", as_of="2025-12-31")), ("old",)),
        (("2026", said("Sí", as_of="2026-01")), ()),
        (("2026", said("Sí", as_of="the other day")), ()),
        (("2025", said("Sí", as_of="2025-06", evidence="U")), ("unverified", "old")),
        (("2026", standing(said("Sí"), said("No"))), ("disputed",)),
        (("2026", standing(said("Sí"), said("No", evidence="GK"))), ("disputed", "unverified")),
    ],
)
def test_every_reason_why_a_row_is_owed_is_told(cell: Any, reasons: tuple[str, ...]) -> None:
    cells = () if cell is None else ((cell[0], "asylum", cell[1]),)
    found = owed_rows(matrix("2026", *cells), ["asylum"])
    assert [one.reasons for one in found] == ([reasons] if reasons else [])


def looked(country: str, values: dict[str, Any] | None = None, **around: Any) -> dict[str, Seen]:
    there = Surroundings(LIBRARY.countries[country], DAY, **around)
    said_there = {owed_path(item): value for item, value in (values or {}).items()}
    return {one.item.id: one for one in look_at(LIBRARY.matrix_owed(), there, said_there)}


def test_of_a_country_as_it_ships_everything_is_open() -> None:
    for country in LIBRARY.countries:
        if country != "third_country":
            assert all(one.is_open for one in looked(country).values()), country


def test_what_the_program_sees_to_be_missing_stays_open_whatever_is_said() -> None:
    yes = standing({"filled": True, "note": "visto"})
    found = looked("GTM", {"reflection": yes, "asylum": yes, "limits": yes}, posts=0)
    assert {item: found[item].sees for item in ("reflection", "asylum", "limits", "posts")} == {
        "reflection": False,
        "asylum": False,
        "limits": None,
        "posts": False,
    }
    assert [item for item, one in found.items() if not one.is_open] == ["limits"]
    assert found["limits"].said is not None
    assert found["limits"].said.note == "visto"


def test_what_it_cannot_see_whole_is_closed_by_a_person_and_opened_by_whoever_says_otherwise() -> None:
    yes, no = {"filled": True}, {"filled": False}
    for said_of_it, is_open in (
        (None, True),
        (standing(yes), False),
        (standing(yes, no), True),
        (standing(no, yes), True),
        (standing(None), True),
        (standing("yes"), True),
    ):
        values = {} if said_of_it is None else {"posts": said_of_it}
        assert looked("CRI", values, posts=3)["posts"].is_open is is_open


def test_offices_are_seen_where_a_directory_is() -> None:
    mexico = LIBRARY.countries["MEX"]
    read = replace(mexico, liaison=replace(mexico.liaison, evidence="EX"))
    items = [one for one in LIBRARY.matrix_owed() if one.id == "liaison"]
    for country, offices, sees in (
        (mexico, frozenset({"liaison", "alternate"}), False),
        (read, frozenset({"liaison", "alternate"}), None),
        (read, frozenset({"liaison"}), False),
        (read, None, None),
    ):
        assert look_at(items, Surroundings(country, DAY, offices=offices), {})[0].sees is sees


def test_an_office_of_before_or_of_hearsay_is_no_name_of_today() -> None:
    salvador = LIBRARY.countries["SLV"]
    items = [one for one in LIBRARY.matrix_owed() if one.id == "child_authority"]
    assert look_at(items, Surroundings(salvador, DAY), {})[0].sees is False
    read = tuple(replace(one, evidence="FT") for one in salvador.institutions)
    assert look_at(items, Surroundings(replace(salvador, institutions=read), DAY), {})[0].is_open is False


def test_a_country_whose_law_and_offices_were_read_still_needs_a_person_for_the_rest() -> None:
    mexico = LIBRARY.countries["MEX"]
    offices = tuple(
        replace(one, phone="555") if one.role == "asylum_auth" else one for one in mexico.institutions
    )
    around = Surroundings(replace(mexico, institutions=offices), DAY, law_read=True)
    found = {one.item.id: one.sees for one in look_at(LIBRARY.matrix_owed(), around, {})}
    assert (found["asylum"], found["sharing"], found["reflection"]) == (None, None, False)
