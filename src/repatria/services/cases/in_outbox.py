"""What of a case waits in the outbox for a line to another country: sealed, and read by nobody yet."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from repatria.domain.cases.state import CaseState
from repatria.domain.packets.answer import FORMAT as ANSWER
from repatria.domain.packets.packet import FORMAT as PACKET
from repatria.domain.packets.recall import RECALL
from repatria.store import places as rows
from repatria.store.cipher import Connection


def in_outbox(connection: Connection, state: CaseState) -> Mapping[str, str]:
    """Return the packets of a case that wait, or whose answer does, by id: since when, as UTC text."""
    return _waiting(connection, state, (PACKET, ANSWER))


def asking_back(connection: Connection, state: CaseState) -> Mapping[str, str]:
    """Return the packets of a case of which what asks them back waits, by id: since when, as UTC text."""
    return _waiting(connection, state, (RECALL,))


def _waiting(connection: Connection, state: CaseState, formats: tuple[str, ...]) -> Mapping[str, str]:
    if not any(fact.type in ("packet_prepared", "packet_received") for fact in state.facts):
        return {}
    found = {}
    for row in rows.outgoing(connection):
        told = msgspec.json.decode(row.written).get("abroad")
        if told and not row.laid and told["case"] == state.id and told["format"] in formats:
            found[str(told["packet"])] = row.sealed
    return found
