"""Nobody is counted in two tables that left; the same table leaves again as it was."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.protected_tables.register import Left, Population, again, in_the_way

Q1 = Population("M24", date(2026, 1, 1), date(2026, 3, 31))
FIRST = Left(1, Q1, ("gender", "age"))


def days(population: Population) -> set[date]:
    length = (population.until - population.since).days
    return {population.since + timedelta(days=ahead) for ahead in range(length + 1)}


def test_a_half_year_cannot_be_subtracted_from_its_quarter() -> None:
    half = Population("M24", date(2026, 1, 1), date(2026, 6, 30))
    assert in_the_way([FIRST], half) == (FIRST,)
    second = Population("M24", date(2026, 4, 1), date(2026, 6, 30))
    assert in_the_way([FIRST], second) == ()


def test_neither_can_all_posts_and_all_but_one() -> None:
    some = Population("M24", Q1.since, Q1.until, frozenset({"a", "b"}))
    assert in_the_way([FIRST], some) == (FIRST,)
    other = Population("M24", Q1.since, Q1.until, frozenset({"c"}))
    assert in_the_way([Left(1, some, ())], other) == ()
    assert in_the_way([Left(1, some, ())], Population("M24", Q1.since, Q1.until, frozenset({"b", "c"})))


def test_another_indicator_of_the_same_people_cannot_tell_what_the_first_one_hides() -> None:
    """As the number of all of them, which the first table withheld."""
    by_place = Population("M25", Q1.since, Q1.until)
    assert in_the_way([FIRST], by_place) == (FIRST,)
    assert again([FIRST], by_place, FIRST.dimensions) is None


def test_the_same_table_leaves_again_as_it_was_and_by_other_dimensions_not_at_all() -> None:
    assert again([FIRST], Q1, ("gender", "age")) is FIRST
    assert again([FIRST], Q1, ("nationality",)) is None
    assert in_the_way([FIRST], Q1) == (FIRST,)


populations = st.builds(
    lambda kind, since, length, posts: Population(kind, since, since + timedelta(days=length), posts),
    st.sampled_from(["M24", "M25"]),
    st.dates(date(2026, 1, 1), date(2026, 3, 1)),
    st.integers(0, 40),
    st.none() | st.frozensets(st.sampled_from("abc"), min_size=1),
)


@given(st.lists(populations, max_size=12))
def test_whatever_is_asked_for_nobody_is_counted_twice(wanted: list[Population]) -> None:
    left: list[Left] = []
    for one in wanted:
        if not in_the_way(left, one):
            left.append(Left(len(left) + 1, one, ()))
    seen: set[tuple[str, date]] = set()
    for table in left:
        population = table.population
        posts = population.posts if population.posts is not None else frozenset("abcd")
        counted = {(post, day) for post in posts for day in days(population)}
        assert seen.isdisjoint(counted)
        seen |= counted
