"""Events enter with what stands because of them, many at a time, in one transaction of the caller.

The usual event continues its log and replaces what stands: its rows are worked out here without reading
others. Whatever is unusual (a branch, a replaced event that does not stand, a cut) marks its part, and the tables
of that part are made again from all its events by ``domain.events.fold`` at the end.
"""

from __future__ import annotations

from repatria.domain.cases.same_person import SAME_PERSON
from repatria.domain.events.chain import Checked, is_opaque
from repatria.domain.events.event import Body, Envelope, WrittenEvent
from repatria.domain.events.kinds import OPENED, VALUE
from repatria.domain.likeness.describing import ENDINGS
from repatria.store.cipher import Connection
from repatria.store.log.entering_parts import EnteringLog, EnteringPart, Stand, heads_at, read_log, read_part
from repatria.store.log.event_rows import INSERT_EVENT, EventRows
from repatria.store.rows import Names, id_text
from repatria.store.standing import cuts_of
from repatria.store.standing_written import crowded_paths, late, refold_part, update_disputed

BATCH = 1000

_LAST = """
    SELECT max(coalesce((SELECT max(seq) FROM event), 0), coalesce((SELECT max(seq) FROM event_aside), 0))
"""
_WRITE_HEAD = """
    INSERT INTO log_head (part, log, n, id, since, depth, forked_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (part, log) DO UPDATE
    SET n = excluded.n, id = excluded.id, since = excluded.since, depth = excluded.depth,
        forked_at = excluded.forked_at
"""
Touched = dict[str, tuple[str, bool]]
"""By part, the latest wall that entered, and whether the line of its case may differ."""


