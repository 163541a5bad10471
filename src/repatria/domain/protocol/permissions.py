"""May this be done now? Gates answer for intentions, each by its class; the person's protection comes first.

absoluta: never overridden. doble: the liaison and a second authority in writing (for a child the child
authority). logistica: the duty supervisor, or an emergency act. aviso: marks and counts, never blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.protection import is_protected
from repatria.domain.people import LIAISON
from repatria.domain.protocol.definition import Gate, GateClass, Pack
from repatria.domain.protocol.exceptions import CHILD_AUTHORITY, Exceptional, covers, exceptions
from repatria.domain.protocol.gates import GateStatus, gate_status, strictest
from repatria.domain.protocol.reading import Reading

Way = Literal["open", "double", "supervisor", "never"]

CONTACTS = frozenset({"contact_origin_state", "contact_family"})
UNGATED = ("move_in_country", "refer")
EMERGENCY_ACTS = ("place", "hand_over", *UNGATED)
"""What *Actuar ahora* can do: a bed, a hand-over outside hours, a move inside the country, a referral."""


@dataclass(frozen=True, slots=True)
class Permission:
    """The answer for one act: *closed* gates block it, *notices* only mark, *overridden* no longer block.

    *way* is how it may still become allowed and *who* must agree; *oral*: it may be by word of mouth first;
    *emergency*: an emergency act may do it. *confirmed_by* sign the act even when it is allowed. *blocked*:
    the person is protected from that State or family, which no override lifts.
    """

    act: str
    allowed: bool
    way: Way
    closed: tuple[GateStatus, ...] = ()
    notices: tuple[GateStatus, ...] = ()
    overridden: tuple[GateStatus, ...] = ()
    who: tuple[str, ...] = ()
    oral: bool = False
    emergency: bool = False
    confirmed_by: tuple[str, ...] = ()
    blocked: bool = False


def is_blocked(facts: CaseFacts, act: str) -> bool:
    """Tell whether a protection block, its own or of a case linked as family, forbids *act*."""
    return act in CONTACTS and is_protected(facts)


def is_child(facts: CaseFacts) -> bool:
    """Tell whether the person is, or may be, a child."""
    return facts.may_be("is_child", "yes")


def may(pack: Pack, facts: CaseFacts, act: str, *, reading: Reading | None = None) -> Permission:
    """Return whether *act* is allowed now, what forbids it, and by which way it could be allowed."""
    return _answer(facts, act, _guards(pack, facts, act, reading))


def may_in_emergency(pack: Pack, facts: CaseFacts, act: str, *, reading: Reading | None = None) -> Permission:
    """Return whether *act* may be done at once (Actuar ahora): never through an absolute gate."""
    seen = reading or Reading(pack, facts)
    if act in UNGATED:
        return Permission(act, allowed=True, way="open", notices=_in_country(seen), emergency=True)
    answer = _answer(facts, act, _guards(pack, facts, act, seen))
    if answer.allowed or not answer.emergency:
        return answer
    return Permission(act, allowed=True, way="open", notices=answer.closed + answer.notices, emergency=True)


def _in_country(reading: Reading) -> tuple[GateStatus, ...]:
    """Return the gates that only warn when somebody must be moved inside the country at once."""
    gates = [gate for gate in reading.pack.gates if gate.in_country_emergency == "aviso"]
    found = [gate_status(reading.pack, reading.facts, gate, reading=reading) for gate in gates]
    return tuple(status for status in found if status.missing)


def _guards(pack: Pack, facts: CaseFacts, act: str, reading: Reading | None) -> list[GateStatus]:
    seen = reading or Reading(pack, facts)
    guarding = (gate for gate in pack.gates if act in gate.guards)
    return [gate_status(pack, facts, gate, act, reading=seen) for gate in guarding]


def _answer(facts: CaseFacts, act: str, guards: list[GateStatus]) -> Permission:
    child, standing = is_child(facts), exceptions(facts)
    notices = tuple(s for s in guards if s.kind == "aviso" and (s.missing or s.marked))
    shut = [s for s in guards if s.missing and s.kind != "aviso"]
    closed = tuple(s for s in shut if not _is_overridden(s, act, standing, child=child))
    kinds = tuple(status.kind for status in closed)
    blocked = is_blocked(facts, act)
    way = "never" if blocked else _way(kinds)
    return Permission(
        act,
        allowed=not closed and not blocked,
        way=way,
        closed=closed,
        notices=notices,
        overridden=tuple(status for status in shut if status not in closed),
        who=_who(way, closed, child=child),
        oral=way in ("double", "supervisor"),
        emergency=bool(closed) and not blocked and _emergency_may(act, kinds),
        confirmed_by=_confirming([status.gate for status in guards if status.applies]),
        blocked=blocked,
    )


def _is_overridden(status: GateStatus, act: str, standing: tuple[Exceptional, ...], *, child: bool) -> bool:
    return all(
        missing.kind == "aviso"
        or any(covers(override, status.gate, act, missing, child=child) for override in standing)
        for missing in status.missing
    )


def _way(kinds: tuple[GateClass, ...]) -> Way:
    if not kinds:
        return "open"
    ways: dict[GateClass, Way] = {"absoluta": "never", "doble": "double", "logistica": "supervisor"}
    return ways.get(strictest(*kinds), "open")


def _who(way: Way, closed: tuple[GateStatus, ...], *, child: bool) -> tuple[str, ...]:
    if way == "supervisor":
        return ("supervisor",)
    if way != "double":
        return ()
    seconds = [status.gate.second_authority for status in closed if status.kind == "doble"]
    others = [CHILD_AUTHORITY] if child else [name or "second_authority" for name in seconds]
    return (LIAISON, *dict.fromkeys(others))


def _emergency_may(act: str, kinds: tuple[GateClass, ...]) -> bool:
    """Tell whether an emergency act may do it: a bed tonight past every gate but an absolute one."""
    passable = {"logistica", "doble"} if act == "place" else {"logistica"}
    return act in EMERGENCY_ACTS and set(kinds) <= passable


def _confirming(gates: list[Gate]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(gate.confirmed_by for gate in gates if gate.confirmed_by))
