"""Add a file to a case: sealed into the vault first, named by an event of the case once it is whole and proven.

What it tells besides what it shows or sounds (where a photograph was taken, by whom, with what) stays out, unless a
person chose to keep it. Stopped anywhere, either both stand or nothing counts; what is left of the file goes at the
next unlock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from repatria.content.pictures import asking
from repatria.domain.attachments.attachment import (
    ADDED,
    SAFEST,
    Attachment,
    Said,
    SealedFile,
    attachments_of,
    id_of,
    path_of,
)
from repatria.domain.errors import RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import part_for_level
from repatria.domain.forms.definition import LEVELS
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.attachments.listing import act_noted
from repatria.services.attachments.sweeping import sweep_attachments
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import as_written, case_of, now_kept
from repatria.services.desk import Desk
from repatria.store.attachments.coming import coming_from
from repatria.store.attachments.folder import trust
from repatria.store.attachments.sealing import TakenIn, need_room, take_in


@dataclass(frozen=True, slots=True)
class NewAttachment:
    """What a person says of a file: a *title* of their own, its *level*, and *of* what it is.

    That is a form or a step (``form/…``, ``step/…``), or empty: of the case. The name that the file has outside is
    nowhere kept.
    """

    title: str = ""
    level: str = SAFEST
    of: str = ""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file that was *taken* in and that no event names yet, and whether it was seen to be the *same* as outside.

    Where it is not, it may look different: a PDF with layers becomes pictures of its pages. Whoever adds it is told.
    """

    taken: TakenIn
    same: bool


def need_may_add(desk: Desk, case_id: CaseId, wanted: NewAttachment) -> None:
    """Raise what stands against adding a file so: RoleMayNotError, UnknownCaseError, RecordIncompleteError."""
    _checked(desk, case_id, wanted)


def seal_attachment(
    desk: Desk,
    case_id: CaseId,
    level: str,
    source: Path,
    *,
    keep_told: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Sealed:
    """Seal the file at *source* for a case, whole and proven, and touch no store; ``keep_attachment`` follows.

    It is sealed without what it tells besides, or with *keep_told* as it is. Raises RoleMayNotError;
    FileRefusedError, AttachmentError and DiskFullError before anything is written where that is known before,
    StorageError, and StoppedError when it is *cancelled*: then nothing is left.
    """
    desk.need("work")
    with coming_from(source, progress, cancelled) as coming:
        need_room(desk.vault.folder, coming.size)
        with _told(coming.pieces, keep_told, cancelled) as (pieces, same):
            return Sealed(seal_pieces(desk, part_for_level(case_id, level), pieces, cancelled), same)


def seal_pieces(
    desk: Desk, part: str, pieces: Iterable[bytes], cancelled: Callable[[], bool] = lambda: False
) -> TakenIn:
    """Seal what comes in *pieces* for a *part* of a case as it is, and touch no store; raises as ``take_in`` does."""
    desk.need("work")
    return take_in(desk.vault.folder, pieces, partial(id_of, part), cancelled)


def keep_attachment(
    desk: Desk, case_id: CaseId, wanted: NewAttachment, taken: TakenIn, *, beside: Sequence[Deed] = ()
) -> Attachment:
    """Let the case name the file that was sealed, and return it; what fails takes the sealed file away again.

    What is done *beside* stands in the same transaction.
    """
    desk.need("work")
    try:
        _checked(desk, case_id, wanted)
        part = part_for_level(case_id, wanted.level)
        said = msgspec.to_builtins(_said(wanted, taken))
        with desk.writing() as connection:
            note = act_noted(desk, "added", case_id, taken.id)
            added, *_ = desk.append_in(
                connection, [Deed(part, ADDED, path_of(taken.id), said), note, *beside]
            )
            after = as_written(desk, connection, case_id)
    except BaseException:
        sweep_attachments(desk, [taken.id])  # what came after the commit takes nothing away
        raise
    trust(desk.vault.folder, taken.id)
    return next(one for one in attachments_of(now_kept(desk, after).state) if one.event == added.id)


def add_attachment(
    desk: Desk,
    case_id: CaseId,
    source: Path,
    wanted: NewAttachment,
    *,
    keep_told: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Attachment:
    """Add the file at *source* to a case; raises what ``need_may_add`` and ``seal_attachment`` do.

    Whether it is the same as outside only ``seal_attachment`` says.
    """
    need_may_add(desk, case_id, wanted)
    sealed = seal_attachment(
        desk, case_id, wanted.level, source, keep_told=keep_told, progress=progress, cancelled=cancelled
    )
    return keep_attachment(desk, case_id, wanted, sealed.taken)


@contextmanager
def _told(
    pieces: Iterator[bytes], keep_told: bool, cancelled: Callable[[], bool]
) -> Iterator[tuple[Iterable[bytes], bool]]:
    """Give *pieces* as they are, or without what they tell besides and whether they show the same.

    Refused where that cannot be taken away.
    """
    if keep_told:
        yield pieces, True
        return
    with asking.clean(pieces, cancelled=cancelled) as made:
        yield made.pieces, made.same


def _checked(desk: Desk, case_id: CaseId, wanted: NewAttachment) -> CaseFile:
    desk.need("work")
    case = case_of(desk, case_id)
    missing = [] if wanted.level in LEVELS else ["level"]
    missing += [] if not wanted.of or _is_there(case, wanted.of) else ["of"]
    if missing:
        raise RecordIncompleteError(missing=tuple(missing))
    return case


def _is_there(case: CaseFile, path: str) -> bool:
    """Tell whether *path* is a form that the case has or a step of its protocol."""
    kind, _, name = path.partition("/")
    if kind == "step":
        return any(step.id == name for step in case.pack.steps)
    return kind == "form" and any(fact.path == path for fact in case.state.of_type("member_added"))


def _said(wanted: NewAttachment, taken: TakenIn) -> Said:
    return Said(
        taken.kind,
        taken.whole.size,
        taken.whole.sha256,
        SealedFile(taken.placed.size, taken.placed.sha256),
        taken.whole.identity,
        wanted.level,
        wanted.title.strip(),
        wanted.of,
    )
