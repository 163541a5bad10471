"""What came damaged or out of place holds a case until a person here asked whoever sent it, and settles it."""

from __future__ import annotations

from repatria.domain.errors import RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.events.notes import note
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, keep
from repatria.services.desk import Desk
from repatria.store.log.held_back import holding
from repatria.store.log.quarantine import SetApart
from repatria.store.out_of_use import SETTLED


def unproven(desk: Desk, case_id: CaseId) -> tuple[SetApart, ...]:
    """Return what was set apart of the case and holds it still."""
    desk.need("see")
    return tuple(one for part in case_parts(case_id) for one in holding(desk.read(), part))


def settle_unproven(desk: Desk, case_id: CaseId, names: tuple[str, ...], reason: str) -> CaseFile:
    """End the hold of what *names* name: whoever settles it saw those, and nothing that came since.

    That it is settled stands in this device's record, for each vault sets apart what it received; the *reason* stands
    in the case, where everybody who reads it finds it.
    """
    case = case_of(desk, case_id)
    seen = [one for one in unproven(desk, case_id) if one.name in names]
    missing = [name for name, given in (("reason", reason.strip()), ("change", seen)) if not given]
    if missing:
        raise RecordIncompleteError(missing=tuple(missing))
    said = note("unproven_settled", reason=reason, count=len(seen))
    settled = [
        desk.value(desk.record, SETTLED + one.name, {"case": case_id, "why": one.reason}) for one in seen
    ]
    return keep(desk, case.id, [*settled, Deed(core_part(case_id), "note_added", "", said)])
