"""Activities as they stand on a day: what is late comes first, and a disagreement never makes anything done."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.cases.state import Standing
from repatria.domain.work_plan.activities import Activity, activity_path, read_activities
from repatria.domain.work_plan.due import on_day
from repatria.domain.work_plan.reminding import reminders
from tests.domain.standing import standing

ONE, TWO = "a" * 26, "b" * 26
FILE = "f" * 26
WORDS = {"es": "Taller de formularios", "en": "Workshop on forms"}
DAY = date(2026, 12, 1)


def values(activity: str = ONE, **said: Any) -> dict[str, Standing]:
    """Return what stands of an activity; a value or a standing for each field."""
    fields = {"words": WORDS, **said}
    return {
        activity_path(activity, key.replace("__", "/")): value
        if isinstance(value, Standing)
        else standing(value)
        for key, value in fields.items()
    }


def read(**said: Any) -> Activity:
    (found,) = read_activities(values(**said))
    return found


def plan(**due: str) -> tuple[Activity, ...]:
    """Return activities by a letter of their id: when each is due, and behind a colon its state."""
    found = []
    for letter, said in due.items():
        day, _, state = said.partition(":")
        found.append(Activity(letter * 26, WORDS, "CRI", day, state or "planned"))  # type: ignore[arg-type]
    return tuple(found)


def test_an_activity_is_read_with_what_was_attached() -> None:
    found = read(
        country="CRI", due="2026-12", state="done", **{f"evidence__{FILE}": True, f"evidence__{TWO}": None}
    )
    assert (found.words, found.country, found.last_day) == (WORDS, "CRI", date(2026, 12, 31))
    assert (found.state, found.evidence, found.is_shown) == ("done", (FILE,), True)
    assert not read(state="done").is_shown


def test_what_was_taken_out_or_says_nothing_is_no_activity() -> None:
    assert read_activities(values(_removed=True)) == ()
    assert read_activities(values(words={"es": " "})) == ()
    assert (
        read_activities({"activity/short/words": standing(WORDS), "cell/2026/asylum": standing(WORDS)}) == ()
    )
    assert len(read_activities(values(_removed=standing(True, None)))) == 1


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (standing("done", "under_way"), "under_way"),
        (standing("dropped", "done"), "done"),
        (standing("done", "postponed"), "planned"),
        (standing("done"), "done"),
        (standing(None), "planned"),
        (standing({"done": True}), "planned"),
    ],
)
def test_nothing_is_done_as_long_as_anybody_says_otherwise(said: Standing, state: str) -> None:
    found = read(state=said)
    assert found.state == state
    assert found.disputed == (frozenset({"state"}) if len(said.heads) > 1 else frozenset())


def test_of_two_days_the_earlier_counts() -> None:
    assert read(due=standing("2027-01-15", "2027-01", "someday")).due == "2027-01-15"


def test_what_is_late_comes_first_and_what_is_over_last() -> None:
    activities = plan(
        a="2027-06-01",
        b="2026-11-30",
        c="",
        d="2026-12-31",
        e="2026-01:done",
        f="2026-06-01",
        g="2026-12-01",
        h="2025:dropped",
        i="2026-12:under_way",
    )
    told = [(one.activity.id[0], one.when) for one in on_day(activities, DAY)]
    assert told == [
        ("f", "overdue"),
        ("b", "overdue"),
        ("g", "due"),
        ("d", "due"),
        ("i", "due"),
        ("a", "later"),
        ("c", "undated"),
        ("e", "done"),
        ("h", "dropped"),
    ]
    left = {one.activity.id[0]: one.days_left for one in on_day(activities, DAY)}
    assert (left["b"], left["g"], left["d"], left["c"]) == (-1, 0, 30, None)


def test_a_year_is_late_when_it_is_over_and_not_before() -> None:
    (year,) = plan(a="2026")
    days = [date(2026, 11, 30), date(2026, 12, 31), date(2027, 1, 1)]
    assert [on_day([year], day)[0].when for day in days] == ["later", "due", "overdue"]


def test_each_country_s_own_liaison_is_reminded_once_a_week() -> None:
    near = {"due": "2026-12-05"}
    found = [
        *read_activities(values(ONE, country="MEX", **near)),
        *read_activities(values(TWO, country="CRI", **near)),
        *read_activities(values("c" * 26, **near)),
        *read_activities(values("d" * 26, country="CRI", reminded="2026-11-25", **near)),
        *read_activities(values("e" * 26, country="CRI", reminded="2026-11-24", **near)),
        *read_activities(values("f" * 26, country="CRI", reminded="2027-03-01", **near)),
        *read_activities(values("g" * 26, country="CRI", state="done", **near)),
        *read_activities(values("h" * 26, country="CRI", due="2027-05-01")),
    ]
    told = {one.standing.activity.id[0]: one.whom for one in reminders(found, DAY, "CRI")}
    assert told == {"a": "liaison", "b": "us", "c": "nobody", "e": "us", "f": "us"}


ANYTHING = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=10) | st.just(WORDS) | st.lists(st.text())
)
KEYS = st.sampled_from(
    ["words", "country", "due", "state", "reminded", "_removed", f"evidence/{FILE}", "", "x/y/z"]
)


@given(st.dictionaries(KEYS, st.lists(ANYTHING, min_size=1, max_size=3)))
def test_whatever_stands_there_is_read_and_ordered(said: dict[str, list[Any]]) -> None:
    found = read_activities({f"activity/{ONE}/{key}": standing(*all_) for key, all_ in said.items()})
    assert len(on_day(found, DAY)) == len(found)
    assert len(reminders(found, DAY, "CRI")) <= len(found)
