"""Patterns match whole texts as Java's do, never take long, and refuse what they do not know."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.functions import NoResultError
from repatria.domain.expressions.patterns import read_pattern
from tests.domain.expressions.world import World

LETTERS = "ab1 -"
atoms = st.sampled_from(
    ["a", "b", "1", r"\d", r"\w", r"\s", r"[ab]", r"[^a]", r"[a-b1]", ".", r"\-", "(?=a)", "(?!b)"]
)
counts = st.sampled_from(["", "*", "+", "?", "{2}", "{1,2}", "{0,}", "*?"])


def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    counted = st.tuples(inner, counts).map(lambda pair: f"(?:{pair[0]}){pair[1]}")
    either = st.tuples(inner, inner).map("|".join).map("({})".format)
    return counted | either | st.tuples(inner, inner).map("".join)


patterns = st.recursive(atoms, larger, max_leaves=8)


@given(patterns, st.text(LETTERS, max_size=8))
def test_a_pattern_matches_as_others_match(pattern: str, text: str) -> None:
    assert read_pattern(pattern).matches(text) == bool(re.fullmatch(pattern, text, re.ASCII))


@given(st.text(r"ab(|)*+?{1,}[]^$\dw.-", max_size=30), st.text(LETTERS, max_size=20))
def test_any_text_is_a_pattern_or_is_refused(pattern: str, text: str) -> None:
    with suppress(NoResultError):
        assert read_pattern(pattern).matches(text) in (True, False)


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+$", "Ñandú", True),
        (r"^\d{4}-\d{4}-\d{5}$", "0801-1990-12345", True),
        (r"\p{L}+", "Ixchel", True),
        (r"\p{Lu}\p{Ll}*", "ixchel", False),
        (r"[^@]+@[^@]+\.[a-z]{2,}", "ana@ejemplo.org", True),
        (r"(?=.*\d)(?=.*[a-z]).{4,}", "abc1", True),
        (r"(?=.*\d)(?=.*[a-z]).{4,}", "abcd", False),
        (r"\bno\b.*", "no sabe", True),
        ("[]]", "]", True),
        ("", "", True),
        ("a", "ab", False),
        ("á|é", "é", True),
    ],
)
def test_patterns_of_real_forms(pattern: str, text: str, matches: bool) -> None:
    assert read_pattern(pattern).matches(text) is matches


def test_a_pattern_made_to_hang_answers_at_once() -> None:
    assert not read_pattern("(a*)*b").matches("a" * 9_000)
    assert not read_pattern("(a|a)*" * 20 + "b").matches("a" * 500)


def test_a_pattern_that_would_take_long_is_stopped() -> None:
    with pytest.raises(NoResultError, match="too long"):
        read_pattern("(?:(?=.*b).)*").matches("a" * 9_000 + "b")


@pytest.mark.parametrize(
    "pattern",
    ["(", "a)", "a{", "a{5,2}", "a{2000}", "[a", "[z-a]", "[[a]]", "*a", r"\1", r"\k", "(?<n>a)", "\\", "(" * 60,
     "a*+a", "a++", "a?+", "(ab){2}+b",
     "(?=a", r"\p{Han", r"\p{Moon}", r"\u00g1", "a{,2}", "((((a{900}){900}){900}){900})"],
)  # fmt: skip
def test_what_is_not_known_is_refused(pattern: str) -> None:
    with pytest.raises(NoResultError):
        read_pattern(pattern)


def test_the_fault_of_a_pattern_is_told_with_its_function() -> None:
    with pytest.raises(ExpressionError) as caught:
        parse("regex('a', '(')")
    assert "regex()" in str(caught.value.reason)
    with pytest.raises(ExpressionError) as caught:
        parse("regex('a', concat('(', ''))").evaluate(World())
    assert "regex()" in str(caught.value.reason)


def test_a_pattern_is_refused_before_it_grows() -> None:
    for pattern in (
        "((a{1000}){19}){1000}",
        "(" + "|".join(["(a{1000}){19}"] * 24) + "){1000}",
        "(a{0,19}){0,1000}{0,9}",
    ):
        with pytest.raises(NoResultError):
            read_pattern(pattern)


def test_a_class_of_many_letters_costs_no_more_than_one() -> None:
    letters = "".join(chr(0x4E00 + number) for number in range(1_500))
    assert read_pattern(f"([{letters}]?){{300}}").matches(letters[-1] * 300)
    ranges = "".join(f"{chr(at)}-{chr(at + 1)}" for at in range(0x4E00, 0x4E00 + 900, 3))
    with pytest.raises(NoResultError, match="too long"):
        read_pattern(f"([{ranges}]?){{400}}").matches(chr(0x4E00 + 898) * 10_000)
