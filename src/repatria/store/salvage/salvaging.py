"""A new vault of what can still be read of a damaged one, and of its copies; the damaged one stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from repatria.domain.errors import NotAFileError, ReadOnlyError, VanishedError
from repatria.domain.events.kinds import case_parts
from repatria.domain.progress import Progress
from repatria.durable import copy_durably, need_space, told_of
from repatria.store.backups import copies
from repatria.store.building import ATTACHMENTS_NAME, make_drafts
from repatria.store.cipher import Connection, open_connection
from repatria.store.erased_file import NAME as ERASED_NAME
from repatria.store.keys.keychange import BACKUPS_NAME, DRAFTS_NAME, VAULT_NAME, file_key
from repatria.store.lists.stale_lines import mark_all_stale
from repatria.store.log.missing import Missing, numbers_missing
from repatria.store.migrate import migrate
from repatria.store.pages import PAGE
from repatria.store.salvage.called import FoundNames
from repatria.store.salvage.essentials import NOTHING_MADE, MadeAnew
from repatria.store.salvage.filling import (
    FoundEvents,
    FromCopies,
    Reach,
    put_aside,
    put_names,
    put_own,
)
from repatria.store.salvage.holding import hold_for_lost
from repatria.store.salvage.keeping import KEPT, keep_rows, make_tables, put_rows, rows_of
from repatria.store.salvage.proven import proven_pages
from repatria.store.salvage.readable import Readable
from repatria.store.salvage.restricted import Restricted, open_now, restricted_before
from repatria.store.salvage.way_in import WayIn
from repatria.store.state import rebuild
from repatria.store.steps import nobody
from repatria.store.transactions import transaction

FROM_COPIES: Final = (
    "account",
    "device",
    "secret",
    "place",
    "shared_part",
    "erased_packet",
    "brought",
    "quarantine",
)
"""Tables that only grow: what of them is lost may be taken from copies."""
_FILES: Final = (ATTACHMENTS_NAME, "outbox")
_ROOM: Final = 1.5
_TOLD_EVERY: Final = 256
_COUNT: Final = "SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM event_aside)"


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came of it: how many *events* stand in the new vault, and how many of them only copies held.

    *missing* is what was there and is not; of *uncounted* more nobody knows where they stood. Rows of *tables* that
    no event says stood on damaged *pages*, an empty name for such of which nobody knows; *files* could not be copied.
    *unguarded* cases were restricted, and what said so was lost.
    """

    events: int
    from_copies: int
    missing: tuple[Missing, ...]
    uncounted: int
    pages: int
    tables: tuple[str, ...]
    files: tuple[str, ...] = ()
    made_anew: MadeAnew = NOTHING_MADE
    unguarded: tuple[Restricted, ...] = ()

    @property
    def lost(self) -> int:
        """Return how many events are known to be missing."""
        return sum(one.count for one in self.missing)


def sources_of(folder: Path) -> list[Path]:
    """Return what is left of the vault in *folder*: its file, which may be gone, and its copies, the latest first."""
    before = sorted((folder / BACKUPS_NAME).glob("before-[0-9]*.db"), reverse=True)
    return [folder / VAULT_NAME, *copies(folder), *before]


def salvage(
    folder: Path, building: Path, way: WayIn, fill: Callable[[Connection], MadeAnew], told: Progress
) -> Salvaged:
    """Build in *building* a vault of all that can be read of the one in *folder*, which is not changed.

    What an unlock needs beside *fill* puts in. How many pages were gone through is *told*, which may raise
    StoppedError; then nothing of it counts.
    """
    sources = [path for path in sources_of(folder) if path.is_file()]
    pace = _Pace(told, sources)
    need_space(building, int(sum(path.stat().st_size for path in sources[:1]) * _ROOM))
    key = way.file_key
    with closing(open_connection(building / VAULT_NAME, key.key, key.salt, create=True)) as connection:
        found = _fill(connection, sources, way, pace)
        made_anew = fill(connection)
        with transaction(connection):
            rebuild(connection, told)
            mark_all_stale(connection)
        unguarded = open_now(connection, found.unguarded)
    files = _copy_files(folder, building, way)
    return replace(found, files=files, made_anew=made_anew, unguarded=unguarded)


