"""Sealed files of cases arrive: each lies in the vault whole and as an event says, waits for that event, or is left.

The bundle was proven before. What lies here is held against the event by its SHA-256, so it counts however the rest
of the bundle ends; what was put to wait is let go of where the bundle does not come to its end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from repatria.domain.attachments.attachment import TOGETHER, SealedFile
from repatria.domain.errors import AttachmentDamagedError, BundleDamagedError, StoppedError
from repatria.domain.progress import Progress
from repatria.durable import need_space
from repatria.services.attachments.waiting import room_to_wait
from repatria.services.desk import Desk
from repatria.services.exchange.files_told import parts_of_files
from repatria.services.exchange.posts import revoked_devices
from repatria.store.attachments.folder import ids_held, make_room, weight
from repatria.store.attachments.landing import (
    drop_waiting,
    land,
    put_waiting,
    waiting_files,
    waiting_path,
)
from repatria.store.attachments.named import said_of_each, sealed_by_id
from repatria.store.attachments.opening import is_as_sealed
from repatria.store.attachments.proving import is_found_whole
from repatria.store.log.withdrawing import is_erased
from repatria.sync.manifest import attachment_ids, id_of_attachment
from repatria.sync.reading import VerifiedBundle, read_files


@dataclass(frozen=True, slots=True)
class FilesCame:
    """What became of the sealed files of a bundle, by their number.

    *new* lie here now, *here* did before, *waiting* ones no event names yet: by id, of which part they are.
    *refused* are not what the event of that id says, *erased* of a case that a rule erased here, *left_out* found no
    room. *entered* waited here for the events of this bundle.
    """

    new: int = 0
    here: int = 0
    waiting: dict[str, str] = field(default_factory=dict)
    refused: int = 0
    erased: int = 0
    left_out: int = 0
    entered: int = 0


def files_missing(desk: Desk, verified: VerifiedBundle) -> int:
    """Return how many files of a bundle neither lie here nor wait; of cases that are erased here none is missed.

    One that was found damaged does not lie here.
    """
    folder, connection = desk.vault.folder, desk.read()
    parts = parts_of_files(verified.manifest, verified.receipts)
    erased = {part for part in set(parts.values()) if part and is_erased(connection, part)}
    held = ids_held(folder) if parts else frozenset()
    return sum(
        not (name in held or waiting_path(folder, name).is_file())
        for name, part in parts.items()
        if part not in erased
    )


@contextmanager
def files_landed(
    desk: Desk,
    verified: VerifiedBundle,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[FilesCame]:
    """Bring the sealed files to their places as ``land_files`` does, around the transaction that notes them.

    Where that fails, what was put to wait goes: no note would say of which part it is.
    """
    came = land_files(desk, verified, progress, cancelled)
    try:
        yield came
    except BaseException:
        for name in came.waiting:
            drop_waiting(desk.vault.folder, name)
        raise


def land_files(
    desk: Desk,
    verified: VerifiedBundle,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> FilesCame:
    """Bring the sealed files of a proven bundle to where they belong; no event is written.

    Raises DiskFullError before anything is written, StorageError, and StoppedError when it is *cancelled*: each file
    is whole or not there.
    """
    plan = _Plan(desk, verified)
    if not plan.sizes:
        return FilesCame()
    came = plan.judged(cancelled)
    need_space(make_room(desk.vault.folder), sum(plan.sizes[name] for name in (*plan.lands, *plan.waits)))
    put: list[str] = []
    try:
        _take(desk.vault.folder, verified, plan, put, (progress, cancelled))
    except BaseException:
        for name in put:
            drop_waiting(desk.vault.folder, name)
        raise
    return came


class _Plan:
    """What is to become of each file: which *lands* as which it was sealed, which *waits*."""

    def __init__(self, desk: Desk, verified: VerifiedBundle) -> None:
        self._desk = desk
        self._parts = parts_of_files(verified.manifest, verified.receipts)
        self._device = verified.manifest.sender.device
        entries = attachment_ids(verified.manifest)
        self.sizes = {name: entry.size for name, entry in entries.items()}
        self._brought = {name: SealedFile(one.size, one.sha256) for name, one in entries.items()}
        self.lands: dict[str, SealedFile] = {}
        self.waits: dict[str, SealedFile] = {}

    def judged(self, cancelled: Callable[[], bool]) -> FilesCame:
        """Say of each file what becomes of it, and return how many of each kind there are."""
        connection, folder = self._desk.read(), self._desk.vault.folder
        erased = {part for part in set(self._parts.values()) if part and is_erased(connection, part)}
        named = sealed_by_id(connection, said_of_each(self._parts.values()))
        held = sum(one.size for one in waiting_files(folder))
        room = TOGETHER - weight(folder) - held
        revoked = self._device in revoked_devices(self._desk)
        beside, more = (0, 0) if revoked else room_to_wait(self._desk, self._device)
        counted = dict.fromkeys(("here", "refused", "erased", "left_out"), 0)
        for name, sealed in self._brought.items():
            fate = self._fate(name, sealed, named.get(name), erased, cancelled)
            if fate == "new" and room >= sealed.size:
                self.lands[name] = sealed
                room -= sealed.size
            elif fate == "waiting" and min(room, beside) >= sealed.size and more > 0:
                self.waits[name] = sealed
                room, beside, more = room - sealed.size, beside - sealed.size, more - 1
            else:
                counted["left_out" if fate in ("new", "waiting") else fate] += 1
        waiting = {name: self._parts[name] for name in self.waits}
        return FilesCame(new=len(self.lands), waiting=waiting, **counted)

    def _fate(
        self,
        name: str,
        sealed: SealedFile,
        says: SealedFile | None,
        erased: set[str],
        cancelled: Callable[[], bool],
    ) -> str:
        folder = self._desk.vault.folder
        if says is None and self._parts[name] in erased:
            return "erased"
        if (
            says is None and waiting_path(folder, name).is_file()
        ):  # which of two is the true one an event says
            return "here" if is_as_sealed(waiting_path(folder, name), sealed, cancelled) else "left_out"
        if says is None:
            return "waiting"
        if sealed != says:
            return "refused"
        return "here" if is_found_whole(folder, name, sealed, cancelled) else "new"


def _take(
    folder: Path,
    verified: VerifiedBundle,
    plan: _Plan,
    put: list[str],
    watch: tuple[Progress | None, Callable[[], bool]],
) -> None:
    """Bring each file to its place, and name in *put* those that were put to wait."""
    (progress, cancelled), done, total = watch, 0, sum(plan.sizes.values())
    for file, chunks in read_files(verified):
        name = id_of_attachment(file)
        if not name:
            continue
        pieces = _until(chunks, cancelled)
        try:
            if name in plan.lands:
                land(folder, name, plan.lands[name], pieces)
            elif name in plan.waits:
                put_waiting(folder, name, plan.waits[name], pieces)
                put.append(name)
        except AttachmentDamagedError as error:
            raise BundleDamagedError(reason="changed since it was checked", where="") from error
        done += plan.sizes[name]
        if progress is not None:
            progress(done, total)


def _until(chunks: Iterator[bytes], cancelled: Callable[[], bool]) -> Iterator[bytes]:
    for chunk in chunks:
        if cancelled():
            raise StoppedError
        yield chunk
