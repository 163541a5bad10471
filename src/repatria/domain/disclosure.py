"""Who may see what on paper: by kind of recipient, sensitivity level and consent (field rules, section 8).

Nothing on a sheet tells that something was left out, how much, or why: what may not be shown is not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.forms.definition import LEVELS, Question

RecipientKind = Literal[
    "file",
    "person",
    "liaison",
    "consulate",
    "child_auth",
    "asylum_auth",
    "health",
    "police_unit",
    "prosecutor",
    "id_body",
    "shelter",
    "escort",
    "io_ngo",
]
RECIPIENT_KINDS: tuple[RecipientKind, ...] = (
    "file",
    "person",
    "liaison",
    "consulate",
    "child_auth",
    "asylum_auth",
    "health",
    "police_unit",
    "prosecutor",
    "id_body",
    "shelter",
    "escort",
    "io_ngo",
)

_HIGHEST: dict[RecipientKind, str] = {
    "file": "L4",
    "person": "L3",
    "child_auth": "L3",
    "asylum_auth": "L3",
    "health": "L3",
    "prosecutor": "L3",
    "id_body": "L3",
    "liaison": "L2",
    "police_unit": "L2",
    "shelter": "L2",
    "escort": "L2",
    "io_ngo": "L2",
    "consulate": "L2",
}
"""The highest level that goes to each kind; L4 leaves only with two approvals, which printing does not give."""

_ORIGIN_STATE = frozenset({"consulate"})
_FOR_ORIGIN = frozenset({"F13", "F14"})
"""The only forms with a place for the State of origin: its schemas hold no protection, health or testimony."""

_NEED_NO_CONSENT = frozenset({"file", "person", "child_auth", "asylum_auth", "health"})
"""The person's own papers, and protective referral in the host country, which goes at once (section 8)."""

_PROTECTIVE_REFERRAL = frozenset({"F03"})
_HAND_OVER_PAPERS = frozenset({"F26"})

_OWN_PAPERS = frozenset({"file", "person"})
_ONLY: dict[str, frozenset[str]] = {
    "F03": frozenset(
        [
            "recipient_kind",
            "recipient",
            "age_band",
            "language",
            "interpreter_needed",
            "need_codes",
            "meeting_point",
            "our_contact",
            "our_phone",
            "sent_at",
            "sent_how",
            "received_by",
            "received_role",
            "received_at",
            "their_number",
        ]
    ),
}
"""By form: all that an institution sees of it (section 8); why, the place and the family stay in the file."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """For whom a sheet is printed; *name* is the institution or official, empty for the file and the person."""

    kind: RecipientKind
    name: str = ""


def refusal(form_id: str, recipient: Recipient, facts: CaseFacts) -> str:
    """Return why this form may not be printed for *recipient*, as a word for its sentence; empty when it may."""
    if recipient.kind in _ORIGIN_STATE:
        if form_id not in _FOR_ORIGIN:
            return "not_for_origin"
        if facts.may_be("origin_block", "yes", "doubt") or facts.may_be("family_block", "yes", "doubt"):
            return "origin_block"
    if recipient.kind in _NEED_NO_CONSENT or form_id in _PROTECTIVE_REFERRAL | _HAND_OVER_PAPERS:
        return ""
    if facts.value("F02.part_c_sharing") != "yes" or facts.may_be("F02.withdrawn", "yes"):
        return "no_consent"
    return ""


def may_show(question: Question, recipient: Recipient, form_id: str = "") -> bool:
    """Tell whether an answer of this level, in this form, goes to *recipient*."""
    if form_id in _ONLY and recipient.kind not in _OWN_PAPERS and question.name not in _ONLY[form_id]:
        return False
    return LEVELS.index(question.level) <= LEVELS.index(_HIGHEST[recipient.kind])
