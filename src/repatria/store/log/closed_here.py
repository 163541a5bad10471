"""What a vault itself knows of a case that others ask to erase: who closed it, and until when its data is kept.

Only signatures of keys that are known here prove who did either, and only in logs of a device that nobody revoked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from repatria.domain.agreeing import ClosedHere, Hands
from repatria.domain.cases.given import entry
from repatria.domain.directory.revoking import device_of_log
from repatria.domain.erasing import RETENTION, whole_day
from repatria.domain.events.event import Body, Envelope, WrittenEvent
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.events.signed import signed_in
from repatria.domain.ids import CaseId
from repatria.signing import is_signed
from repatria.store.cipher import Connection
from repatria.store.lists.same_person import open_of_person
from repatria.store.log.rosters import signers_elsewhere
from repatria.store.rows import COLUMNS, Names, Row, body_or_none, envelope_of, written_of

_LINE = "SELECT open, disputes > 0, stale, kept_until FROM case_row WHERE id = ?"
_CLOSINGS = f"""
    SELECT {COLUMNS} FROM standing CROSS JOIN event ON event.seq = standing.seq
    WHERE standing.part = ? AND standing.path = 'case/status'
"""  # noqa: S608 - constant
_ALL = f"""
    SELECT {COLUMNS}, EXISTS (SELECT 1 FROM fact WHERE fact.part = event.part AND fact.seq = event.seq)
    FROM event WHERE part = ? ORDER BY seq
"""  # noqa: S608 - constant
_WIDTH = COLUMNS.count(",") + 1
_FORM, _, _QUESTION = RETENTION.partition(".")


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody whose key is known here, and the device at which they sign."""

    key: str
    device: str


def signers_known(connection: Connection) -> dict[str, Signer]:
    """Return whose key is known here, by person: our own people, and those whom the roster of another post names."""
    found = {person: Signer(one.key, one.device) for person, one in signers_elsewhere(connection).items()}
    device = connection.execute("SELECT id FROM device").fetchone()
    own = connection.execute("SELECT id, verify_key FROM account")
    return found | {str(person): Signer(str(key), str(device[0]) if device else "") for person, key in own}


@dataclass(frozen=True, slots=True)
class HandsIn:
    """Who signed events of one part: whose key is known, and which logs of it were *ended*, as revoked."""

    signers: Mapping[str, Signer]
    ended: Collection[str] = frozenset()

    def of(self, written: WrittenEvent, envelope: Envelope, body: Body) -> Hands | None:
        """Return who signed an event, by the key that is known of its author; None where that is not proven.

        Nobody did where it stands in no log of their own device: whoever stole one begins logs of any name, and an
        honest post that has not heard would pass them on. Nor where that device was revoked here, at any number:
        nobody knows since when another held it, and what follows cannot be taken back.
        """
        signer, log = self.signers.get(envelope.author), envelope.log
        if signer is None or device_of_log(log) != signer.device or log in self.ended:
            return None
        signed = signed_in(written, envelope, body)
        if signed is None or not is_signed(signer.key, "person", signed.payload, signed.signature):
            return None
        return Hands(envelope.author, signer.device)


def hands_in(connection: Connection, part: str, signers: Mapping[str, Signer]) -> HandsIn:
    """Return who signed events of *part*, as *connection* has it."""
    ended = connection.execute("SELECT log FROM cut WHERE part = ?", (part,))
    return HandsIn(signers, frozenset(log for (log,) in ended))


