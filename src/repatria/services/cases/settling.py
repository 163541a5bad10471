"""Disagreements: listed, and settled by a person who saw all that was said."""

from __future__ import annotations

from typing import Any

from repatria.domain.cases.given import entry
from repatria.domain.cases.related import need_trusted
from repatria.domain.cases.same_person import SAME_PERSON
from repatria.domain.errors import NothingToSettleError, RecordIncompleteError
from repatria.domain.events.disagreements import Disagreement, settle
from repatria.domain.ids import CaseId
from repatria.domain.protocol.settling import check_settlement
from repatria.services.cases.casefile import CaseFile, read_casefile
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.joining import settle_pair
from repatria.services.cases.restricting import need_to_let_in
from repatria.services.desk import Desk
from repatria.services.packs import pack_by_digest


def settle_disagreement(
    desk: Desk, case_id: CaseId, part: str, path: str, value: Any, reason: str
) -> CaseFile:
    """Let *value*, one of those said at *path*, stand there instead of all; the settlement travels with the case.

    Where the case's value was taken over from a form's answer both are settled, or neither.
    It asks what the same change would ask by its own door. Raises GateClosedError where that would make an adult of
    a child, or lift a block, past its safeguard, SettleByRouteError or SettleInPeopleError where a second person must
    agree, RoleMayNotError where somebody would come to read a case who may not, and MayNotServeError where it would
    name somebody who may control the person as serving her.
    """
    if path.startswith(SAME_PERSON):
        return _settle_pair(desk, case_id, part, path, value, reason)
    case = case_of(desk, case_id)
    difference = next(
        (each for each in case.differences if (part, path) in [(one.part, one.path) for one in each]), ()
    )
    if not difference:
        raise NothingToSettleError(path=path)
    for one in difference:
        _check(desk, case, one, value, reason)
    return keep(desk, case_id, [deed for one in difference for deed in settle(one, value, reason=reason)])


def _settle_pair(desk: Desk, case_id: CaseId, part: str, path: str, value: Any, reason: str) -> CaseFile:
    """Settle whether two cases are of one person: what is said of both is said in both."""
    found = read_casefile(desk, case_id).disagreements
    if all((one.part, one.path) != (part, path) for one in found):
        raise NothingToSettleError(path=path)
    return settle_pair(desk, case_id, path.removeprefix(SAME_PERSON), value, reason)


def _check(desk: Desk, case: CaseFile, one: Disagreement, value: Any, reason: str) -> None:
    """Raise where *value* may not stand at the path of *one*."""
    if all(head.value != value for head in one.standing.heads):
        raise RecordIncompleteError(missing=("value",))
    new_pack = pack_by_digest(desk, str(entry(value, "digest") or "")) if one.path == "case/pack" else None
    check_settlement(case.pack, case.facts, one.path, value, reason, new_pack=new_pack)
    need_to_let_in(desk, case, one, value)
    _need_trusted_at(desk, case, one.path, value)


def _need_trusted_at(desk: Desk, case: CaseFile, path: str, value: Any) -> None:
    """Raise MayNotServeError where the question at *path* asks who serves her and *value* names whoever may not."""
    added = {fact.path: fact.value for fact in case.state.of_type("member_added")}
    kind, member, name = (*path.split("/", 2), "", "")[:3]
    if kind == "row":
        member = str(entry(added.get(f"row/{member}"), "form"))
    form = desk.library.forms.get(str(entry(added.get(f"form/{member}"), "form")))
    questions = form.questions() if form is not None and kind in ("form", "row") else ()
    serves = next((one.serves for one in questions if one.name == name), "")
    if serves and isinstance(value, str):
        need_trusted(case.state, **{serves: value})
