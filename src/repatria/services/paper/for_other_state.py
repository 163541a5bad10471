"""What a sheet for authorities of the other State says of itself: not the post nor our own checks, but their code."""

from __future__ import annotations

from dataclasses import replace

from repatria.documents.sheet import Identity
from repatria.documents.words import word
from repatria.domain.cases.given import entry
from repatria.domain.cases.state import CaseState
from repatria.domain.disclosure import Recipient, is_made_for_other_state, is_of_other_state
from repatria.domain.forms.definition import Form
from repatria.domain.packets.recalling import counts_no_more
from repatria.domain.packets.states import packets_of


def made_known_to(recipient: Recipient, identity: Identity, state: CaseState) -> Identity:
    """Return what the pages say of themselves to *recipient*: abroad not the post, which tells where she is.

    No packet says it either (``docs/packets.md``). The country that sent the packet with which the case was opened
    finds its own case by the code that the packet gave.
    """
    if not is_of_other_state(recipient.kind):
        return identity
    code = _their_code(state) if recipient.kind == "abroad" else ""
    theirs = word("your_code", identity.language, code=code) if code else ""
    return replace(identity, post="", theirs=theirs)


def introduced_to(recipient: Recipient, form: Form) -> Form:
    """Return *form* as it introduces itself to *recipient*.

    What one that is made for the other State says above its questions is for whoever fills it in: which safeguards
    come first, and what a block stops.
    """
    theirs = is_of_other_state(recipient.kind) and is_made_for_other_state(form)
    return replace(form, intro={}) if theirs else form


def _their_code(state: CaseState) -> str:
    """Return the code that the other country gave; nothing where packets that count gave none, or several."""
    came = (one.content for one in packets_of(state) if one.received and not counts_no_more(one))
    codes = {str(entry(entry(packet, "own"), "case_code") or "") for packet in came}
    return codes.pop() if len(codes) == 1 else ""
