"""Disagreements: listed, and settled by a person who saw all that was said."""

from __future__ import annotations

from typing import Any

from repatria.domain.cases.given import entry
from repatria.domain.cases.related import need_trusted
from repatria.domain.errors import NothingToSettleError, RecordIncompleteError
from repatria.domain.events.disagreements import settle
from repatria.domain.ids import CaseId
from repatria.domain.protocol.settling import check_settlement
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.restricting import need_to_let_in
from repatria.services.desk import Desk
from repatria.services.packs import pack_by_digest


def settle_disagreement(
    desk: Desk, case_id: CaseId, part: str, path: str, value: Any, reason: str
) -> CaseFile:
    """Let *value*, one of those said at *path*, stand there instead of all; the settlement travels with the case.

    It asks what the same change would ask by its own door. Raises GateClosedError where that would make an adult of
    a child, or lift a block, past its safeguard, SettleByRouteError or SettleInPeopleError where a second person must
    agree, RoleMayNotError where somebody would come to read a case who may not, and MayNotServeError where it would
    name somebody who may control the person as serving her.
    """
    case = case_of(desk, case_id)
    found = next((one for one in case.disagreements if (one.part, one.path) == (part, path)), None)
    if found is None:
        raise NothingToSettleError(path=path)
    if all(head.value != value for head in found.standing.heads):
        raise RecordIncompleteError(missing=("value",))
    new_pack = pack_by_digest(desk, str(entry(value, "digest") or "")) if path == "case/pack" else None
    check_settlement(case.pack, case.facts, path, value, reason, new_pack=new_pack)
    need_to_let_in(desk, case, found, value)
    _need_trusted_at(desk, case, path, value)
    return keep(desk, case_id, settle(found, value, reason=reason))


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
