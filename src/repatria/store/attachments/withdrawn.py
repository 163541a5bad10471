"""Which files were withdrawn by anybody whose word is here and proven, also where it waits or was set aside.

What is withdrawn so is shown until the withdrawal counts, and kept always; but it goes to nobody: a picture whose
faces were not blacked out cannot be called back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from repatria.domain.attachments.attachment import WITHDRAWN, id_in
from repatria.domain.events.event import read_envelope
from repatria.store.cipher import Connection
from repatria.store.rows import Names, as_list, body_or_none

_COUNTING = """
    SELECT fact.part, event.body FROM fact JOIN event ON event.seq = fact.seq
    WHERE fact.part IN (SELECT value FROM json_each(?)) AND event.type = ? AND event.body IS NOT NULL
"""
_ASIDE = """
    SELECT part, body FROM event_aside
    WHERE part IN (SELECT value FROM json_each(?)) AND type = ? AND body IS NOT NULL
"""
_WAITING = """
    SELECT part, envelope, body FROM waiting WHERE part IN (SELECT value FROM json_each(?1)) AND length(body)
    UNION ALL
    SELECT part, envelope, body FROM waiting_aside WHERE part IN (SELECT value FROM json_each(?1)) AND length(body)
"""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That a file of a *part* is to be seen no more: by its *id*, and by the *event* that added it."""

    part: str
    id: str
    event: str


def withdrawals(connection: Connection, parts: Collection[str]) -> Iterator[Withdrawal]:
    """Yield what is withdrawn in some *parts*: by events that count, that wait, or that a person set aside.

    What was set apart as bad, or cut off with a revoked device, withdraws nothing.
    """
    names = Names(connection)
    kind = names.find("event_type", WITHDRAWN)
    keys = as_list(names.keys("part", parts).values())
    for query in (_COUNTING, _ASIDE) if kind is not None else ():
        for part, body in connection.execute(query, (keys, kind)):
            yield from _said(names.name("part", part), body)
    for part, envelope, body in connection.execute(_WAITING, (as_list(parts),)):
        if read_envelope(envelope).type == WITHDRAWN:
            yield from _said(part, body)


def _said(part: str, data: bytes) -> Iterator[Withdrawal]:
    body = body_or_none(data)
    if body is not None:
        value = body.value if isinstance(body.value, dict) else {}
        yield Withdrawal(part, id_in(body.path), str(value.get("event", "")))
