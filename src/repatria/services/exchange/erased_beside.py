"""The file beside the copies, by which a vault that was put back hears what it erased: it is only ever added to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import msgspec

from repatria.domain.errors import StorageError, VaultDamagedError
from repatria.domain.events.event import WrittenEvent, read_envelope
from repatria.domain.events.kinds import case_parts, erased_part
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.store.aside import move_away
from repatria.store.cipher import Connection
from repatria.store.erased_file import (
    PURPOSE,
    ErasedKept,
    ErasedRun,
    ErasedWay,
    as_it_fits,
    erased_file,
    read_erased,
    write_erased,
)
from repatria.store.findings import Finding
from repatria.store.log.erasing import erased_ids, proofs_of_erased
from repatria.store.log.events import runs_since
from repatria.store.log.leaving import have_all
from repatria.store.shared_parts import devices_of, share


def kept_beside(desk: Desk) -> ErasedKept:
    """Return what the file keeps; of one that cannot be read, or is damaged, nothing, and a finding tells it."""
    try:
        return _read(desk) or ErasedKept()
    except StorageError:
        desk.vault.findings += (Finding("erased_unread"),)
    except VaultDamagedError:
        desk.vault.findings += (_set_aside(desk),)
    return ErasedKept()


def keep_beside(desk: Desk) -> None:
    """Join with what the file keeps what was erased here and what says so; on the disk when it returns.

    Of a case one erasure that is proven says so: what a post writes a thousand times fills no file.

    Raises StorageError where the disk does not give or take it, VaultDamagedError where it is damaged (which the next
    unlock sets aside): then it stands as it was.
    """
    vault, held = desk.vault, _read(desk) or ErasedKept()
    connection = desk.read()
    runs = {(run.part, run.log): run for run in held.runs}
    erased = erased_ids(connection)
    there = have_all(connection, map(erased_part, erased))
    longer = [
        part for part, logs in there.items() if any(_is_longer(part, log, n, runs) for log, n in logs.items())
    ]
    for case, proof in proofs_of_erased(connection, [CaseId(part.split("/")[1]) for part in longer]).items():
        place = (erased_part(case), proof.log)
        run = ErasedRun(*place, _until(connection, *place, proof.n))
        if place not in runs or len(run.events) > len(runs[place].events):
            runs[place] = run
    cases = tuple(sorted({*held.cases, *erased}))
    ways = tuple(sorted({*held.ways, *_ways(connection, erased)}, key=msgspec.structs.astuple))
    joined = as_it_fits(ErasedKept(cases, tuple(run for _, run in sorted(runs.items())), ways))
    if joined != held:
        write_erased(vault.folder, vault.key_for(PURPOSE), vault.random, joined)


def go_the_same_ways(connection: Connection, kept: ErasedKept) -> None:
    """Let those hear of what is erased who had something of it, also where a copy of before forgot that."""
    for way in kept.ways:
        share(connection, way.device, [erased_part(way.case)])


def _ways(connection: Connection, erased: Collection[CaseId]) -> Iterator[ErasedWay]:
    parts = [part for case in erased for part in (*case_parts(case), erased_part(case))]
    for part, device in devices_of(connection, parts):
        yield ErasedWay(CaseId(part.split("/")[1]), device)


def _is_longer(part: str, log: str, n: int, runs: Mapping[tuple[str, str], ErasedRun]) -> bool:
    """Tell whether *n* events of a log are more than the file keeps of it."""
    return (part, log) not in runs or n > len(runs[part, log].events)


def _until(connection: Connection, part: str, log: str, last: int) -> tuple[WrittenEvent, ...]:
    """Return what is held of a log as far as its number *last*."""
    runs = (events for _, name, events in runs_since(connection, part) if name == log)
    return tuple(one for events in runs for one in events if read_envelope(one.envelope).n <= last)


def _set_aside(desk: Desk) -> Finding:
    """Move the damaged file out of the way; where the disk does not let it go it cannot be read, and that is said."""
    try:
        return Finding("erased_damaged", {"kept": move_away(erased_file(desk.vault.folder))})
    except StorageError:
        return Finding("erased_unread")


def _read(desk: Desk) -> ErasedKept | None:
    return read_erased(desk.vault.folder, desk.vault.key_for(PURPOSE))
