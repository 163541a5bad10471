"""Of copies those of the last days stay, one of each of some weeks before, one of each of some months."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.copies_kept import DAYS, MONTHS, WEEKS, kept_of

START = datetime(2026, 1, 1, 8, tzinfo=UTC)


def day(number: float) -> datetime:
    return START + timedelta(days=number)


def test_after_two_years_of_daily_copies_they_reach_back_a_year() -> None:
    kept: frozenset[datetime] = frozenset()
    for number in range(730):
        kept = kept_of([*kept, day(number)])
    ages = sorted((day(729) - moment).days for moment in kept)
    assert ages[:DAYS] == list(range(DAYS))
    assert len(ages) <= DAYS + WEEKS + MONTHS
    assert 330 < ages[-1] < 366


def test_of_one_day_the_last_stays() -> None:
    assert kept_of([day(0), day(0.1), day(0.2)]) == {day(0.2)}


def test_a_post_that_was_closed_for_long_keeps_what_it_had() -> None:
    before = [day(number) for number in range(5)]
    assert set(before) < kept_of([*before, day(300)])


@given(st.lists(st.floats(0, 3000), min_size=1, max_size=60))
def test_the_last_always_stays_and_few_do(days: list[float]) -> None:
    moments = [day(number) for number in days]
    kept = kept_of(moments)
    assert max(moments) in kept
    assert kept <= set(moments)
    assert len(kept) <= DAYS + WEEKS + MONTHS
    assert kept_of(kept) == kept