def closed_here(connection: Connection, case: str, signers: Mapping[str, Signer]) -> ClosedHere:
    """Return what *connection* knows of *case*; one that is not here counts as open.

    While services have not worked out its line since the last change (``services.cases.summaries``), nobody knows
    until when it is kept.
    """
    row = connection.execute(_LINE, (case,)).fetchone()
    if row is None or row[0]:
        return ClosedHere()
    _, is_disputed, is_stale, until = row
    needed = bool(open_of_person(connection, CaseId(case)))
    names, hands = Names(connection), hands_in(connection, core_part(case), signers)
    key = names.find("part", core_part(case))
    if key is None:
        return ClosedHere(False, bool(is_disputed), needed)
    closings = (event for event, _ in _read(connection, _CLOSINGS, key, names))
    closed_by = tuple(hands.of(written, said, body) if body else None for written, said, body in closings)
    if not until or is_stale:
        return ClosedHere(False, bool(is_disputed), needed, "", closed_by)
    events = list(_read(connection, _ALL, key, names))
    days = set(_days(event for event, _ in events))
    latest = "" if "" in days else max((*days, str(until)))
    return ClosedHere(False, bool(is_disputed), needed, latest, closed_by, tuple(_dated_by(events, hands)))


_Read = tuple[WrittenEvent, Envelope, Body | None]
_Kept = tuple[_Read, bool]
"""An event, and whether it is a fact in use."""


def _days(events: Iterable[_Read]) -> Iterator[str]:
    """Yield every last day of keeping that anybody ever said, in use or not; empty for one that is not whole.

    What nobody signs could be forged: so a day said anew shortens nothing.
    """
    for _, envelope, body in events:
        if body is not None and _says_day(envelope, body):
            day = whole_day(body.value)
            yield day.isoformat() if day is not None else ""


def _dated_by(events: Iterable[_Kept], hands: HandsIn) -> Iterator[Hands]:
    """Yield who signed a closing form in use that says a day: each once.

    A day counts as said by whoever submitted the form only where both stand on the chain that was signed: begun as
    that form, the day, then the submission, by what each names as the event before it. What a branch puts beside them
    is signed by nobody.
    """
    begun: Counter[str] = Counter()
    dated: Counter[str] = Counter()
    proven: set[str] = set()
    for step, ((written, envelope, body), is_in_use) in _along_chains(events):
        if body is None:
            continue
        if _begins_form(envelope, body):
            begun[body.path] += step
        elif _says_day(envelope, body):
            form = body.path.rpartition("/")[0]
            dated[form] += step * bool(begun[form])
        elif is_in_use and _submits(envelope) and dated[body.path] and envelope.author not in proven:
            found = hands.of(written, envelope, body)
            if found is not None:
                proven.add(envelope.author)
                yield found


def _along_chains(events: Iterable[_Kept]) -> Iterator[tuple[int, _Kept]]:
    """Yield each event with 1 where its log comes to it and with -1 once all that follows it was yielded.

    Whatever was entered and not left stands before the event in hand, on its own chain.
    """
    after: dict[tuple[str, str], list[_Kept]] = defaultdict(list)
    for one in events:
        envelope = one[0][1]
        after[envelope.log, envelope.prev].append(one)
    waiting = [(1, one) for (_, prev), roots in after.items() if not prev for one in roots]
    while waiting:
        step, one = waiting.pop()
        yield step, one
        if step > 0:
            written, envelope, _ = one[0]
            waiting.append((-1, one))
            waiting += [(1, following) for following in after.get((envelope.log, written.id), ())]


def _begins_form(envelope: Envelope, body: Body) -> bool:
    return envelope.type == "member_added" and entry(body.value, "form") == _FORM


def _says_day(envelope: Envelope, body: Body) -> bool:
    return envelope.type == VALUE and body.path.startswith("form/") and body.path.endswith(f"/{_QUESTION}")


def _submits(envelope: Envelope) -> bool:
    return envelope.type == "form_submitted"


def _read(connection: Connection, query: str, part_key: int, names: Names) -> Iterator[_Kept]:
    """Yield events, and of each of all whether it is a fact in use: what is revoked or set aside is none."""
    rows: list[Row] = connection.execute(query, (part_key,)).fetchall()
    for row in rows:
        plain, is_fact = row[:_WIDTH], row[_WIDTH:] == (1,)
        yield (written_of(plain, names), envelope_of(plain, names), body_or_none(plain[13])), is_fact
