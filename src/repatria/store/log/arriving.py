"""Events of others come in: what is known is passed over, what is bad set apart, what does not fit yet waits."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import msgspec

from repatria.domain.errors import BadEventError
from repatria.domain.events.chain import Checked, check_events, place_event
from repatria.domain.events.event import Body, Envelope, WrittenEvent
from repatria.store.cipher import Connection
from repatria.store.lists.case_lines import refresh_behind, refresh_cases
from repatria.store.lists.same_person import Unpaired, pair_up
from repatria.store.log.entering import Entering
from repatria.store.log.entering_parts import EnteringLog, EnteringPart
from repatria.store.log.quarantine import OPENING, is_apart, part_named, put_apart
from repatria.store.log.signatures import Signatures
from repatria.store.log.signatures_elsewhere import SignaturesElsewhere
from repatria.store.log.waiting import Arrived, Place, Waiting
from repatria.store.rows import Names, body_or_none

Run = tuple[str, str, Sequence[WrittenEvent]]
"""A part, a log, and events of that (log, part) in the order of their numbers."""

Became = Literal["held", "waiting", "bad"]
"""What became of an event: it is here, or waits for others, or is bad."""

_REST = 5000


class Taken(NamedTuple):
    """What became of a run: the *ids* of what is here of it now, or waits, and what was *bad*."""

    ids: list[bytes]
    bad: list[WrittenEvent]


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of arriving events, in numbers; *parts* names those that gained any.

    *new* counts all that entered, with those among them that are *opaque*, *branches* or *erased* (their part was
    erased by rule, so they are kept without what they said). An opening of a case that was opened enters, is
    set apart beside it and counts for nothing; *twice* names the parts that gained one.
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
    twice: frozenset[str] = frozenset()


class Arriving:
    """Runs on their way in, and the counts of the report."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._entering = Entering(connection, whole_parts=True)
        self._signatures = Signatures(connection)
        self._elsewhere = SignaturesElsewhere(connection)
        self._waiting = Waiting(connection)
        self._erased = {str(name) for (name,) in connection.execute("SELECT name FROM part WHERE erased")}
        self._refused: list[WrittenEvent] = []
        self._parts: set[str] = set()
        self._twice: set[str] = set()
        self._behind: set[str] = set()
        self._unpaired = Unpaired()
        self._new = self._known = self._late = self._branches = self._bad = 0

    @property
    def names(self) -> Names:
        """Return the names read so far, for whoever reads in the same transaction."""
        return self._entering.names

    def is_fresh(self, part_name: str) -> bool:
        """Tell whether nothing of a part was in use before what enters now."""
        return self._entering.part(part_name).fresh

    def take(self, part_name: str, log_name: str, events: Sequence[WrittenEvent]) -> Taken:
        """Take in one run, and return what became of it."""
        refused = len(self._refused)
        self._rest(at_least=_REST)
        part = self._entering.part(part_name)
        log = self._entering.log(part, log_name)
        later: list[Arrived] = []
        gained: set[int] = set()
        ids: list[bytes] = []
        for written, checked in zip(events, check_events(events, part_name, log_name), strict=True):
            if isinstance(checked, BadEventError):
                self._refuse(part_name, log_name, written, checked)
            elif (became := self._enters(part, log, written, checked)) != "bad":
                ids.append(checked.id)
                if became == "waiting":
                    later.append((written, checked.envelope))
                else:
                    gained.add(checked.envelope.n)
        at = (part_name, log_name)
        if later or self._waiting.is_at(at):
            self._wait(part, log, at, later, gained)
        return Taken(ids, self._refused[refused:])

    def finish(self) -> IngestReport:
        """Bring everything up to date and return what happened."""
        self._rest()
        pair_up(self._connection, self._unpaired)
        refresh_behind(self._connection, self._behind)
        entering = self._entering
        return IngestReport(
            new=self._new,
            known=self._known,
            waiting=self._late,
            opaque=entering.opaque,
            branches=self._branches,
            bad=self._bad,
            erased=entering.erased,
            disagreements=entering.disputes,
            parts=frozenset(self._parts),
            twice=frozenset(self._twice),
        )

    def _rest(self, at_least: int = 0) -> None:
        """Bring tables and lines up to date every few thousand events, while their pages are still at hand."""
        touched = self._entering.rest(at_least=at_least)
        if touched:
            refresh_cases(self._connection, touched, names=self.names, unpaired=self._unpaired)
            self._parts.update(touched)

    def _enters(
        self, part: EnteringPart, log: EnteringLog, written: WrittenEvent, checked: Checked
    ) -> Became:
        """Take in an event where it belongs, unless it is unproven or has to wait."""
        try:
            body = self._proven(part, log, written, checked.envelope)
        except BadEventError as error:
            self._refuse(part.name, checked.envelope.log, written, error)
            return "bad"
        entering, envelope = self._entering, checked.envelope
        head = (log.n, log.id)
        place = place_event(
            written.id, envelope.n, envelope.prev, head, lambda n: entering.ids_at(part, log, n)
        )
        if place == "waiting":
            return "waiting"
        if place == "known":
            self._known += 1
            self._refused += [written] if is_apart(self._connection, written.id, envelope) else []
            missing = entering.ids_at(part, log, envelope.n)[written.id]
            if missing and written.body:
                entering.complete(part, missing, written)
            return "held"
        if entering.opens_again(part, written.id, envelope):
            self._stands_behind(part, written, envelope)
        self._new += 1
        self._branches += place == "branch"
        usual = place == "next" and envelope.prev == log.id
        entering.enter(part, log, written, checked, body, usual=usual)
        return "held"

    def _wait(
        self, part: EnteringPart, log: EnteringLog, place: Place, later: list[Arrived], gained: set[int]
    ) -> None:
        """Keep what does not fit yet, and let what waited follow what the run brought, until no more fits."""
        todo = deque(self._waiting.may_fit(place, gained))
        todo.extend(sorted({envelope.n for _, envelope in later if envelope.n - 1 in gained}))
        if part.erased:
            later = [(_emptied(written), envelope) for written, envelope in later]
        fresh = self._waiting.put(place, later)
        while todo:
            n = todo.popleft()
            for written in self._waiting.at(place, n):
                if self._leaves(part, log, place[1], written):
                    self._waiting.drop(place, n, written.id)
                    fresh.discard(written.id)
                    todo.append(n + 1)
        if fresh:
            self._behind.add(part.name)
        self._late += len(fresh)

    def _leaves(self, part: EnteringPart, log: EnteringLog, log_name: str, written: WrittenEvent) -> bool:
        """Let an event enter that waited, where it fits; tell whether it waits no longer: it entered, or is bad."""
        [checked] = check_events([written], part.name, log_name)
        if isinstance(checked, BadEventError):
            self._refuse(part.name, log_name, written, checked)
            return True
        return self._enters(part, log, written, checked) != "waiting"

    def _proven(
        self, part: EnteringPart, log: EnteringLog, written: WrittenEvent, envelope: Envelope
    ) -> Body | None:
        """Return what an event says; raise BadEventError when a signature is not right, or is missing.

        What stands here from before the keys of other posts' people were known stays, also when it comes once more.
        """
        body = body_or_none(written.body)
        if body is None or part.erased:  # what an erased part said is not kept
            return body
        if self._signatures.concern(envelope):
            self._signatures.check_arriving(written, envelope, body)
        unproven = self._elsewhere.fault(written, envelope, body)
        if unproven and not self._entering.holds_whole(part, log, written.id, envelope.n):
            raise BadEventError(part=envelope.part, log=envelope.log, n=envelope.n, reason=unproven)
        return body

    def _stands_behind(self, part: EnteringPart, written: WrittenEvent, envelope: Envelope) -> None:
        """Set apart an opening that enters behind another: folding says which counts, this one once that does not."""
        part.refold = True
        if not part.erased:
            self._twice.add(part.name)
            self._refused.append(written)
            put_apart(self._connection, (part.name, envelope.log, envelope.n), written, OPENING)

    def _refuse(self, part: str, log: str, written: WrittenEvent, error: BadEventError) -> None:
        self._quarantine(part, log, written, error.facts["n"], error.facts["reason"])

    def _quarantine(self, part: str, log: str, written: WrittenEvent, n: object, reason: object) -> None:
        """Set an event apart, without what it said where the part was erased in which it came or says it belongs."""
        self._bad += 1
        self._refused.append(written)
        if not self._erased.isdisjoint((part, part_named(written.envelope))):
            written = _emptied(written)
        put_apart(self._connection, (part, log, n), written, reason)


def _emptied(written: WrittenEvent) -> WrittenEvent:
    return msgspec.structs.replace(written, salt=b"", body=b"")
