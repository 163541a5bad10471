"""Packets of another country of which the case here was erased by rule: their ids, and nothing of the case."""

from __future__ import annotations

from collections.abc import Iterable

from repatria.store.cipher import Connection


def note_erased_packets(connection: Connection, packets: Iterable[str]) -> None:
    """Note within a transaction that the cases in which these packets stand are erased."""
    query = "INSERT OR IGNORE INTO erased_packet (packet) VALUES (?)"
    connection.executemany(query, [(packet,) for packet in packets])


def is_packet_erased(connection: Connection, packet: str) -> bool:
    """Tell whether a case in which this packet stood was erased here."""
    query = "SELECT EXISTS (SELECT 1 FROM erased_packet WHERE packet = ?)"
    return bool(connection.execute(query, (packet,)).fetchone()[0])
