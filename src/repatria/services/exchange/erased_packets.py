"""What of an erased case is on its way to another country: it goes nowhere, and what lies at a place is taken away.

What asks a packet back goes on: it says nothing of the case, and whoever has the packet is to hear of it.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.packets.recall import RECALL, RETURNED
from repatria.services.desk import Desk
from repatria.services.exchange.outbox import file_of, note_goes_nowhere, told_of_row
from repatria.services.exchange.places import kept_places
from repatria.store import places as rows
from repatria.store.cipher import Connection
from repatria.store.erased_packets import is_packet_erased, note_erased_packets, packets_taken_here


def note_packets_of(connection: Connection, cases: Collection[CaseId]) -> None:
    """Note which packets came in *cases* that are about to be erased: nothing more goes to whoever sent them.

    Only what somebody here took in counts: what another post says came could name any packet, which then opened no
    case here.
    """
    for case in cases:
        note_erased_packets(connection, packets_taken_here(connection, core_part(case)))


def drop_packets_of(desk: Desk, connection: Connection, cases: Collection[CaseId]) -> tuple[Path, ...]:
    """Forget within a transaction what of erased *cases* is under way, and let it be taken away where it lies or may.

    Return the files of the outbox that are let go of after the commit; the next unlock sweeps what stays.
    """
    places, dropped = {one.id for one in kept_places(desk)}, []
    for row in rows.outgoing(connection):
        told = told_of_row(row).get("abroad")
        if told and _is_of(connection, told, cases):
            note_goes_nowhere(desk, connection, row)
            if row.place in places:
                rows.put_leftover(connection, row.place, row.folder, row.name)
            dropped.append(file_of(desk, row))
    return tuple(dropped)


def _is_of(connection: Connection, told: dict[str, str], cases: Collection[CaseId]) -> bool:
    if told["format"] == RETURNED:
        return is_packet_erased(connection, told["packet"])
    return told["format"] != RECALL and told["case"] in cases
