"""Days of a post: offsets, holidays, ends of days, months."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from repatria.domain.calendar import Calendar, add_months, last_day_of

EASTER = Calendar(offset=timedelta(hours=-6), holidays=frozenset({date(2026, 4, 2), date(2026, 4, 3)}))


def test_a_day_ends_by_the_posts_clock() -> None:
    assert EASTER.end_of(date(2026, 4, 1)) == datetime(2026, 4, 2, 5, 59, 59, tzinfo=UTC)


def test_working_days_skip_weekends_and_holidays() -> None:
    assert EASTER.add_working_days(date(2026, 4, 1), 1) == date(2026, 4, 6)
    assert EASTER.add_working_days(date(2026, 4, 6), -1) == date(2026, 4, 1)
    assert EASTER.add_working_days(date(2026, 4, 4), 0) == date(2026, 4, 4)


def test_a_week_without_working_days_does_not_wait_for_ever() -> None:
    assert Calendar(weekend=frozenset(range(7))).add_working_days(date(2026, 1, 1), 3) == date(2026, 1, 4)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-04-01", datetime(2026, 4, 1, 6, tzinfo=UTC)),
        ("2026-04-01T10:00", datetime(2026, 4, 1, 16, tzinfo=UTC)),
        ("2026-04-01T10:00:00Z", datetime(2026, 4, 1, 10, tzinfo=UTC)),
        ("2026-04", datetime(2026, 4, 1, 6, tzinfo=UTC)),
        ("2026", datetime(2026, 1, 1, 6, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
        (None, None),
        (["2026"], None),
        ("0001-01-01T00:00+14:00", None),
        ("0001-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59Z", None),
    ],
)
def test_a_stated_time_is_read_or_is_none(text: object, moment: datetime | None) -> None:
    assert EASTER.read(text) == moment


def test_a_month_later_is_the_same_day_or_the_last() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert add_months(date(2026, 3, 31), -1) == date(2026, 2, 28)


@pytest.mark.parametrize("hours", [-14, 14])
def test_the_edges_of_the_calendar_are_shown_and_break_nothing(hours: int) -> None:
    post = Calendar(offset=timedelta(hours=hours))
    for moment in (datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)):
        assert post.local(moment).year == moment.year
        assert post.end_of(moment.date()).year == moment.year


def test_a_zone_gives_each_day_its_own_end_and_each_time_its_own_offset() -> None:
    """Tijuana moves its clocks with San Diego: 8 hours behind in winter, 7 in summer."""
    tijuana = Calendar(offset=timedelta(hours=-6), zone=ZoneInfo("America/Tijuana"))
    assert tijuana.end_of(date(2026, 1, 15)) == datetime(2026, 1, 16, 7, 59, 59, tzinfo=UTC)
    assert tijuana.end_of(date(2026, 7, 15)) == datetime(2026, 7, 16, 6, 59, 59, tzinfo=UTC)
    assert tijuana.local(datetime(2026, 1, 15, 20, tzinfo=UTC)).isoformat() == "2026-01-15T12:00:00-08:00"
    assert tijuana.local(datetime(2026, 7, 15, 19, tzinfo=UTC)).isoformat() == "2026-07-15T12:00:00-07:00"
    assert (
        tijuana.stated(datetime.fromisoformat("2026-07-15T12:00")).isoformat() == "2026-07-15T12:00:00-07:00"
    )
    assert tijuana.read("2026-01-15T12:00") == datetime(2026, 1, 15, 20, tzinfo=UTC)


def test_hours_added_to_a_local_time_run_across_a_change_of_the_clocks() -> None:
    tijuana = Calendar(zone=ZoneInfo("America/Tijuana"))
    before = tijuana.local(datetime(2026, 3, 8, 9, tzinfo=UTC))  # one in the morning, the clocks jump at two
    assert (before + timedelta(hours=24)).astimezone(UTC) == datetime(2026, 3, 9, 9, tzinfo=UTC)


def test_a_time_that_comes_twice_or_never_is_still_a_time() -> None:
    tijuana = Calendar(zone=ZoneInfo("America/Tijuana"))
    assert (
        tijuana.stated(datetime.fromisoformat("2026-11-01T01:30")).isoformat() == "2026-11-01T01:30:00-07:00"
    )
    assert tijuana.read("2026-03-08T02:30") == datetime(2026, 3, 8, 10, 30, tzinfo=UTC)
    assert tijuana.read("9999-12-31T23:59") is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2026", date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 31)),
        ("2026-12-01", date(2026, 12, 1)),
        ("9989", date(9989, 12, 31)),
        ("9999", None),
        ("2026-13", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_partial_date_lasts_until_its_last_day(text: str, last: date | None) -> None:
    assert last_day_of(text) == last
