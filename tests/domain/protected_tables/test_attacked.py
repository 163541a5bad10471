"""Whoever sees what leaves, and can run this very program on every table there might be, is left in doubt.

This asks nothing of the audit: it runs the whole method on other tables, and looks which of them would look the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from random import Random  # noqa: TID251 - drawn by a seed
from typing import Any

import pytest

from repatria.domain.protected_tables.auditing import Unknowns, unknowns_of
from repatria.domain.protected_tables.hiding import small
from repatria.domain.protected_tables.ladder import Refused, Released, Way, release, shapes
from repatria.domain.protected_tables.rule import Rule
from repatria.domain.protected_tables.table import Cell, Table
from repatria.solving import extreme
from tests.domain.protected_tables.made import Seen, every_table, seen, sparse_table

TIGHT = Rule(threshold=5, width=2)
"""As small as a rule may be, so that every table can be tried."""


def frozen(unknowns: Unknowns) -> tuple[Any, ...]:
    sums = tuple((tuple(sorted(wanted.items())), total) for wanted, total in unknowns.sums)
    return unknowns.least, unknowns.most, sums


@cache
def _asked(frozen_unknowns: Any, place: int, large: bool) -> Sequence[int] | None:
    least, most, sums = frozen_unknowns
    return extreme(Unknowns(least, most, tuple((dict(w), t) for w, t in sums)), place, large=large)


def asked(unknowns: Unknowns, place: int, *, large: bool) -> Sequence[int] | None:
    """Ask the engine once for each question: so many tables ask the same."""
    return _asked(frozen(unknowns), place, large)


@pytest.mark.parametrize("way", ["hide", "round"])
@pytest.mark.parametrize(
    ("shape", "most", "merges"),
    [
        ((3,), 34, {}),
        ((4,), 28, {"a": [{"a0": "x", "a1": "x"}]}),
        ((2, 2), 32, {}),
        ((5,), 20, {"a": [{"a0": "x", "a1": "x", "a2": "x", "a3": "y", "a4": "y"}]}),
    ],
)
def test_of_every_table_that_looks_the_same_no_small_count_is_known(
    shape: Sequence[int], most: int, merges: Mapping[str, Any], way: Way
) -> None:
    alike: dict[Seen, list[Table]] = defaultdict(list)
    for table in every_table(shape, most):
        if (left := seen(release(table, TIGHT, merges, asked, way))) is not None:
            alike[left].append(table)
    looked_at = 0
    for tables in alike.values():
        # where many more people might stand behind it, not all of them were tried
        if min(sum(table.counts.values()) for table in tables) > most - 2 * TIGHT.threshold:
            continue
        looked_at += 1
        values = [table.values for table in tables]
        for cell in values[0]:
            possible = {one[cell] for one in values}
            assert min(possible) >= TIGHT.threshold or max(possible) - min(possible) >= TIGHT.width, cell
    assert looked_at > 5


def test_were_finer_shapes_tried_one_after_the_other_somebody_would_be_known() -> None:
    """Why the shape follows from the number of people: *8 people, and no more may leave* says *4 and 4*."""
    eight = [table for table in every_table((2,), 8) if sum(table.counts.values()) == 8]
    nothing_to_show = [table for table in eight if len(small(table.values, TIGHT)) == 2]
    assert [tuple(table.counts.values()) for table in nothing_to_show] == [(4, 4)]
    assert {seen(release(table, TIGHT, {}, asked)) for table in eight} == {
        ((), (("dropped", "a"),), (((), 8),))
    }, "all of them leave as one number, and look the same"


SHAPES = ((6,), (3, 4), (5, 3), (8, 3), (2, 3, 2))
MERGES = {"a": [{"a0": "x", "a1": "x", "a2": "x"}]}
RULE = Rule()


def others_that_look_the_same(table: Table, outcome: Released) -> list[dict[Cell, int]]:
    """Return what stands in tables that leave as this one does: found by the engine, proven by the method."""
    values, left = outcome.table.values, seen(outcome)
    found = [values]
    few = small(values, RULE)
    hidden = [cell for cell, shown in outcome.shown.items() if shown is None]
    shape = next(one for one in shapes(table, RULE, MERGES) if sum(table.counts.values()) >= one.people[0])
    unknowns = unknowns_of(values, outcome.table.relations, hidden, few, RULE, shape.people)
    for cell in few:
        for large in (False, True):
            known = {one[cell] for one in found}
            if max(known) - min(known) >= RULE.width:
                break
            solved = extreme(unknowns, hidden.index(cell), large=large)
            assert solved is not None
            other = values | dict(zip(hidden, solved, strict=True))
            inner = {each: other[each] for each in other if "" not in each}
            again = Table(outcome.table.dimensions, inner)
            assert again.values == other, "the sums hold"
            same = release(again, RULE, {}, extreme)
            assert isinstance(same, Released)
            assert same.shown == outcome.shown, "the method shows the other one just so"
            assert left is not None
            found.append(other)
    return found


@pytest.mark.slow
def test_a_thousand_sparse_tables_give_nobody_away() -> None:
    chance, outcomes = Random(11), Counter[str]()
    for number in range(1000):
        shape = SHAPES[number % len(SHAPES)]
        table = sparse_table(chance, shape, chance.choice((8, 30, 60, 120, 300, 700)))
        outcome = release(table, RULE, MERGES, extreme)
        if isinstance(outcome, Refused):
            outcomes[f"refused: {outcome.reason}"] += 1
            continue
        kinds = {one.kind for one in outcome.measures}
        outcomes[next((one for one in ("dropped", "merged", "hidden") if one in kinds), "kept")] += 1
        others = others_that_look_the_same(table, outcome)
        for cell in small(outcome.table.values, RULE):
            possible = {one[cell] for one in others}
            assert max(possible) - min(possible) >= RULE.width, (number, cell)
    assert outcomes == {
        "kept": 37,
        "hidden": 331,
        "merged": 81,
        "dropped": 256,
        "refused: few": 171,
        "refused: narrow": 124,
    }
