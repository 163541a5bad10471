"""Every answer of JavaRosa is ours; of Enketo's, all but the listed ones, each with its reason in docs/forms.md."""

from __future__ import annotations

import json
import math
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import as_number, as_string, parse
from tests.domain.expressions.world import World

FOLDER = Path(__file__).parents[2] / "data" / "xpath"
DENVER = timezone(timedelta(hours=-7))
"""Where Enketo's tests were run."""

OTHERWISE = {
    "boolean-from-string('True')",
    "1 andrnt1",  # its line ends were lost in the copy
    "date-time('1970-01-01T21:50:49Z')",
    "date-time(0)",
    "date-time(1)",
    "date-time('nonsense')",
    '"2018-01-01" + 1',
    'number("2018-01-01" + 1)',
    '"2021-11-30" + 1',
    'date(decimal-date-time("2003-10-20T08:00:00.000-07:00"))',
    "int(7.922021953507237e-12)",
    'int("7.922021953507237e-12")',
    "round(-1.5)",
    "round(-1.5, 0)",
}
"""Enketo's answers that are not ours; JavaRosa's stand in the way of most."""

CONVERTED = {
    'date("1970-01-01T00:00:00.000+00:00")',
    "date(0)",
    '"2021-11-30" - "2021-11-29"',
    'if(true(), 5, "abc")',
}
"""Of these Enketo's tests ask for another type than that of the answer; of all others the type must be the same."""


def cases(name: str) -> list[Any]:
    found: list[Any] = json.loads((FOLDER / f"{name}_cases.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("case", cases("javarosa"), ids=lambda case: case["expr"])
def test_javarosas_answer_is_ours(case: dict[str, str]) -> None:
    assert agrees(case)


@pytest.mark.parametrize("case", cases("enketo"), ids=lambda case: case["expr"])
def test_enketos_answer_is_ours_unless_listed(case: dict[str, str]) -> None:
    assert agrees(case) is (case["expr"] not in OTHERWISE)


def agrees(case: dict[str, str]) -> bool:
    try:
        answer = parse(case["expr"]).evaluate(World(at=datetime(2026, 11, 28, 12, tzinfo=DENVER)))
    except ExpressionError:
        return case["kind"] == "throws"
    kind = case["kind"].rstrip("~")
    if case["expr"] in CONVERTED:
        answer = as_number(answer) if kind == "number" else as_string(answer)
    match kind:
        case "boolean":
            return answer is (case["expected"] == "true")
        case "number":
            if not isinstance(answer, float):
                return False
            wanted, tolerance = float(case["expected"]), 1e-4 if case["kind"].endswith("~") else 1e-11
            return math.isclose(answer, wanted, abs_tol=tolerance) or (
                math.isnan(answer) and math.isnan(wanted)
            )
        case "string":
            return isinstance(answer, str) and answer == case["expected"]
    return False
