"""What a sheet for authorities of the other State says of itself: not the post nor our own checks, but their code."""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatria.documents.sheet import Identity
from repatria.documents.words import word
from repatria.domain.cases.given import entry, text_at
from repatria.domain.cases.state import CaseState
from repatria.domain.disclosure import Recipient, is_made_for_other_state, is_of_other_state
from repatria.domain.forms.definition import Form
from repatria.domain.packets.recalling import counts_no_more
from repatria.domain.packets.states import packets_of


@dataclass(frozen=True, slots=True)
class TheirCase:
    """The *code* of a case in the *country* (ISO 3166 alpha-3) that sent the packet with which ours was opened."""

    country: str
    code: str


def made_known_to(recipient: Recipient, identity: Identity, state: CaseState) -> Identity:
    """Return what the pages say of themselves to *recipient*: abroad not the post, which tells where she is.

    No packet says it either (``docs/packets.md``). The country that sent the packet with which the case was opened
    finds its own case by the code that the packet gave; to any other that code would tell of a case there.
    """
    if not is_of_other_state(recipient.kind):
        return identity
    theirs = their_case(state)
    is_theirs = theirs is not None and recipient.kind == "abroad" and recipient.country == theirs.country
    code = theirs.code if theirs is not None and is_theirs else ""
    said = word("your_code", identity.language, code=code) if code else ""
    return replace(identity, post="", theirs=said)


def introduced_to(recipient: Recipient, form: Form) -> Form:
    """Return *form* as it introduces itself to *recipient*.

    What one that is made for the other State says above its questions is for whoever fills it in: which safeguards
    come first, and what a block stops.
    """
    theirs = is_of_other_state(recipient.kind) and is_made_for_other_state(form)
    return replace(form, intro={}) if theirs else form


def their_case(state: CaseState) -> TheirCase | None:
    """Return the case of the other country by its packets; None where those that count gave no code, or several."""
    came = [one for one in packets_of(state) if one.received and not counts_no_more(one)]
    cases = {TheirCase(one.country, text_at(entry(one.content, "own"), "case_code")) for one in came}
    one = cases.pop() if len(cases) == 1 else None
    return one if one is not None and one.country and one.code else None
