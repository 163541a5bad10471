"""Somebody saves a form half filled in: the list, the chip and the safeguards know of the danger in it."""

from __future__ import annotations

from repatria.domain.protocol.recording import StepMark
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.steps import mark_step
from repatria.services.cases.summaries import AT_ONCE
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, resume_form, save_answers, submit_form
from tests.posts import TestClock
from tests.services.conftest import F01


def save(desk: Desk, case: OpenedCase, form: str, **answers: object) -> str:
    work = begin_form(desk, case.id, form)
    for name, value in answers.items():
        work.session.set_answer(name, value)
    save_answers(desk, work)
    return work.member


def line(desk: Desk, case: OpenedCase) -> tuple[str, list[str]]:
    query = "SELECT next_due, flags FROM case_row WHERE id = ?"
    next_due, flags = desk.read().execute(query, (case.id,)).fetchone()
    return next_due, flags.split()


def test_danger_in_an_unfinished_form_heads_the_list(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", return_country="HND"))
    save(desk, case, "F01", immediate_danger="present")
    due, flags = line(desk, case)
    assert due == AT_ONCE
    assert "danger" in flags
    progress = case_of(desk, case.id).progress
    assert progress.next_steps[0].step.id == "P0.1"
    assert progress.next_steps[0].now


def test_whoever_noted_that_the_person_is_safe_ends_the_danger_before_the_form_is_finished(
    desk: Desk, clock: TestClock
) -> None:
    case = open_case(desk, Opening("host", "no", return_country="HND"))
    member = save(desk, case, "F01", immediate_danger="present")
    clock.pass_time(minutes=10)
    done = StepMark("done", by="border_coord", happened_at=desk.now_text(), known_by="phone")
    mark_step(desk, case.id, "P0.1", done)
    assert "danger" not in line(desk, case)[1]
    clock.pass_time(minutes=20)
    work = resume_form(desk, case.id, member)
    for name, value in {**F01, "immediate_danger": "present"}.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
    assert "danger" not in line(desk, case)[1]
    clock.pass_time(minutes=5)
    save(desk, case, "F01", immediate_danger="present")
    assert "danger" in line(desk, case)[1]


def test_recent_sexual_violence_in_an_unfinished_form_makes_health_care_due_now(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", return_country="HND"))
    save(desk, case, "F01", immediate_danger="none", urgent_needs=["food"])
    found = case_of(desk, case.id).progress.of("step/P2.2")
    assert found is not None
    assert not found.now
    save(desk, case, "F01", urgent_needs=["food", "recent_sexual_violence"])
    found = case_of(desk, case.id).progress.of("step/P2.2")
    assert found is not None
    assert found.now
    assert line(desk, case)[0] == AT_ONCE


def test_a_block_in_an_unfinished_form_holds_and_finishing_it_says_what_stands(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", return_country="HND"))
    member = save(desk, case, "F11", fear_of_return="possible")
    assert "origin_block" in line(desk, case)[1]
    assert case_of(desk, case.id).may("contact_origin_state").blocked
    work = resume_form(desk, case.id, member)
    answers = {
        "fear_of_return": "none",
        "family_at_risk": "no",
        "stateless_sign": "no",
        "decided_by": "asylum_auth",
        "result": "no_indication",
        "written_wish": "yes",
        "consular_block": "no",
        "family_block": "no",
    }
    for name, value in answers.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
    assert case_of(desk, case.id).facts.possible("origin_block") == ("no",)
    assert "origin_block" not in line(desk, case)[1]


def test_a_consent_in_an_unfinished_form_is_none(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", return_country="HND"))
    before = case_of(desk, case.id)
    save(desk, case, "F02", agrees_origin_contact="yes", part_c_sharing="yes")
    after = case_of(desk, case.id)
    for act in ("contact_origin_state", "set_travel_date", "depart_abroad", "hand_over", "disclose"):
        assert after.may(act).allowed <= before.may(act).allowed
