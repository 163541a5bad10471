"""Forms that somebody left unfinished on this machine: which there are, and one thrown away."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.forms.drafts import ABOUT, place_at
from repatria.store.lists import cases
from repatria.store.state import load_some


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A form somebody left unfinished on this machine; with *corrects* one that was finished before."""

    case_id: CaseId
    member: str
    form_id: str
    answers: int
    sheet: str = ""
    corrects: bool = False


def discard_draft(desk: Desk, member: str) -> None:
    """Throw away what was typed and never saved."""
    desk.drafts().clear(member)


def discard_drafts_of(desk: Desk, erased: Collection[str]) -> None:
    """Throw away all that was typed and never saved of these cases: they were erased by rule."""
    for member in desk.drafts().forms() if erased else ():
        about = next((one.value for one in desk.drafts().load(member) if one.path == ABOUT), None)
        if about is not None and about["case"] in erased:
            desk.drafts().clear(member)


def open_drafts(desk: Desk) -> list[OpenDraft]:
    """Return the forms that were left unfinished here, of the cases that whoever is here may see."""
    found = []
    for member in desk.drafts().forms():
        drafts = desk.drafts().load(member)
        about = next((draft.value for draft in drafts if draft.path == ABOUT), None)
        if about is not None and cases.line(desk.read(), about["case"], person=desk.person.id) is not None:
            typed = sum(1 for draft in drafts if place_at(draft.path) and draft.value is not None)
            sheet = str(about.get("sheet") or "")
            case = CaseId(about["case"])
            found.append(
                OpenDraft(case, member, about["form"], typed, sheet, _was_finished(desk, case, member))
            )
    return found


def _was_finished(desk: Desk, case_id: CaseId, member: str) -> bool:
    facts = load_some(desk.read(), core_part(case_id), types=("form_submitted",)).facts
    return any(fact.path == f"form/{member}" for fact in facts)
