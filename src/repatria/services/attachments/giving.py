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
    RepatriaError,
)
from repatria.domain.ids import CaseId
from repatria.domain.names import may_be_same
from repatria.domain.progress import Progress
from repatria.domain.readers import telling_now
from repatria.durable import Placed, place_file
from repatria.services.attachments.listing import attachment_in
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.leaving_files import note_dropped, note_leaving, note_standing, numbered
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


@dataclass(frozen=True, slots=True)
class Leaving:
    """A file that was noted as leaving under the id *given*: from which *vault*, and to which *target*."""

    given: str
    vault: Path
    attachment: Attachment
    target: Path


def begin_giving(desk: Desk, case_id: CaseId, event: str, folder: Path, giving: GivingOut) -> Leaving:
    """Note that a file of a case leaves for *folder*, and for whom; ``write_copy`` and ``end_giving`` follow.

    Raises AttachmentRefusedError where it may not go to them, RecordIncompleteError and OwnApprovalError where nobody
    answers for it, MayNotServeError, and what ``open_attachment`` does; then nothing is noted.
    """
    desk.need("work")
    case, attachment = attachment_in(desk, case_id, event)
    _need_may_go(desk, case, attachment, giving)
    vault = desk.vault.folder
    if not sealed_path(vault, attachment.id).is_file():
        raise AttachmentNotHereError
    target = folder / _file_name(desk, attachment)
    refuse_inside_vault(target)
    leaving = Leaving(desk.new_id(), vault, attachment, target)
    note_leaving(desk, "attachment", leaving.given, _said(case_id, attachment, giving))
    return leaving


def write_copy(
    leaving: Leaving,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Placed | RepatriaError:
    """Write the file plain and whole, and touch no store; what fails or is stopped leaves nothing and is returned."""
    try:
        pieces = pieces_of_whole(leaving.vault, leaving.attachment, cancelled, progress)
        return place_file(leaving.target, lambda file: [file.write(piece) for piece in pieces])
    except RepatriaError as error:
        return error


def end_giving(desk: Desk, leaving: Leaving, came: Placed | RepatriaError) -> Placed:
    """Note what became of the copy, and return where it stands; raises what kept it from being written.

    Raises StandsUnnotedError where it stands and that could not be noted.
    """
    desk.need("work")
    if isinstance(came, RepatriaError):
        note_dropped(desk, "attachment", leaving.given, came)
        raise came
    note_standing(desk, "attachment", leaving.given, came)
    return came


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

    Raises what ``begin_giving`` and ``end_giving`` do; StorageError and StoppedError leave nothing.
    """
    leaving = begin_giving(desk, case_id, event, folder, giving)
    return end_giving(desk, leaving, write_copy(leaving, progress=progress, cancelled=cancelled))


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
