"""Withdraw a file of a case (*Retirar*): hidden from then on, with a reason that is signed, it stays sealed."""

from __future__ import annotations

from repatria.domain.attachments.attachment import WITHDRAWN, path_of
from repatria.domain.errors import RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.ids import CaseId
from repatria.services.attachments.listing import act_noted, attachment_in
from repatria.services.cases.changing import keep
from repatria.services.desk import Desk


def withdraw_attachment(desk: Desk, case_id: CaseId, event: str, reason: str) -> None:
    """Hide a file of a case, here and where the case goes; only erasing the case destroys it.

    Raises RoleMayNotError, RecordIncompleteError without a reason, and what ``attachment_in`` does.
    """
    desk.need("work")
    keep(desk, case_id, withdrawal(desk, case_id, event, reason))


def withdrawal(desk: Desk, case_id: CaseId, event: str, reason: str) -> list[Deed]:
    """Return what hides a file of a case, for whoever does it together with something else; raises as that does."""
    desk.need("work")
    _, attachment = attachment_in(desk, case_id, event)
    if not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    value = {"event": attachment.event, "reason": reason.strip()}
    withdrawn = Deed(attachment.part, WITHDRAWN, path_of(attachment.id), value)
    return [withdrawn, act_noted(desk, "withdrawn", case_id, attachment.id)]
