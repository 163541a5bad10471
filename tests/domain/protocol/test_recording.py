"""What acts write: records with who and how, deviations for what has happened, and an adult's own way out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from repatria.domain.errors import (
    MayNotServeError,
    NotAnAdultError,
    ObligatoryStepError,
    RecordIncompleteError,
)
from repatria.domain.protocol.decision import Decision
from repatria.domain.protocol.exceptions import deviations
from repatria.domain.protocol.permissions import may
from repatria.domain.protocol.progress import progress
from repatria.domain.protocol.recording import (
    StepMark,
    decide_block,
    decide_close,
    decide_leave,
    decide_mark_step,
    decide_reopen,
    decide_reopen_case,
)
from repatria.domain.protocol.requesting import decide_answer, decide_call, decide_remind, decide_request
from tests.domain.protocol.packs import PACK, START, Case, open_case

DONE = StepMark("done", by="shelter", name="Casa", happened_at=START.isoformat(), known_by="phone")


def mark(case: Case, step: str, given: StepMark, occurrence: int | None = None) -> list[Decision]:
    return decide_mark_step(PACK, case.read(), step, given, occurrence)


def test_a_record_says_who_when_and_how_we_know() -> None:
    [decision] = mark(open_case(), "P2.1", DONE)
    assert (decision.type, decision.part, decision.path) == ("value", "core", "step/P2.1")
    assert decision.value == {
        "state": "done",
        "by": "shelter",
        "name": "Casa",
        "happened_at": START.isoformat(),
        "known_by": "phone",
    }


@pytest.mark.parametrize("child", ["yes", "doubt"])
@pytest.mark.parametrize("state", ["not_applicable", "refused"])
def test_what_a_child_is_owed_is_not_waved_away(child: str, state: str) -> None:
    case = open_case(child=child)
    with pytest.raises(ObligatoryStepError):
        mark(case, "P5.3", StepMark(state, reason="it is late"))
    assert mark(case, "P5.3", StepMark("attempted", by="x", happened_at=START.isoformat()))


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        (StepMark("done", happened_at="2026-03-05", known_by="did"), ("by",)),
        (StepMark("done", by="x", known_by="did"), ("happened_at",)),
        (StepMark("done", by="x", happened_at="2026-03-05"), ("known_by",)),
        (StepMark("done", by="x", happened_at="2027-03-05", known_by="did"), ("happened_at",)),
        (StepMark("done", by="x", happened_at="soon", known_by="did"), ("happened_at",)),
        (StepMark("not_applicable"), ("reason",)),
        (StepMark("refused"), ("reason",)),
        (StepMark("finished"), ("state",)),
    ],
)
def test_an_incomplete_record_is_refused_by_name(given: StepMark, missing: tuple[str, ...]) -> None:
    with pytest.raises(RecordIncompleteError) as caught:
        mark(open_case(), "P2.1", given)
    assert caught.value.facts["missing"] == missing


def test_only_steps_and_visits_of_the_pack_are_recorded() -> None:
    for name, occurrence in (("P99.1", None), ("P10.2", 8), ("P2.1", 7)):
        with pytest.raises(RecordIncompleteError):
            mark(open_case(), name, DONE, occurrence)
    assert mark(open_case(), "P10.2", DONE, 30)[0].path == "step/P10.2/30"


def test_what_happened_although_a_gate_was_shut_stands_as_a_deviation() -> None:
    case = open_case()
    case.write(mark(case, "P4.1", DONE))
    assert progress(PACK, case.read()).of("step/P4.1").state == "done"  # type: ignore[union-attr]
    [found] = deviations(case.read())
    assert (found.value["gates"], found.value["act"]) == (["G2"], "contact_origin_state")
    case.submit("F11", result="no_indication", family_block="no")
    assert len(mark(case, "P4.1", DONE)) == 1


def test_whoever_may_control_her_serves_in_no_step() -> None:
    case = open_case()
    case.happen("member_added", {"kind": "suspected_controller"}, "related/r1")
    with pytest.raises(MayNotServeError):
        mark(case, "P2.1", StepMark("waiting", related="r1", service="interpreter"))


def test_nobody_serves_as_what_is_unheard_of() -> None:
    case = open_case()
    case.happen("member_added", {"kind": "family"}, "related/r1")
    with pytest.raises(MayNotServeError):
        mark(case, "P2.1", StepMark("waiting", related="r1", service="interpreter"))
    case.say("related/r1/verified", "yes")
    mark(case, "P2.1", StepMark("waiting", related="r1", service="interpreter"))
    with pytest.raises(MayNotServeError):
        mark(case, "P2.1", StepMark("waiting", related="r1", service="owner"))


def test_a_step_can_always_be_reopened() -> None:
    case = open_case()
    case.write(mark(case, "P2.1", DONE))
    case.write(decide_reopen(PACK, case.read(), "P2.1", "she came back"))
    assert progress(PACK, case.read()).of("step/P2.1").state == "open"  # type: ignore[union-attr]


def test_an_adult_may_always_leave_and_no_gate_is_asked() -> None:
    case = open_case(block="yes")
    [decision] = decide_leave(case.read(), {"safety_plan": "yes", "numbers_given": "yes"}, START.isoformat())
    assert decision.type == "left_by_own_decision"


@pytest.mark.parametrize("child", ["yes", "doubt", ""])
def test_a_child_or_a_doubt_does_not_leave_alone(child: str) -> None:
    with pytest.raises(NotAnAdultError):
        decide_leave(open_case(child=child).read(), {}, START.isoformat())


def test_closing_asks_one_reason_and_reopening_is_one_act() -> None:
    case = open_case()
    with pytest.raises(RecordIncompleteError):
        decide_close("stays", "")
    case.write(decide_close("stays", "permit issued"))
    assert case.read().value("status") == "closed"
    case.write(decide_reopen_case("new facts"))
    assert case.read().value("status") == "open"


@pytest.mark.parametrize("outcome", ["", "it went well", "contact_only"])
def test_a_case_ends_in_one_of_the_known_ways(outcome: str) -> None:
    with pytest.raises(RecordIncompleteError) as caught:
        decide_close(outcome, "why")
    assert caught.value.facts["missing"] == ("outcome",)


@pytest.mark.parametrize("channel", ["pigeon", 3])
def test_something_is_asked_by_one_of_the_known_ways_or_by_none_that_is_said(channel: object) -> None:
    case = open_case()
    asked = {"institution": "PGN", "about": "guardian", "asked_at": START.isoformat()}
    assert decide_request(case.read(), "m", asked)
    assert decide_request(case.read(), "m", {**asked, "channel": "radio"})
    with pytest.raises(RecordIncompleteError):
        decide_request(case.read(), "m", {**asked, "channel": channel})
    with pytest.raises(RecordIncompleteError):
        decide_remind("m", START.isoformat(), str(channel))


def test_a_request_has_somebody_something_and_a_time() -> None:
    case = open_case()
    with pytest.raises(RecordIncompleteError):
        decide_request(case.read(), "r1", {"about": "nationality"})
    details = {"institution": "Consulado", "about": "x", "step": "P2.1", "asked_at": START.isoformat()}
    case.write(decide_request(case.read(), "r1", details))
    case.write(decide_remind("r1", START.isoformat()))
    assert progress(PACK, case.read()).of("step/P2.1").state == "waiting"  # type: ignore[union-attr]
    case.write(decide_answer("r1", "yes", START.isoformat()))
    assert progress(PACK, case.read()).of("step/P2.1").state == "open"  # type: ignore[union-attr]


def test_a_call_is_one_line() -> None:
    [decision] = decide_call(
        open_case().read(), to="Fiscalía", about="", said="no answer", at=START.isoformat()
    )
    assert decision.value == {"to": "Fiscalía", "said": "no answer", "at": START.isoformat()}


def test_anybody_may_raise_the_block_at_once() -> None:
    case = open_case()
    case.submit("F11", result="no_indication", family_block="no")
    assert may(PACK, case.read(), "contact_origin_state").allowed
    case.write(decide_block())
    assert not may(PACK, case.read(), "contact_origin_state").allowed


def test_a_few_minutes_ahead_is_no_other_day() -> None:
    soon = (START + timedelta(minutes=7)).isoformat()
    assert mark(open_case(), "P2.1", StepMark("done", by="x", happened_at=soon, known_by="did"))
