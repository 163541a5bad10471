"""Events of others come in: what is known is passed over, what is bad set apart, what does not fit yet waits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from repatria.domain.errors import BadEventError
from repatria.domain.events.chain import check_event, place_event
from repatria.domain.events.event import Body, Envelope, WrittenEvent
from repatria.domain.events.kinds import OPENED
from repatria.store.case_lines import refresh_cases
from repatria.store.cipher import Connection
from repatria.store.entering import Entering
from repatria.store.entering_parts import EnteringLog, EnteringPart
from repatria.store.rows import body_or_none
from repatria.store.signatures import Signatures

Run = tuple[str, str, Sequence[WrittenEvent]]
"""A part, a log, and events of that (log, part) in the order of their numbers."""

_REST = 5000

_Arrived = tuple[WrittenEvent, Envelope]


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of arriving events, in numbers; *parts* names those that gained any.

    *new* counts all that entered, with those among them that are *opaque*, *branches* or *erased* (their part was
    erased by rule, so they are kept without what they said).
    """

    new: int = 0
    known: int = 0
    waiting: int = 0
    opaque: int = 0
    branches: int = 0
    bad: int = 0
    erased: int = 0
    disagreements: int = 0
    parts: frozenset[str] = frozenset()


class Arriving:
    """Runs on their way in, and the counts of the report."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._entering = Entering(connection, whole_parts=True)
        self._signatures = Signatures(connection)
        self._waiting_at = set(connection.execute("SELECT DISTINCT part, log FROM waiting"))
        self._parts: set[str] = set()
        self._new = self._known = self._waiting = self._branches = self._bad = 0

    def take(self, part_name: str, log_name: str, events: Sequence[WrittenEvent]) -> None:
        """Take in one run."""
        self._rest(at_least=_REST)
        part = self._entering.part(part_name)
        log = self._entering.log(part, log_name)
        later: list[_Arrived] = []
        for written in events:
            try:
                envelope, body = self._check(part, log_name, written)
            except BadEventError as error:
                self._refuse(part_name, log_name, written, error)
                continue
            usual = envelope.n == log.n + 1 and envelope.prev == log.id
            if usual and envelope.type != OPENED:
                self._new += 1
                self._entering.enter(part, log, written, envelope, body)
            elif not self._placed(part, log, written, envelope):
                later.append((written, envelope))
        if later or (part_name, log_name) in self._waiting_at:
            self._wait(part, log, log_name, later)

    def finish(self) -> IngestReport:
        """Bring everything up to date and return what happened."""
        self._rest()
        entering = self._entering
        return IngestReport(
            new=self._new,
            known=self._known,
            waiting=self._waiting,
            opaque=entering.opaque,
            branches=self._branches,
            bad=self._bad,
            erased=entering.erased,
            disagreements=entering.disputes,
            parts=frozenset(self._parts),
        )

    def _rest(self, at_least: int = 0) -> None:
        """Bring tables and lines up to date every few thousand events, while their pages are still at hand."""
        touched = self._entering.rest(at_least=at_least)
        refresh_cases(self._connection, touched)
        self._parts |= touched.keys()

    def _placed(
        self, part: EnteringPart, log: EnteringLog, written: WrittenEvent, envelope: Envelope
    ) -> bool:
        """Take in an event that does not simply continue its log; False when it has to wait."""
        entering = self._entering
        head = (log.n, log.id)
        place = place_event(
            written.id, envelope.n, envelope.prev, head, lambda n: entering.ids_at(part, log, n)
        )
        if place == "waiting":
            return False
        if place == "known":
            self._known += 1
            missing = entering.ids_at(part, log, envelope.n)[written.id]
            if missing and written.body:
                entering.complete(part, missing, written)
            return True
        if entering.opens_again(part, written.id, envelope):
            self._quarantine(part.name, envelope.log, written, envelope.n, "opening")
            return True
        self._new += 1
        self._branches += place == "branch"
        usual = place == "next" and envelope.prev == log.id
        entering.enter(part, log, written, envelope, body_or_none(written.body), usual=usual)
        return True

    def _wait(self, part: EnteringPart, log: EnteringLog, log_name: str, later: list[_Arrived]) -> None:
        """Try those that wait again with those that came, until no more fit; keep the rest."""
        place = (part.name, log_name)
        query = "SELECT id, envelope, salt, body FROM waiting WHERE part = ? AND log = ?"
        stored = [WrittenEvent(*row) for row in self._connection.execute(query, place)]
        before = {written.id for written in stored}
        found = {written.id: (written, envelope) for written, envelope in self._sound(part, log_name, stored)}
        found.update({written.id: (written, envelope) for written, envelope in later})
        left = sorted(found.values(), key=lambda pair: pair[1].n)
        while True:
            still = [pair for pair in left if not self._placed(part, log, *pair)]
            if len(still) == len(left):
                break
            left = still
        self._connection.execute("DELETE FROM waiting WHERE part = ? AND log = ?", place)
        self._connection.executemany(
            "INSERT INTO waiting (part, log, n, id, envelope, salt, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(*place, envelope.n, w.id, w.envelope, w.salt, w.body) for w, envelope in left],
        )
        self._waiting += sum(written.id not in before for written, _ in left)
        (self._waiting_at.add if left else self._waiting_at.discard)(place)

    def _sound(self, part: EnteringPart, log: str, stored: list[WrittenEvent]) -> Iterator[_Arrived]:
        """Yield what waited and is still as it should be."""
        for written in stored:
            try:
                envelope, _ = self._check(part, log, written)
            except BadEventError as error:
                self._refuse(part.name, log, written, error)
            else:
                yield written, envelope

    def _check(self, part: EnteringPart, log: str, written: WrittenEvent) -> tuple[Envelope, Body | None]:
        """Return both halves of an event; raise BadEventError when its hashes or its signature are not right."""
        envelope = check_event(written, part.name, log)
        body = body_or_none(written.body)
        if body is not None and not part.erased:  # what an erased part said is not kept
            self._signatures.check_arriving(written, envelope, body)
        return envelope, body

    def _refuse(self, part: str, log: str, written: WrittenEvent, error: BadEventError) -> None:
        self._quarantine(part, log, written, error.facts["n"], error.facts["reason"])

    def _quarantine(self, part: str, log: str, written: WrittenEvent, n: object, reason: object) -> None:
        self._bad += 1
        row = (part, log, n, written.id, reason, *_bytes_of(written))
        query = """
            INSERT OR IGNORE INTO quarantine (part, log, n, id, reason, envelope, salt, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
        self._connection.execute(query, row)


def _bytes_of(written: WrittenEvent) -> tuple[bytes, bytes, bytes]:
    return written.envelope, written.salt, written.body
