from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from repatria.content.closed_days import closed_days
from repatria.content.countries import load_country, read_country
from repatria.domain.errors import DefinitionError
from tests.content.shipped import holding, load_countries

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "forms/countries").glob("*.toml"))

GOOD = """
code = "CRI"
name = {es = "Costa Rica", en = "Costa Rica"}
utc_offset = "-06:00"
holidays = "CRI"
partner = "with_program"

[liaison]
name = "?"
evidence = "U"

[[institution]]
role = "child_auth"
name = "Patronato"
evidence = "EX"
valid_from = "1930"
valid_to = "2023-06"

[[institution]]
role = "child_auth"
name = "Sucesora"
evidence = "GK"
valid_from = "2023-07-01"

[reflection]
amount = 3
unit = "months"
at_least = true
evidence = "FT"
value = {es = "3 meses", en = "3 months"}

[[law]]
name = "Ley 9095"
evidence = "FT"

[[hotline]]
number = "?"
name = {es = "Línea", en = "Line"}
evidence = "U"

[[note]]
topic = "stay"
text = {es = "x", en = "y"}
evidence = "FT"

[[extra_holiday]]
date = "02-29"
name = "x"
"""


def test_offices_are_offered_while_they_hold_their_role() -> None:
    country = read_country("CRI", GOOD.encode())
    assert [i.name for i in holding(country, "child_auth", date(2023, 6, 30))] == ["Patronato"]
    assert [i.name for i in holding(country, "child_auth", date(2023, 7, 1))] == ["Sucesora"]
    assert holding(country, "police_unit", date(2023, 7, 1)) == ()
    assert not country.liaison.verified
    assert country.institutions[0].verified


def test_closed_days_are_the_calendars_and_the_files_own() -> None:
    country = read_country("CRI", GOOD.encode())
    days = closed_days(country, range(2027, 2029))
    assert date(2027, 12, 25) in days
    assert date(2028, 2, 29) in days
    assert date(2027, 3, 1) not in days


def test_a_calendar_to_be_verified_closes_nothing() -> None:
    country = read_country("CRI", GOOD.replace('holidays = "CRI"', 'holidays = "?"').encode())
    assert closed_days(country, range(2027, 2028)) == frozenset()


FAULTS = {
    "another code": ('code = "CRI"', 'code = "PAN"', "code", "file's name"),
    "unknown key": ("partner =", "partners =", "", "partners"),
    "unknown role": ('"child_auth"', '"childauth"', "institution[1].role", "none of"),
    "no role": ('role = "child_auth"', "", "institution[1].role", "missing"),
    "unknown evidence": ('evidence = "EX"', 'evidence = "YES"', "institution[1].evidence", "YES"),
    "no evidence": ('evidence = "EX"\n', "", "institution[1]", "evidence"),
    "unverified name with evidence": ('name = "Patronato"', 'name = "?"', "institution[1].evidence", "U"),
    "bad date": ('"1930"', '"30"', "institution[1].valid_from", "not a date"),
    "one language": (', en = "3 months"', "", "reflection.value.en", "missing"),
    "amount without unit": ('unit = "months"', "", "reflection.unit", "together"),
    "amount without a text": ('"FT"\nvalue', '"U"\nvalue', "reflection.amount", "states"),
    "unknown topic": ('"stay"', '"stays"', "note[1].topic", "none of"),
    "unknown partner": ('"with_program"', '"yes"', "partner", "none of"),
    "bad offset": ('"-06:00"', '"-6"', "utc_offset", "-06:00"),
    "bad holiday": ('"02-29"', '"2-29"', "extra_holiday[1].date", "not a date"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_a_country_is_refused(fault: str) -> None:
    right, wrong, key, reason = FAULTS[fault]
    assert right in GOOD
    with pytest.raises(DefinitionError) as caught:
        read_country("CRI", GOOD.replace(right, wrong, 1).encode())
    assert (caught.value.file, caught.value.key) == ("countries/CRI.toml", key)
    assert reason in str(caught.value.reason)


def test_a_country_needs_an_institution() -> None:
    bare = GOOD[: GOOD.index("[[institution]]")] + GOOD[GOOD.index("[reflection]") :]
    with pytest.raises(DefinitionError, match="at least one"):
        read_country("CRI", bare.encode())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_country_loads_and_its_calendar_is_known(path: Path) -> None:
    country = load_country(path)
    closed_days(country, range(2026, 2028))
    assert country.liaison.name


def test_the_eleven_and_a_third_country_ship() -> None:
    crm = {"BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"}
    assert crm | {"third_country"} <= set(load_countries(ROOT / "forms/countries"))


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ('holidays = "CRI"', 'holidays = "CRI"\nzones = ["America/Nowhere"]', "zones"),
        (
            'holidays = "CRI"',
            'holidays = "CRI"\nweekend = ["mon","tue","wed","thu","fri","sat","sun"]',
            "weekend",
        ),
        ('date = "02-29"', 'date = "02-30"', "extra_holiday[1].date"),
        ('date = "02-29"', 'date = "2026-02-29"', "extra_holiday[1].date"),
    ],
)
def test_a_calendar_that_nobody_could_keep_is_refused(before: str, after: str, key: str) -> None:
    assert before in GOOD
    with pytest.raises(DefinitionError) as refused:
        read_country("CRI", GOOD.replace(before, after).encode())
    assert (refused.value.facts["file"], refused.value.facts["key"]) == ("countries/CRI.toml", key)


def test_holidays_of_a_country_that_nobody_knows_are_refused_and_not_left_out() -> None:
    country = read_country("CRI", GOOD.replace('holidays = "CRI"', 'holidays = "QQ"').encode())
    with pytest.raises(DefinitionError) as refused:
        closed_days(country, range(2026, 2027))
    assert refused.value.facts["key"] == "holidays"
