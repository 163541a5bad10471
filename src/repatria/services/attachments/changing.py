"""Turn, crop or black out a file of a case: a new one is made of it and sealed; the old one stays or is hidden.

What was blacked out is overwritten in the pixels of the new file, not covered. The plain bytes of both go through
pipes to a process apart and back, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from repatria.content.pictures import asking
from repatria.content.pictures.acts import Act
from repatria.domain.attachments.attachment import Attachment
from repatria.domain.errors import NotInFileError, RecordIncompleteError
from repatria.domain.events.kinds import part_for_level
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.attachments.adding import NewAttachment, keep_attachment, seal_pieces
from repatria.services.attachments.opening import OpenedAttachment, open_attachment
from repatria.services.attachments.sweeping import sweep_attachments
from repatria.services.attachments.withdrawing import withdrawal
from repatria.services.desk import Desk
from repatria.store.attachments.sealing import TakenIn, need_room


def change_attachment(
    desk: Desk,
    case_id: CaseId,
    event: str,
    acts: Sequence[Act],
    *,
    replaces: bool = False,
    reason: str = "",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Attachment:
    """Add to a case what a file of it becomes by *acts*, with the same title, level and place, and return it.

    The one that *event* added stays as it is, or where the new one *replaces* it is withdrawn for a *reason*, in one
    transaction. Raises what ``begin_change``, ``seal_change`` and ``keep_change`` do.
    """
    opened = begin_change(desk, case_id, event, acts, replaces=replaces, reason=reason)
    taken = seal_change(desk, case_id, opened, acts, progress=progress, cancelled=cancelled)
    return keep_change(desk, case_id, opened.attachment, taken, replaces=replaces, reason=reason)


def begin_change(
    desk: Desk, case_id: CaseId, event: str, acts: Sequence[Act], *, replaces: bool = False, reason: str = ""
) -> OpenedAttachment:
    """Note that the file is opened, and return it for ``seal_change``.

    Raises RoleMayNotError, NotInFileError where nothing is to be done, RecordIncompleteError where one is to be
    replaced without a reason, and what ``open_attachment`` does.
    """
    desk.need("work")
    if not acts:
        raise NotInFileError
    if replaces and not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    return open_attachment(desk, case_id, event)


def seal_change(
    desk: Desk,
    case_id: CaseId,
    opened: OpenedAttachment,
    acts: Sequence[Act],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> TakenIn:
    """Seal what the opened file becomes by *acts*, and touch no store; *progress* is of reading the old one.

    Raises RoleMayNotError, FileRefusedError before anything is written, what reading an attachment raises, and
    DiskFullError, StorageError and StoppedError: then nothing is left.
    """
    desk.need("work")
    need_room(desk.vault.folder, opened.attachment.said.size)
    plain = opened.pieces(cancelled, progress)
    with asking.change(plain, acts, cancelled=cancelled) as made:
        part = part_for_level(case_id, _like(opened.attachment).level)
        return seal_pieces(desk, part, made.pieces, cancelled)


def keep_change(
    desk: Desk, case_id: CaseId, old: Attachment, taken: TakenIn, *, replaces: bool = False, reason: str = ""
) -> Attachment:
    """Let the case name what was made of the *old* file, and hide that where the new one *replaces* it.

    Raises what ``withdraw_attachment`` and ``keep_attachment`` do; then the old one stands as before.
    """
    desk.need("work")
    try:
        beside = withdrawal(desk, case_id, old.event, reason) if replaces else []
    except BaseException:
        sweep_attachments(desk, [taken.id])
        raise
    return keep_attachment(desk, case_id, _like(old), taken, beside=beside)


def _like(old: Attachment) -> NewAttachment:
    """Return what is said of the new file: the same, and what stood among the protected stays there."""
    return NewAttachment(old.said.title, old.level, old.said.of)
