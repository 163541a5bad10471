"""What a sheet for authorities of the other State says of this one: not at which post it was made, nor our checks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from repatria.domain.disclosure import Recipient
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.paper.for_whom import for_whom
from repatria.services.paper.printing import FILE_COPY, filled_forms, filled_sheet
from tests.documents.reading import said
from tests.services.across import NAME, allowed, receiver, sender, sent
from tests.services.conftest import fill

__all__ = ["receiver", "sender"]

ABROAD = Recipient("abroad", NAME, "return")


@pytest.fixture
def case(sender: Desk) -> OpenedCase:
    case = allowed(sender)
    asked: dict[str, object] = {
        "to_country": "HND",
        "name_on_document": "María Inventada",
        "contact_name": "Luz M.",
        "nationality_asked_at": sender.now_text(),
    }
    fill(sender, case, "F14", asked)
    return case


@pytest.fixture
def printed(sender: Desk, case: OpenedCase) -> Callable[[str, Recipient], str]:
    members = {one.form_id: one.member for one in filled_forms(sender, case.id)}
    return lambda form, recipient: said(filled_sheet(sender, case.id, members[form], recipient).pdf)


@pytest.mark.parametrize(("form", "ours"), [("F13", "verificación de protección"), ("F14", "bloqueo")])
def test_it_names_no_post_and_none_of_what_comes_first_here(
    sender: Desk, printed: Callable[[str, Recipient], str], form: str, ours: str
) -> None:
    kept, theirs = printed(form, FILE_COPY), printed(form, ABROAD)
    assert sender.post in kept
    assert ours in kept
    assert sender.post not in theirs
    assert ours not in theirs
    assert "Luz M." in theirs, "whom to call stands there"


def test_to_the_liaison_of_the_own_country_both_are_said(
    sender: Desk, printed: Callable[[str, Recipient], str]
) -> None:
    text = printed("F13", Recipient("liaison", NAME, "return"))
    assert sender.post in text
    assert "verificación de protección" in text


@pytest.fixture
def theirs(sender: Desk, receiver: Desk, case: OpenedCase, tmp_path: Path) -> OpenedCase:
    """A case of the side that receives, opened with a packet; that it came is said on a finished form."""
    made = sent(sender, case, receiver, tmp_path / "stick")
    opened = open_case_with(receiver, read_arrived(receiver, made.placed.path))
    said_there: dict[str, object] = {
        "case_code": "-",
        "accepted": "yes",
        "contact_name": "Sol P.",
        "acknowledged_at": receiver.now_text(),
    }
    fill(receiver, opened, "F13_ack", said_there)
    return opened


def test_whoever_gave_notice_finds_on_what_comes_back_the_code_that_she_gave(
    receiver: Desk, case: OpenedCase, theirs: OpenedCase
) -> None:
    [form] = filled_forms(receiver, theirs.id)
    assert for_whom(receiver, theirs.id, form.member).sender == "GTM"
    guatemala = Recipient("abroad", "Enlace de Guatemala", "return", "GTM")
    for language, words in (("es", "su código"), ("en", "your code")):
        text = said(filled_sheet(receiver, theirs.id, form.member, guatemala, language=language).pdf)
        assert f"{words}: {case.code}" in text
        assert receiver.post not in text
    own = said(filled_sheet(receiver, theirs.id, form.member, FILE_COPY).pdf)
    assert "su código" not in own


@pytest.mark.parametrize("country", ["", "NIC"])
def test_to_any_other_country_the_code_of_a_case_there_is_not_told(
    receiver: Desk, case: OpenedCase, theirs: OpenedCase, country: str
) -> None:
    [form] = filled_forms(receiver, theirs.id)
    nicaragua = Recipient("abroad", "Enlace de Nicaragua", "return", country)
    text = said(filled_sheet(receiver, theirs.id, form.member, nicaragua).pdf)
    assert case.code not in text
    assert "su código" not in text


def test_a_case_that_no_packet_opened_asks_for_no_country(sender: Desk, case: OpenedCase) -> None:
    [member] = [one.member for one in filled_forms(sender, case.id) if one.form_id == "F14"]
    assert for_whom(sender, case.id, member).sender == ""
