"""Who may see what on paper: by kind of recipient, sensitivity level and consent (field rules, section 8).

Nothing on a sheet tells that something was left out, how much, or why: what may not be shown is not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.forms.definition import LEVELS, Form, Question
from repatria.domain.people import LIAISON
from repatria.domain.protocol.permissions import is_blocked

RecipientKind = Literal[
    "file",
    "person",
    "liaison",
    "abroad",
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
RECIPIENT_KINDS: tuple[RecipientKind, ...] = get_args(RecipientKind)
"""*liaison* is the one of this country; *abroad* the liaison, receiving team or authority of the other one."""

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
    "abroad": "L2",
}
"""The highest level that goes to each kind; L4 leaves only with two approvals, which printing does not give."""

CONTACT = "contact_origin_state"
"""The act that a sheet for the other country's authorities is; G2 guards it."""

_OTHER_STATE: dict[RecipientKind, frozenset[str]] = {
    "consulate": frozenset({"abroad_only"}),
    "abroad": frozenset({"abroad", "abroad_only"}),
}
"""By purpose, what may go to authorities of the other country: no place in it for protection, health or testimony."""

_MADE_FOR_OTHER_STATE = "abroad_only"
"""The purpose of what is made for nothing but that contact: for anybody but the file it waits for G2 too."""

_NEED_NO_CONSENT = frozenset({"file", "person", "child_auth", "asylum_auth", "health"})
"""The person's own papers, and protective referral in the host country, which goes at once (section 8)."""

_AS_NAMED_IN_CONSENT: dict[RecipientKind, str] = {"liaison": LIAISON, "abroad": LIAISON}
"""Kinds that F02, part C, calls by another name."""

_GO_AT_ONCE = frozenset({"referral", "hand_over"})
"""Purposes of forms that go to whom they are for without consent to sharing: referral, and what is handed over."""

_ACKNOWLEDGEMENT = "acknowledgement"
"""The purpose of what the side that receives answers to a notice without the person: F02 is filled where she is."""

_OWN_PAPERS = frozenset({"file", "person"})
_ONLY: dict[str, frozenset[str]] = {
    "referral": frozenset(
        [
            "recipient_kind",
            "recipient",
            "age_band",
            "age_doubt",
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
"""By purpose: all that an institution sees of it (section 8); why, the place and the family stay in the file."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """For whom a sheet is printed: *name* is the institution or official, *purpose* for what it is told them.

    Both are empty for the file and the person; the purpose, as F02 calls it, also where nobody's consent is asked.
    *country* is the one whose packet the case was opened with (ISO 3166 alpha-3), where whoever prints says that this
    recipient is of it: no name tells.
    """

    kind: RecipientKind
    name: str = ""
    purpose: str = ""
    country: str = ""


def is_contact(form: Form | None, recipient: Recipient) -> bool:
    """Tell whether printing this form for *recipient* is, or can only lead to, contact with the other State."""
    return recipient.kind in _OTHER_STATE or (
        form is not None and recipient.kind != "file" and is_made_for_other_state(form)
    )


def is_made_for_other_state(form: Form) -> bool:
    """Tell whether a form is made for nothing but contact with the other State."""
    return _MADE_FOR_OTHER_STATE in form.purposes


def is_of_other_state(kind: RecipientKind) -> bool:
    """Tell whether recipients of *kind* are authorities of the other State."""
    return kind in _OTHER_STATE


def shut_kinds(facts: CaseFacts) -> frozenset[RecipientKind]:
    """Return the kinds of recipients to whom nothing goes of a person protected from her State and family."""
    return frozenset(_OTHER_STATE) if is_blocked(facts, CONTACT) else frozenset()


def refusal(form: Form, recipient: Recipient, facts: CaseFacts, *, may_contact: bool) -> str:
    """Return which block or safeguard keeps this form from *recipient*, as a word for its sentence; else nothing.

    What the person agreed to is asked after that, by ``domain.readers`` and ``domain.packets.judging``. *may_contact*
    tells whether the protocol allows contact with the State of origin now (gate G2).
    """
    contact, wanted = is_contact(form, recipient), _OTHER_STATE.get(recipient.kind)
    if contact and is_blocked(facts, CONTACT):
        return "origin_block"
    if wanted is not None and not wanted & form.purposes:
        return "not_for_origin" if may_contact else "not_for_origin_closed"
    return "contact_closed" if contact and not may_contact else ""


def asks_consent(form: Form, kind: RecipientKind, facts: CaseFacts, *, on_paper: bool = False) -> bool:
    """Tell whether this form of a case goes to recipients of *kind* only where the person agreed to that.

    *on_paper* is one sheet of one case, which somebody gives to one country: only so a notice is acknowledged
    without consent.
    """
    if not kind_asks_consent(kind) or _GO_AT_ONCE & form.purposes:
        return False
    return not (on_paper and _acknowledges(form, kind, facts))


def kind_asks_consent(kind: RecipientKind) -> bool:
    """Tell whether recipients of *kind* are told anything, save what goes at once, only with the person's consent."""
    return kind not in _NEED_NO_CONSENT


def as_consent_names(kind: RecipientKind) -> str:
    """Return what F02, part C, calls recipients of *kind*."""
    return _AS_NAMED_IN_CONSENT.get(kind, kind)


def _acknowledges(form: Form, kind: RecipientKind, facts: CaseFacts) -> bool:
    """Tell whether it says to the country that gave notice that it came, and nothing of the person.

    Only where the case certainly is of the side that receives: whoever gives notice tells of her, and asks her.
    """
    if kind != "abroad" or _ACKNOWLEDGEMENT not in form.purposes:
        return False
    return set(facts.possible("side")) == {"origin"} and all(
        LEVELS.index(one.level) <= LEVELS.index("L1") for one in form.questions()
    )


def may_have(level: str, kind: RecipientKind) -> bool:
    """Tell whether anything of this level goes to recipients of *kind* at all."""
    return LEVELS.index(level) <= LEVELS.index(_HIGHEST[kind])


def may_show(question: Question, recipient: Recipient, form: Form) -> bool:
    """Tell whether an answer of this level, in this *form*, goes to *recipient*."""
    seen = [names for purpose, names in _ONLY.items() if purpose in form.purposes]
    if recipient.kind not in _OWN_PAPERS and any(question.name not in names for names in seen):
        return False
    return may_have(question.level, recipient.kind)
