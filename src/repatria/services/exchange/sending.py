"""Send: what a post of the same country does not have yet of chosen cases, in one sealed file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from repatria.domain.calendar import utc_text
from repatria.domain.directory.form import Directory, written
from repatria.domain.errors import (
    BundleTooLargeError,
    RepatriaError,
    TooMuchToSendError,
    UnknownRecipientError,
)
from repatria.domain.events.event import read_envelope
from repatria.domain.progress import Progress
from repatria.services.countries import countries_known
from repatria.services.desk import Desk
from repatria.services.exchange.apart_there import aside_here, reaching
from repatria.services.exchange.asked_again import answers, asks
from repatria.services.exchange.decided_elsewhere import say_decided
from repatria.services.exchange.erasures import erasures_going
from repatria.services.exchange.going import (
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
from repatria.signing import signer
from repatria.store.cipher import Connection, roomy
from repatria.store.log.leaving import parts_beyond, runs_beyond
from repatria.store.places import begin_receipt, end_receipt
from repatria.store.shared_parts import share
from repatria.store.state import load_some
from repatria.store.transactions import snapshot
from repatria.sync.manifest import BundleFacts, Recipient, Sender, check_recipient
from repatria.sync.segments import Segment, close_run
from repatria.sync.writing import WrittenBundle, bundle_name, write_bundle


@dataclass(frozen=True, slots=True)
class Sent:
    """A sealed file that stands on its device.

    *group_kept* says that what a group shares stayed here, where whoever sent may know of it.
    """

    path: Path
    size: int
    sha256: str
    bundle: str
    post: str
    events: int
    group_kept: bool = False


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
    """A sealed file that was *written*, of which nothing says yet that it stands where it goes."""

    bundle: str
    post: KnownPost
    written: WrittenBundle
    group_kept: bool

    @property
    def told(self) -> dict[str, object]:
        """Return what is noted once it stands there."""
        placed, upto = self.written.placed, upto_of(self.written.manifest)
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
        placed.path, placed.size, placed.sha256, sealed.bundle, sealed.post.post, events, sealed.group_kept
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
    given, bundle = reaching(receipts_of(desk, post.device)), desk.new_id()
    erased = erasures_going(desk, post.device, sending.cases, given)
    parts = [*going.parts, *erased]
    told = statement_for(desk, post.device, _held(desk, post.device, parts))
    _note_sealed(desk, _sealed(bundle, post, sending, parts_beyond(desk.read(), parts, given)), parts, told)
    directory = _directory(desk)
    with _dropping(desk, bundle), snapshot(desk.read()), roomy(desk.read()):
        made = write_bundle(
            folder,
            bundle_name(desk.vault.random(16)),
            _facts(desk, bundle, post, directory),
            recipients=[post.recipient],
            signing_seed=desk.vault.device.signing_seed,
            segments=lambda: _segments(desk, going.parts, erased, given, sending.logs),
            receipts=told.receipts | _receipts(desk, post.device, parts, given),
            directory=written(directory) if directory else None,
            persons=persons_going(desk, post.device),
            packs=packs_of(desk, going.protocols) | forms_to_send(desk, parts),
            progress=progress,
            cancelled=cancelled,
        )
    return Sealed(bundle, post, made, may_know(desk, going.groups))


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


def _receipts(desk: Desk, device: str, parts: list[str], given: Receipts) -> Receipts:
    """Return which rosters are held, what was heard of that device or never came, which of its asks are answered."""
    said = persons_told(desk) | heard_here(desk.read(), device)
    return said | asks(desk, device) | answers(desk, device, given, parts)


def _held(desk: Desk, device: str, parts: list[str]) -> Receipts:
    """Return what is held of all that is shared with a device, and what of it is set aside."""
    aside = aside_here(desk.read(), parts_told(desk, device, parts))
    return receipts_for(desk, device, parts) | aside


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


def _segments(
    desk: Desk,
    parts: Sequence[str],
    erased: Sequence[str],
    given: Mapping[str, dict[str, int]],
    logs: frozenset[tuple[str, str]] | None,
) -> Iterator[Segment]:
    """Yield the runs of *parts*, or of some *logs* of them, and of what was *erased*, closed by this device.

    Only those go that whoever has what is *given* lacks.
    """
    device, sign = desk.vault.device, signer(desk.vault.device.signing_seed)
    read = desk.read()
    for part, log, events in chain(runs_beyond(read, parts, given, logs), runs_beyond(read, erased, given)):
        first = read_envelope(events[0].envelope).n
        yield from close_run(part, log, first, events, device.id, sign)


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


def _directory(desk: Desk) -> Directory | None:
    """Return the directory of the own country that is in force here: it goes with each file."""
    known = countries_known(desk).get(desk.country_code)
    return known.directory if known else None


def _facts(desk: Desk, bundle: str, post: KnownPost, directory: Directory | None) -> BundleFacts:
    record = load_some(desk.read(), desk.record, types=("bundle_sealed", "bundle_dropped"))
    dropped = {fact.value["bundle"] for fact in record.of_type("bundle_dropped")}
    sealed = [fact.value for fact in record.of_type("bundle_sealed")]
    earlier = [value["bundle"] for value in sealed if value.get("device") == post.device]
    before = [name for name in earlier if name != bundle and name not in dropped]
    return BundleFacts(
        bundle=bundle,
        created=utc_text(desk.now()),
        sender=Sender(desk.vault.device.id, desk.post, desk.country_code),
        recipient=Recipient(post.post, post.country, (post.device,)),
        prev_for_you=before[-1] if before else "",
        directory_version=directory.version if directory else 0,
        practice=desk.practice,
    )
