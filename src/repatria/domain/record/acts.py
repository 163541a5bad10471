"""Which act each kind of event tells of, and what of it the record says: a closed table, as the kinds of events are.

What stands in a case is told by its kind, its case and who did it, never by what it says: who reads the record need
not read the cases. To add a kind of event: a line here and in docs/record.md (a test insists on both).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, Literal, get_args

from repatria.domain.events.kinds import DIRECTORY_PART, FACTS, VALUE

ActKind = Literal[
    "came_in",
    "seen",
    "changed",
    "decided",
    "printed",
    "sent",
    "received",
    "people",
    "erased",
    "copies",
    "settings",
    "record",
]
ACT_KINDS: Final[tuple[ActKind, ...]] = get_args(ActKind)

_TYPES: Final[Mapping[ActKind, str]] = {
    "came_in": "log_started unlocked unlock_failed",
    "seen": "case_viewed cases_compared attachment_handled",
    "changed": "part_opened case_opened member_added form_submitted call_logged request_made request_reminded "
    "left_by_own_decision note_added check_in code_linked code_used lost attachment_added attachment_withdrawn",
    "decided": "gate_refused gate_overridden override_ratified emergency_act deviation disagreement_settled",
    "printed": "print_asked printed pdf_saved codes_reserved",
    "sent": "answers_given answers_placed answers_dropped bundle_sealed bundle_placed bundle_dropped "
    "packet_prepared packet_noted packet_asked_back packet_returned place_kept place_forgotten "
    "attachment_given attachment_placed attachment_dropped table_given table_placed table_dropped",
    "received": "bundle_received bundle_set_aside bundle_taken_back bundle_refused packet_received "
    "packet_recalled form_arrived pack_arrived",
    "people": "person_changed device_revoked recovery_made recovery_escrowed recovery_ended recovery_rehearsed "
    "recovery_used lesson_passed",
    "erased": "case_erased case_counted erased_as_asked wipe_begun",
    "copies": "vault_salvaged",
    "settings": "clock_set zone_set pack_activated form_activated form_withdrawn",
    "record": "record_read record_given record_placed record_dropped",
}
OF_TYPE: Final[Mapping[str, ActKind]] = MappingProxyType(
    {name: kind for kind, names in _TYPES.items() for name in names.split()}
)
"""The kind of act that each fact tells of."""

_VALUES: Final[tuple[tuple[str, ActKind], ...]] = (
    ("copies/", "copies"),
    ("put_back", "copies"),
    ("sheet/", "printed"),
    ("quarantine/", "received"),
)
"""What a value in the record tells of, by the beginning of its path."""

_NO_ACT: Final = frozenset({"log_started", "code_used", "part_opened", "case_counted"})
"""What the program notes beside an act that is told by itself."""

_SHOWN: Final[Mapping[str, str]] = {
    "unlock_failed": "tries",
    "case_viewed": "why said",
    "cases_compared": "said reason",
    "print_asked": "document sheet for name purpose",
    "printed": "document sheet for name purpose",
    "pdf_saved": "document sheet for name purpose",
    "codes_reserved": "codes",
    "answers_given": "what form post for name count protected approved_by reason",
    "answers_placed": "size sha256",
    "answers_dropped": "why",
    "attachment_handled": "act",
    "attachment_given": "for name purpose reason approved_by",
    "table_given": "number indicator since until",
    "table_placed": "size sha256",
    "table_dropped": "why",
    "attachment_placed": "size sha256",
    "attachment_dropped": "why",
    "bundle_sealed": "post approved_by",
    "bundle_placed": "size sha256",
    "bundle_dropped": "why",
    "place_kept": "where",
    "place_forgotten": "where",
    "bundle_received": "post",
    "bundle_refused": "why",
    "bundle_set_aside": "post reason events",
    "bundle_taken_back": "post reason events",
    "erased_as_asked": "at",
    "wipe_begun": "approved_by",
    "clock_set": "clock said",
    "zone_set": "zone before",
    "person_changed": "what role",
    "device_revoked": "post what reason",
    "recovery_made": "needed keepers",
    "recovery_escrowed": "country",
    "recovery_rehearsed": "sheets",
    "recovery_used": "sheets",
    "lesson_passed": "lesson right questions",
    "vault_salvaged": "events from_copies uncounted",
    "form_activated": "id version",
    "form_withdrawn": "id reason",
    "pack_activated": "id version",
    "record_read": "kind since until words",
    "record_given": "holds since until recipient reason approved_by",
    "record_placed": "size sha256",
    "record_dropped": "why",
    # of a case: which rule of the protocol, and who answers for it; never what the case says
    "gate_refused": "gate act",
    "gate_overridden": "gate act approvals",
    "override_ratified": "role name",
    "emergency_act": "act",
    "deviation": "act",
    "member_added": "form",
    "packet_prepared": "form country",
    "packet_noted": "state",
    "case_erased": "rule by role approved_by",
}
"""The fields that the record says of each kind of fact, in their order."""

OF_NO_CASE: Final = frozenset(
    {
        *("unlocked", "unlock_failed", "clock_set", "zone_set", "person_changed", "device_revoked"),
        *("pack_activated", "form_activated", "form_withdrawn", "wipe_begun"),
        *("recovery_escrowed", "recovery_ended", "recovery_rehearsed", "recovery_used", "lesson_passed"),
        *("table_given", "table_placed", "table_dropped"),
    }
)
"""Facts that name no case and may be told to a court whole: none says who keeps sheets, where, or of whom."""

_PERSONS: Final = ("person_changed", "recovery_used")
"""Facts of which ``person`` names an account here."""

Told = tuple[tuple[str, str], ...]
"""What an act says, each by the name of its field."""


def kind_of(event_type: str, part: str, path: str) -> ActKind | None:
    """Return which act an event tells of; None where it tells of none that a person did."""
    if event_type in _NO_ACT:
        return None
    if event_type != VALUE:
        return OF_TYPE.get(event_type, "changed")
    if part == DIRECTORY_PART:
        return "people"
    if not part.startswith("record/"):
        return "changed"
    return next((kind for begin, kind in _VALUES if path.startswith(begin)), None)


def types_of(kind: ActKind) -> tuple[str, ...]:
    """Return the types of which some events tell of an act of this *kind*; ``value`` may tell of several."""
    facts = tuple(name for name in FACTS if OF_TYPE[name] == kind and name not in _NO_ACT)
    has_values = kind in ("changed", "people") or any(one == kind for _, one in _VALUES)
    return (*facts, VALUE) if has_values else facts


def told_of(event_type: str, value: Any) -> Told:
    """Return what the record says of a fact; of a value, and of what cannot be read, nothing."""
    if not isinstance(value, Mapping):
        return ()
    names = _SHOWN.get(event_type, "").split()
    return tuple((name, said) for name in names if (said := _said(value.get(name))))


def person_of(event_type: str, value: Any) -> str:
    """Return the account that a fact is about besides who did it; nothing where it is about none."""
    found = value.get("person") if event_type in _PERSONS and isinstance(value, Mapping) else ""
    return found if isinstance(found, str) else ""


def cases_of(part: str, value: Any) -> tuple[str, ...]:
    """Return the ids of the cases that an act is about."""
    if part.startswith("case/"):
        return (part.split("/")[1],)
    if not part.startswith("record/") or not isinstance(value, Mapping):
        return ()
    return tuple(dict.fromkeys(_ids(value)))


def _ids(value: Mapping[str, Any]) -> Iterator[str]:
    several = value.get("cases")
    for found in (value.get("case"), *(several if isinstance(several, list | tuple) else ())):
        if isinstance(found, str) and found:
            yield found


def _said(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_said, value)))
    if isinstance(value, Mapping):
        return _said(value.get("name"))  # one of those who approved
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value) if isinstance(value, str | int) else ""
