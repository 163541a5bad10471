"""Events are appended here, taken in from others, and given to others; what stands follows in the same step.

Everything runs inside a savepoint: within a transaction of the caller it is part of it, otherwise it is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

from repatria.domain.errors import PartErasedError
from repatria.domain.events.chain import Checked
from repatria.domain.events.deed import Deed
from repatria.domain.events.event import SALT_LENGTH, Body, Event, WrittenEvent, write_event
from repatria.domain.events.signed import Sign, sign_event
from repatria.domain.events.to_sign import needs_signature
from repatria.store.cipher import Connection, roomy
from repatria.store.lists.case_lines import refresh_cases
from repatria.store.log.arriving import Arriving, IngestReport, Run
from repatria.store.log.brought import Bringing
from repatria.store.log.clocks import wall_after
from repatria.store.log.entering import Entering
from repatria.store.log.entering_parts import EnteringLog
from repatria.store.log.leaving import have_all, runs_beyond
from repatria.store.log.marks import Marks
from repatria.store.log.resettling import aside_among, resettle
from repatria.store.rows import Names, id_bytes, id_text
from repatria.store.transactions import at_once
from repatria.store.uncollected import uncollected


def append(
    connection: Connection,
    log: str,
    deeds: Iterable[Deed],
    *,
    author: str,
    wall: str,
    random: Callable[[int], bytes],
    sign: Sign,
) -> list[Event]:
    """Write *deeds* as the next events of *log* and return them; *random* gives that many random bytes.

    *sign* is the author's; it is asked only for what ``needs_signature`` names.
    """
    events: list[Event] = []
    with whole(connection):
        entering, marks = Entering(connection, whole_parts=False), Marks(connection)
        for deed in deeds:
            part = entering.part(deed.part)
            if part.erased:
                raise PartErasedError(part=deed.part)
            chain = entering.log(part, log)
            salt = random(SALT_LENGTH)
            at = wall_after(connection, part, chain, wall)
            written, event = marks.put(*_next(chain, log, deed, author=author, wall=at, salt=salt))
            if event.body is not None and needs_signature(event.envelope, event.body):
                written, event = sign_event(written, event, sign)
            checked = Checked(event.envelope, id_bytes(written.id), id_bytes(event.envelope.body_hash))
            entering.enter(part, chain, written, checked, event.body)
            events.append(event)
        refresh_cases(connection, entering.rest(), names=entering.names)
    return events


def _next(
    chain: EnteringLog, log: str, deed: Deed, *, author: str, wall: str, salt: bytes
) -> tuple[WrittenEvent, Event]:
    """Return *deed* as the event after the last of its log."""
    return write_event(
        type=deed.type,
        part=deed.part,
        log=log,
        n=chain.n + 1,
        prev=chain.id,
        author=author,
        wall=wall,
        body=Body(deed.path, deed.value),
        salt=salt,
        replaces=deed.replaces,
    )


def ingest(connection: Connection, runs: Iterable[Run], *, bundle: str = "") -> IngestReport:
    """Take in *runs* of events from elsewhere; what is known is passed over, what does not fit yet waits.

    Which of them came by *bundle* is noted, so that it can be set aside.
    """
    with at_once(connection), roomy(connection), uncollected():
        with whole(connection):
            arriving = Arriving(connection)
            bringing = Bringing(connection, bundle, arriving.names)
            for part, log, events in runs:
                bringing.look((part, log), fresh=arriving.is_fresh(part))
                bringing.note((part, log), *arriving.take(part, log, events))
            bringing.finish()
            report = arriving.finish()
        # outside of the savepoint: within one each row that moves would cost more, the more were moved before
        again = aside_among(connection, bringing.places)
        if again:
            resettle(connection, again)
        return report


def have(connection: Connection, part: str) -> dict[str, int]:
    """Return the number of the last event held of each log of *part*."""
    return have_all(connection, (part,)).get(part, {})


def held_by_part(connection: Connection) -> dict[str, dict[str, int]]:
    """Return what ``have`` says of every part of every case and incident, in one reading."""
    query = """
        SELECT part.name, log.name, log_head.n
        FROM part JOIN log_head ON log_head.part = part.key JOIN log ON log.key = log_head.log
        WHERE part.name >= 'case/' AND part.name < 'record/' AND part.name <> 'directory'
    """
    held: dict[str, dict[str, int]] = {}
    for part, log, n in connection.execute(query):
        held.setdefault(part, {})[log] = n
    return held


def runs_since(connection: Connection, part: str, given: Mapping[str, int] | None = None) -> Iterator[Run]:
    """Yield what is held of *part* beyond *given* (log → number), as ``runs_beyond`` does of many."""
    return runs_beyond(connection, (part,), {part: given or {}})


def parts_held(connection: Connection, start: str = "") -> list[str]:
    """Return the names of the parts held whose name begins with *start*."""
    query = """
        SELECT name FROM part WHERE name >= ? AND substr(name, 1, ?) = ?
            AND EXISTS (SELECT 1 FROM log_head WHERE log_head.part = part.key)
        ORDER BY name
    """
    return [row[0] for row in connection.execute(query, (start, len(start), start))]


def authors_of(connection: Connection, part: str) -> dict[str, frozenset[str]]:
    """Return who wrote in *part*, each with the logs in which they did."""
    query = """
        SELECT DISTINCT author.name, log.name FROM part
        CROSS JOIN event ON event.part = part.key
        JOIN author ON author.key = event.author
        JOIN log ON log.key = event.log
        WHERE part.name = ?
    """
    found: dict[str, frozenset[str]] = {}
    for author, log in connection.execute(query, (part,)):
        found[author] = found.get(author, frozenset()) | {log}
    return found


def last_event(connection: Connection) -> tuple[int, str]:
    """Return how many events this vault holds and the id of the last that came; ``(0, "")`` for none."""
    row = connection.execute("SELECT seq, id FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    return (row[0], id_text(row[1])) if row else (0, "")


def end_of_part(connection: Connection, part: str) -> tuple[str, str, int] | None:
    """Return the id, the log and the number of the last event that came into *part*; None where none did."""
    names = Names(connection)
    query = "SELECT id, log, n FROM event WHERE part = ? ORDER BY seq DESC LIMIT 1"
    row = connection.execute(query, (names.find("part", part),)).fetchone()
    return (id_text(row[0]), names.name("log", row[1]), row[2]) if row else None


@contextmanager
def whole(connection: Connection) -> Iterator[None]:
    """Do all of the block or nothing of it."""
    connection.execute("SAVEPOINT events")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK TO events")
        connection.execute("RELEASE events")
        raise
    connection.execute("RELEASE events")
