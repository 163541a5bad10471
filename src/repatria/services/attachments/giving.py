"""Give a file of a case out as a plain file: for whom and why is noted before a byte of it is written.

Whoever asks answers for it; of the protected ones a second person agrees. Nothing goes so to another country, nor
where the person's consent is asked and does not name this recipient for this purpose.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from repatria.domain.attachments.attachment import Attachment
from repatria.domain.attachments.kinds import ending_of
from repatria.domain.cases.consenting import consent
from repatria.domain.cases.related import need_trusted
from repatria.domain.disclosure import (
    Recipient,
    RecipientKind,
    is_of_other_state,
    kind_asks_consent,
    may_have,
)
from repatria.domain.errors import (
    AttachmentNotHereError,
    AttachmentRefusedError,
    OwnApprovalError,
    RecordIncompleteError,
)
from repatria.domain.ids import CaseId
from repatria.domain.names import may_be_same
from repatria.domain.progress import Progress
from repatria.domain.readers import telling_now
from repatria.durable import Placed, place_file
from repatria.services.attachments.listing import attachment_in
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.leaving_files import noted, numbered
from repatria.store.attachments.folder import sealed_path
from repatria.store.attachments.proving import pieces_of_whole
from repatria.store.keys.slotfile import refuse_inside_vault

NAMELESS: Final[frozenset[RecipientKind]] = frozenset({"file", "person"})
"""Kinds of recipients that need no name: the post's own file, and the person of the case."""


@dataclass(frozen=True, slots=True)
class GivingOut:
    """For whom a file leaves, the *reason*, and who agreed where it is protected (*approved_by*)."""

    recipient: Recipient
    reason: str
    approved_by: str = ""


def give_out(
    desk: Desk,
    case_id: CaseId,
    event: str,
    folder: Path,
    giving: GivingOut,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Placed:
    """Write a file of a case into *folder*, plain and whole, under a name that tells nothing of the case.

    Raises AttachmentRefusedError where it may not go to them, RecordIncompleteError and OwnApprovalError where nobody
    answers for it, MayNotServeError, and what ``open_attachment`` does; StorageError and StoppedError leave nothing.
    """
    desk.need("work")
    case, attachment = attachment_in(desk, case_id, event)
    _need_may_go(desk, case, attachment, giving)
    vault = desk.vault.folder
    if not sealed_path(vault, attachment.id).is_file():
        raise AttachmentNotHereError
    target = folder / _file_name(desk, attachment)
    refuse_inside_vault(target)

    with noted(desk, "attachment", desk.new_id(), _said(case_id, attachment, giving)) as keep:
        pieces = pieces_of_whole(vault, attachment, cancelled, progress)
        return keep(place_file(target, lambda file: [file.write(piece) for piece in pieces]))


def _need_may_go(desk: Desk, case: CaseFile, attachment: Attachment, giving: GivingOut) -> None:
    recipient, level = giving.recipient, attachment.level
    missing = [] if giving.reason.strip() else ["reason"]
    missing += [] if recipient.kind in NAMELESS or recipient.name.strip() else ["name"]
    missing += ["approved_by"] if attachment.is_protected and not giving.approved_by.strip() else []
    if missing:
        raise RecordIncompleteError(missing=tuple(missing))
    if may_be_same(giving.approved_by, desk.person.name):
        raise OwnApprovalError(person=desk.person.id)
    need_trusted(case.state, recipient=recipient.name, approver=giving.approved_by)
    word = _why_not(case, level, recipient)
    if word:
        raise AttachmentRefusedError(recipient=recipient.kind, reason=word)


def _why_not(case: CaseFile, level: str, recipient: Recipient) -> str:
    """Return the word for what keeps a file of this *level* from *recipient*, nothing where it may go."""
    if is_of_other_state(recipient.kind):
        return "not_for_origin"
    if not may_have(level, recipient.kind):
        return "level"
    if not kind_asks_consent(recipient.kind):
        return ""
    return consent(case.facts, telling_now(recipient, case.facts))[0]


def _said(case_id: CaseId, attachment: Attachment, giving: GivingOut) -> dict[str, object]:
    recipient = giving.recipient
    return {
        "case": case_id,
        "attachment": attachment.id,
        "for": recipient.kind,
        "name": recipient.name.strip(),
        "purpose": recipient.purpose,
        "reason": giving.reason.strip(),
        "approved_by": giving.approved_by.strip(),
    }


def _file_name(desk: Desk, attachment: Attachment) -> str:
    """Return a name that tells no case: a number as a sheet has, and what kind it is; invented ones say so."""
    return f"{numbered(desk)}.{ending_of(attachment.said.kind)}"
