"""Zones are read as published specimens say, and as another computation of the digits says."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random  # noqa: TID251 - drawn by a seed
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.mrz.correcting import proposed
from repatria.domain.mrz.digits import check_digit
from repatria.domain.mrz.reading import read_zone
from tests.domain.mrz.zones import PASSPORT, PLACES, SIGNS, TODAY, consistent, made

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))


@pytest.mark.parametrize("zone", VECTORS["zones"], ids=lambda one: one["lines"][0][:12])
def test_each_specimen_is_read_as_its_suite_says(zone: dict[str, Any]) -> None:
    found = read_zone(zone["lines"], TODAY)
    assert (found.type, found.consistent) == (zone["type"], zone["valid"])
    assert {name: one for name, one in found.checks.items() if one is not None} == zone["checks"]


def test_ten_thousand_zones_valid_and_changed_are_judged_as_another_computation_judges_them() -> None:
    random, changed = Random(9303), 0
    for number in range(10_000):
        kind = random.choice(list(PLACES))
        lines = made(random, kind)
        if number % 2:
            line = random.randrange(len(lines))
            at = random.randrange(len(lines[line]))
            lines[line] = lines[line][:at] + random.choice(SIGNS) + lines[line][at + 1 :]
        if lines[0].startswith("V") is not kind.startswith("MRV") or (kind == "TD1" and lines[0][14] == "<"):
            continue  # the change made another kind of it, or a long number, which has rules of its own
        found = read_zone(lines, TODAY)
        assert found.type == kind
        assert found.consistent is consistent(kind, lines), lines
        changed += not found.consistent
    assert changed > 1_000


def test_signs_that_weigh_the_same_are_those_that_the_vectors_name() -> None:
    for sign, others in VECTORS["alike"].items():
        same = {one for one in SIGNS if one != sign and check_digit(one) == check_digit(sign)}
        assert same == set(others)


def test_the_fields_of_a_passport() -> None:
    fields = read_zone(PASSPORT, TODAY).fields
    assert (fields["surnames"], fields["given"]) == ("ERIKSSON", "ANNA MARIA")
    assert (fields["number"], fields["nationality"], fields["sex"]) == ("L898902C3", "UTO", "F")
    assert (fields["birth"], fields["expiry"], fields["optional"]) == (
        "1974-08-12",
        "2012-04-15",
        "ZE184226B",
    )


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ([line.lower() for line in PASSPORT], "lower_case"),
        ([" ".join(line) for line in PASSPORT], "spaces"),
        (["".join(PASSPORT)], "line_breaks"),
        ([PASSPORT[0].replace("<", "‹"), PASSPORT[1]], ""),
    ],
)
def test_what_was_typed_or_pasted_otherwise_is_read_and_told(written: list[str], code: str) -> None:
    found = read_zone(written, TODAY)
    assert found.consistent
    assert found.lines == tuple(PASSPORT)
    assert not code or code in {one.code for one in found.findings}


@pytest.mark.parametrize(
    "written", [[], [""], ["P<UTO"], PASSPORT[:1], [PASSPORT[0], PASSPORT[1][:-1]], ["ñ" * 44] * 2]
)
def test_what_is_no_zone_is_told_and_never_consistent(written: list[str]) -> None:
    found = read_zone(written, TODAY)
    assert not found.consistent
    assert found.type == ""
    assert {"unknown_layout", "strange_sign"} & {one.code for one in found.findings}


def test_a_letter_in_a_place_of_digits_is_told_where_it_stands_and_is_inconsistent() -> None:
    found = read_zone([PASSPORT[0], PASSPORT[1].replace("740812", "74O812")], TODAY)
    assert not found.consistent
    [letter] = [one for one in found.findings if one.code == "letter_in_digits"]
    assert (letter.line, letter.at, letter.said) == (2, 16, "O")


def test_a_birth_that_two_centuries_allow_says_both() -> None:
    zone = dict(zip(("one", "two"), PASSPORT, strict=True))
    line = zone["two"][:13] + "120812" + check_digit("120812") + zone["two"][20:]
    found = read_zone([zone["one"], line], TODAY)
    assert (found.fields["birth"], found.fields["birth_or"]) == ("2012-08-12", "1912-08-12")
    assert "century" in {one.code for one in found.findings}


@pytest.mark.parametrize(
    ("birth", "read", "is_date"),
    [
        ("7408<<", "1974-08", True),
        ("74<<<<", "1974", True),
        ("<<<<<<", "", True),
        ("741332", "", False),
        ("740230", "", False),
    ],
)
def test_a_birth_of_which_less_is_known_is_read_as_far_as_it_is(
    birth: str, read: str, *, is_date: bool
) -> None:
    line = PASSPORT[1][:13] + birth + check_digit(birth) + PASSPORT[1][20:]
    found = read_zone([PASSPORT[0], line], TODAY)
    assert found.fields["birth"] == read
    assert ("no_date" in {one.code for one in found.findings}) is not is_date


def test_a_country_that_nobody_knows_a_specimen_and_an_unseen_letter_are_told() -> None:
    findings = {(one.code, one.field) for one in read_zone(PASSPORT, TODAY, {"GTM"}).findings}
    assert ("specimen", "nationality") in findings
    assert ("unseen", "number") in findings
    other = [PASSPORT[0].replace("UTO", "QQQ"), PASSPORT[1]]
    assert ("unknown_country", "issuer") in {
        (one.code, one.field) for one in read_zone(other, TODAY, {"GTM"}).findings
    }
    german = [PASSPORT[0].replace("UTO", "D<<"), PASSPORT[1]]
    assert ("unknown_country", "issuer") not in {
        (one.code, one.field) for one in read_zone(german, TODAY, {"GTM"}).findings
    }


@given(st.lists(st.text(max_size=60), max_size=5))
def test_nothing_that_is_written_brings_it_down(written: list[str]) -> None:
    found = read_zone(written, TODAY)
    proposed(written)
    assert not found.consistent or found.type


@given(st.lists(st.text(alphabet=SIGNS, min_size=44, max_size=44), min_size=2, max_size=2))
def test_no_signs_of_a_zone_bring_it_down(written: list[str]) -> None:
    assert read_zone(written, TODAY).type in ("TD3", "MRV-A")
