"""What came and is not in use: what waits for earlier entries, and what was set apart, by post and in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from repatria.domain.cases.state import Fact
from repatria.services.attachments.waiting import Waits, files_waiting
from repatria.services.desk import Desk
from repatria.services.exchange.gaps import Gap, gaps_here
from repatria.store.log.kept_aside import KeptAside, apart_counts, waiting_counts
from repatria.store.state import load_some


@dataclass(frozen=True, slots=True)
class Held:
    """So many events that one *post* brought; since when by this post's clock; why they were set apart."""

    post: str
    since: str
    count: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HeldHere:
    """What *waits*, what is *apart*, which sealed files never came, and which *files* of cases no event names yet."""

    waiting: tuple[Held, ...] = ()
    apart: tuple[Held, ...] = ()
    gaps: tuple[Gap, ...] = ()
    files: tuple[Waits, ...] = ()


def held_here(desk: Desk) -> HeldHere:
    """Return what is not in use here; of what it says, and of whom, nothing."""
    connection = desk.read()
    waiting, apart = waiting_counts(connection), apart_counts(connection)
    notes: Sequence[Fact] = ()
    if waiting or apart:
        notes = load_some(connection, desk.record, types=("bundle_received",)).facts
    return HeldHere(_by_post(waiting, notes), _by_post(apart, notes), gaps_here(desk), files_waiting(desk))


def _by_post(rows: Iterable[KeptAside], notes: Sequence[Fact]) -> tuple[Held, ...]:
    found: dict[tuple[str, str, str], Held] = {}
    for row in rows:
        note = _brought(row, notes)
        device, post, since = note or ("", "", "")
        key = (post, device, row.reason)
        before = found.get(key, Held(post, since, 0, row.reason))
        found[key] = Held(post, min(before.since, since), before.count + row.count, row.reason)
    return tuple(found[key] for key in sorted(found))


def _brought(row: KeptAside, notes: Sequence[Fact]) -> tuple[str, str, str] | None:
    """Return of the file that first brought it the device, the post, and when it came."""
    for note in notes:
        if int(note.value.get("upto", {}).get(row.part, {}).get(row.log, 0)) >= row.first:
            return str(note.value.get("device", "")), str(note.value.get("post", "")), note.wall
    return None
