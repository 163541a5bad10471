"""Zones are read as published specimens say, and as another computation of the digits says."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from random import Random  # noqa: TID251 - drawn by a seed
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.mrz.correcting import proposed
from repatria.domain.mrz.digits import check_digit
from repatria.domain.mrz.reading import read_zone

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))
TODAY = date(2026, 12, 1)
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
PASSPORT = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]
PLACES = {
    "TD3": ["1:0-8/9", "1:13-18/19", "1:21-26/27", "1:28-41/42", "1:0-9,1:13-19,1:21-42/43"],
    "TD2": ["1:0-8/9", "1:13-18/19", "1:21-26/27", "1:0-9,1:13-19,1:21-34/35"],
    "TD1": ["0:5-13/14", "1:0-5/6", "1:8-13/14", "0:5-29,1:0-6,1:8-14,1:18-28/29"],
    "MRV-A": ["1:0-8/9", "1:13-18/19", "1:21-26/27"],
    "MRV-B": ["1:0-8/9", "1:13-18/19", "1:21-26/27"],
}
"""What each check digit is over and where it stands, from 0, written apart from the program."""
SHAPES = {
    "TD3": (2, 44, "P"),
    "TD2": (2, 36, "I"),
    "TD1": (3, 30, "I"),
    "MRV-A": (2, 44, "V"),
    "MRV-B": (2, 36, "V"),
}


def weighed(text: str) -> int:
    """Work the digit out otherwise: by a table, each third sign apart."""
    table = {sign: number for number, sign in enumerate(SIGNS)} | {"<": 0}
    sums = [sum(table[sign] for sign in text[start::3]) for start in range(3)]
    return (7 * sums[0] + 3 * sums[1] + sums[2]) % 10


def parts(place: str) -> tuple[list[tuple[int, int, int]], tuple[int, int]]:
    """Return the spans of a place, and line and place of its digit."""
    over, _, at = place.partition("/")
    spans = []
    for one in over.split(","):
        line, _, ends = one.partition(":")
        first, _, last = ends.partition("-")
        spans.append((int(line), int(first), int(last) + 1))
    return spans, (spans[-1][0], int(at))


def consistent(kind: str, lines: list[str]) -> bool:
    """Tell otherwise whether all digits of a zone agree and nothing but digits stands where digits must."""
    for place in PLACES[kind]:
        spans, (line, at) = parts(place)
        text = "".join(lines[one][first:last] for one, first, last in spans)
        said = lines[line][at]
        if (kind, at) == ("TD3", 42) and not text.strip("<"):
            if said not in "<0":
                return False
        elif said != str(weighed(text)):
            return False
    birth = lines[1][0:6] if kind == "TD1" else lines[1][13:19]
    expiry = lines[1][8:14] if kind == "TD1" else lines[1][21:27]
    return expiry.isdecimal() and birth.replace("<", "0").isdecimal()


def made(random: Random, kind: str) -> list[str]:
    """Return a zone of a kind in which all agrees, of invented people."""
    count, width, letter = SHAPES[kind]
    lines = [["<"] * width for _ in range(count)]

    def put(line: int, first: int, text: str) -> None:
        lines[line][first : first + len(text)] = text

    def some(signs: str, length: int) -> str:
        return "".join(random.choice(signs) for _ in range(length))

    born = f"{random.randrange(100):02}{random.randrange(1, 13):02}{random.randrange(1, 29):02}"
    ends = f"{random.randrange(20, 40):02}{random.randrange(1, 13):02}{random.randrange(1, 29):02}"
    number = some(SIGNS[:-1], 9)
    put(0, 0, letter + random.choice("<A") + random.choice(("GTM", "HND", "D<<")))
    names = f"{some(SIGNS[10:-1], 6)}<<{some(SIGNS[10:-1], 5)}"
    if kind == "TD1":
        put(0, 5, number)
        put(1, 0, born)
        put(1, 7, random.choice("MF<"))
        put(1, 8, ends)
        put(1, 15, "SLV")
        put(2, 0, names)
    else:
        put(0, 5, names)
        put(1, 0, number)
        put(1, 10, "SLV")
        put(1, 13, born)
        put(1, 20, random.choice("MF<"))
        put(1, 21, ends)
        put(1, 28, some(SIGNS, 6))
    for place in PLACES[kind]:
        spans, (line, at) = parts(place)
        text = "".join("".join(lines[one][first:last]) for one, first, last in spans)
        lines[line][at] = str(weighed(text))
    return ["".join(line) for line in lines]


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
