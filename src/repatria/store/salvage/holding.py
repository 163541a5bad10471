"""What a case lost may have said anything: no gate of it opens until that is back, or a person here settles it."""

from __future__ import annotations

from collections.abc import Iterable

from repatria.domain.events.event import WrittenEvent
from repatria.domain.events.kinds import case_parts
from repatria.store.cipher import Connection
from repatria.store.log.missing import Missing
from repatria.store.log.quarantine import LOST, put_apart


def hold_for_lost(connection: Connection, missing: Iterable[Missing]) -> None:
    """Set apart, for each run that a case lost, that something was there; it holds until the last of the run is back.

    That one enters after all before it. What stands in the place of its bytes is no event and says nothing.
    """
    for one in missing:
        names = one.part.split("/")
        if len(names) == 3 and one.part in case_parts(names[1]):
            run = WrittenEvent("", f"{one.part} {one.log} {one.first}-{one.last}".encode(), b"", b"")
            put_apart(connection, (one.part, one.log, one.last), run, LOST)
