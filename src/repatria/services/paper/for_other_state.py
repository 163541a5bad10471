"""What no sheet for authorities of the other State says of this one: at which post it was made, our own checks."""

from __future__ import annotations

from dataclasses import replace

from repatria.documents.sheet import Identity
from repatria.domain.disclosure import Recipient, is_made_for_other_state, is_of_other_state
from repatria.domain.forms.definition import Form


def made_known_to(recipient: Recipient, identity: Identity) -> Identity:
    """Return what the pages say of themselves to *recipient*: abroad not the post, which tells where she is.

    No packet says it either (``docs/packets.md``).
    """
    return replace(identity, post="") if is_of_other_state(recipient.kind) else identity


def introduced_to(recipient: Recipient, form: Form) -> Form:
    """Return *form* as it introduces itself to *recipient*.

    What one that is made for the other State says above its questions is for whoever fills it in: which safeguards
    come first, and what a block stops.
    """
    theirs = is_of_other_state(recipient.kind) and is_made_for_other_state(form)
    return replace(form, intro={}) if theirs else form
