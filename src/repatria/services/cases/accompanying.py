"""Open the case of a daughter or son who came with the person: a baby too has one (field rules, section 4)."""

from __future__ import annotations

from repatria.domain.errors import RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, incident_part, protected_part
from repatria.domain.events.notes import note
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.night_cards import CARD
from repatria.services.cases.opening import OpenedCase, Opening, deeds_for
from repatria.services.cases.relations import family_links
from repatria.services.cases.restricting import RESTRICTED
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk


def open_child_of(desk: Desk, case_id: CaseId, *, sex: str = "", label: str = "") -> OpenedCase:
    """Open a child's case beside the one of *case_id*, linked as family and in the same group: all of it or nothing.

    Taken over is what is the same for both: what happens, where and when they came, the language. Nothing else is:
    a child may have another nationality, and another country to return to. Of a case that is for named people only,
    the child's is for the same.
    """
    parent = case_of(desk, case_id)
    opened = parent.state.of_type("case_opened")[0]
    incident = str(parent.value("incident") or "")
    opening = Opening(
        side=parent.value("side"),
        child_or_doubt="yes",
        country=str(parent.value("country") or ""),
        found_in=str(parent.value("found_in") or ""),
        language=str(parent.value("language") or ""),
        sex=sex,
        label=label,
        happened_at=str(opened.value.get("opened_at", "")),
        brought_by=str(opened.value.get("brought_by", "")),
    )
    child, deeds = deeds_for(desk, opening, incident)
    if incident:
        deeds.append(Deed(incident_part(incident), "member_added", f"case/{child.id}", {"letter": ""}))
    kept = {path: parent.state.get(path) for path in (RESTRICTED, CARD)}
    deeds += [Deed(core_part(child.id), VALUE, path, who) for path, who in kept.items() if who]
    deeds += family_links(desk, (parent.id, parent.code), (child.id, child.code))
    desk.append(deeds)
    after_commit(desk, [child.id, parent.id])
    return child


def say_no_child_here(desk: Desk, case_id: CaseId, where: str) -> CaseFile:
    """Write down that no child of the person is here, and *where* they are: nobody is asked for their case again.

    Where a child sleeps stands among the protected.
    """
    if not where.strip():
        raise RecordIncompleteError(missing=("reason",))
    return keep(
        desk, case_id, [Deed(protected_part(case_id), "note_added", "", note("no_child_here", reason=where))]
    )
