"""Which events carry the signature of the person who wrote them: a closed list, and the only place that knows it.

They are what a gate, a reader or another post later believes because this person said it: overrides and approvals,
settlements, who reads a case, a change of what its safeguards hang on, accounts, devices and protocols, erasures. To
add one: a line here and in docs/events.md; nothing is ever taken out. What earlier versions wrote unsigned joins only
where it can be told apart, as in ``joined_late``: by rosters it is asked of other posts' logs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from repatria.domain.cases.same_person import SAME_PERSON
from repatria.domain.events.event import Body, Envelope
from repatria.domain.events.kinds import DIRECTORY_PART, VALUE
from repatria.domain.events.notes import NoteKind

ALWAYS = frozenset(
    {
        "gate_overridden",
        "override_ratified",
        "emergency_act",
        "deviation",
        "disagreement_settled",
        "lost",
        "packet_prepared",
        "packet_noted",
        "packet_recalled",
        "person_changed",
        "recovery_made",
        "recovery_escrowed",
        "recovery_ended",
        "recovery_used",
        "lesson_passed",
        "device_revoked",
        "bundle_set_aside",
        "bundle_taken_back",
        "case_erased",
        "record_given",
        "vault_salvaged",
        "wipe_begun",
        "pack_activated",
        "form_activated",
        "form_submitted",
        "form_withdrawn",
        "attachment_withdrawn",
        "attachment_given",
        "table_given",
    }
)
"""Facts that are signed whatever they say."""

GUARDED = frozenset(
    {
        "case/origin_block",
        "case/restricted",
        "case/night_card",
        "case/pack",
        # the route: to change it may need a second person
        "case/side",
        "case/country",
        "case/found_in",
        "case/nationality",
        "case/residence",
        "case/return_country",
        "case/child_or_doubt",
    }
)
"""Where a value decides which safeguards hold and who reads: whoever replaces what stood there signs it."""

_OF_A_CASE = re.compile(r"case/(status|pack)|step/.+|related/[^/]+/(kind|verified|separated_by)", re.DOTALL)
"""Where any value decides: if the case goes on, by which protocol, which steps are done, whom somebody may serve.

So it does where a case says that another is of the same person; that was signed from the first on.
"""


def is_guarded_around(path: str) -> bool:
    """Tell whether a value at *path* decides whom a related person may serve, or whose block holds here."""
    return path.startswith("related/") and _OF_A_CASE.fullmatch(path) is not None


def joined_late(envelope: Envelope, body: Body) -> bool:
    """Tell whether this is signed only since vaults mark what they write: before, the same came without."""
    if envelope.type == VALUE:
        return len(envelope.replaces) <= 1 and _OF_A_CASE.fullmatch(body.path) is not None
    return envelope.type == "form_submitted"


def needs_signature(envelope: Envelope, body: Body) -> bool:
    """Tell whether the event must carry its author's signature."""
    if envelope.type == VALUE:
        return _value_needs(envelope, body.path)
    says = WHEN_IT_SAYS.get(envelope.type)
    return envelope.type in ALWAYS or (says is not None and _entries(body.value, says))


def _value_needs(envelope: Envelope, path: str) -> bool:
    """A value that replaces several settles a disagreement; a device in the directory is trusted by it."""
    if envelope.part.startswith("case/") and (_OF_A_CASE.fullmatch(path) or path.startswith(SAME_PERSON)):
        return True
    if not envelope.replaces:
        return envelope.part == DIRECTORY_PART
    if path in GUARDED or envelope.part == DIRECTORY_PART:
        return True
    return len(envelope.replaces) > 1 and envelope.part.startswith(("case/", "incident/"))


NOTES: Mapping[NoteKind, bool] = MappingProxyType(
    {
        "route_changed": False,
        "block_asked": False,
        "happened": False,
        "done_by": False,
        "placed": False,
        "no_child_here": False,
        "related_changed": False,
        "restriction_ended": True,
        "unproven_settled": True,
        "same_person": True,
        "other_person": True,
    }
)
"""Whether a note is signed for what it is of: who ends what held or hid a case signs it."""
_SIGNED_NOTES = tuple(kind for kind, signed in NOTES.items() if signed)

WHEN_IT_SAYS: Mapping[str, Callable[[Mapping[str, Any]], bool]] = MappingProxyType(
    {
        # word of mouth, written down beside the override that rests on it
        "call_logged": lambda said: said.get("said") == "approved",
        # a second person agreed to a change that loosens what protects, or somebody ended what held or hid the case
        "note_added": lambda said: bool(said.get("agreed")) or said.get("kind") in _SIGNED_NOTES,
        # with which key the log that begins is signed
        "unlocked": lambda said: bool(said.get("key")),
        # a second person agreed that protected answers leave
        "bundle_sealed": lambda said: bool(said.get("approved_by")),
        # so here, and whoever takes answers out readable answers for it
        "answers_given": lambda said: bool(said.get("approved_by") or said.get("reason")),
    }
)
"""Facts that are signed for what they say."""


def _entries(value: Any, says: Callable[[Mapping[str, Any]], bool]) -> bool:
    return isinstance(value, Mapping) and says(value)
