"""Packets of another country of which the case here was erased by rule: their ids, and nothing of the case."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from repatria.domain.directory.revoking import device_of_log
from repatria.store.cipher import Connection
from repatria.store.rows import body_or_none

_CAME: Final = """
    SELECT event.body, log.name FROM part CROSS JOIN fact ON fact.part = part.key
    CROSS JOIN event ON event.seq = fact.seq
    JOIN log ON log.key = event.log JOIN author ON author.key = event.author
    JOIN event_type ON event_type.key = event.type
    WHERE part.name = ? AND event_type.name = 'packet_received' AND author.name IN (SELECT id FROM account)
"""


def packets_taken_here(connection: Connection, core: str) -> list[str]:
    """Return which packets somebody of this vault took in at this device, by what stands in the *core* of a case.

    What comes from elsewhere under the name of an account of here enters only with its signature or our own mark.
    """
    device = str(connection.execute("SELECT id FROM device").fetchone()[0])
    bodies = [
        body_or_none(body) for body, log in connection.execute(_CAME, (core,)) if device_of_log(log) == device
    ]
    return [body.path.removeprefix("packet/") for body in bodies if body is not None]


def note_erased_packets(connection: Connection, packets: Iterable[str]) -> None:
    """Note within a transaction that the cases in which these packets stand are erased."""
    query = "INSERT OR IGNORE INTO erased_packet (packet) VALUES (?)"
    connection.executemany(query, [(packet,) for packet in packets])


def is_packet_erased(connection: Connection, packet: str) -> bool:
    """Tell whether a case in which this packet stood was erased here."""
    query = "SELECT EXISTS (SELECT 1 FROM erased_packet WHERE packet = ?)"
    return bool(connection.execute(query, (packet,)).fetchone()[0])
