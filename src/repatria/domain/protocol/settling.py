"""What settling a disagreement asks: all that the same change would ask by its own door.

A peer that says something else must not become a way around a second person, a safeguard or a reason. Who reads a
case is asked in ``services.restricting``, for it depends on who has an account here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import entry
from repatria.domain.cases.related import GUARDED, SERVICES, loosens, may_member_serve, need_trusted
from repatria.domain.errors import (
    MayNotServeError,
    ObligatoryStepError,
    RecordIncompleteError,
    SettleByRouteError,
    SettleInPeopleError,
)
from repatria.domain.protocol.definition import Pack
from repatria.domain.protocol.permissions import is_child
from repatria.domain.protocol.recording import decide_close, decide_separate
from repatria.domain.protocol.routes import (
    ROUTE_NAMES,
    decide_lift_block,
    lowers,
    need_gates_of_lowering,
    preview_route,
)


def check_settlement(
    pack: Pack, facts: CaseFacts, path: str, value: Any, reason: str, *, new_pack: Pack | None = None
) -> None:
    """Raise where settling on *value* at *path* needs more than a *reason*; *new_pack* is the protocol it names.

    GateClosedError past a safeguard of an age or a block, SettleByRouteError or SettleInPeopleError where a second
    person must agree,
    ObligatoryStepError, MayNotServeError and RecordIncompleteError as in the acts that write the same.
    """
    if not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    kind, _, name = path.partition("/")
    if kind == "case" and name in (*ROUTE_NAMES, "pack"):
        _check_route(pack, facts, name, value, new_pack)
    elif kind == "step":
        _check_step(pack, facts, name, value)
    elif kind == "related":
        _check_related(facts, *name.partition("/")[::2], value)
    elif path in _CASE:
        _CASE[path](pack, facts, value, reason)


def _check_route(pack: Pack, facts: CaseFacts, name: str, value: Any, new_pack: Pack | None) -> None:
    if lowers(facts, {name: value}):
        need_gates_of_lowering(pack, facts)
    if preview_route(pack, facts, {name: value}, new_pack).needs_second:
        raise SettleByRouteError(needed=("supervisor",))


def _check_step(pack: Pack, facts: CaseFacts, name: str, value: Any) -> None:
    state, waived = str(entry(value, "state") or ""), ("not_applicable", "refused")
    obligatory = any(step.id == name.partition("/")[0] and step.obligatory for step in pack.steps)
    if obligatory and state in waived and is_child(facts):
        raise ObligatoryStepError(step=name)
    if state in waived and not entry(value, "reason"):
        raise RecordIncompleteError(missing=("reason",))
    told = ("institution", "name", "notified", "recorded_for")
    need_trusted(facts.state, **{key: str(entry(value, key) or "") for key in told})
    related, service = (str(entry(value, key) or "") for key in ("related", "service"))
    if related and not (service in SERVICES and may_member_serve(facts.state, related)):
        raise MayNotServeError(role=service)


def _check_related(facts: CaseFacts, member: str, name: str, value: Any) -> None:
    if name == "separated_by" and value:
        _check_separation(facts, member, value)
    if name in GUARDED and is_child(facts) and loosens(facts.state, member, {name: value}):
        raise SettleInPeopleError


def _check_separation(facts: CaseFacts, member: str, value: Any) -> None:
    by, document, at = (str(entry(value, key) or "") for key in ("by", "document", "at"))
    decide_separate(facts, member, by=by, document=document, at=at)


def _check_block(pack: Pack, facts: CaseFacts, value: Any, _: str) -> None:
    if value == "no":
        decide_lift_block(pack, facts)


def _check_status(_: Pack, __: CaseFacts, value: Any, reason: str) -> None:
    if entry(value, "state") == "closed":
        decide_close(str(entry(value, "outcome") or ""), reason)


_CASE: Mapping[str, Callable[[Pack, CaseFacts, Any, str], None]] = MappingProxyType(
    {"case/origin_block": _check_block, "case/status": _check_status}
)
"""Values of the case that have a door of their own beside the route."""
