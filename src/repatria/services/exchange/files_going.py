"""Which sealed files go where their cases go: those that its parts name, that are here, and that are lacked there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from repatria.domain.attachments.travelling import ERASED_THERE, FileGoing, part_said, said_of
from repatria.durable import open_file, told_of
from repatria.services.desk import Desk
from repatria.services.exchange.asked_again import lacked_by
from repatria.services.exchange.files_told import takes_files
from repatria.services.exchange.outbox import told_of_row
from repatria.services.exchange.receipts import Receipts, bring_as_far, receipts_of
from repatria.store.attachments.folder import ids_here
from repatria.store.attachments.named import files_in_use
from repatria.store.attachments.proving import is_found_whole
from repatria.store.places import outgoing
from repatria.store.state import load_some
from repatria.store.told_there import hears

_EXCHANGED: Final = ("bundle_sealed", "bundle_placed", "bundle_dropped", "bundle_received")
_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class FilesDue:
    """The sealed files of some parts that a device lacks: those *going*, and how many stay, and why.

    *under_way* are in bundles that were sealed for it already, *withdrawn* the case shows no more, *not_here* this
    post has not itself. *not_taken* are those that its program of before would leave.
    """

    going: tuple[FileGoing, ...] = ()
    under_way: tuple[FileGoing, ...] = ()
    withdrawn: int = 0
    not_here: int = 0
    not_taken: int = 0

    @property
    def size(self) -> int:
        """Return how many bytes those that go have together."""
        return sum(one.sealed.size for one in self.going)


def files_due(desk: Desk, device: str, parts: Collection[str], *, again: bool = False) -> FilesDue:
    """Return which files of *parts* go to a device; with *again* also what is under way to it."""
    named, withdrawn = files_in_use(desk.read(), parts)
    if not named:
        return FilesDue(withdrawn=withdrawn)
    here = set(ids_here(desk.vault.folder))
    has = receipts_of(desk, device, {said_of(one.part) for one in named})
    lacked = {
        one.id: FileGoing(one.id, one.part, one.sealed)
        for one in named
        if has.get(said_of(one.part), {}).keys().isdisjoint((one.id, ERASED_THERE))
    }
    held = {name: one for name, one in lacked.items() if name in here}
    not_here = len(lacked) - len(held)
    if held and not takes_files(desk, device):
        return FilesDue((), (), withdrawn, not_here, len(held))
    sealed = {} if again or not held else files_under_way(desk, device)
    gone = {name for files in sealed.values() for name in files}
    going = tuple(one for one in held.values() if one.id not in gone)
    under_way = tuple(one for one in held.values() if one.id in gone)
    return FilesDue(going, under_way, withdrawn, not_here)


def files_under_way(desk: Desk, device: str) -> Receipts:
    """Return the files that are in bundles for a device of which nobody knows yet whether they came.

    It does of what was sealed no later than the one whose receipts the device says it heard last: what it does not
    say it has of that, it lacks. Where it says that it does not know which, of all sealed before it said so.
    """
    record = load_some(desk.read(), desk.record, types=_EXCHANGED)
    heard, later = hears(desk.read(), device), set[str]()
    for fact in (one for one in record.facts if one.value.get("device") == device):
        if fact.type == "bundle_sealed":
            later = set() if fact.value["bundle"] == heard else {*later, str(fact.value["bundle"])}
        elif heard == "":
            later = set()
    later -= {str(fact.value["bundle"]) for fact in record.of_type("bundle_dropped")} | lacked_by(
        desk, device
    )
    bundles = [fact.value for fact in record.of_type("bundle_placed") if fact.value["bundle"] in later]
    bundles += [told_of_row(row) for row in outgoing(desk.read()) if row.bundle in later and not row.laid]
    reached: Receipts = {}
    bring_as_far(reached, (bundle["upto"] for bundle in bundles))
    return {said: files for said, files in reached.items() if part_said(said)}


def whole_files(
    desk: Desk, files: Collection[FileGoing], cancelled: Callable[[], bool]
) -> tuple[FileGoing, ...]:
    """Return those of the *files* that lie here as they were sealed; raises StoppedError when it is *cancelled*."""
    folder = desk.vault.folder
    return tuple(one for one in files if is_found_whole(folder, one.id, one.sealed, cancelled))


def pieces_of(path: Path) -> Callable[[], Iterator[bytes]]:
    """Return what gives the bytes of a sealed file, a megabyte at a time, each time it is called."""

    def pieces() -> Iterator[bytes]:
        with open_file(path) as file, told_of(path):
            while piece := file.read(_PIECE):
                yield piece

    return pieces
