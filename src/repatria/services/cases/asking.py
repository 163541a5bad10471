"""What is asked of others (Pedido) and what is said by telephone (Llamada)."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from repatria.domain.cases.related import is_barred
from repatria.domain.ids import CaseId
from repatria.domain.protocol.requesting import decide_answer, decide_call, decide_remind, decide_request
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, write
from repatria.services.cases.institutions import institutions_of
from repatria.services.cases.phones import known_phones, named_in, remember_phone
from repatria.services.desk import Desk


def make_request(desk: Desk, case_id: CaseId, details: Mapping[str, Any]) -> CaseFile:
    """Record that something was asked of an institution or person: about what, by which channel, until when."""
    given = {"asked_at": desk.now_text(), **details}
    case = case_of(desk, case_id)
    after = write(desk, case, decide_request(case.facts, desk.new_id(), given))
    asked = str(given.get("institution") or "")
    _remember(desk, case, asked, str(given.get("phone") or ""), {asked})
    return after


def remind(desk: Desk, case_id: CaseId, request: str, channel: str = "") -> CaseFile:
    """Record a reminder of a request."""
    return write(desk, case_of(desk, case_id), decide_remind(request, desk.now_text(), channel))


def answer_request(
    desk: Desk, case_id: CaseId, request: str, answer: str, *, at: str = "", proof: str = ""
) -> CaseFile:
    """Record the answer to a request."""
    return write(desk, case_of(desk, case_id), decide_answer(request, answer, at or desk.now_text(), proof))


def log_call(
    desk: Desk,
    case_id: CaseId,
    *,
    to: str,
    about: str,
    said: str = "",
    at: str = "",
    step: str = "",
    phone: str = "",
) -> CaseFile:
    """Record a call in one line; the *phone* of an institution is offered at the next one."""
    case = case_of(desk, case_id)
    when = at or desk.now_text()
    decided = decide_call(case.facts, to=to, about=about, said=said, at=when, step=step, phone=phone)
    after = write(desk, case, decided)
    _remember(desk, case, to, phone)
    return after


def _remember(
    desk: Desk, case: CaseFile, whom: str, phone: str, institutions: AbstractSet[str] = frozenset()
) -> None:
    """Keep the number of an institution, and of no person around the case; of a restricted case nothing is kept."""
    if not phone.strip() or case.line.restricted or is_barred(case.state, whom):
        return
    named = {name for held in institutions_of(desk, case).values() for name in held.values()}
    remember_phone(desk, named_in({*named, *institutions, *known_phones(desk)}, whom), phone)
