"""Send: what a post of the same country does not have yet of chosen cases, in one sealed file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.attachments.travelling import FileGoing
from repatria.domain.directory.form import written
from repatria.domain.errors import (
    BundleTooLargeError,
    RepatriaError,
    TooMuchToSendError,
    UnknownRecipientError,
)
from repatria.domain.progress import Progress
from repatria.durable import need_space
from repatria.services.desk import Desk
from repatria.services.exchange.apart_there import aside_here, reaching
from repatria.services.exchange.asked_again import answers, asks
from repatria.services.exchange.contents import (
    attachments_of,
    directory_here,
    facts_of,
    reach_of,
    segments_of,
)
from repatria.services.exchange.decided_elsewhere import say_decided
from repatria.services.exchange.erasures import erasures_going
from repatria.services.exchange.files_going import whole_files
from repatria.services.exchange.files_told import SAYS_SO, files_told, upto_of_files
from repatria.services.exchange.going import (
    Going,
    Sending,
    check_restricted,
    check_second,
    may_know,
    packs_of,
    what_goes,
)
from repatria.services.exchange.persons import persons_going, persons_told, say_persons
from repatria.services.exchange.posts import KnownPost, known_posts, refuse_revoked
from repatria.services.exchange.receipts import Receipts, parts_told, receipts_for, receipts_of, upto_of
from repatria.services.exchange.telling import Statement, heard_here, note_told, statement_for
from repatria.services.forms.travelling import forms_to_send
from repatria.store.attachments.named import files_in_use
from repatria.store.cipher import Connection, roomy
from repatria.store.log.leaving import parts_beyond
from repatria.store.places import begin_receipt, end_receipt
from repatria.store.shared_parts import share
from repatria.store.transactions import snapshot
from repatria.store.uncollected import uncollected
from repatria.sync.manifest import check_recipient
from repatria.sync.segments import Segment
from repatria.sync.writing import Chunks, WrittenBundle, bundle_name, write_bundle

_Watch = tuple[Progress | None, Callable[[], bool] | None]
"""What is told how far the writing is, and what says whether to stop it."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A sealed file that stands on its device.

    *group_kept* says that what a group shares stayed here, where whoever sent may know of it. *files* counts the
    files of cases in it, *damaged* those that stayed because they are not as they were sealed.
    """

    path: Path
    size: int
    sha256: str
    bundle: str
    post: str
    events: int
    group_kept: bool = False
    files: int = 0
    damaged: int = 0


def recipient(desk: Desk, device: str) -> KnownPost:
    """Return a device to which cases may be sealed: known, not this one, of the same country."""
    found = next((post for post in known_posts(desk) if post.device == device and not post.here), None)
    if found is None:
        raise UnknownRecipientError(device=device)
    refuse_revoked(found)
    check_recipient(desk.country_code, found.country)
    return found


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed file that was *written*, of which nothing says yet that it stands where it goes.

    *files* of cases are in it, and *damaged* ones stayed.
    """

    bundle: str
    post: KnownPost
    written: WrittenBundle
    group_kept: bool
    files: tuple[FileGoing, ...] = ()
    damaged: int = 0

    @property
    def told(self) -> dict[str, object]:
        """Return what is noted once it stands there."""
        placed, upto = self.written.placed, upto_of(self.written.manifest) | upto_of_files(self.files)
        return {"bundle": self.bundle, "size": placed.size, "sha256": placed.sha256, "upto": upto}


