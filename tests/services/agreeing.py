"""A person who agreed in F02, part C, that somebody is told something."""

from __future__ import annotations

from datetime import timedelta

from repatria.domain.forms.data_kinds import KINDS_OF_DATA
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, submit_form

NAME = "Casa Norte"


def agree(
    desk: Desk,
    case: OpenedCase,
    kinds: tuple[str, ...],
    until: str = "",
    fields: tuple[str, ...] = KINDS_OF_DATA,
) -> None:
    """Fill F02 so that the person agrees that *kinds* of recipients, all called NAME, are told *fields*."""
    now = desk.now_text()  # before the form is begun: its clock stands, and nothing is said in its future
    work = begin_form(desk, case.id, "F02")
    said = {
        "basis": "consent",
        "decision_support": "none",
        "given_by": "self",
        "part_a_interview": "yes",
        "part_b_processing": "yes",
        "part_c_sharing": "yes",
        "given_at": now,
        "signed_how": "signature",
        "agrees_origin_contact": "yes",
    }
    for name, value in said.items():
        work.session.set_answer(name, value)
    day = until or (desk.now() + timedelta(days=30)).date().isoformat()
    for kind in kinds:
        row = desk.new_id()
        work.session.add_row("sharing", row)
        given = {
            "recipient_kind": kind,
            "recipient": NAME,
            "purpose": ["return"],
            "fields": list(fields),
            "until": day,
        }
        for name, answer in given.items():
            work.session.set_answer(name, answer, row)
    submit_form(desk, work)
