"""What is done in a case, or written as another program could write it."""

from __future__ import annotations

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.happened import Happened
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form

OVERRIDE = {
    "gate": "G8",
    "act": "set_travel_date",
    "missing": ["answered"],
    "reason": "noche",
    "approvals": [{"role": "national_liaison", "name": "Luz", "how": "oral"}],
    "asked_by": "somebody else",
}
F03: dict[str, object] = {
    "recipient_kind": "child_auth",
    "recipient": "PGN",
    "reason": "child",
    "age_band": "15-17",
}


def notice(desk: Desk, case: CaseId) -> None:
    """Say that the liaison of the other country was told."""
    member = begin_form(desk, case, "F13", "P4.1").member
    added = {"form": "F13", "version": "1", "digest": ""}
    core = core_part(case)
    desk.append(
        [
            Deed(core, "member_added", f"form/{member}", added),
            Deed(core, VALUE, f"form/{member}/to_country", "HND"),
            Deed(core, "form_submitted", f"form/{member}", {"form": "F13", "happened_at": desk.now_text()}),
        ]
    )


def told(desk: Desk, act: str = "hand_over", **said: str) -> Happened:
    known = {"by": "migration_auth", "known_by": "told", "reason": "Lo hizo el turno de noche."}
    return Happened(act, **{"happened_at": desk.now_text(), **known, **said})
