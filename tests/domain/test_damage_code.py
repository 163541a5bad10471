"""A code of damage says what was found, and a slip in it is noticed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.damage_code import KINDS, Damage, at_most, read_damage_code, roughly
from repatria.domain.ids import CODE_ALPHABET, code_of_number, make_case_code, number_of_code

COUNTS = st.integers(0, 5000).map(roughly)
DAMAGES = st.builds(Damage, st.integers(0, 63), st.frozensets(st.sampled_from(KINDS)), COUNTS, COUNTS, COUNTS)
DOCS = (Path(__file__).parents[2] / "docs" / "vault-format.md").read_text("utf-8")


@given(DAMAGES)
def test_what_a_code_says_is_read_back(damage: Damage) -> None:
    assert re.fullmatch(r"RV-[0-9A-Z]{4}-[0-9A-Z]{4}", damage.code)
    for said in (damage.code, damage.code.lower(), damage.code.replace("-", " "), damage.code[3:]):
        assert read_damage_code(said) == damage


@given(DAMAGES, st.integers(3, 11), st.sampled_from(CODE_ALPHABET))
def test_a_slip_is_noticed(damage: Damage, place: int, other: str) -> None:
    code = damage.code
    if code[place] not in ("-", other):
        assert read_damage_code(code[:place] + other + code[place + 1 :]) is None


def test_what_is_no_code_is_not_read() -> None:
    for said in ("", "RV-", "RV-7F3K", "no", make_case_code(bytes(16)) + "7", code_of_number(31**7 - 1)):
        assert read_damage_code(said) is None


def test_counts_are_told_roughly() -> None:
    assert [roughly(count) for count in (0, 1, 2, 3, 4, 100, 1023, 1024, 99_999)] == [
        0, 1, 2, 2, 4, 64, 512, 1024, 1024
    ]  # fmt: skip
    assert [at_most(rough) for rough in (0, 1, 2, 512, 1024)] == [0, 1, 3, 1023, None]


def test_a_code_says_a_number_that_has_room_in_it() -> None:
    for number in (0, 1, 30, 31, 31**7 - 1):
        assert number_of_code(code_of_number(number)) == number
    with pytest.raises(ValueError, match="too great"):
        code_of_number(31**7)
    full = Damage(99, frozenset(KINDS), 9999, 9999, 9999)
    assert read_damage_code(full.code) == Damage(63, frozenset(KINDS), 1024, 1024, 1024)


def test_the_order_of_kinds_is_the_one_that_is_written_down() -> None:
    listed = DOCS[DOCS.index("## The code of a damage") :]
    assert tuple(re.findall(r"^\| \d+ \| `(\w+)`", listed, re.MULTILINE)) == KINDS
    assert Damage(10, frozenset({"page_damaged"}), 4, 16).code in listed
