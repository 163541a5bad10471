"""Dates: hours by day and night, days of the post, anchors that move, and "at once" that is never a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from repatria.domain.protocol.clocks import Due, add_amount, anchor_times, clock_due, step_dues
from repatria.domain.protocol.definition import Unit
from repatria.domain.protocol.progress import progress
from repatria.domain.protocol.reading import Reading
from tests.domain.protocol.packs import PACK, POST, START, Case, clock, open_case


def dues_of(case: Case, name: str) -> dict[str, Due]:
    reading = Reading(PACK, case.read())
    return {due.clock: due for due in step_dues(reading, reading.steps[name])}


@pytest.mark.parametrize(
    ("amount", "unit", "moment"),
    [
        (30, "minutes", START + timedelta(minutes=30)),
        (-72, "hours", START - timedelta(hours=72)),
        (48, "hours", START + timedelta(hours=48)),  # through the weekend, by night
        (1, "days", datetime(2026, 3, 7, 5, 59, 59, tzinfo=UTC)),
        (15, "business_days", datetime(2026, 3, 27, 5, 59, 59, tzinfo=UTC)),
        (20, "business_days", datetime(2026, 4, 7, 5, 59, 59, tzinfo=UTC)),  # over two holidays
        (2, "weeks", datetime(2026, 3, 20, 5, 59, 59, tzinfo=UTC)),
        (3, "months", datetime(2026, 6, 6, 5, 59, 59, tzinfo=UTC)),
    ],
)
def test_each_unit_counts_as_the_text_means_it(amount: int, unit: Unit, moment: datetime) -> None:
    assert add_amount(START, amount, unit, POST) == moment


def test_a_clock_without_its_anchor_says_what_it_waits_for() -> None:
    due = dues_of(open_case(), "P9.1")["C9.1"]
    assert due == Due("C9.1", starts_when="arrival_at")


def test_the_first_contact_stated_at_opening_starts_clocks_until_a_form_states_it() -> None:
    case = open_case()
    assert dues_of(case, "P2.1")["C2.1"].at == case.now.astimezone(UTC) + timedelta(hours=12)
    case.submit("F01", first_contact_at="2026-03-05T08:00")
    assert dues_of(case, "P2.1")["C2.1"].at == datetime(2026, 3, 6, 2, tzinfo=UTC)


def test_a_clock_starts_at_the_stated_time_and_not_at_the_typing() -> None:
    case = open_case()
    case.submit("F01", first_contact_at="2026-03-05T08:00")
    assert dues_of(case, "P2.1")["C2.1"].at == datetime(2026, 3, 6, 2, tzinfo=UTC)


def test_moving_an_anchor_moves_the_clock() -> None:
    case = open_case()
    member = case.submit("F01", first_contact_at="2026-03-05T08:00")
    case.say(f"form/{member}/first_contact_at", "2026-03-05T09:00")
    assert dues_of(case, "P2.1")["C2.1"].at == datetime(2026, 3, 6, 3, tzinfo=UTC)


def test_while_people_disagree_the_earlier_start_counts_and_for_a_minimum_the_later() -> None:
    case = open_case()
    member = case.submit("F01", first_contact_at="2026-03-05T08:00")
    case.dispute(f"form/{member}/first_contact_at", "2026-03-05T06:00")
    assert dues_of(case, "P2.1")["C2.1"].at == datetime(2026, 3, 6, 0, tzinfo=UTC)
    member = case.submit("F12", reflection_start_at="2026-03-01")
    case.dispute(f"form/{member}/reflection_start_at", "2026-03-03")
    minimum = dues_of(case, "P3.2")["REFLECT"]
    assert minimum.minimum
    assert minimum.at == POST.end_of(datetime(2026, 6, 3, tzinfo=UTC).date())


def test_a_minimum_is_never_overdue() -> None:
    case = open_case()
    case.submit("F12", reflection_start_at="2020-01-01")
    assert not dues_of(case, "P3.2")["REFLECT"].overdue


def test_a_legal_clock_takes_the_place_of_the_suggestion_and_at_once_is_no_date() -> None:
    case = open_case(child="yes")
    case.submit("F03", presented_at="2026-03-05T08:00")
    dues = dues_of(case, "P0.3")
    assert set(dues) == {"LAW"}
    assert dues["LAW"].immediate
    assert dues["LAW"].at is None
    assert not dues["LAW"].overdue


def test_a_later_form_without_the_time_does_not_stop_the_clock() -> None:
    case = open_case(child="yes")
    case.submit("F03", presented_at="2026-03-05T08:00")
    case.submit("F03", family_unity="alone")
    assert dues_of(case, "P0.3")["LAW"].immediate


def test_a_clock_stops_at_its_anchor_or_step() -> None:
    case = open_case(child="yes")
    case.submit("F01", first_contact_at="2026-03-05T08:00")
    case.say("step/P0.3", {"state": "done", "happened_at": "2026-03-05T09:00", "known_by": "did"})
    reading = Reading(PACK, case.read())
    assert anchor_times(reading, "child_auth_notified_at") == (datetime(2026, 3, 5, 15, tzinfo=UTC),)
    assert dues_of(case, "P0.3") == {}
    case.say("step/P2.1", {"state": "not_applicable", "reason": "x"})
    assert dues_of(case, "P2.1") == {}


def test_a_gate_yields_the_time_when_it_opened() -> None:
    case = open_case()
    reading = Reading(PACK, case.read())
    assert anchor_times(reading, "origin_contact_cleared_at") == ()
    case.submit("F11", result="no_indication", family_block="no")
    assert anchor_times(Reading(PACK, case.read()), "origin_contact_cleared_at") == (START,)


def test_a_request_yields_the_time_when_it_was_asked() -> None:
    case = open_case()
    case.happen("request_made", {"about": "custodian_info", "asked_at": START.isoformat()}, "request/r")
    assert anchor_times(Reading(PACK, case.read()), "custodian_info_asked_at") == (START,)
    before = START - timedelta(days=3)
    case.happen("request_made", {"about": "custodian_info", "asked_at": before.isoformat()}, "request/s")
    assert anchor_times(Reading(PACK, case.read()), "custodian_info_asked_at") == (before, START), (
        "written down later, asked earlier"
    )


def test_the_day_of_travel_may_stand_in_the_case() -> None:
    case = open_case()
    case.say("case/travel_at", "2026-03-20T10:00")
    reading = Reading(PACK, case.read())
    due = clock_due(reading, clock("X", "travel_at", "P7.1", -72, "hours"))
    assert due is not None
    assert due.at == datetime(2026, 3, 17, 16, tzinfo=UTC)


def test_what_has_no_number_is_not_counted() -> None:
    case = open_case()
    case.submit("F01", first_contact_at=START.isoformat())
    reading = Reading(PACK, case.read())
    assert clock_due(reading, replace(clock("X", "first_contact_at", "", 0, "days"), countdown=False)) is None
    assert clock_due(reading, clock("X", "first_contact_at", "", 1, "days", applies=CHILD_ONLY)) is None
    assert clock_due(reading, clock("X", "first_contact_at", "", 1, "hours")) == Due(
        "X", START + timedelta(hours=1)
    )


CHILD_ONLY = "${is_child} = 'yes'"


def test_each_visit_has_its_own_date() -> None:
    case = open_case(side="origin")
    assert [row.occurrence for row in progress(PACK, case.read()).steps if row.step.id == "P10.2"] == [None]
    case.submit("F27", arrival_at="2026-03-01T12:00")
    case.say("step/P10.2/7", {"state": "done"})
    rows = {row.occurrence: row for row in progress(PACK, case.read()).steps if row.step.id == "P10.2"}
    assert set(rows) == {7, 30, 90, 180, 365}
    assert rows[7].resolved
    assert rows[30].due == Due("", POST.end_of(datetime(2026, 3, 31, tzinfo=UTC).date()), by_day=True)
    case.submit("F30", step="P10.2/30")
    assert progress(PACK, case.read()).of("step/P10.2/30").state == "done"  # type: ignore[union-attr]
    assert Reading(PACK, case.read()).state(Reading(PACK, case.read()).steps["P10.2"]) == "open"
