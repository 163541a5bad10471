"""Change of route: what appears, stops and stays when side, country or age change; nothing done is lost.

Toward protection it is instant. Away from it a child becomes an adult through the gates of
``lower_to_adult`` alone, a block ends by a later decision of the authority and the person's own written wish,
and whatever else would open an act that an absolute gate keeps shut needs a supervisor's or liaison's yes too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from types import MappingProxyType
from typing import Any

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.related import need_trusted
from repatria.domain.cases.state import CaseState, Head, Standing
from repatria.domain.doubt import YES_DOUBT_NO
from repatria.domain.errors import ApprovalMissingError, GateClosedError, RecordIncompleteError
from repatria.domain.events.kinds import VALUE
from repatria.domain.events.notes import note
from repatria.domain.forms.lifting import lacks_to_lift
from repatria.domain.ids import EventId
from repatria.domain.protocol.decision import Decision
from repatria.domain.protocol.definition import ACTS, SIDES, Pack
from repatria.domain.protocol.exceptions import Approval, supervises
from repatria.domain.protocol.permissions import may
from repatria.domain.protocol.progress import Progress, StepProgress, progress
from repatria.domain.protocol.reading import Reading

ROUTE_NAMES = (
    "side",
    "country",
    "found_in",
    "nationality",
    "residence",
    "return_country",
    "child_or_doubt",
)
"""What a change of route may change; a block is raised and lifted by acts of their own."""

_LONGEST = 32
"""Letters of a country's code, or of a word such as ``third_country``."""


@dataclass(frozen=True, slots=True)
class RoutePreview:
    """What a change would do: steps that *appear*, *stop*, *stay* or change hands (*moved*).

    *closing* and *opening* are acts. *lowers*: it makes a child an adult and must pass the gates of that
    act. *loosens*: it would open an act that an absolute gate keeps shut. For either a second person must agree.
    """

    appear: tuple[StepProgress, ...]
    stop: tuple[StepProgress, ...]
    stay: tuple[StepProgress, ...]
    moved: tuple[StepProgress, ...]
    closing: tuple[str, ...]
    opening: tuple[str, ...]
    lowers: bool
    loosens: bool = False

    @property
    def needs_second(self) -> bool:
        """Tell whether a supervisor or liaison must agree too."""
        return self.lowers or self.loosens


def preview_route(
    pack: Pack,
    facts: CaseFacts,
    changes: Mapping[str, Any],
    new_pack: Pack | None = None,
) -> RoutePreview:
    """Return what *changes* of the case's values would do, under *new_pack* when the country changes."""
    target = new_pack or pack
    after_facts = facts.with_state(changed_state(facts.state, changes))
    before, after = _in_use(progress(pack, facts)), _in_use(progress(target, after_facts))
    may_before = {act: may(pack, facts, act) for act in ACTS}
    allowed_before = {act for act, answer in may_before.items() if answer.allowed}
    allowed_after = {act for act in ACTS if may(target, after_facts, act).allowed}
    opening = tuple(act for act in ACTS if act in allowed_after - allowed_before)
    both = [after[path] for path in after if path in before]
    return RoutePreview(
        appear=tuple(row for path, row in after.items() if path not in before),
        stop=tuple(row for path, row in before.items() if path not in after),
        stay=tuple(both),
        moved=tuple(row for row in both if row.ours != before[row.path].ours),
        closing=tuple(act for act in ACTS if act in allowed_before - allowed_after),
        opening=opening,
        lowers=lowers(facts, changes),
        loosens=any(may_before[act].way == "never" for act in opening),
    )


def decide_change_route(
    pack: Pack,
    facts: CaseFacts,
    changes: Mapping[str, Any],
    reason: str,
    *,
    new_pack: Pack | None = None,
    second: Approval | None = None,
) -> list[Decision]:
    """Return the change, with the *second* person who agreed where it loosens what protects or lowers an age.

    Raises GateClosedError when it would make a child an adult and gates forbid it, ApprovalMissingError
    without the second person, MayNotServeError where that one may control her, RecordIncompleteError for what no
    route can be.
    """
    wrong = tuple(name for name, value in changes.items() if not _may_stand(name, value))
    if wrong or not changes or not reason:
        raise RecordIncompleteError(missing=wrong or ("reason",))
    if lowers(facts, changes):
        need_gates_of_lowering(pack, facts)
    decisions = [Decision(VALUE, "core", f"case/{name}", value) for name, value in changes.items()]
    preview = preview_route(pack, facts, changes, new_pack)
    if preview.needs_second and (second is None or not second.named or not supervises(second.role)):
        raise ApprovalMissingError(gate="", needed=("supervisor",))
    said = note("route_changed", names=list(changes), reason=reason, opened=list(preview.opening))
    if second is not None:
        need_trusted(facts.state, approver=second.name)
        said["agreed"] = asdict(second)
    return [*decisions, Decision("note_added", "core", "", said)]


def need_gates_of_lowering(pack: Pack, facts: CaseFacts) -> None:
    """Raise GateClosedError while a safeguard forbids to make an adult of this child."""
    answer = may(pack, facts, "lower_to_adult")
    if not answer.allowed:
        raise GateClosedError(act="lower_to_adult", gates=tuple(status.gate.id for status in answer.closed))


def decide_lift_block(pack: Pack, facts: CaseFacts) -> list[Decision]:
    """Return the end of the origin block: by the authority's decision and the person's written wish."""
    reading = Reading(pack, facts)
    lacking = lacks_to_lift(lambda question: reading.possible(f"F11.{question}"))
    if lacking:
        raise GateClosedError(act="contact_origin_state", gates=("G2",), missing=f"F11.{lacking}")
    return [Decision(VALUE, "core", "case/origin_block", "no")]


def lowers(facts: CaseFacts, changes: Mapping[str, Any]) -> bool:
    """Tell whether *changes* make an adult of whoever is or may be a child; a first statement does not."""
    stated = bool(facts.heads("case/child_or_doubt"))
    return changes.get("child_or_doubt") == "no" and stated and facts.may_be("child_or_doubt", "yes", "doubt")


def changed_state(state: CaseState, changes: Mapping[str, Any]) -> CaseState:
    """Return the case as it would stand with *changes*, everything else untouched.

    What is held back at those places is left out: a change is judged by the most that it may open.
    """
    values = dict(state.values)
    late = {path: said for path, said in state.late.items() if path.removeprefix("case/") not in changes}
    for name, value in changes.items():
        values[f"case/{name}"] = Standing((Head(EventId(""), value, "", "", ""),))
    return replace(state, values=MappingProxyType(values), late=late)


def _may_stand(name: str, value: Any) -> bool:
    """Tell whether *value* is something that the case may say of its route: never nothing, never a strange word."""
    if name == "child_or_doubt":
        return value in YES_DOUBT_NO
    if name == "side":
        return value in SIDES
    if name == "nationality":
        return isinstance(value, list | tuple) and bool(value) and all(map(_is_code, value))
    return name in ROUTE_NAMES and _is_code(value)


def _is_code(value: Any) -> bool:
    return (
        isinstance(value, str)
        and value.isascii()
        and value.replace("_", "").isalpha()
        and len(value) <= _LONGEST
    )


def _in_use(found: Progress) -> dict[str, StepProgress]:
    return {row.path: row for row in found.steps if row.applies}
