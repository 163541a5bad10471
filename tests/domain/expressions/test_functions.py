"""Functions beyond those of the norm's own tests: angles, digests, points of the earth, times of day."""

from __future__ import annotations

import math

import pytest

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import as_number, parse
from tests.domain.expressions.world import World

SQUARE = "'0 0 0 0;0 1 0 0;1 1 0 0;1 0 0 0;0 0 0 0'"


def number(text: str) -> float:
    return as_number(parse(text).evaluate(World()))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("pow(0, -1)", math.inf),
        ("pow(10, 400)", math.inf),
        ("pow(-8, 0.5)", math.nan),
        ("exp(1000)", math.inf),
        ("log(0)", -math.inf),
        ("log(-1)", math.nan),
        ("sin('x')", math.nan),
        ("tan(1 div 0)", math.nan),
        ("decimal-time('06:00:00Z')", 0.25),
        ("decimal-time('06:00')", 0.25),
        ("decimal-time('00:00:00+01:00')", 23 / 24),
        ("decimal-time('nothing')", math.nan),
        ("checklist(0, -1, false())", 1.0),
        ("weighted-checklist(1, 3, true(), 2, false(), 9)", 1.0),
        ("weighted-checklist(-1, 3, true(), -2)", 1.0),
        ("weighted-checklist(0, 3, true(), -2)", 0.0),
    ],
)
def test_numbers(text: str, answer: float) -> None:
    found = number(text)
    assert found == pytest.approx(answer) or (math.isnan(found) and math.isnan(answer))


def test_a_degree_at_the_equator_is_as_long_as_on_the_earth() -> None:
    assert number("distance('0 0 0 0', '0 1 0 0')") == pytest.approx(111_319, rel=1e-3)
    assert number("distance('0 0 0 0;0 1 0 0;0 2 0 0')") == pytest.approx(222_638, rel=1e-3)
    assert number(f"area({SQUARE})") == pytest.approx(12_391_399_902, rel=1e-3)
    assert math.isnan(number("area('nowhere')"))
    assert math.isnan(number("distance('91 0 0 0')"))


def test_a_point_lies_within_a_shape_or_not() -> None:
    assert number(f"geofence('0.5 0.5 0 0', {SQUARE})") == 1
    assert number(f"geofence('1.5 0.5 0 0', {SQUARE})") == 0
    assert number(f"geofence('', {SQUARE})") == 0


def test_digests_are_hexadecimal_on_request() -> None:
    assert parse("digest('', 'MD5', 'hex')").evaluate(World()) == "d41d8cd98f00b204e9800998ecf8427e"
    assert parse("base64-decode('SXhjaGVs')").evaluate(World()) == "Ixchel"
    assert parse("base64-decode('%')").evaluate(World()) == ""


@pytest.mark.parametrize(
    "text",
    [
        "digest('a', 'CRC')",
        "digest('a', 'MD5', 'octal')",
        "weighted-checklist(1, 2, true())",
        "uuid()",
        "uuid(-1)",
        "random()",
        "instance('x')",
        "jr:itext('x')",
        "randomize('a')",
    ],
)
def test_what_has_no_answer_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        parse(text).evaluate(World())
