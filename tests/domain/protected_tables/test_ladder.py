"""A table leaves in the shape that its number of people allows, with its small counts hidden, or does not leave."""

from __future__ import annotations

import pytest

from repatria.domain.errors import NotAuditedError
from repatria.domain.protected_tables.auditing import Unknowns, too_narrow
from repatria.domain.protected_tables.hiding import covered, small
from repatria.domain.protected_tables.ladder import Measure, Refused, Released, release, shapes
from repatria.domain.protected_tables.rule import Rule
from repatria.domain.protected_tables.table import Dimension, Table, merged, without
from repatria.solving import extreme
from tests.domain.protected_tables.made import dimensions

RULE = Rule()
COUNTRY = Dimension("country", ("GTM", "HND", "SLV"))
GENDER = Dimension("gender", ("woman", "man"))


def two_by_three(*counts: int) -> Table:
    cells = [(country, gender) for country in COUNTRY.categories for gender in GENDER.categories]
    return Table((COUNTRY, GENDER), dict(zip(cells, counts, strict=True)))


def test_totals_are_cells_and_each_is_the_sum_of_what_it_is_of() -> None:
    table = two_by_three(1, 2, 3, 4, 5, 6)
    assert table.values["", ""] == 21
    assert table.values["GTM", ""] == 3
    assert table.values["", "man"] == 12
    assert len(table.cells) == 12
    assert len(table.relations) == 4 + 3
    for total, *parts in table.relations:
        assert table.values[total] == sum(table.values[part] for part in parts)


def test_merging_and_dropping_lose_nobody() -> None:
    table = two_by_three(1, 2, 3, 4, 5, 6)
    north = merged(table, "country", {"HND": "north", "SLV": "north"})
    assert north.dimensions[0].categories == ("GTM", "north")
    assert north.values["north", "man"] == 10
    assert without(table, "country").values == {("woman",): 9, ("man",): 12, ("",): 21}
    assert without(without(table, "country"), "gender").values == {(): 21}


def test_a_table_of_nobody_small_leaves_as_it_is() -> None:
    outcome = release(two_by_three(20, 21, 22, 23, 24, 25), RULE, {}, extreme)
    assert isinstance(outcome, Released)
    assert outcome.measures == ()
    assert None not in outcome.shown.values()


def test_a_lone_small_count_in_its_row_is_hidden_with_others_so_that_no_sum_tells_it() -> None:
    table = two_by_three(40, 2, 40, 30, 40, 50)
    outcome = release(table, RULE, {}, extreme)
    assert isinstance(outcome, Released)
    hidden = {cell for cell, shown in outcome.shown.items() if shown is None}
    assert ("GTM", "man") in hidden
    for relation in table.relations:
        assert len(hidden & set(relation)) != 1
    assert outcome.measures == (Measure("hidden", count=len(hidden)),)


def test_nobody_is_hidden_like_a_few() -> None:
    few = release(two_by_three(40, 1, 40, 30, 40, 50), RULE, {}, extreme)
    nobody = release(two_by_three(40, 0, 40, 30, 40, 50), RULE, {}, extreme)
    assert isinstance(few, Released)
    assert isinstance(nobody, Released)
    assert {cell for cell, shown in few.shown.items() if shown is None} == {
        cell for cell, shown in nobody.shown.items() if shown is None
    }


def test_of_few_people_nothing_leaves_and_how_few_is_not_said() -> None:
    assert release(two_by_three(1, 2, 0, 1, 3, 2), RULE, {}, extreme) == Refused("few")
    assert release(Table((), {(): 9}), RULE, {}, extreme) == Refused("few")
    assert release(Table((), {}), RULE, {}, extreme) == Refused("few")


def test_what_has_too_few_people_for_its_cells_is_merged_and_then_loses_its_longest_dimension() -> None:
    merges = {"country": [{"HND": "north", "SLV": "north"}]}
    people = [
        (one.people, tuple(len(each.categories) for each in one.table.dimensions))
        for one in shapes(two_by_three(0, 0, 0, 0, 0, 0), RULE, merges)
    ]
    assert people == [
        ((60, None), (3, 2)),
        ((40, 59), (2, 2)),
        ((20, 39), (2,)),
        ((10, 19), ()),
    ]


def test_a_single_row_and_an_all_zero_row_give_nobody_away() -> None:
    row = Table(dimensions((4,)), {("a0",): 40, ("a1",): 1, ("a2",): 30, ("a3",): 20})
    outcome = release(row, RULE, {}, extreme)
    assert isinstance(outcome, Released)
    assert outcome.shown["a1",] is None
    assert outcome.shown["",] is None, "the total would tell it"
    zero = release(two_by_three(60, 40, 0, 0, 50, 70), RULE, {}, extreme)
    assert isinstance(zero, Released)
    assert zero.shown["HND", ""] is zero.shown["HND", "woman"] is zero.shown["HND", "man"] is None


def test_where_somebody_would_be_found_it_is_refused_and_no_number_leaves() -> None:
    table = two_by_three(30, 1, 1, 1, 1, 40)
    assert release(table, RULE, {}, extreme) == Refused("narrow")


def test_rounded_it_tells_no_small_count_and_says_to_what_it_was_rounded() -> None:
    outcome = release(two_by_three(43, 22, 41, 33, 44, 57), RULE, {}, extreme, "round")
    assert isinstance(outcome, Released)
    assert set(outcome.shown.values()) <= {20, 30, 40, 60, 70, 80, 100, 110, 130, 240}
    assert outcome.measures == (Measure("rounded", count=10),)


@pytest.mark.parametrize(("threshold", "width"), [(4, 2), (10, 0), (10, 10)])
def test_a_rule_that_protects_nobody_is_none(threshold: int, width: int) -> None:
    with pytest.raises(ValueError, match="protects nobody"):
        Rule(threshold, width)


def test_what_cannot_be_found_out_in_time_does_not_leave() -> None:
    def never(*_: object, **__: object) -> None:
        raise NotAuditedError

    with pytest.raises(NotAuditedError):
        release(two_by_three(40, 2, 40, 30, 40, 50), RULE, {}, never)


def test_the_engine_finds_the_ends_of_what_is_possible_in_whole_people() -> None:
    unknowns = Unknowns((0, 0), (9, 9), (({0: 1, 1: 1}, 12),))
    assert extreme(unknowns, 0, large=False) == [3, 9]
    assert extreme(unknowns, 0, large=True) == [9, 3]
    assert too_narrow(unknowns, [5, 7], [0, 1], 6, extreme) == []
    assert too_narrow(unknowns, [5, 7], [0, 1], 7, extreme) == [0, 1]
    assert extreme(Unknowns((0,), (None,), ()), 0, large=True) is None
    with pytest.raises(NotAuditedError):
        extreme(Unknowns((0,), (1,), (({0: 1}, 5),)), 0, large=True)


def test_what_is_hidden_beside_the_small_ones_hangs_on_where_they_stand_and_on_no_count() -> None:
    one, other = two_by_three(40, 2, 40, 30, 40, 50), two_by_three(11, 9, 700, 12, 10, 4_000)
    assert small(one.values, RULE) == small(other.values, RULE)
    few = small(one.values, RULE)
    assert covered(one.cells, one.relations, few) == covered(other.cells, other.relations, few)
