"""What a case has before it: whose each step is, how it stands, what is late, and what comes next."""

from __future__ import annotations

from dataclasses import replace

from repatria.domain.protocol.clocks import Due
from repatria.domain.protocol.progress import StepProgress, progress
from repatria.domain.protocol.reading import Reading
from tests.domain.protocol.packs import PACK, START, Case, open_case


def at(case: Case, path: str) -> StepProgress:
    found = progress(PACK, case.read()).of(f"step/{path}")
    assert found is not None
    return found


def paths(case: Case) -> set[str]:
    return {row.step.id for row in progress(PACK, case.read()).steps}


def test_opening_the_case_does_its_own_step() -> None:
    assert at(open_case(), "P0.4").state == "done"


def test_steps_of_a_child_are_there_while_age_is_in_doubt() -> None:
    assert "P5.3" in paths(open_case(child="doubt"))
    assert "P5.3" not in paths(open_case(child="no"))
    case = open_case(child="no")
    case.dispute("case/child_or_doubt", "yes")
    assert "P5.3" in paths(case)


def test_work_of_the_quarter_is_in_no_case() -> None:
    assert "P11.2" not in paths(open_case())


def test_the_other_sides_steps_are_waited_for_by_country_and_never_late() -> None:
    case = open_case()
    case.submit("F23", travel_at="2026-03-06T08:00")
    case.wait(days=30)
    theirs = at(case, "P7.1")
    assert (theirs.ours, theirs.state, theirs.waiting_for) == (False, "waiting", "HND")
    assert not theirs.overdue
    assert at(case, "P8.2").ours
    case.say("case/side", "origin")
    assert at(case, "P7.1").ours
    assert at(case, "P7.1").overdue
    assert at(case, "P0.1").waiting_for == "GTM"


def test_an_arrival_has_only_its_own_steps_and_all_are_ours() -> None:
    case = open_case(side="arrival", child="yes")
    rows = progress(PACK, case.read()).steps
    assert {row.step.id for row in rows} == {"P0.1", "P0.3", "P0.4", "P1.1", "P2.1", "P9.1", "P10.2", "P11.1"}
    assert all(row.ours for row in rows)


def test_when_nobody_returns_the_host_follows_up() -> None:
    case = open_case()
    assert not at(case, "P10.2").ours
    case.submit("F20", decision="stay")
    assert at(case, "P10.2").ours


def test_submitting_its_form_does_a_step_and_reopening_undoes_it() -> None:
    case = open_case()
    case.submit("F01")
    assert at(case, "P0.1").state == "done"
    case.wait(minutes=5)
    case.say("step/P0.1", {"state": "open", "reason": "wrong person"})
    assert at(case, "P0.1").state == "open"
    case.wait(minutes=5)
    case.submit("F01")
    assert at(case, "P0.1").state == "done"


def test_a_screening_without_result_comes_again_after_48_hours() -> None:
    case = open_case()
    case.submit("F04", screening_result="insufficient")
    again = at(case, "P1.1")
    assert again.state == "open"
    assert again.due is not None
    assert again.due.at is not None
    assert (again.due.at - START).total_seconds() == 48 * 3600
    case.submit("F04", screening_result="possible")
    assert at(case, "P1.1").state == "done"


def test_an_unanswered_request_makes_a_step_wait() -> None:
    case = open_case()
    case.happen("request_made", {"step": "P2.1", "asked_at": case.now.isoformat()}, "request/r1")
    assert at(case, "P2.1").state == "waiting"
    case.say("request/r1/answer", {"answer": "yes"})
    assert at(case, "P2.1").state == "open"


def test_preconditions_order_the_list_and_lock_nothing() -> None:
    case = open_case()
    assert not at(case, "P1.1").needs_met
    first = progress(PACK, case.read()).next_steps[0]
    assert first.step.id == "P0.1"
    case.submit("F04", screening_result="possible")
    assert at(case, "P1.1").state == "done"


def test_what_is_now_stands_above_all() -> None:
    case = open_case(child="doubt")
    assert progress(PACK, case.read()).next_steps[0].step.id == "P0.3"
    assert at(case, "P0.3").now


def test_what_is_now_tells_no_date_though_its_clocks_run() -> None:
    case = open_case()
    row = at(case, "P2.1")
    pressed = replace(row, now=True, dues=(Due("DES", START),))
    assert [(due.immediate, due.at) for due in pressed.told] == [(True, None)]
    legal = Due("LAW", immediate=True, legal=True)
    assert replace(row, dues=(legal, Due("DES", START))).told == (legal,)
    assert replace(row, dues=(Due("DES", START),)).told == (Due("DES", START),)


def test_closed_gates_are_shown_on_the_step_they_block() -> None:
    blocked = at(open_case(), "P4.1").blocked_by
    assert [status.gate.id for status in blocked] == ["G2"]
    assert [missing.condition.id for missing in blocked[0].missing] == ["screened"]


def test_overdue_marks_and_never_locks() -> None:
    case = open_case()
    case.submit("F01", first_contact_at=START.isoformat())
    case.wait(hours=13)
    late = progress(PACK, case.read()).overdue
    assert [row.step.id for row in late] == ["P2.1"]
    case.say("step/P2.1", {"state": "done", "by": "shelter"})
    assert progress(PACK, case.read()).overdue == ()


def test_a_closed_case_reminds_of_nothing() -> None:
    case = open_case()
    case.submit("F01", first_contact_at=START.isoformat())
    case.wait(days=9)
    case.say("case/status", {"state": "closed", "outcome": "deceased"})
    found = progress(PACK, case.read())
    assert found.overdue == ()
    assert all(row.due is None for row in found.steps)


def test_phases_count_their_steps() -> None:
    first = progress(PACK, open_case().read()).phases[0]
    assert (first.phase.id, first.total, first.resolved) == ("P0", 2, 1)


def test_done_work_is_shown_when_its_step_no_longer_applies() -> None:
    case = open_case(child="yes")
    case.say("step/P5.3", {"state": "done", "by": "child_auth"})
    case.say("case/child_or_doubt", "no")
    kept = at(case, "P5.3")
    assert kept.resolved
    assert not kept.applies


def test_a_disputed_record_is_open_and_says_so() -> None:
    case = open_case()
    case.say("step/P2.1", {"state": "done", "by": "shelter"})
    case.dispute("step/P2.1", {"state": "attempted", "by": "shelter"})
    assert at(case, "P2.1").state == "open"
    assert at(case, "P2.1").disputed


def test_a_step_whose_rule_cannot_be_worked_out_is_shown() -> None:
    case = open_case()
    reading = Reading(PACK, case.read())
    for rule in ("date('nonsense') = 1", "frobs(", "../path = 1"):
        assert reading.somewhere(rule)
        assert not reading.everywhere(rule)
