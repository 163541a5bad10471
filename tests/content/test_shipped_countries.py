"""The country files that ship: eleven members and the one for everybody else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from repatria.content.closed_days import closed_days
from repatria.content.countries import load_country
from tests.content.shipped import holding, load_countries

COUNTRIES = Path(__file__).parents[2] / "forms" / "countries"
MEMBERS = {"BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"}


def test_all_eleven_members_and_one_for_the_rest_are_there() -> None:
    assert set(load_countries(COUNTRIES)) == MEMBERS | {"third_country"}


@pytest.mark.parametrize("code", sorted(MEMBERS))
def test_each_member_names_its_child_authority_and_has_a_calendar(code: str) -> None:
    country = load_country(COUNTRIES / f"{code}.toml")
    assert holding(country, "child_auth", date(2026, 11, 23))
    assert len(closed_days(country, range(2026, 2027))) >= 5
    assert country.utc_offset != "?"


def test_only_costa_rica_states_a_length_of_reflection() -> None:
    stated = {code for code, country in load_countries(COUNTRIES).items() if country.reflection.amount}
    assert stated == {"CRI"}


def test_no_person_and_no_office_phone_is_shipped() -> None:
    for country in load_countries(COUNTRIES).values():
        assert all(office.phone == "?" for office in country.institutions)
        assert country.liaison.phone == "?"


def test_successors_hold_the_role_after_those_they_followed() -> None:
    salvador = load_country(COUNTRIES / "SLV.toml")
    assert [office.name for office in holding(salvador, "child_auth", date(2019, 1, 1))] == ["ISNA / CONNA"]
    assert [office.name for office in holding(salvador, "child_auth", date(2026, 1, 1))] == ["CONAPINA"]


def test_a_date_that_nobody_read_is_not_shipped_as_one() -> None:
    for code in ("GTM", "HND"):
        offices = load_country(COUNTRIES / f"{code}.toml").institutions
        assert not [office for office in offices if office.valid_from or office.valid_to]


def test_what_only_reports_say_is_not_called_read() -> None:
    for code, role in (("GTM", "rapid_team"), ("NIC", "coordinating_body"), ("SLV", "prosecutor")):
        offices = holding(load_country(COUNTRIES / f"{code}.toml"), role, date(2026, 1, 1))
        assert {office.evidence for office in offices} == {"2ND"}
    assert load_country(COUNTRIES / "GTM.toml").liaison.evidence == "U"
