"""Whatever an expression is given, it comes to a value or says that it has none: nothing else leaves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.functions import REGISTRY
from repatria.domain.expressions.viewpoint import Viewpoint
from tests.domain.expressions.forms import FILLED, SHELTERS
from tests.domain.expressions.world import World

MOMENTS = (
    datetime(2026, 3, 5, 10, 30, tzinfo=UTC),
    datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
    datetime.max.replace(tzinfo=timezone(timedelta(hours=-12))),
)
NUMBERS = [
    "0",
    "1",
    "2",
    "-1",
    "0.5",
    "-0.5",
    "-0.999",
    "-1.5",
    "1.5",
    "30.5",
    "1000000",
    "9" * 20,
    "9" * 400,
]
ODD = ["(1 div 0)", "(-1 div 0)", "number('x')", "pow(10, 300)", "-pow(10, 300)", "pow(10, -320)", "true()"]
TEXTS = [
    "''",
    "' '",
    "'1 2'",
    "'a b c'",
    "'á\U0001f9d2'",
    "'2026-02-30'",
    "'0001-01-01'",
    "'9999-12-31'",
    "'24:00'",
]
PLACES = ["'0 0'", "'90 180'", "'nan nan'", "'inf 1e999'", "'0 0;0 1;1 1;0 0'", "'1e400 0;0 1;1 1;0 0'"]
MORE = [
    "'9999-12-31T23:59:59.999-14:00'",
    "'0001-01-01T00:00:00+14:00'",
    "'2026-03-05T10:30'",
    "'%Y %q %'",
    "'(a|a)*b'",
    "'[٠-٩]{2,}'",
    "'٢٠١١'",
    "concat('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '!')",
    "'MD5'",
    "'hex'",
]
PATHS = [
    "/data/travel",
    "/data/travel/hours",
    "/data/none",
    "..",
    ".",
    "../..",
    "*",
    "instance('s')/root/item",
    "${n}",
]
leaves = st.sampled_from([*NUMBERS, *ODD, *TEXTS, *PLACES, *MORE, *PATHS])


def calls(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def of(name: str) -> st.SearchStrategy[str]:
        found = REGISTRY[name]
        most = found.least + 2 if found.most is None else found.most
        given = st.lists(inner, min_size=found.least, max_size=most)
        return given.map(lambda parts: f"{name}({', '.join(parts)})")

    operators = st.sampled_from(["+", "-", "*", "div", "mod", "=", "!=", "<", ">=", "and", "or"])
    joined = st.tuples(inner, operators, inner).map(lambda parts: f"({' '.join(parts)})")
    kept = st.tuples(inner, inner).map(lambda parts: f"({parts[0]})[{parts[1]}]")
    return st.sampled_from(sorted(REGISTRY)).flatmap(of) | joined | kept


expressions = st.recursive(leaves, calls, max_leaves=6)


class Rows(World):
    """A form of ours, whose rows know their place."""

    def position(self, out: int = 1) -> int:
        return out


def worked_out(text: str, at: datetime) -> None:
    form = Viewpoint(FILLED, FILLED.children[0].children[4], at, {"s": SHELTERS}, chance=bytes)
    for context in (World({"n": "0.5"}, at), Rows({"n": ["1", "x"]}, at), form):
        try:
            value = parse(text).evaluate(context)
        except ExpressionError:
            continue
        assert isinstance(value, str | float | bool | tuple)


@settings(max_examples=600, deadline=None)
@given(expressions, st.sampled_from(MOMENTS))
def test_any_expression_over_any_values_has_a_value_or_says_that_it_has_none(text: str, at: datetime) -> None:
    worked_out(text, at)


@pytest.mark.parametrize("name", sorted(REGISTRY))
def test_each_function_takes_whatever_it_is_given(name: str) -> None:
    found = REGISTRY[name]
    odd = [*NUMBERS, *ODD, *TEXTS, *PLACES, *MORE, *PATHS]
    for count in range(found.least, min(3, found.least + 2 if found.most is None else found.most) + 1):
        for place, one in enumerate(odd):
            for step in (0, 1, 7, 13) if count > 1 else (0,):
                parts = [one, *(odd[(place * 5 + step * more) % len(odd)] for more in range(1, count))]
                worked_out(f"{name}({', '.join(parts)})", MOMENTS[place % 3])


@pytest.mark.parametrize("place", ["-0.5", "-0.999", "0.5", "number('x')"])
def test_between_two_places_of_a_list_the_one_towards_the_first_is_meant(place: str) -> None:
    assert parse(f"selected-at('', {place})").evaluate(World()) == ""
    assert parse(f"selected-at('a b', {place})").evaluate(World()) == "a"


def test_a_text_that_is_looked_at_has_no_row_around_it() -> None:
    with pytest.raises(ExpressionError):
        parse("${o}[position(../..) = 1]").evaluate(Rows({"o": "x"}))
    with pytest.raises(ExpressionError):
        parse("('x')[position(../..) = 1]").evaluate(
            Viewpoint(FILLED, FILLED.children[0], MOMENTS[0], chance=bytes)
        )
