from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.training.expiry import counts_on
from repatria.domain.training.standing import SOON, Passed, latest, state_on, trained

DAY = date(2026, 3, 1)


def taken(day: date, right: int = 5, person: str = "ana", lesson: str = "interview") -> Passed:
    return Passed(person, lesson, day, right, 6, 35)


def test_what_nobody_passed_stands_as_never() -> None:
    assert state_on(None, DAY) == "never"
    assert latest([taken(DAY, person="bea")], "ana") == {}


def test_it_counts_for_two_years_is_said_sixty_days_before_and_is_over_after() -> None:
    passed = taken(date(2026, 1, 31))
    assert passed.until == date(2028, 1, 31)
    assert state_on(passed, date(2026, 1, 31)) == "counts"
    assert state_on(passed, passed.until - SOON - timedelta(days=1)) == "counts"
    assert state_on(passed, passed.until - SOON) == "soon"
    assert state_on(passed, passed.until - timedelta(days=1)) == "soon"
    assert state_on(passed, passed.until) == "over"


def test_a_day_before_it_was_passed_it_does_not_count() -> None:
    """As when the clock was put back: it neither counts nor was it ever over."""
    assert state_on(taken(DAY), DAY - timedelta(days=1)) == "never"


def test_passing_again_renews_it_however_they_come() -> None:
    old, new = taken(date(2023, 5, 1), right=6), taken(DAY, right=5)
    for order in ([old, new], [new, old]):
        assert latest(order, "ana")["interview"] is new
    better = taken(DAY, right=6)
    for order in ([new, better], [better, new]):
        assert latest(order, "ana")["interview"] is better


def test_percent_is_rounded_down() -> None:
    assert taken(DAY, right=5).percent == 83


@given(
    st.lists(
        st.builds(
            taken,
            st.dates(date(2020, 1, 1), date(2027, 1, 1)),
            st.integers(5, 6),
            st.sampled_from(["ana", "bea", "cora"]),
            st.sampled_from(["interview", "children"]),
        )
    ),
    st.dates(date(2020, 1, 1), date(2029, 1, 1)),
)
def test_whoever_is_counted_has_passed_within_two_years_and_nobody_else_is(
    tests: list[Passed], day: date
) -> None:
    so_far = [one for one in tests if one.day <= day]
    people = [latest(so_far, person) for person in ("ana", "bea")]
    found = trained(people, ["interview", "children"], day)
    for lesson in ("interview", "children"):
        who = {one.person for one in tests if one.lesson == lesson and counts_on(one.day, day)}
        assert found[lesson] == len(who & {"ana", "bea"})
