"""Change the route of a case, close it, open it again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.domain.events.kinds import VALUE
from repatria.domain.ids import CaseId
from repatria.domain.protocol.decision import Decision
from repatria.domain.protocol.exceptions import Approval
from repatria.domain.protocol.recording import decide_close, decide_reopen_case
from repatria.domain.protocol.routes import RoutePreview, decide_change_route, preview_route
from repatria.services.cases.acts import check_approvals
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, write
from repatria.services.desk import Desk
from repatria.services.packs import pack_for_country, shipped_pack


def preview_change(desk: Desk, case_id: CaseId, changes: Mapping[str, Any]) -> RoutePreview:
    """Return what a change of route would make appear, stop, stay and move, before anything is done."""
    case = case_of(desk, case_id)
    country = changes.get("country")
    pack = desk.library.packs[shipped_pack(desk, country)] if country else None
    return preview_route(case.pack, case.facts, changes, pack)


def change_route(
    desk: Desk, case_id: CaseId, changes: Mapping[str, Any], reason: str, *, second: Approval | None = None
) -> CaseFile:
    """Change the route: nothing done is lost; away from protection only through the safeguard.

    *second* is the supervisor or liaison who agreed to a change that loosens what protects.
    """
    case = case_of(desk, case_id)
    if second is not None:
        check_approvals(desk, [second])
    country = changes.get("country")
    pack = pack_for_country(desk, country) if country else None
    decided = decide_change_route(case.pack, case.facts, changes, reason, new_pack=pack, second=second)
    if pack is not None:
        value = {"id": pack.id, "version": pack.version, "digest": pack.digest}
        decided.append(Decision(VALUE, "core", "case/pack", value))
    return write(desk, case, decided)


def close_case(desk: Desk, case_id: CaseId, outcome: str, reason: str) -> CaseFile:
    """Close a case with its outcome; one reason stands for every step left open."""
    return write(desk, case_of(desk, case_id), decide_close(outcome, reason))


def reopen_case(desk: Desk, case_id: CaseId, reason: str) -> CaseFile:
    """Open a closed case again, in one act."""
    return write(desk, case_of(desk, case_id), decide_reopen_case(reason))
