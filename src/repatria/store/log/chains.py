"""Every event is checked again, byte by byte: its id, its body, its signature and its place after the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from repatria.domain.directory.revoking import device_of_log
from repatria.domain.errors import BadEventError
from repatria.domain.events.chain import check_event
from repatria.store.cipher import Connection
from repatria.store.log.signatures import Signatures, lacks_signature
from repatria.store.log.signatures_elsewhere import SignaturesElsewhere
from repatria.store.rows import COLUMNS, Names, body_or_none, id_text, written_of

WRONG: Final = ("id", "body", "elsewhere", "number", "unreadable", "prev", "gap", "signature")
DISPUTED: Final = "disputed"
"""Its signature is not what a device says of that person: who of the two is right is not known here."""

_STEP = 10_000


@dataclass(frozen=True, slots=True)
class Finding:
    """An event that is not what it should be: *reason* is one of ``WRONG``, or unsigned, or ``DISPUTED``.

    Of a disputed one *device* says in its roster that the person whom it names signs with another key, and it stands
    in a log of a third device.
    """

    part: str
    log: str
    n: int
    reason: str
    device: str = ""

    @property
    def harmless(self) -> bool:
        """Tell whether nothing need be wrong: what should be signed and is not may be from before people signed."""
        return self.reason == "unsigned"


def verify(connection: Connection, progress: Callable[[int], bool] | None = None) -> Iterator[Finding]:
    """Yield what is wrong, in the order of parts, logs and numbers; nothing is to be expected.

    *progress* is told how many events were checked and answers whether to go on.
    """
    names, signatures, elsewhere = Names(connection), Signatures(connection), SignaturesElsewhere(connection)
    query = f"SELECT event.fork, {COLUMNS} FROM event ORDER BY part, log, n, fork"  # noqa: S608 - our own names
    place, before, here, last = (0, 0), frozenset[str](), set[str](), 0
    for checked, (_, *columns) in enumerate(connection.execute(query), start=1):
        row = tuple(columns)
        if (row[1], row[2]) != place:
            place, before, here, last = (row[1], row[2]), frozenset(), set(), 0
        if row[3] != last:
            before, here = frozenset(here) if row[3] == last + 1 else frozenset(), set()
        yield from _findings(row, names, signatures, elsewhere, before, last)
        here.add(id_text(row[4]))
        last = row[3]
        if progress is not None and checked % _STEP == 0 and not progress(checked):
            return


def _findings(
    row: tuple[object, ...],
    names: Names,
    signatures: Signatures,
    elsewhere: SignaturesElsewhere,
    before: frozenset[str],
    last: int,
) -> Iterator[Finding]:
    part, log, n = names.name("part", int(str(row[1]))), names.name("log", int(str(row[2]))), int(str(row[3]))
    written = written_of(row, names)
    body = body_or_none(written.body)
    try:
        envelope = check_event(written, part, log)
        signatures.check(written, envelope, body)
    except BadEventError as error:
        yield Finding(part, log, n, str(error.facts["reason"]))
        return
    unproven = elsewhere.fault(written, envelope, body)
    if unproven == "signature":
        device = elsewhere.device_of(envelope.author)
        if device_of_log(log) in ("", device):
            yield Finding(part, log, n, unproven)
            return
        yield Finding(part, log, n, DISPUTED, device)
    if n > last + 1:
        yield Finding(part, log, n, "gap")
    elif n > 1 and envelope.prev not in before:
        yield Finding(part, log, n, "prev")
    if envelope.n != n:
        yield Finding(part, log, n, "number")
    if unproven == "unsigned" or (unproven is None and lacks_signature(envelope, body)):
        yield Finding(part, log, n, "unsigned")
