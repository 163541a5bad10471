"""Put the facts of a refusal into the words of the case before they are told."""

from __future__ import annotations

from repatria.domain.errors import (
    ApprovalMissingError,
    EmergencyClosedError,
    GateClosedError,
    RecordIncompleteError,
    RepatriaError,
)
from repatria.ui.case.telling.gate_words import GateLine, gate_lines
from repatria.ui.case.telling.terms import act_words, field_words, words
from repatria.ui.case.view import CaseView


def in_words(view: CaseView, error: RepatriaError) -> RepatriaError:
    """Return *error* with names of gates, roles and fields instead of their codes."""
    facts = error.facts
    gates = {gate.id: words(gate.name) for gate in view.case.pack.gates}
    closed = facts.get("gates")
    roles = {role: words(text) for role, text in view.case.pack.roles.items()}
    if isinstance(error, RecordIncompleteError):
        return RecordIncompleteError(
            missing=tuple(field_words(str(one)) for one in _several(facts["missing"]))
        )
    if isinstance(error, EmergencyClosedError):
        others = tuple(act_words(str(act)) for act in _several(facts.get("open")))
        return EmergencyClosedError(gates=_lacks(view, closed), open=others)
    if isinstance(error, GateClosedError):
        return GateClosedError(gates=_lacks(view, closed))
    if isinstance(error, ApprovalMissingError):
        needed = tuple(roles.get(str(one), str(one)) for one in _several(facts.get("needed")))
        gate = gates.get(str(facts.get("gate")), "")
        return type(error)(gate=gate, needed=needed)
    return error


def _lacks(view: CaseView, ids: object) -> str:
    """Return one line for each closed safeguard: its name, what is missing, and the step where that is done."""
    wanted = [str(one) for one in _several(ids)]
    status = {one.gate.id: one for one in view.case.progress.gates}
    lines = gate_lines(view, [status[one] for one in wanted if one in status])
    unknown = [f"• {one}." for one in wanted if one not in status]
    return "".join(f"\n{line}" for line in (*map(_line, lines), *unknown))


def _line(gate: GateLine) -> str:
    lacks = " ".join(dict.fromkeys(text for text, _ in gate.missing))
    ways = "; ".join(dict.fromkeys(way.verb for _, found in gate.missing for way in found[:1]))
    return f"• {gate.name}. {lacks}{f' {ways}.' if ways else ''}".rstrip()


def _several(found: object) -> tuple[object, ...]:
    return tuple(found) if isinstance(found, (tuple, list)) else (found,) if found else ()
