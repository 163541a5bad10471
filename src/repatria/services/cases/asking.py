"""What is asked of others (Pedido) and what is said by telephone (Llamada)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.domain.ids import CaseId
from repatria.domain.protocol.recording import decide_answer, decide_call, decide_remind, decide_request
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, write
from repatria.services.desk import Desk


def make_request(desk: Desk, case_id: CaseId, details: Mapping[str, Any]) -> CaseFile:
    """Record that something was asked of an institution or person: about what, by which channel, until when."""
    given = {"asked_at": desk.now_text(), **details}
    case = case_of(desk, case_id)
    return write(desk, case, decide_request(case.facts, desk.new_id(), given))


def remind(desk: Desk, case_id: CaseId, request: str, channel: str = "") -> CaseFile:
    """Record a reminder of a request."""
    return write(desk, case_of(desk, case_id), decide_remind(request, desk.now_text(), channel))


def answer_request(
    desk: Desk, case_id: CaseId, request: str, answer: str, *, at: str = "", proof: str = ""
) -> CaseFile:
    """Record the answer to a request."""
    return write(desk, case_of(desk, case_id), decide_answer(request, answer, at or desk.now_text(), proof))


def log_call(
    desk: Desk, case_id: CaseId, *, to: str, about: str, said: str = "", at: str = "", step: str = ""
) -> CaseFile:
    """Record a call in one line."""
    case = case_of(desk, case_id)
    decided = decide_call(case.facts, to=to, about=about, said=said, at=at or desk.now_text(), step=step)
    return write(desk, case, decided)
