"""The files of a case, as whoever is here may know of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from repatria.domain.attachments.attachment import Attachment, attachments_of
from repatria.domain.errors import UnknownAttachmentError
from repatria.domain.events.deed import Deed
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import CaseFile, read_casefile
from repatria.services.cases.why_seen import need_why
from repatria.services.desk import Desk
from repatria.store.attachments.folder import is_damaged, sealed_path

Act = Literal["added", "opened", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of a case, and whether it *is_here*: one of another post may not have come yet.

    One that was found *damaged* lies here and is none that is here.
    """

    attachment: Attachment
    is_here: bool
    damaged: bool = False


def attachments_in(desk: Desk, case_id: CaseId, *, withdrawn: bool = False) -> tuple[Listed, ...]:
    """Return the files of a case, the first first, and with *withdrawn* also those that are hidden.

    What stands in a part of the case that is not here is not told of. Raises UnknownCaseError, and ReasonNeededError
    where somebody else has the case and nobody said why it is opened.
    """
    desk.need("see")
    case = read_casefile(desk, case_id)
    need_why(desk, case.state)
    return tuple(
        _listed(desk.vault.folder, one)
        for one in attachments_of(case.state)
        if withdrawn or one.withdrawn is None
    )


def _listed(folder: Path, one: Attachment) -> Listed:
    damaged = is_damaged(folder, one.id)
    return Listed(one, sealed_path(folder, one.id).is_file() and not damaged, damaged)


def attachment_in(desk: Desk, case_id: CaseId, event: str) -> tuple[CaseFile, Attachment]:
    """Return the case and the file that *event* added; raises UnknownAttachmentError where it is hidden or none.

    And what ``attachments_in`` raises.
    """
    desk.need("see")
    case = read_casefile(desk, case_id)
    need_why(desk, case.state)
    found = (one for one in attachments_of(case.state) if one.event == event and one.withdrawn is None)
    attachment = next(found, None)
    if attachment is None:
        raise UnknownAttachmentError
    return case, attachment


def act_noted(desk: Desk, act: Act, case_id: CaseId, attachment_id: str) -> Deed:
    """Return what the record of this device says of an *act* on a file of a case."""
    return desk.note("attachment_handled", {"act": act, "case": case_id, "attachment": attachment_id})
