"""The sheet on paper that goes with a packet: made from what the case says of it, and noted when it leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from repatria.documents.companion import Companion, companion_leaf
from repatria.documents.dates import say_stated
from repatria.documents.paper import PaperName, paper
from repatria.documents.sheet import draw_sheets
from repatria.documents.words import word
from repatria.domain.disclosure import CONTACT
from repatria.domain.errors import CompanionClosedError, UnknownPacketError
from repatria.domain.forms.definition import Choice
from repatria.domain.ids import CaseId
from repatria.domain.packets.line import TLP
from repatria.domain.packets.wanted import recipient_abroad
from repatria.domain.texts import say
from repatria.services.cases.acts import ask_act
from repatria.services.desk import Desk
from repatria.services.packets.following import packet_called
from repatria.services.paper.printing import Sheet, identity_of

DOCUMENT: Final = "ENVIO"
_VERSION: Final = "1"
_CONSENT: Final = "F02"


def companion_sheet(
    desk: Desk, case_id: CaseId, packet: str, *, paper_name: PaperName = "A4", language: str = "es"
) -> Sheet:
    """Return the sheet of a packet that was made here, with a number of its own; neither case nor post stands on it.

    Raises UnknownPacketError for one that came from elsewhere, CompanionClosedError for one that was withdrawn or
    asked back, and while contact is forbidden.
    """
    desk.need("see")
    known = packet_called(desk, case_id, packet)
    if known.received:
        raise UnknownPacketError(packet=packet)
    if not known.to_recall() or not ask_act(desk, case_id, CONTACT).allowed:
        raise CompanionClosedError
    identity = identity_of(desk, DOCUMENT, word("companion", language), _VERSION, language, "")
    kinds, form = desk.library.lists["recipient_kind"].choices, desk.library.forms.get(known.form)
    there = desk.library.countries.get(known.country)
    purposes = desk.library.forms[_CONSENT].choices["share_purpose"]
    kind = _called(kinds, known.kind, language)
    said = Companion(
        TLP,
        say(desk.country.name, language),
        " · ".join((kind, known.name, say(there.name, language) if there else known.country)),
        f"{form.id} · {say(form.title, language)}" if form else known.form,
        _called(purposes, known.purpose, language),
        say_stated(known.until, language),
        known.code,
    )
    pdf = draw_sheets([companion_leaf(said, replace(identity, post=""))], paper(paper_name))
    recipient = replace(recipient_abroad(known.kind, known.name), purpose=known.purpose)
    return Sheet(pdf, identity.sheet, DOCUMENT, case=case_id, recipient=recipient, version=_VERSION)


def _called(choices: tuple[Choice, ...], code: str, language: str) -> str:
    return next((say(one.label, language) for one in choices if one.name == code), code)
