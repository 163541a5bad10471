"""Two questions with several answers each: as XPath has it, one pair that differs makes them unequal."""

from __future__ import annotations

import pytest

from repatria.domain.expressions import parse
from tests.domain.expressions.world import World

SETS = [
    (["HND"], ["HND"], True, False),
    (["HND"], ["GTM"], False, True),
    (["HND", "GTM"], ["HND", "GTM"], True, True),
    (["HND", "GTM"], ["HND"], True, True),
    (["HND"], ["HND", "GTM"], True, True),
    (["HND", "GTM"], ["MEX", "SLV"], False, True),
    (["HND", "HND"], ["HND"], True, False),
    ([], ["HND"], False, False),
    (["HND"], [], False, False),
    ([], [], False, False),
]


@pytest.mark.parametrize(("left", "right", "equal", "unequal"), SETS)
def test_sets_are_compared_pair_by_pair(
    left: list[str], right: list[str], equal: bool, unequal: bool
) -> None:
    world = World({"a": left, "b": right})
    assert parse("${a} = ${b}").evaluate(world) is equal
    assert parse("${a} != ${b}").evaluate(world) is unequal
