"""Put the facts of a refusal into the words of the case before they are told."""

from __future__ import annotations

from repatria.domain.errors import (
    ApprovalMissingError,
    GateClosedError,
    RecordIncompleteError,
    RepatriaError,
)
from repatria.ui.case.seen import CaseView
from repatria.ui.case.terms import field_words, words


def in_words(view: CaseView, error: RepatriaError) -> RepatriaError:
    """Return *error* with names of gates, roles and fields instead of their codes."""
    facts = error.facts
    gates = {gate.id: words(gate.name) for gate in view.case.pack.gates}
    roles = {role: words(text) for role, text in view.case.pack.roles.items()}
    if isinstance(error, RecordIncompleteError):
        return RecordIncompleteError(
            missing=tuple(field_words(str(one)) for one in _several(facts["missing"]))
        )
    if isinstance(error, GateClosedError):
        named = tuple(gates.get(str(one), str(one)) for one in _several(facts.get("gates")))
        return GateClosedError(gates=named)
    if isinstance(error, ApprovalMissingError):
        needed = tuple(roles.get(str(one), str(one)) for one in _several(facts.get("needed")))
        gate = gates.get(str(facts.get("gate")), "")
        return ApprovalMissingError(gate=gate, needed=needed)
    return error


def _several(found: object) -> tuple[object, ...]:
    return tuple(found) if isinstance(found, (tuple, list)) else (found,) if found else ()
