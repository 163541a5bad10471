"""Write what one country tells another: signed by this device, sealed to one, in a folder or the outbox of a line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from repatria.domain.calendar import utc_text
from repatria.domain.errors import RepatriaError
from repatria.domain.packets.line import written
from repatria.domain.packets.packet import Packet
from repatria.durable import Placed, place_file
from repatria.services.desk import Desk
from repatria.services.exchange.outbox import let_go, outbox_of
from repatria.services.exchange.places import kept_place
from repatria.services.exchange.posts import KnownPost
from repatria.store import places as rows
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.sync.mailboxes import month_of, packet_mailbox
from repatria.sync.packets import SUFFIX, Told, seal_packet


@dataclass(frozen=True, slots=True)
class Through:
    """By a *place* with a line, by its id: what is written waits in the outbox until it is carried there."""

    place: str


To = Path | Through
"""Where what one country tells another is written: a folder, or the outbox of a place with a line."""


@dataclass(frozen=True, slots=True)
class Target:
    """A new *path* of a name that tells nothing, and where it goes from there."""

    path: Path
    to: To


def target_of(desk: Desk, to: To) -> Target:
    """Return where a new file stands; raises UnknownPlaceError for a place that was forgotten."""
    if isinstance(to, Through):
        kept_place(desk, to.place)
        return Target(outbox_of(desk) / f"{desk.new_id()}.repatria", to)
    path = to / f"{desk.new_id()}{SUFFIX}"
    refuse_inside_vault(path)
    return Target(path, to)


def write_sealed(desk: Desk, line: Told, post: KnownPost, target: Target, case: str = "") -> Placed:
    """Write *line*, of a *case*, for *post*, once what was noted of it is on the disk; raises StorageError.

    What goes by a line waits under its file's name, and counts as gone only once it lies at its place.
    """
    desk.vault.sync_memory()
    seed = desk.vault.device.signing_seed
    placed = place_file(
        target.path, lambda file: seal_packet(line, file, recipient=post.recipient, signing_seed=seed)
    )
    if isinstance(target.to, Through):
        try:
            _let_wait(desk, line, post, placed, target.to, case)
        except RepatriaError:
            let_go(placed.path)  # what no row tells of goes nowhere: nobody is to look for it
            raise
    return placed


def _let_wait(desk: Desk, line: Told, post: KnownPost, placed: Placed, to: Through, case: str) -> None:
    name, now = placed.path.stem, desk.now()
    told = {
        "size": placed.size,
        "abroad": {
            "case": case,
            "packet": line.id if isinstance(line, Packet) else line.packet,
            "format": line.format,
            "line": written(line).decode(),
        },
    }
    folder = packet_mailbox(post.recipient, month_of(now))
    row = rows.OutgoingRow(
        name, post.device, to.place, folder, name, utc_text(now), msgspec.json.encode(told)
    )
    with desk.writing() as connection:
        rows.put_outgoing(connection, row)
