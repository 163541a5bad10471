"""What a sealed file says and holds: who sends it, under which directory, which events, which files of cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from repatria.domain.attachments.travelling import FileGoing
from repatria.domain.calendar import utc_text
from repatria.domain.directory.form import Directory
from repatria.domain.events.event import read_envelope
from repatria.domain.lots import Stretch
from repatria.services.countries import countries_known
from repatria.services.desk import Desk
from repatria.services.exchange.files_going import pieces_of
from repatria.services.exchange.posts import KnownPost
from repatria.services.exchange.receipts import Receipts
from repatria.services.missing import say_no_more_than_whole
from repatria.signing import signer
from repatria.store.attachments.folder import sealed_path
from repatria.store.log.leaving import have_all, runs_beyond
from repatria.store.state import load_some
from repatria.sync.manifest import BundleFacts, Recipient, Sender
from repatria.sync.segments import Segment, close_run
from repatria.sync.writing import Chunks


def segments_of(
    desk: Desk,
    parts: Sequence[str],
    erased: Sequence[str],
    given: Mapping[str, dict[str, int]],
    logs: frozenset[Stretch] | None,
) -> Iterator[Segment]:
    """Yield the runs of *parts*, or of stretches of some *logs* of them, and of what was *erased*.

    They are closed by this device. Only those go that whoever has what is *given* lacks.
    """
    device, sign = desk.vault.device, signer(desk.vault.device.signing_seed)
    read = desk.read()
    for part, log, events in chain(runs_beyond(read, parts, given, logs), runs_beyond(read, erased, given)):
        first = read_envelope(events[0].envelope).n
        yield from close_run(part, log, first, events, device.id, sign)


def reach_of(
    desk: Desk, parts: Sequence[str], erased: Sequence[str], logs: frozenset[Stretch] | None
) -> Receipts:
    """Return how far whoever reads what ``segments_of`` yields has these parts then, beside what it had.

    Of a log that goes in several files each says how far it goes itself.
    """
    ends: dict[tuple[str, str], int] = {}
    for one in logs or ():
        ends[one.part, one.log] = max(one.upto[0], ends.get((one.part, one.log), 0))
    reached: Receipts = {
        part: {
            log: min(n, ends.get((part, log), n))
            for log, n in held.items()
            if logs is None or (part, log) in ends
        }
        for part, held in have_all(desk.read(), parts).items()
    }
    reached |= have_all(desk.read(), erased)
    say_no_more_than_whole(desk, reached)
    return reached


def attachments_of(desk: Desk, files: Sequence[FileGoing]) -> dict[str, Chunks]:
    """Return what gives the bytes of sealed *files*, by their ids."""
    return {one.id: pieces_of(sealed_path(desk.vault.folder, one.id)) for one in files}


def directory_here(desk: Desk) -> Directory | None:
    """Return the directory of the own country that is in force here: it goes with each file."""
    known = countries_known(desk).get(desk.country_code)
    return known.directory if known else None


def facts_of(desk: Desk, bundle: str, post: KnownPost, directory: Directory | None) -> BundleFacts:
    """Return what a sealed file states of itself, with the one sealed before it for that device."""
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
