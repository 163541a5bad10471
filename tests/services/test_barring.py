"""Whoever may control the person, or was never verified, is named at no door that hands over trust."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from repatria.domain.cases.related import MAY_NOT_SERVE
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import MayNotServeError, RefusedError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.domain.protocol.asking import Emergency, Signature
from repatria.domain.protocol.exceptions import Approval
from repatria.domain.protocol.recording import StepMark
from repatria.services.cases.acts import act_now, override_gate, ratify
from repatria.services.cases.asking import log_call, make_request
from repatria.services.cases.changing import case_of
from repatria.services.cases.happened import Happened, record_happened
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import add_related
from repatria.services.cases.routes import change_route
from repatria.services.cases.settling import settle_disagreement
from repatria.services.cases.steps import mark_step
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, resume_form, save_answers, submit_form
from repatria.services.paper.printing import filled_sheet
from tests.copied import SHELF
from tests.posts import TestClock
from tests.services.conftest import F01, fill
from tests.services.deeds import OVERRIDE

AT = "2026-11-23T13:50:00-06:00"
DONE = StepMark("done", by="border_coord", happened_at=AT, known_by="told")
SPELLINGS = ("Juan Malo", " JUAN  malo ", "Malo, Juan", "Júan Malo Pérez")

Door = Callable[[Desk, CaseId, str], object]


def step(state: str, **said: str) -> Door:
    return lambda desk, case, name: mark_step(
        desk, case, "P2.1", replace(DONE, state=state, **dict.fromkeys(said, name))
    )


def approve(desk: Desk, case: CaseId, name: str) -> object:
    return override_gate(
        desk,
        case,
        "set_travel_date",
        reason="noche",
        approvals=[Approval("national_liaison", name, how="oral")],
    )


def sign(desk: Desk, case: CaseId, name: str) -> object:
    desk.append([Deed(core_part(case), "gate_overridden", "", OVERRIDE)])
    waiting = case_of(desk, case).state.of_type("gate_overridden")[-1].event_id
    paper = Signature("national_liaison", name, document="Oficio 7")
    return ratify(desk, case, waiting, ratified=True, paper=paper)


def agree(desk: Desk, case: CaseId, name: str) -> object:
    second = Approval("supervisor", name)
    return change_route(desk, case, {"return_country": "SLV"}, "se supo", second=second)


def emergency(desk: Desk, case: CaseId, *, to: str = "", second_person: str = "") -> object:
    urgent = Emergency("place", "danger", "La siguieron.", to=to, second_person=second_person)
    return act_now(desk, case, urgent)


def sheet_signed(desk: Desk, case: CaseId, name: str) -> object:
    work = begin_form(desk, case, "F01")
    for key, value in F01.items():
        work.session.set_answer(key, value)
    return submit_form(desk, work, source="sheet", signed_by=name)


def print_for(desk: Desk, case: CaseId, name: str) -> object:
    fact = case_of(desk, case).state.of_type("form_submitted")[0]
    return filled_sheet(desk, case, fact.path.removeprefix("form/"), Recipient("health", name))


def settle_on(desk: Desk, case: CaseId, name: str) -> object:
    member, part = desk.new_id(), core_part(case)
    path = f"form/{member}/received_by"
    said = [Deed(part, VALUE, path, one) for one in ("Rosa Lima", name)]
    desk.append([Deed(part, "member_added", f"form/{member}", {"form": "F03"}), *said])
    return settle_disagreement(desk, case, part, path, name, "lo vimos")


DOORS: dict[str, Door] = {
    "who did a step": step("done", name=""),
    "the office that did a step": step("done", institution=""),
    "who was told": step("done", notified=""),
    "who tried": step("attempted", name=""),
    "whom something is asked of": lambda desk, case, name: make_request(
        desk, case, {"person": name, "about": "una cama"}
    ),
    "which office is asked": lambda desk, case, name: make_request(
        desk, case, {"institution": name, "about": "una cama"}
    ),
    "who receives in an emergency": lambda desk, case, name: emergency(desk, case, to=name),
    "the second person of an emergency": lambda desk, case, name: emergency(desk, case, second_person=name),
    "who approves an exception": approve,
    "who signs what was said": sign,
    "who agrees to a route": agree,
    "who signed a sheet": sheet_signed,
    "for whom it is printed": print_for,
    "the answer that a difference ends with": settle_on,
}


@pytest.fixture
def guarded(desk: Desk, clock: TestClock) -> OpenedCase:
    """Return a case where Juan Malo may control the person and nobody has verified Iris Sola."""
    return SHELF.happen(guard, desk, clock)


def guard(desk: Desk, _: TestClock) -> OpenedCase:
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    fill(desk, case, "F01", {**F01, "is_child": "no"})
    add_related(desk, case.id, "suspected_controller", {"name": "Juan Malo"})
    add_related(desk, case.id, "companion", {"name": "Iris Sola"})
    return case


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("name", [*SPELLINGS, "Iris Sola"])
def test_no_door_takes_whoever_may_not_serve(desk: Desk, guarded: OpenedCase, door: str, name: str) -> None:
    with pytest.raises(MayNotServeError):
        DOORS[door](desk, guarded.id, name)


@pytest.mark.parametrize("door", DOORS)
def test_every_door_takes_others(desk: Desk, guarded: OpenedCase, door: str) -> None:
    try:
        DOORS[door](desk, guarded.id, "Marta Solís")
    except MayNotServeError:
        raise
    except RefusedError:
        assert door in ("who approves an exception", "for whom it is printed")  # for reasons of their own


def test_nothing_is_written_at_a_door_that_refuses(desk: Desk, guarded: OpenedCase) -> None:
    before = case_of(desk, guarded.id).state
    for door in ("who did a step", "whom something is asked of", "who receives in an emergency"):
        with pytest.raises(MayNotServeError):
            DOORS[door](desk, guarded.id, "Juan Malo")
    assert case_of(desk, guarded.id).state == before


def test_a_call_to_whoever_may_control_her_is_a_fact_and_stands_among_the_protected(
    desk: Desk, guarded: OpenedCase
) -> None:
    case = log_call(desk, guarded.id, to="Juan Malo", about="", said="Pregunta dónde está.")
    case = log_call(desk, guarded.id, to="PGN", about="Cama")
    parts = [fact.part for fact in case.state.of_type("call_logged")]
    assert sorted(parts) == [core_part(guarded.id), protected_part(guarded.id)]


def test_what_such_a_person_did_is_recorded_as_a_deviation_without_the_name_in_the_core(
    desk: Desk, guarded: OpenedCase
) -> None:
    took = Happened("place", AT, "border_coord", "told", "Se la llevó de la sala.", name="Juan Malo")
    case = record_happened(desk, guarded.id, took)
    [deviation] = case.state.of_type("deviation")
    assert deviation.value["gates"][-1] == MAY_NOT_SERVE
    named = [fact for fact in case.state.facts if "Juan Malo" in str(fact.value)]
    assert [fact.part for fact in named] == [protected_part(guarded.id)]


def test_a_finished_form_takes_no_such_name_later(desk: Desk, guarded: OpenedCase) -> None:
    work = begin_form(desk, guarded.id, "F02")
    work.session.set_answer("interpreter", "Marta Solís")
    work.session.set_answer("witness", "Marta Solís")
    save_answers(desk, work)
    again = resume_form(desk, guarded.id, work.member)
    again.session.set_answer("interpreter", "Juan Malo")
    again.session.set_answer("witness", "Juan Malo")
    case = save_answers(desk, again)
    kept: list[Any] = [standing.value for standing in case.state.values.values()]
    assert "Juan Malo" not in [
        one for path, one in zip(case.state.values, kept, strict=True) if path.startswith("form/")
    ]
