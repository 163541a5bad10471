from __future__ import annotations

import pytest

from repatria.domain.errors import (
    ApprovalMissingError,
    FormIncompleteError,
    GateClosedError,
    NothingToSettleError,
    OwnApprovalError,
    RecordIncompleteError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.forms.answers import Place
from repatria.domain.protocol.asking import Emergency
from repatria.domain.protocol.exceptions import Approval
from repatria.domain.protocol.recording import StepMark
from repatria.services.cases.acts import act_now, ask_act, override_gate
from repatria.services.cases.asking import answer_request, log_call, make_request
from repatria.services.cases.casefile import CaseFile, open_casefile
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Incident, OpenedCase, Opening, open_case, open_group
from repatria.services.cases.routes import change_route, close_case, preview_change, reopen_case
from repatria.services.cases.settling import settle_disagreement
from repatria.services.cases.steps import mark_step, reopen_step
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, keep_answer, resume_form, submit_form
from repatria.services.forms.left_open import open_drafts
from repatria.services.today import find_cases, today
from tests.posts import TestClock
from tests.services.conftest import F01, fill


@pytest.fixture
def girl(desk: Desk) -> OpenedCase:
    opening = Opening("host", "yes", nationality=("HND",), return_country="HND", label="blusa azul")
    return open_case(desk, opening)


def state_of(case: CaseFile, step: str) -> str:
    row = case.progress.of(f"step/{step}")
    return row.state if row else ""


def test_a_case_is_opened_and_the_protocol_says_what_comes_first(desk: Desk, girl: OpenedCase) -> None:
    case = open_casefile(desk, girl.id)
    assert case.code == girl.code
    assert case.pack.id == "gtm"
    assert case.progress.next_steps[0].step.id == "P0.3"
    assert state_of(case, "P0.4") == "done"
    assert girl.id in {line.id for line in today(desk).at_once}


def test_a_step_is_done_by_somebody_at_some_time_and_can_be_reopened(desk: Desk, girl: OpenedCase) -> None:
    mark = StepMark("done", by="migration_auth", happened_at=desk.now_text(), known_by="phone")
    case = mark_step(desk, girl.id, "P0.3", mark)
    assert state_of(case, "P0.3") == "done"
    case = reopen_step(desk, girl.id, "P0.3", "no era la institución correcta")
    assert state_of(case, "P0.3") == "open"


def test_nobody_contacts_the_origin_before_the_protection_screen(desk: Desk, girl: OpenedCase) -> None:
    answer = ask_act(desk, girl.id, "contact_origin_state")
    assert not answer.allowed
    assert answer.way == "never"
    refused = case_of(desk, girl.id).state.of_type("gate_refused")
    assert refused[0].value["gate"] == "G2"
    with pytest.raises(GateClosedError):
        override_gate(desk, girl.id, "contact_origin_state", reason="urge", approvals=[])


def test_in_an_emergency_a_bed_is_found_at_once(desk: Desk, girl: OpenedCase) -> None:
    emergency = Emergency("place", "danger", "La siguieron hasta el puesto.", calls=("PGN: no contesta",))
    case = act_now(desk, girl.id, emergency)
    assert case.state.of_type("emergency_act")


def test_what_is_asked_and_answered_is_kept(desk: Desk, girl: OpenedCase) -> None:
    case = make_request(desk, girl.id, {"institution": "PGN", "about": "representante", "step": "P2.5"})
    request = case.state.of_type("request_made")[0]
    member = request.path.removeprefix("request/")
    case = answer_request(desk, girl.id, member, "Llegan mañana", proof="oficio 12")
    assert case.facts.is_answered(request)
    case = log_call(desk, girl.id, to="PGN", about="turno", said="De guardia")
    assert case.state.of_type("call_logged")[0].value["to"] == "PGN"


def test_every_keystroke_is_a_draft_and_comes_back(desk: Desk, girl: OpenedCase) -> None:
    work = begin_form(desk, girl.id, "F01", "P0.1")
    work.session.set_answer("name_used", "Marilú Xo")
    keep_answer(desk, work, Place("name_used"), cursor=4)
    again = resume_form(desk, girl.id, work.member)
    assert again.session.answer("name_used") == "Marilú Xo"
    assert again.cursor.endswith("/name_used")
    assert [draft.form_id for draft in open_drafts(desk)] == ["F01"]


def test_an_unfinished_form_is_not_submitted(desk: Desk, girl: OpenedCase) -> None:
    work = begin_form(desk, girl.id, "F11", "P3.1")
    with pytest.raises(FormIncompleteError):
        submit_form(desk, work)
    assert not case_of(desk, girl.id).state.of_type("form_submitted")


def test_a_group_is_opened_at_once_and_stays_linked(desk: Desk) -> None:
    rows = [
        Opening("host", "no", letter="A"),
        Opening("host", "yes", letter="B", travels_with="A"),
        Opening("host", "doubt", letter="C"),
    ]
    opened = open_group(desk, rows, Incident(arrival="2026-11-23T13:40:00-06:00", vehicle="microbús blanco"))
    assert len({one.code for one in opened}) == 3
    incidents = {case_of(desk, one.id).value("incident") for one in opened}
    assert len(incidents) == 1
    linked = [f.value["case"] for f in case_of(desk, opened[1].id).state.of_type("member_added")]
    assert linked == [opened[0].id]


def test_a_change_of_route_is_previewed_and_loses_nothing(desk: Desk) -> None:
    adult = open_case(desk, Opening("host", "no", return_country="HND"))
    mark = StepMark("done", by="border_coord", happened_at=desk.now_text(), known_by="did")
    mark_step(desk, adult.id, "P0.1", mark)
    before = len(desk.directory().facts)
    preview_change(desk, adult.id, {"country": "CRI"})
    assert len(desk.directory().facts) == before, "to look puts no protocol into use"
    preview = preview_change(desk, adult.id, {"child_or_doubt": "doubt"})
    assert {row.step.id for row in preview.appear} >= {"P0.3", "P5.3"}
    case = change_route(desk, adult.id, {"child_or_doubt": "doubt"}, "dice tener 17")
    assert state_of(case, "P0.1") == "done"
    with pytest.raises(GateClosedError):
        change_route(desk, adult.id, {"child_or_doubt": "no"}, "parece mayor")


def test_a_case_is_closed_with_a_reason_and_reopened(desk: Desk, girl: OpenedCase) -> None:
    case = close_case(desk, girl.id, "opened_in_error", "duplicado")
    assert case.line.open == 0
    assert not today(desk).at_once
    assert reopen_case(desk, girl.id, "no era duplicado").line.open == 1


def test_a_case_is_found_by_a_piece_of_its_code(desk: Desk, girl: OpenedCase) -> None:
    assert girl.id in {hit.case_id for hit in find_cases(desk, girl.code[5:])}


def test_there_is_nothing_to_settle_where_nobody_disagrees(desk: Desk, girl: OpenedCase) -> None:
    with pytest.raises(NothingToSettleError):
        settle_disagreement(desk, girl.id, f"case/{girl.id}/core", "case/language", "spa", "x")


@pytest.mark.parametrize("hours", [-2, 0, 30])
def test_a_step_opened_again_stays_open_until_its_form_is_filled_again_whatever_the_clock(
    desk: Desk, girl: OpenedCase, clock: TestClock, hours: int
) -> None:
    fill(desk, girl, "F01", F01)
    assert state_of(case_of(desk, girl.id), "P0.1") == "done"
    clock.pass_time(hours=hours)
    reopen_step(desk, girl.id, "P0.1", "Se anotó en otro expediente.")
    assert state_of(case_of(desk, girl.id), "P0.1") == "open"
    clock.pass_time(hours=-hours)
    fill(desk, girl, "F01", F01)
    assert state_of(case_of(desk, girl.id), "P0.1") == "done"


@pytest.mark.parametrize("side", ["origin", "arrival", "internal"])
def test_a_side_that_opens_what_is_shut_needs_a_second_person(
    desk: Desk, girl: OpenedCase, side: str
) -> None:
    changes = {"side": side}
    assert side != "origin" or preview_change(desk, girl.id, changes).loosens
    if not preview_change(desk, girl.id, changes).loosens:
        return
    for second in (None, Approval("coordinator", "Eva Paz"), Approval("supervisor", "")):
        with pytest.raises(ApprovalMissingError):
            change_route(desk, girl.id, changes, "me equivoqué", second=second)
    with pytest.raises(OwnApprovalError):
        change_route(desk, girl.id, changes, "x", second=Approval("supervisor", desk.person.name))
    assert case_of(desk, girl.id).value("side") == "host"
    case = change_route(desk, girl.id, changes, "me equivoqué", second=Approval("supervisor", "Raúl Tun"))
    assert case.value("side") == side
    assert case.state.of_type("note_added")[-1].value["agreed"]["name"] == "Raúl Tun"


def test_settling_a_difference_is_no_way_round_a_safeguard(desk: Desk, girl: OpenedCase) -> None:
    part = core_part(girl.id)
    for name, said in (("child_or_doubt", "no"), ("origin_block", "yes"), ("origin_block", "no")):
        desk.append([Deed(part, VALUE, f"case/{name}", said)])
    for name in ("child_or_doubt", "origin_block"):
        path = f"case/{name}"
        with pytest.raises(GateClosedError):
            settle_disagreement(desk, girl.id, part, path, "no", "me parece")
        with pytest.raises(RecordIncompleteError):
            settle_disagreement(desk, girl.id, part, path, "nobody said this", "me parece")
        case = settle_disagreement(desk, girl.id, part, path, "yes", "la protege")
        assert case.value(name) == "yes"
    assert not case_of(desk, girl.id).disagreements
