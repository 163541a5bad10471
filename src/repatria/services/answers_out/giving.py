"""Take the answers of one form out: one sealed file for chosen posts, or a readable one that somebody answers for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import AnswersRefusedError
from repatria.domain.progress import Progress
from repatria.durable import Placed, Recorder, place_file
from repatria.sealing import seal
from repatria.services.answers_out.gathering import Gathered, gather
from repatria.services.answers_out.packing import Packing
from repatria.services.answers_out.versions import leaving_of
from repatria.services.answers_out.wanted import Wanted, check_wanted, posts_of
from repatria.services.answers_out.writing import Cancelled, as_tar, write_zip
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.leaving_files import noted, numbered
from repatria.store.keys.slotfile import refuse_inside_vault

SEALED = ".tar.age"
READABLE = ".zip"


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A file of answers that stands on its device, for which *posts*, and what of the form stayed."""

    placed: Placed
    posts: tuple[str, ...]
    gathered: Gathered


def take_answers_out(
    desk: Desk,
    wanted: Wanted,
    folder: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled = None,
) -> TakenOut:
    """Write one file into *folder*; it is noted before it is written and again when it stands there.

    Raises AnswersRefusedError where nothing may leave so, ForeignRecipientError for a post of another country,
    StoppedError when a person stopped it, StorageError when the folder fails: then nothing is left there.
    """
    check_wanted(desk, wanted)
    posts = posts_of(desk, wanted)
    leaving = leaving_of(desk, wanted)
    packing = Packing(leaving.form, leaving.survey, wanted.shapes)
    gathered = gather(desk, leaving, wanted, packing.take, progress, cancelled)
    if not gathered.count:
        raise AnswersRefusedError(form=wanted.form, recipient=wanted.recipient.kind, reason="nobody")
    name = desk.new_id()
    note = _note(wanted, posts, gathered)

    def fill(target: Recorder) -> None:
        if posts:
            seal(as_tar(packing.files(), cancelled), target, [post.recipient for post in posts])
        else:
            write_zip(packing.files(), target, cancelled)

    refuse_inside_vault(folder / name)
    with noted(desk, "answers", name, note) as done:
        placed = done(place_file(folder / _file_name(desk, wanted), fill))
    return TakenOut(placed, tuple(post.post for post in posts), gathered)


def readable_name(desk: Desk, form: str = "") -> str:
    """Return the name of a readable file: its form, and a number as a sheet of paper has; invented ones say so."""
    return numbered(desk, form) + READABLE


def _file_name(desk: Desk, wanted: Wanted) -> str:
    """Return a name that tells no case; that of a sealed file tells nothing at all."""
    if wanted.sealed:
        return f"{desk.new_id()}{SEALED}"
    return readable_name(desk, wanted.form)


def _note(wanted: Wanted, posts: list[KnownPost], gathered: Gathered) -> dict[str, object]:
    return {
        "form": wanted.form,
        "shapes": sorted(wanted.shapes),
        "for": wanted.recipient.kind,
        "name": wanted.recipient.name,
        "posts": [post.device for post in posts],
        "post": " · ".join(post.post for post in posts),
        "cases": list(gathered.cases),
        "count": gathered.count,
        "protected": wanted.holds_protected,
        "approved_by": wanted.approved_by,
        "reason": wanted.reason,
    }
