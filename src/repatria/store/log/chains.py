"""Every event is checked again, byte by byte: its id, its body, its signature and its place after the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from repatria.domain.directory.revoking import device_of_log
from repatria.domain.errors import BadEventError, VaultDamagedError
from repatria.domain.events.chain import check_event
from repatria.store.cipher import Connection
from repatria.store.log.reading_on import Placed, parts_known, placed_of
from repatria.store.log.signatures import Signatures, lacks_signature
from repatria.store.log.signatures_elsewhere import SignaturesElsewhere
from repatria.store.rows import Names, Row, Table, body_or_none, id_text, written_of

PAGE: Final = "page"
"""It stands on a damaged page."""
REST: Final = "rest"
"""What comes next in its part, or without a part in all of the vault, can not even be counted: number 0."""

WRONG: Final = ("id", "body", "elsewhere", "number", "unreadable", "prev", "gap", "signature", PAGE, REST)
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


def verify(
    connection: Connection, progress: Callable[[int], bool] | None = None, *, below: str = ""
) -> Iterator[Finding]:
    """Yield what is wrong, in the order of parts, logs and numbers; nothing is to be expected.

    Only parts whose name begins with *below* are checked, and those whose name cannot be read.

    What stands on a damaged page is a finding of its own, and what stands behind it is checked all the same.
    *progress* is told how many events were checked and answers whether to go on.
    """
    try:
        judge = _Judge(connection)
        parts = [one for one in parts_known(connection) if judge.name("part", one).startswith((below, "#"))]
    except VaultDamagedError:
        yield Finding("", "", 0, REST)
        return
    if not judge.knows_others:
        yield Finding("", "", 0, REST)
    checked = 0
    for part in parts:
        chain = _Chain(0)
        for placed in placed_of(connection, part):
            if placed is None:
                yield Finding(judge.name("part", part), "", 0, REST)
                break
            if placed.log != chain.log:
                chain = _Chain(placed.log)
            yield from judge.findings(placed, chain)
            checked += 1
            if progress is not None and checked % _STEP == 0 and not progress(checked):
                return


class _Chain:
    """What the next event of a *log* may follow: the ids at the *last* number and *before* it.

    At the number *lost* something can not be read, so nobody knows what follows it.
    """

    def __init__(self, log: int) -> None:
        self.log, self.last, self.lost = log, 0, 0
        self.before: frozenset[str] = frozenset()
        self._here: set[str] = set()

    def reach(self, n: int) -> int:
        """Go on to number *n* and return the one before."""
        last = self.last
        if n != last:
            self.before, self._here = frozenset(self._here) if n == last + 1 else frozenset(), set()
        self.last = n
        return last

    def add(self, event_id: str) -> None:
        """Let the events at the next number follow this one, too."""
        self._here.add(event_id)


class _Judge:
    """Holds each event against what it says of itself, against its chain and against the keys of people."""

    def __init__(self, connection: Connection) -> None:
        self._names, self._signatures = Names(connection), Signatures(connection)
        self._elsewhere: SignaturesElsewhere | None = SignaturesElsewhere(connection)
        try:
            self._elsewhere.device_of("")
        except VaultDamagedError:
            self._elsewhere = None

    @property
    def knows_others(self) -> bool:
        """Tell whether it can be read who signs at other posts."""
        return self._elsewhere is not None

    def name(self, table: Table, key: int) -> str:
        """Return the name of a part or log, or its number where the name can not be read."""
        try:
            return self._names.name(table, key)
        except VaultDamagedError:
            return f"#{key}"

    def findings(self, placed: Placed, chain: _Chain) -> list[Finding]:
        """Return what is wrong with the event that comes next in its *chain*."""
        last = chain.reach(placed.n)
        try:
            if placed.row is not None:
                found = list(self._of_row(placed.row, chain, last))
                chain.add(id_text(placed.row[4]))
                return found
        except VaultDamagedError:
            pass  # one of its names stands on a damaged page
        chain.lost = placed.n
        return [Finding(self.name("part", placed.part), self.name("log", placed.log), placed.n, PAGE)]

    def _of_row(self, row: Row, chain: _Chain, last: int) -> Iterator[Finding]:
        names, n = self._names, int(row[3])
        part, log = names.name("part", int(row[1])), names.name("log", int(row[2]))
        written = written_of(row, names)
        body = body_or_none(written.body)
        try:
            envelope = check_event(written, part, log)
            self._signatures.check(written, envelope, body)
        except BadEventError as error:
            yield Finding(part, log, n, str(error.facts["reason"]))
            return
        unproven = self._elsewhere.fault(written, envelope, body) if self._elsewhere is not None else None
        if unproven == "signature" and self._elsewhere is not None:
            device = self._elsewhere.device_of(envelope.author)
            if device_of_log(log) in ("", device):
                yield Finding(part, log, n, unproven)
                return
            yield Finding(part, log, n, DISPUTED, device)
        if n > last + 1:
            yield Finding(part, log, n, "gap")
        elif n > 1 and envelope.prev not in chain.before and chain.lost != n - 1:
            yield Finding(part, log, n, "prev")
        if envelope.n != n:
            yield Finding(part, log, n, "number")
        if unproven == "unsigned" or (unproven is None and lacks_signature(envelope, body)):
            yield Finding(part, log, n, "unsigned")
