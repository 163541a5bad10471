"""No expression takes more than a moment, whatever its functions read: what would is refused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.steps import Steps
from repatria.domain.expressions.viewpoint import MOST_LOOKED_AT, Viewpoint
from tests.domain.expressions.forms import document

LONG = ";".join(f"0.{number} 1.{number}" for number in range(20_000))
MANY = document(data={"r": [{"x": str(number)} for number in range(2_000)], "g": LONG, "a": "1"})
AT = datetime(2026, 3, 5, tzinfo=UTC)


def standing(steps: Steps | None = None) -> Viewpoint:
    return Viewpoint(MANY, MANY.children[0], AT, steps=steps or Steps(MOST_LOOKED_AT))


@pytest.mark.parametrize(
    "asked",
    [
        "area(/data/g) > x",
        "enclosed-area(/data/g) > x",
        "distance(/data/g, '0 0') > x",
        "geofence('0 0', /data/g)",
        "string(/data) = x",
        "/data = x",
        "contains(/data, x)",
        "coalesce(/data, x) = x",
        "number(/data) = 1",
        "max(../r/x) < x",
        "../r/x < x",
        "count(randomize(/data/r, 3)) = x",
        "translate(/data/g, '0', '1') = x",
        "count(/data/r[count(/data/r[x > 1]) > position()]) > position()",
    ],
)
def test_what_reads_too_much_over_and_over_is_refused(asked: str) -> None:
    with pytest.raises(ExpressionError):
        parse(f"count(/data/r[{asked}])").evaluate(standing())


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("count(/data/r[x > 5])", 1994.0),
        ("sum(/data/r[x > 1997]/x)", 3997.0),
        ("string-length(/data) > 100000", True),
        ("area(/data/g) > 0", True),
    ],
)
def test_what_reads_much_once_is_worked_out(asked: str, answer: object) -> None:
    assert parse(asked).evaluate(standing()) == answer


def test_what_one_expression_takes_is_taken_of_those_around_it() -> None:
    around = Steps(10)
    assert Steps(6, around).take(6)
    assert not Steps(6, around).take(5)
    assert around.ran_out
