"""The country that receives a notice says on paper that it came: nothing of the person, and no block opens."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from repatria.domain.disclosure import RECIPIENT_KINDS, Recipient, RecipientKind
from repatria.domain.errors import PrintRefusedError
from repatria.services.cases.acts import raise_block
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import link_family
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, save_answers, submit_form
from repatria.services.paper.printing import filled_sheet
from tests.services.answering import case, made, receiver, sender, theirs

__all__ = ["case", "made", "receiver", "sender", "theirs"]

_NO_CONSENT_ASKED = {"file", "person", "child_auth", "asylum_auth", "health"}


def acknowledged(desk: Desk, case: OpenedCase) -> str:
    work = begin_form(desk, case.id, "F13_ack")
    said = {
        "case_code": "7F3K-92QD",
        "accepted": "yes",
        "our_code": case.code,
        "contact_name": "Sol P.",
        "acknowledged_at": desk.now_text(),
    }
    for name, value in said.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
    return work.member


def why(desk: Desk, case: OpenedCase, member: str, kind: RecipientKind = "abroad") -> str:
    """Return why a sheet is not printed for the other country."""
    try:
        filled_sheet(desk, case.id, member, Recipient(kind, "Enlace de Guatemala"))
    except PrintRefusedError as refused:
        return str(refused.facts["reason"])
    return ""


def test_it_is_printed_for_the_country_that_gave_notice_and_for_nobody_else(
    receiver: Desk, theirs: OpenedCase
) -> None:
    member = acknowledged(receiver, theirs)
    assert why(receiver, theirs, member) == ""
    others = {kind: why(receiver, theirs, member, kind) for kind in RECIPIENT_KINDS if kind != "abroad"}
    assert {kind for kind, reason in others.items() if not reason} <= _NO_CONSENT_ASKED
    assert others["liaison"] == others["io_ngo"] == "no_consent"


def test_what_says_something_of_the_person_still_asks_her(receiver: Desk, theirs: OpenedCase) -> None:
    work = begin_form(receiver, theirs.id, "F14_reply")
    work.session.set_answer("replied_at", receiver.now_text())
    save_answers(receiver, work)
    assert why(receiver, theirs, work.member) == "no_consent"


def test_whoever_gives_notice_asks_the_person_first(sender: Desk) -> None:
    case = open_case(sender, Opening("host", "no", nationality=("HND",), return_country="HND"))
    assert why(sender, case, acknowledged(sender, case)) in ("no_consent", "contact_closed")
    here = open_case(sender, Opening("host", "no"))
    assert why(sender, here, acknowledged(sender, here)) in ("no_consent", "contact_closed")


@pytest.mark.parametrize("state", ["yes", "doubt"])
def test_a_block_stops_it(receiver: Desk, theirs: OpenedCase, state: Literal["yes", "doubt"]) -> None:
    member = acknowledged(receiver, theirs)
    raise_block(receiver, theirs.id, state)
    assert why(receiver, theirs, member) == "origin_block"


def test_a_block_in_the_case_of_a_sister_stops_it_too(
    receiver: Desk, theirs: OpenedCase, tmp_path: Path
) -> None:
    member = acknowledged(receiver, theirs)
    sister = open_case(receiver, Opening("origin", "no", nationality=("HND",)))
    link_family(receiver, theirs.id, sister.id)
    raise_block(receiver, sister.id)
    assert why(receiver, theirs, member) == "origin_block"
