"""A person of another country who agreed, with all that a packet to its liaison asks, and who may take that back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from repatria.domain.ids import CaseId
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, submit_form
from repatria.services.packets.previewing import Asked

NAME: Final = "Enlace de Honduras"
NEEDS, WHO = "code_needs", "identity"
"""Kinds of data to which one agrees: what she needs alone, or also who she is."""
SEX: Final = "Feminine"
"""What a packet tells of her only where she agreed that it tells who she is."""
_DAYS: Final = 15

Said = Mapping[str, object]
"""Answers by question."""

_NOTHING: Final[Said] = {}


def opens_agreed(
    desk: Desk, *kinds: str, also: Said = _NOTHING, rows: Sequence[Said] = (_NOTHING,)
) -> OpenedCase:
    """Open the case of an adult who fears nobody and agreed to *kinds* of data, with what a packet asks."""
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    agrees(desk, case.id, *kinds, also=also, rows=rows)
    _fill(
        desk,
        case.id,
        "F11",
        {
            "fear_of_return": "none",
            "decided_by": "asylum_auth",
            "result": "no_indication",
            "consular_block": "no",
            "family_block": "no",
        },
    )
    _fill(desk, case.id, "F13", notice(desk))
    return case


def notice(desk: Desk) -> dict[str, object]:
    """Return what F13 says of her."""
    return {
        "age_band": "18-24",
        "sex_gender": SEX,
        "presumed_nationality": "HND",
        "need_codes": ["documents"],
        "to_country": "HND",
        "contact_name": "Luz M.",
        "contact_phone": "+502 1234",
        "sent_at": desk.now_text(),
        "answer_by": _day(desk, 5),
    }


def agrees(
    desk: Desk,
    case: CaseId,
    *kinds: str,
    withdrawn: bool = False,
    also: Said = _NOTHING,
    rows: Sequence[Said] = (_NOTHING,),
) -> None:
    """Fill in that she agrees that *kinds* of data are told, or that she takes it back.

    *also* is what else the form says. Each of the *rows*, else one, is a recipient: the liaison of Honduras for the
    return, save where it says otherwise.
    """
    now = desk.now_text()  # before the form is begun: its clock stands, and nothing is said in its future
    work = begin_form(desk, case, "F02")
    said: dict[str, object] = {
        "basis": "consent",
        "decision_support": "none",
        "given_by": "self",
        "part_a_interview": "yes",
        "part_b_processing": "yes",
        "part_c_sharing": "yes",
        "given_at": now,
        "signed_how": "signature",
        "agrees_origin_contact": "yes",
        "withdrawn": "yes" if withdrawn else "no",
    }
    if withdrawn:
        said |= {"withdrawn_at": now, "withdrawn_scope": ["sharing"]}
    for name, value in (said | dict(also)).items():
        work.session.set_answer(name, value)
    for other in rows:
        row = desk.new_id()
        work.session.add_row("sharing", row)
        for name, value in (_to_the_liaison(desk, kinds) | dict(other)).items():
            work.session.set_answer(name, value, row)
    submit_form(desk, work)


def _to_the_liaison(desk: Desk, kinds: Sequence[str]) -> dict[str, object]:
    return {
        "recipient_kind": "national_liaison",
        "recipient": NAME,
        "purpose": ["return"],
        "fields": list(kinds),
        "until": _day(desk, 2 * _DAYS),
    }


def asked(desk: Desk, case: CaseId, device: str) -> Asked:
    """Return what is asked of a packet of the case to the liaison at *device*."""
    until = (desk.now() + timedelta(days=_DAYS)).date()
    return Asked(case, "F13", device, "national_liaison", NAME, "return", until)


def _fill(desk: Desk, case: CaseId, form: str, answers: Said) -> None:
    work = begin_form(desk, case, form)
    for name, value in answers.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)


def _day(desk: Desk, days: int) -> str:
    return (desk.now() + timedelta(days=days)).date().isoformat()
