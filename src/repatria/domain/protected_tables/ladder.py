"""A table leaves in the finest shape that its number of people allows: merged, a dimension dropped, or not at all.

Which shape that is follows from the dimensions and from how many people there are, and from nothing else. Were finer
shapes tried one after the other, whoever sees a coarse table would know that the finer ones gave somebody away, and
that tells a good deal (``tests/domain/protected_tables/test_attacked.py`` shows it). So a table whose cells cannot be
hidden well enough in its shape is refused; a coarser one may be asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Literal

from repatria.domain.protected_tables.auditing import Extreme, People, Unknowns, too_narrow, unknowns_of
from repatria.domain.protected_tables.hiding import covered, small
from repatria.domain.protected_tables.rule import Rule
from repatria.domain.protected_tables.table import TOTAL, Cell, Table, is_all, merged, without

Merges = Mapping[str, Sequence[Mapping[str, str]]]
"""By dimension, into which groups its categories may be merged, one after the other."""

Way = Literal["hide", "round"]
"""Whether small counts are hidden, or all are rounded."""

MeasureKind = Literal["hidden", "merged", "dropped", "rounded"]
Reason = Literal["few", "narrow"]


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that was done so that a table may leave: to a *dimension*, with so many cells, or to which step."""

    kind: MeasureKind
    dimension: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Released:
    """A table that may leave: what each cell shows, None where it is hidden, and what was done for that."""

    table: Table
    shown: Mapping[Cell, int | None]
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A table that may not leave: it is of too *few* people, or somebody would be found in it (*narrow*)."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Shape:
    """What a table becomes, by which measures, and of how many *people* it is then."""

    table: Table
    measures: tuple[Measure, ...]
    people: People


def release(
    table: Table, rule: Rule, merges: Merges, extreme: Extreme, way: Way = "hide"
) -> Released | Refused:
    """Return *table* as it may leave by *rule*, with what was done for that, or why it may not."""
    people = sum(table.counts.values())
    shape = next((one for one in shapes(table, rule, merges) if people >= one.people[0]), None)
    if shape is None:
        return Refused("few")
    if not shape.table.dimensions:
        return Released(shape.table, {(): people}, shape.measures)
    made = _hidden(shape, rule, extreme) if way == "hide" else _rounded(shape, rule, extreme)
    if made is None:
        return Refused("narrow")
    shown, measures = made
    return Released(shape.table, shown, (*shape.measures, *measures))


def shapes(table: Table, rule: Rule, merges: Merges) -> Iterator[Shape]:
    """Yield *table* as it is, and what it becomes of fewer people: the longest dimension merged, then dropped.

    A shape takes as many people as its cells would have if each stood at the threshold.
    """
    left = {name: list(groups) for name, groups in merges.items()}
    done: tuple[Measure, ...] = ()
    most: int | None = None
    while True:
        least = rule.threshold * prod(len(one.categories) for one in table.dimensions)
        if most is None or least <= most:
            yield Shape(table, done, (least, most))
            most = least - 1
        if not table.dimensions:
            return
        longest = sorted(table.dimensions, key=lambda one: -len(one.categories))
        may = next((one.name for one in longest if left.get(one.name)), "")
        if may:
            table, done = merged(table, may, left[may].pop(0)), (*done, Measure("merged", may))
        else:
            name = longest[0].name
            table, done = without(table, name), (*done, Measure("dropped", name))


_Made = tuple[dict[Cell, int | None], tuple[Measure, ...]]


def _hidden(shape: Shape, rule: Rule, extreme: Extreme) -> _Made | None:
    """Return what a table shows with cells hidden, None where that gives a small one away or shows nobody apart."""
    table = shape.table
    values, relations = table.values, table.relations
    few = small(values, rule)
    hidden = covered(table.cells, relations, few)
    if all(TOTAL in cell or cell in hidden for cell in table.cells):
        return None
    ordered = [cell for cell in table.cells if cell in hidden]
    unknowns = unknowns_of(values, relations, ordered, few, rule, shape.people)
    watched = [place for place, cell in enumerate(ordered) if cell in few]
    if too_narrow(unknowns, [values[cell] for cell in ordered], watched, rule.width, extreme):
        return None
    shown = {cell: None if cell in hidden else value for cell, value in values.items()}
    return shown, (Measure("hidden", count=len(hidden)),) if hidden else ()


def _rounded(shape: Shape, rule: Rule, extreme: Extreme) -> _Made | None:
    """Return what a table shows rounded to multiples of the threshold, None where that gives a small one away."""
    table, base = shape.table, rule.threshold
    values = table.values
    shown = {cell: base * ((value + base // 2) // base) for cell, value in values.items()}
    order = {cell: place for place, cell in enumerate(table.cells)}
    ends = [
        _before_rounding(shown[cell], base, shape.people if is_all(cell) else (0, None)) for cell in order
    ]
    sums = tuple(
        ({order[total]: -1, **{order[part]: 1 for part in parts}}, 0) for total, *parts in table.relations
    )
    unknowns = Unknowns(tuple(least for least, _ in ends), tuple(most for _, most in ends), sums)
    few = [order[cell] for cell in small(values, rule)]
    if too_narrow(unknowns, [values[cell] for cell in order], few, rule.width, extreme):
        return None
    return dict(shown), (Measure("rounded", count=base),)


def _before_rounding(shown: int, base: int, people: People) -> tuple[int, int]:
    """Return from what to what a count may be that is shown so."""
    least, most = shown - base // 2, shown - base // 2 + base - 1
    return max(people[0], least), most if people[1] is None else min(people[1], most)