class _Pace:
    """How far it is, in pages: each file is gone through twice."""

    def __init__(self, told: Progress, sources: Sequence[Path]) -> None:
        self._told, self._done = told, 0
        self._total = 2 * sum(-(-path.stat().st_size // PAGE) for path in sources)
        told(0, self._total)

    def go_on(self, done: int, total: int) -> None:
        """Tell that *done* of *total* pages were gone through once."""
        if done % _TOLD_EVERY == 0:
            self._told(self._done + done, max(self._total, self._done + total))
        if done == total:
            self._done += total


def _fill(connection: Connection, sources: Sequence[Path], way: WayIn, pace: _Pace) -> Salvaged:
    first = next(iter(sources))
    with proven_pages(first, way.keys) as pages:
        readable = Readable(pages, pace.go_on)
        version = make_tables(connection, readable)
        with transaction(connection):
            keep_rows(connection, readable, version)
        names = FoundNames(readable)
        events = FoundEvents(readable, names)
        put_own(connection, events.read(pace.go_on))
        put_names(connection, names)
        migrate(connection)
        put_aside(connection, events.aside())
        added = FromCopies(connection)
        reach = Reach(readable)
        arrived = max(added.last, reach.last)
        for copy in sources[1:]:
            with proven_pages(copy, way.keys) as older:
                held = Readable(older, pace.go_on)
                theirs = FoundNames(held)
                if events.unproven:
                    names.also(theirs)
                    put_own(connection, events.read(nobody, events.unproven))
                    put_names(connection, names)
                _keep_lost(connection, readable, held)
                added.take(FoundEvents(held, theirs).read(pace.go_on), theirs)
        _put_lines(connection, readable)
        missing = tuple(sorted(numbers_missing(connection, reach.named(names))))
        with transaction(connection):
            hold_for_lost(connection, missing)
        count = connection.execute(_COUNT).fetchone()[0]
        return Salvaged(
            events=count,
            from_copies=added.count,
            missing=missing,
            uncounted=max(0, arrived - count - sum(one.count for one in missing)),
            pages=len(readable.owners.damaged),
            tables=tuple(sorted(readable.damaged_tables() & {"", *KEPT})),
            unguarded=tuple(restricted_before(readable)),
        )


def _keep_lost(connection: Connection, readable: Readable, copy: Readable) -> None:
    """Take from a copy rows of tables that only grow, where the vault lost any of theirs."""
    lost = readable.damaged_tables()
    with transaction(connection):
        for table in FROM_COPIES:
            if lost & {"", table}:
                put_rows(connection, table, rows_of(copy, table))


def _put_lines(connection: Connection, readable: Readable) -> None:
    """Write the lines of cases of which any event is here, under the numbers that they had."""
    query = "SELECT 1 FROM part JOIN event ON event.part = part.key WHERE part.name IN (?, ?) LIMIT 1"
    lines = (
        row
        for row in readable.rows("case_row")
        if len(row) > 1 and connection.execute(query, case_parts(str(row[1]))).fetchone()
    )
    with transaction(connection):
        put_rows(connection, "case_row", lines)


def _copy_files(folder: Path, building: Path, way: WayIn) -> tuple[str, ...]:
    """Copy what else a vault holds, and return the names of what could not be read."""
    lost = []
    with told_of(building):
        for name in (ATTACHMENTS_NAME, BACKUPS_NAME):
            (building / name).mkdir(mode=0o700)
    beside = [folder / f"{DRAFTS_NAME}{ending}" for ending in ("", "-wal")]
    beside += [path for name in _FILES for path in sorted((folder / name).glob("*")) if path.is_file()]
    for path in (*beside, folder / BACKUPS_NAME / ERASED_NAME):
        place = path.relative_to(folder)
        if not path.is_file() or path.is_symlink():
            continue
        try:
            with told_of(building):
                (building / place).parent.mkdir(mode=0o700, exist_ok=True)
            copy_durably(path, building / place)
        except (VanishedError, ReadOnlyError, NotAFileError):
            lost.append(str(place))
    if not (building / DRAFTS_NAME).is_file():
        data_key = way.opened.data_keys[way.made_in]
        make_drafts(building / DRAFTS_NAME, file_key(way.slots.file, data_key, DRAFTS_NAME))
    return tuple(lost)