class Entering:
    """Events on their way into the tables; *rest* leaves the tables as the fold of all events would.

    With *whole_parts* a part's heads are read at once on first use, otherwise path by path.
    """

    def __init__(self, connection: Connection, *, whole_parts: bool) -> None:
        self.connection = connection
        self.names = Names(connection)
        self.opaque = self.erased = self.disputes = 0
        self._whole_parts = whole_parts
        self._parts: dict[str, EnteringPart] = {}
        self._logs: dict[tuple[int, str], EnteringLog] = {}
        self._seq = int(connection.execute(_LAST).fetchone()[0])
        self._rested_at = self._seq
        self._cut = {row[0] for row in connection.execute("SELECT part FROM cut")}
        self._rows = EventRows(self.names)
        self._events: list[tuple[object, ...]] = []
        self._standing: dict[tuple[int, str, int], tuple[int, str]] = {}
        self._fallen: list[tuple[int, str, int]] = []
        self._facts: list[tuple[object, ...]] = []

    def part(self, name: str) -> EnteringPart:
        """Return the part called *name*, read from the tables on first use."""
        found = self._parts.get(name)
        if found is None:
            cuts = cuts_of(self.connection, name) if name in self._cut else ()
            found = read_part(self.connection, self.names, name, cuts, whole=self._whole_parts)
            self._parts[name] = found
        return found

    def log(self, part: EnteringPart, name: str) -> EnteringLog:
        """Return the log called *name* in a part, read from the tables on first use."""
        found = self._logs.get((part.key, name))
        if found is None:
            found = self._logs[part.key, name] = read_log(self.connection, self.names, part, name)
        return found

    def opens_again(self, part: EnteringPart, event_id: str, envelope: Envelope) -> bool:
        """Tell whether this would open a second time the case whose part it is: the first one here counts."""
        if envelope.type != OPENED or (part.fresh and not part.entered):
            return False
        self.flush()
        query = """
            SELECT id FROM event JOIN event_type ON event_type.key = event.type WHERE part = ? AND event_type.name = ?
        """
        held = {id_text(row[0]) for row in self.connection.execute(query, (part.key, OPENED))}
        return bool(held - {event_id})

    def ids_at(self, part: EnteringPart, log: EnteringLog, n: int) -> dict[str, int]:
        """Return the ids held at a number of a log, each with its seq if its body is missing."""
        if log.held is None:
            self.flush()
            log.held = {}
            query = "SELECT n, id, seq, body IS NULL FROM event WHERE part = ? AND log = ? ORDER BY n, fork"
            for number, data, seq, missing in self.connection.execute(query, (part.key, log.key)):
                log.held.setdefault(number, {})[id_text(data)] = seq if missing and not part.erased else 0
        return log.held.get(n, {})

    def holds_whole(self, part: EnteringPart, log: EnteringLog, event_id: str, n: int) -> bool:
        """Tell whether the event is here already, with what it says."""
        return self.ids_at(part, log, n).get(event_id) == 0

    def enter(
        self,
        part: EnteringPart,
        log: EnteringLog,
        written: WrittenEvent,
        checked: Checked,
        body: Body | None,
        *,
        usual: bool = True,
    ) -> None:
        """Take in a checked event in its place; *usual* says that it continues the head of its log."""
        self._seq += 1
        envelope, data = checked.envelope, bytearray(checked.id)
        if not usual or part.cuts or (part.awaited and checked.id in part.awaited):
            part.refold = True
        fork = 0 if log.held is None else self._beside(log, envelope.n, written.id)
        self._events.append(self._rows.row(self._seq, part, log, fork, data, written, checked, usual=usual))
        wall = envelope.wall
        since, depth = log.since if log.since > wall else wall, log.depth + 1
        if part.erased:
            self.erased += 1
            part.refold = part.refold or bool(envelope.replaces)  # what it names may not be here
        elif body is None or is_opaque(envelope):
            self._pass_over(part, envelope)
        elif envelope.type == VALUE:
            since, depth = self._stand(part, written.id, envelope, body.path, since, depth)
        else:
            self._note(part, envelope, since, depth)
        if envelope.n > log.n:
            log.n, log.id, log.id_bytes, log.since, log.depth = envelope.n, written.id, data, since, depth
        log.changed = part.entered = True
        if wall > part.changed_at:
            part.changed_at = wall
        if len(self._events) >= BATCH:
            self.flush()

    def complete(self, part: EnteringPart, seq: int, written: WrittenEvent) -> None:
        """Give an event held without its body the body that arrived."""
        query = "UPDATE event SET salt = ?, body = ? WHERE seq = ?"
        self.connection.execute(query, (written.salt, written.body, seq))
        part.refold = True

    def flush(self) -> None:
        """Write the rows gathered so far."""
        run = self.connection.executemany
        run(INSERT_EVENT, self._events)
        if self._fallen:
            run("DELETE FROM standing WHERE part = ? AND path = ? AND seq = ?", self._fallen)
        rows = [(*place, depth, since) for place, (depth, since) in self._standing.items()]
        run("INSERT INTO standing (part, path, seq, depth, since) VALUES (?, ?, ?, ?, ?)", rows)
        run("INSERT INTO fact (part, seq, depth, since) VALUES (?, ?, ?, ?)", self._facts)
        for gathered in (self._events, self._fallen, self._standing, self._facts):
            gathered.clear()

    def rest(self, *, at_least: int = 0) -> Touched:
        """Bring the tables up to date, forget what was read, and return what was touched since the last rest.

        To be called between runs; with *at_least* it does nothing until so many events have entered.
        """
        if self._seq - self._rested_at < at_least:
            return {}
        self._rested_at = self._seq
        self.flush()
        rows = [_head_row(part_key, log) for (part_key, _), log in self._logs.items() if log.changed]
        self.connection.executemany(_WRITE_HEAD, rows)
        parts = [part for part in self._parts.values() if part.entered or part.refold]
        touched = {part.name: (part.changed_at, self._close(part)) for part in parts}
        self._parts.clear()
        self._logs.clear()
        return touched

    def _close(self, part: EnteringPart) -> bool:
        """Fold a part again if it must be; tell whether the line of its case may differ."""
        if part.refold:
            part.crowded |= crowded_paths(self.connection, part.key)
            refold_part(self.connection, part.key)
            part.crowded |= crowded_paths(self.connection, part.key)
        if part.crowded:
            self.disputes += update_disputed(self.connection, part.key, sorted(part.crowded))
        return part.summary_changed or part.refold or bool(part.crowded)

    def _stand(
        self,
        part: EnteringPart,
        event_id: str,
        envelope: Envelope,
        path: str,
        since: str,
        depth: int,
    ) -> tuple[str, int]:
        heads = heads_at(self.connection, part, path)
        if heads and envelope.replaces:
            if len(heads) > 1:
                part.crowded.add(path)
            for name in envelope.replaces:
                since, depth = self._fall(part, path, heads, name, since, depth)
        elif envelope.replaces:
            part.refold = True
        if heads:
            part.crowded.add(path)
        heads.append((self._seq, event_id, since, depth))
        self._standing[part.key, path, self._seq] = (depth, late(since, envelope.wall))
        if path.startswith(("case/", "related/", SAME_PERSON)) or path.endswith(ENDINGS):
            part.summary_changed = True
        return since, depth

    def _fall(
        self, part: EnteringPart, path: str, heads: list[Stand], name: str, since: str, depth: int
    ) -> tuple[str, int]:
        """Take the head called *name* down, and return since and depth of what replaces it."""
        for place, (seq, event_id, head_since, head_depth) in enumerate(heads):
            if event_id == name:
                del heads[place]
                if self._standing.pop((part.key, path, seq), None) is None:
                    self._fallen.append((part.key, path, seq))
                return max(since, head_since), max(depth, head_depth + 1)
        part.refold = True
        return since, depth

    def _note(self, part: EnteringPart, envelope: Envelope, since: str, depth: int) -> None:
        self._facts.append((part.key, self._seq, depth, late(since, envelope.wall)))
        if envelope.replaces:
            part.refold = True
        if envelope.type in {"case_opened", "code_linked", "member_added"}:
            part.summary_changed = True

    def _pass_over(self, part: EnteringPart, envelope: Envelope) -> None:
        """Keep an event that cannot be read; folding its part again notes it."""
        self.opaque += is_opaque(envelope)
        part.refold = True

    def _beside(self, log: EnteringLog, n: int, event_id: str) -> int:
        """Return how many events stand already at a number, and add this one to them."""
        assert log.held is not None
        beside = log.held.setdefault(n, {})
        fork = len(beside)
        beside[event_id] = 0
        if fork:
            log.forked_at = min(n, log.forked_at or n)
        return fork


def _head_row(part_key: int, log: EnteringLog) -> tuple[object, ...]:
    return part_key, log.key, log.n, log.id_bytes, log.since, log.depth, log.forked_at
