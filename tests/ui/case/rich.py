"""Invented cases in many states, for tests and pictures of the case page."""

from __future__ import annotations

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.forms.answers import Place
from repatria.domain.ids import CaseId
from repatria.domain.protocol.asking import Emergency
from repatria.domain.protocol.recording import StepMark
from repatria.services.cases.acts import act_now, ask_act, raise_block
from repatria.services.cases.asking import log_call, make_request, remind
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related
from repatria.services.cases.steps import mark_step, reopen_step
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, keep_answer, keep_begun, save_answers
from repatria.ui.case.view import look
from tests.posts import TestClock


def girl_on_her_second_day(desk: Desk, clock: TestClock) -> CaseId:
    """A Honduran girl of 15 found in Guatemala: done, late, waiting, blocked, disputed."""
    opening = Opening(
        "host", "yes", nationality=("HND",), return_country="HND", language="spa", label="blusa azul"
    )
    case = open_case(desk, opening).id
    work = begin_form(desk, case, "F01", "P0.1")
    for name, value in (("first_contact_at", desk.now_text()), ("name_used", "Xochitl Ba")):
        if work.session.has_question(name):
            work.session.set_answer(name, value)
            keep_answer(desk, work, Place(name))
    save_answers(desk, work)
    submitted(desk, case, work.member, "F01")
    clock.pass_time(hours=1)
    _done(desk, case, "P0.1", "border_coord")
    _done(desk, case, "P0.2", "interpreter", known_by="phone")
    _done(desk, case, "P0.3", "migration_auth", known_by="phone")
    clock.pass_time(hours=2)
    request = {"to_role": "child_auth", "institution": "PGN", "about": "Representante provisional"}
    seen = make_request(desk, case, {**request, "step": "P2.5", "channel": "phone", "due": "2026-11-24"})
    member = seen.state.of_type("request_made")[0].path.removeprefix("request/")
    remind(desk, case, member, "phone")
    log_call(desk, case, to="PGN, turno", about="Representante", said="Mandan a alguien mañana temprano.")
    add_related(desk, case, "family", {"name": "Rosa Ba", "relationship": "tía"})
    add_related(desk, case, "suspected_controller", {"name": "J. P.", "relationship": "dice ser su tío"})
    ask_act(desk, case, "contact_origin_state")
    act_now(
        desk, case, Emergency("place", "danger", "La siguieron hasta el puesto.", calls=("PGN: no contesta",))
    )
    consent = begin_form(desk, case, "F02", "P0.4")
    for name, value in (("basis", "consent"), ("given_by", "self"), ("part_a_interview", "yes")):
        consent.session.set_answer(name, value)
        keep_answer(desk, consent, Place(name))
    for name, value in (("agrees_origin_contact", "no"), ("agrees_family_contact", "no")):
        consent.session.set_answer(name, value)
        keep_answer(desk, consent, Place(name))
    save_answers(desk, consent)
    keep_begun(desk, begin_form(desk, case, "F11", "P3.1"))
    raise_block(desk, case, "doubt")
    clock.pass_time(hours=27)
    _done(desk, case, "P4.1", "national_liaison", known_by="told")
    reopen_step(desk, case, "P4.1", "No fue el enlace, fue una llamada sin datos.")
    disagree(desk, case, "case/language", "spa", "quc")
    disagree(
        desk,
        case,
        "step/P2.3",
        {"state": "done", "by": "border_coord", "happened_at": desk.now_text(), "known_by": "did"},
        {"state": "attempted", "by": "rapid_team", "happened_at": desk.now_text(), "reason": "No entendió"},
    )
    return case


def submitted(desk: Desk, case: CaseId, member: str, form: str) -> None:
    """Call a form filled without asking whether it is complete."""
    said = {"form": form, "happened_at": desk.now_text(), "source": "screen"}
    desk.append([Deed(core_part(case), "form_submitted", f"form/{member}", said)])


def disagree(desk: Desk, case: CaseId, path: str, *values: object) -> None:
    """Write *values* at *path* as if nobody had seen the other's."""
    heads = look(desk, case).case.heads(path)
    desk.append([Deed(core_part(case), VALUE, path, value, heads) for value in values])


def _done(desk: Desk, case: CaseId, step: str, by: str, known_by: str = "did") -> None:
    mark = StepMark("done", by=by, name="Ana M.", happened_at=desk.now_text(), known_by=known_by)
    mark_step(desk, case, step, mark)
