"""Reading a pack against a case: circles of steps end, and many disagreements count as unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from repatria.domain.protocol.progress import progress
from repatria.domain.protocol.reading import MOST_WORLDS, Reading
from repatria.domain.protocol.recording import decide_reopen, records_of
from tests.domain.protocol.packs import PACK, Case, open_case, step


def test_steps_that_wait_for_each_other_in_a_circle_are_still_shown() -> None:
    circle = (
        step("P6.1", when="${P6.2.state} != 'done'"),
        step("P6.2", when="${P6.1.state} != 'done'", again_when="${P6.1.state} = 'open'"),
    )
    pack = replace(PACK, steps=circle)
    assert [row.state for row in progress(pack, open_case().read()).steps] == ["open", "open"]


def test_a_circle_is_read_the_same_from_both_ends() -> None:
    circle = (step("P6.1", when="${P6.2.state} = 'done'"), step("P6.2", when="${P6.1.state} = 'done'"))
    pack = replace(PACK, steps=circle)
    case = open_case()
    for names in (("P6.1", "P6.2"), ("P6.2", "P6.1")):
        reading = Reading(pack, case.read())
        assert {reading.states(reading.steps[name]) for name in names} == {("not_applicable",)}


def test_too_many_disagreements_are_not_guessed_through() -> None:
    case = open_case()
    names = [f"n{number}" for number in range(8)]
    for name in names:
        case.say(f"case/{name}", "a")
        case.dispute(f"case/{name}", "b")
    reading = Reading(PACK, case.read())
    sure = " or ".join(f"${{{name}}} != ''" for name in names)
    assert 2 ** len(names) > MOST_WORLDS
    assert not reading.everywhere(sure)
    assert reading.somewhere(f"not({sure})")
    assert reading.everywhere("${n0} = 'a' or ${n0} = 'b'")


@pytest.mark.parametrize("hours", [-2, 0, 2])
def test_a_step_opened_again_is_open_whatever_the_clock_says(hours: int) -> None:
    case = open_case()
    step_id, form = "P3.1", "F11"
    case.submit(form)
    assert state_of(case, step_id) == "done"
    case.now += timedelta(hours=hours)
    case.write(decide_reopen(PACK, case.read(), step_id, "No era ella."))
    assert state_of(case, step_id) == "open"
    case.submit(form)
    assert state_of(case, step_id) == "done"


@pytest.mark.parametrize("hours", [-30, 30])
def test_a_form_does_its_step_after_a_record_that_it_names_and_not_beside_one_it_did_not_know(
    hours: int,
) -> None:
    case = open_case()
    step_id, form = "P3.1", "F11"
    case.now += timedelta(hours=hours)
    case.say(f"step/{step_id}", {"state": "attempted", "by": "border_coord", "seen": []})
    known = records_of(PACK, case.read(), form)
    assert known == [case.values[f"step/{step_id}"].heads[0].event_id]
    case.now -= timedelta(hours=hours)
    value = {"form": form, "happened_at": case.now.isoformat(), "source": "screen"}
    case.happen("form_submitted", value | {"steps": []}, "form/one")
    assert state_of(case, step_id) == "attempted"
    case.happen("form_submitted", value | {"steps": known}, "form/two")
    assert state_of(case, step_id) == "done"


def state_of(case: Case, step_id: str) -> str:
    reading = Reading(PACK, case.read())
    return reading.state(reading.steps[step_id])
