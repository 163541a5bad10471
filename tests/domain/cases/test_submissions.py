"""Which of several filled forms is the last, whatever clocks say and whoever did not know of whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.calendar import Calendar
from repatria.domain.cases.state import Fact
from repatria.domain.cases.submissions import MOST, Submission, last_of, read_submissions
from repatria.domain.ids import EventId

START = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


def submitted(
    name: str, hours: float, *, happened: float | None = None, seen: Sequence[str] | None = ()
) -> Fact:
    """Return a submission written *hours* after the start; it *happened* then unless stated."""
    at = START + timedelta(hours=hours if happened is None else happened)
    value: dict[str, object] = {"form": "F21", "happened_at": at.isoformat()}
    if seen is not None:
        value["seen"] = list(seen)
    wall = (START + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Fact(EventId(name), "form_submitted", "case/x/core", f"form/{name}", value, "ana", wall)


def last(*facts: Fact) -> set[str]:
    return {one.member for one in last_of(read_submissions(facts, Calendar()))}


def test_the_later_of_two_is_the_last() -> None:
    assert last(submitted("a", 0), submitted("b", 1, seen=["a"])) == {"b"}


def test_one_from_the_writers_future_came_before() -> None:
    assert last(submitted("ahead", 960), submitted("b", 24, seen=["ahead"])) == {"b"}


def test_yesterdays_sheet_typed_in_today_is_not_the_last() -> None:
    assert last(submitted("a", 12), submitted("sheet", 13, happened=2, seen=["a"])) == {"a"}


def test_two_that_did_not_know_of_each_other_may_both_be_the_last() -> None:
    assert last(submitted("a", 0), submitted("b", 5)) == {"a", "b"}
    both = [submitted("a", 0), submitted("b", 5)]
    assert last(*both, submitted("c", 6, seen=["a", "b"])) == {"c"}


def test_those_that_do_not_say_what_they_saw_are_ordered_by_time() -> None:
    assert last(submitted("a", 0, seen=None), submitted("b", 5, seen=None)) == {"b"}


def test_too_many_are_not_sorted_out() -> None:
    many = [submitted(f"m{n}", n) for n in range(MOST + 1)]
    assert len(last(*many)) == MOST + 1


def test_what_is_no_list_of_names_says_nothing() -> None:
    for junk in ("a", 5, {"a": 1}, [["a"], None, 3]):
        fact = submitted("b", 1)
        fact.value["seen"] = junk
        assert read_submissions([fact], Calendar())[0].seen in (None, frozenset())


@given(
    st.lists(
        st.tuples(st.integers(0, 50), st.integers(-5, 50), st.sets(st.integers(0, 5)), st.booleans()),
        max_size=6,
    )
)
def test_whoever_saw_all_and_was_written_after_all_is_the_last_one(
    rows: list[tuple[int, int, set[int], bool]],
) -> None:
    facts = [
        submitted(f"m{place}", wall, happened=at, seen=[f"m{one}" for one in seen] if told else None)
        for place, (wall, at, seen, told) in enumerate(rows)
    ]
    final = submitted("final", 100, seen=[f"m{place}" for place in range(len(rows))])
    found: tuple[Submission, ...] = last_of(read_submissions([*facts, final], Calendar()))
    assert [one.member for one in found] == ["final"]
