"""A person of Honduras in Guatemala who agreed that the liaison there is told, with all that a packet asks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, submit_form
from tests.services.conftest import fill

ALL = ["code_needs", "identity", "documents", "family", "travel"]
NAME = "Enlace de Honduras"


def allowed(desk: Desk, *fields: str, **other: Any) -> OpenedCase:
    """Return a case of an adult who fears nobody and agreed, with F13 finished."""
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    cleared: dict[str, object] = {
        "fear_of_return": "none",
        "decided_by": "asylum_auth",
        "result": "no_indication",
        "consular_block": "no",
        "family_block": "no",
    }
    agree(desk, case, *fields, **other)
    fill(desk, case, "F11", cleared)
    fill(desk, case, "F13", notice(desk))
    return case


def notice(desk: Desk) -> dict[str, object]:
    return {
        "age_band": "18-24",
        "sex_gender": "Feminine",
        "presumed_nationality": "HND",
        "need_codes": ["documents"],
        "to_country": "HND",
        "contact_name": "Luz M.",
        "contact_phone": "+502 1234",
        "sent_at": desk.now_text(),
        "answer_by": (desk.now() + timedelta(days=5)).date().isoformat(),
    }


def agree(desk: Desk, case: OpenedCase, *fields: str, withdrawn: str = "no", **other: Any) -> None:
    work = begin_form(desk, case.id, "F02")
    said = {
        "basis": "consent",
        "decision_support": "none",
        "given_by": "self",
        "part_a_interview": "yes",
        "part_b_processing": "yes",
        "part_c_sharing": "yes",
        "given_at": desk.now_text(),
        "signed_how": "signature",
        "agrees_origin_contact": "yes",
        "not_to_tell": "Dónde vive mi hermana",
        "withdrawn": withdrawn,
    }
    if withdrawn == "yes":
        said |= {"withdrawn_at": desk.now_text(), "withdrawn_scope": ["sharing"]}  # type: ignore[dict-item]
    row = desk.new_id()
    for name, value in said.items():
        work.session.set_answer(name, value)
    work.session.add_row("sharing", row)
    given = {
        "recipient_kind": "national_liaison",
        "recipient": NAME,
        "purpose": ["return"],
        "fields": list(fields or ALL),
        "until": (desk.now() + timedelta(days=30)).date().isoformat(),
    }
    for name, answer in (given | other).items():
        work.session.set_answer(name, answer, row)
    submit_form(desk, work)