def send_cases(
    desk: Desk,
    sending: Sending,
    folder: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Sent:
    """Write one sealed file into *folder*; it is noted before it is written and again when it stands there.

    Raises ForeignRecipientError for a device of another country, RestrictedCaseError for a case that is for
    named people only, StorageError when the folder fails.
    """
    sealed = seal_cases(desk, sending, folder, progress=progress, cancelled=cancelled)
    note_placed(desk, sealed.told)
    placed = sealed.written.placed
    events = sum(entry.count for entry in sealed.written.manifest.segments)
    return Sent(
        placed.path,
        placed.size,
        placed.sha256,
        sealed.bundle,
        sealed.post.post,
        events,
        sealed.group_kept,
        len(sealed.files),
        sealed.damaged,
    )


def seal_cases(
    desk: Desk,
    sending: Sending,
    folder: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Sealed:
    """Write one sealed file into *folder*; ``note_placed`` says afterwards that it stands where it goes."""
    desk.need("work")
    post = recipient(desk, sending.device)
    check_restricted(desk, sending.cases)
    check_second(desk, sending)
    going = what_goes(desk, sending)
    if sending.sealed:
        return _seal_files(desk, sending, post, going, folder, (progress, cancelled))
    given, bundle = reaching(receipts_of(desk, post.device)), desk.new_id()
    erased = erasures_going(desk, post.device, sending.cases, given)
    parts = [*going.parts, *erased]
    told = statement_for(desk, post.device, _held(desk, post.device, parts))
    _note_sealed(desk, _sealed(bundle, post, sending, parts_beyond(desk.read(), parts, given)), parts, told)
    with _dropping(desk, bundle), snapshot(desk.read()), roomy(desk.read()), uncollected():
        made = _written(
            desk,
            folder,
            (bundle, post),
            told.receipts
            | _receipts(desk, post.device, reach_of(desk, going.parts, erased, sending.logs), given),
            (progress, cancelled),
            segments=lambda: segments_of(desk, going.parts, erased, given, sending.logs),
            packs=packs_of(desk, going.protocols) | forms_to_send(desk, parts),
        )
    return Sealed(bundle, post, made, may_know(desk, going.groups))


def _seal_files(
    desk: Desk, sending: Sending, post: KnownPost, going: Going, folder: Path, watch: _Watch
) -> Sealed:
    """Seal files of cases, which go without events; each only where its part goes, in use still, and as sealed.

    What goes was judged before the first bundle of many, and a file may have been withdrawn since.
    """
    shown = {(one.part, one.id) for one in files_in_use(desk.read(), going.parts)[0]}
    wanted = [one for one in sending.sealed if (one.part, one.id) in shown]
    files = whole_files(desk, wanted, watch[1] or (lambda: False))
    need_space(folder, sum(one.sealed.size for one in files))
    upto, bundle = upto_of_files(files), desk.new_id()
    parts, given = sorted({one.part for one in files}), reaching(receipts_of(desk, post.device))
    told = statement_for(desk, post.device, _held(desk, post.device, parts), named=upto)
    _note_sealed(desk, _sealed(bundle, post, sending, parts) | {"files": len(files)}, parts, told)
    with _dropping(desk, bundle):
        made = _written(
            desk,
            folder,
            (bundle, post),
            told.receipts | _receipts(desk, post.device, upto, given),
            watch,
            attachments=attachments_of(desk, files),
        )
    kept = may_know(desk, going.groups)
    return Sealed(bundle, post, made, kept, files, len(wanted) - len(files))


def _written(
    desk: Desk,
    folder: Path,
    named: tuple[str, KnownPost],
    receipts: Receipts,
    watch: _Watch,
    *,
    segments: Callable[[], Iterable[Segment]] = tuple,
    packs: Mapping[str, Mapping[str, bytes]] | None = None,
    attachments: Mapping[str, Chunks] | None = None,
) -> WrittenBundle:
    bundle, post = named
    directory = directory_here(desk)
    return write_bundle(
        folder,
        bundle_name(desk.vault.random(16)),
        facts_of(desk, bundle, post, directory),
        recipients=[post.recipient],
        signing_seed=desk.vault.device.signing_seed,
        segments=segments,
        receipts=receipts,
        directory=written(directory) if directory else None,
        persons=persons_going(desk, post.device),
        packs=packs,
        attachments=attachments,
        progress=watch[0],
        cancelled=watch[1],
    )


def _note_sealed(desk: Desk, note: dict[str, object], parts: list[str], told: Statement) -> None:
    """Note what is about to be sealed, and what is said with it, before anything of it is written."""
    device, bundle = str(note["device"]), str(note["bundle"])
    with desk.writing() as connection:
        deeds = [*say_persons(desk, connection), *say_decided(desk, connection)]
        desk.append_in(connection, [desk.note("bundle_sealed", note), *deeds])
        share(connection, device, parts)
        note_told(connection, device, bundle, told)
        begin_receipt(connection, device, bundle)
    desk.vault.sync_memory()


def _receipts(desk: Desk, device: str, going: Receipts, given: Receipts) -> Receipts:
    """Return which rosters are held, what was heard of that device or never came, which of its asks are answered."""
    said = persons_told(desk) | heard_here(desk.read(), device) | SAYS_SO
    return said | asks(desk, device) | answers(desk, device, given, going)


def _held(desk: Desk, device: str, parts: list[str]) -> Receipts:
    """Return what is held of all that is shared with a device, what of it is set aside, and which files of it."""
    aside = aside_here(desk.read(), parts_told(desk, device, parts))
    return receipts_for(desk, device, parts) | aside | files_told(desk, device, parts)


def note_placed(desk: Desk, told: Mapping[str, object], within: Connection | None = None) -> None:
    """Note that a sealed file stands where it goes: *told* is ``Sealed.told``; *within* what is being written."""
    with desk.writing() if within is None else nullcontext(within) as connection:
        desk.append_in(connection, [desk.note("bundle_placed", dict(told))])
        end_receipt(connection, str(told["bundle"]), left=True)


def note_dropped(desk: Desk, bundle: str, why: str, within: Connection | None = None) -> None:
    """Note that a sealed file goes nowhere, so that nobody waits for it; *within* what is being written."""
    with desk.writing() if within is None else nullcontext(within) as connection:
        desk.append_in(connection, [desk.note("bundle_dropped", {"bundle": bundle, "why": why})])
        end_receipt(connection, bundle, left=False)


def _sealed(bundle: str, post: KnownPost, sending: Sending, parts: list[str]) -> dict[str, object]:
    """Return what is noted of a file: of the cases that were chosen those of which something goes in its *parts*."""
    going = {part.split("/")[1] for part in parts if part.startswith("case/")}
    return {
        "bundle": bundle,
        "device": post.device,
        "post": post.post,
        "cases": [case for case in sending.cases if case in going],
        "parts": parts,
        "approved_by": sending.approved_by,
    }


@contextmanager
def _dropping(desk: Desk, bundle: str) -> Iterator[None]:
    """Note that the bundle was not written when the block fails, so that nobody waits for it."""
    try:
        yield
    except RepatriaError as error:
        with suppress(RepatriaError):  # what hindered the bundle is what the person must hear
            note_dropped(desk, bundle, type(error).__name__)
        if isinstance(error, BundleTooLargeError):  # the words of that one are for whoever receives
            raise TooMuchToSendError(**error.facts) from error
        raise
