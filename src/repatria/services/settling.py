"""Disagreements: listed, and settled by a person who saw all that was said."""

from __future__ import annotations

from typing import Any

from repatria.domain.errors import NothingToSettleError, RecordIncompleteError
from repatria.domain.events.disagreements import settle
from repatria.domain.ids import CaseId
from repatria.domain.protocol.routes import check_settlement
from repatria.services.casefile import CaseFile
from repatria.services.changing import case_of, keep
from repatria.services.desk import Desk


def settle_disagreement(
    desk: Desk, case_id: CaseId, part: str, path: str, value: Any, reason: str
) -> CaseFile:
    """Let *value*, one of those said at *path*, stand there instead of all; the settlement travels with the case.

    Raises GateClosedError where that would make an adult of a child, or lift a block, past its safeguard.
    """
    case = case_of(desk, case_id)
    found = next((one for one in case.disagreements if (one.part, one.path) == (part, path)), None)
    if found is None:
        raise NothingToSettleError(path=path)
    if all(head.value != value for head in found.standing.heads):
        raise RecordIncompleteError(missing=("value",))
    check_settlement(case.pack, case.facts, path, value)
    return keep(desk, case_id, settle(found, value, reason=reason))
