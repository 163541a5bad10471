"""Before a file of the outbox is withdrawn: whether it lies at its place, though nothing here says so.

In a vault that was put back whole from a copy a file waits that went since. What is found is noted beside the file as
what was laid from here is, and taken away like that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import LineError
from repatria.services.desk import Desk
from repatria.services.exchange.laid import At, Laid, keep_laid, laid_of
from repatria.services.exchange.outbox import file_of, outbox_of, tells_abroad, waiting_row
from repatria.services.exchange.places import KeptPlace, kept_places, line_to
from repatria.services.exchange.posts import known_posts
from repatria.sync.mailboxes import mailboxes_before
from repatria.sync.transports.pieces import lies


@dataclass(frozen=True, slots=True)
class Look:
    """All that looking for one file takes, so that no store is touched: in which *folders* of which *places*.

    *known* are the places where it may lie as this vault remembers; *lost* tells that its own place was forgotten.
    """

    path: Path
    places: tuple[KeptPlace, ...]
    folders: tuple[str, ...]
    known: tuple[str, ...]
    lost: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """What looking brought, by names of places: where it lay, or may; where it did not; which did not answer."""

    found: tuple[str, ...]
    absent: tuple[str, ...]
    unasked: tuple[str, ...]
    lost: bool


def look_of(desk: Desk, bundle: str) -> Look:
    """Return where a file that waits is looked for: at its own place, or at every one where that was forgotten.

    Nowhere once this vault itself remembers where it may lie. Raises UnknownBundleError.
    """
    row, kept = waiting_row(desk, bundle), kept_places(desk)
    outbox_of(desk)  # what is found is noted there, also in a vault that was put back without it
    path = file_of(desk, row)
    marks = {one.at.mark for one in laid_of(path) if one.listed}
    known = tuple(one.called for one in kept if one.mark in marks)
    own = tuple(one for one in kept if one.id == row.place)
    post = next((one for one in known_posts(desk) if one.device == row.device), None)
    boxes = mailboxes_before(post.recipient, desk.now(), abroad=tells_abroad(row)) if post else ()
    folders = tuple(dict.fromkeys((row.folder, *boxes)))
    return Look(path, () if marks else own or kept, folders, known, not own and not marks)


def look_there(look: Look, cancelled: Callable[[], bool] | None = None) -> Seen:
    """Look for a file and note beside it where it lies whole; no store is touched. Raises StoppedError.

    Where nobody answers it is noted that something may lie there: it is taken away the next time there is a line.
    """
    found = list(look.known)
    absent: list[str] = []
    unasked: list[str] = []
    for place in look.places:
        try:
            with line_to(place, cancelled=cancelled) as line:
                there = [folder for folder in look.folders if lies(line, folder, look.path.stem)]
        except LineError:
            unasked.append(place.called)
            _note(look.path, [Laid(At(place.mark, folder)) for folder in look.folders])
            continue
        (found if there else absent).append(place.called)
        _note(look.path, [Laid(At(place.mark, folder), listed=True) for folder in there])
    return Seen(tuple(found), tuple(absent), tuple(unasked), look.lost)


def _note(path: Path, more: list[Laid]) -> None:
    """Note *more* of where a file may lie; the pieces that were laid are not forgotten, so that carrying goes on."""
    kept = {one.at: one for one in laid_of(path)}
    for one in more:
        before = kept.get(one.at, one)
        kept[one.at] = Laid(one.at, before.listed or one.listed, before.pieces)
    if more:
        keep_laid(path, list(kept.values()))
