"""What a vault itself knows of a case that others ask to erase: who closed it, and until when its data is kept.

Only signatures of keys that are known here prove who did either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from repatria.domain.agreeing import ClosedHere, Hands
from repatria.domain.erasing import RETENTION, whole_day
from repatria.domain.events.event import Body, Envelope, WrittenEvent
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.events.signed import signed_in
from repatria.signing import is_signed
from repatria.store.cipher import Connection
from repatria.store.log.rosters import signers_elsewhere
from repatria.store.rows import COLUMNS, Names, Row, body_or_none, envelope_of, written_of

_LINE = "SELECT open, disputes > 0, stale, kept_until FROM case_row WHERE id = ?"
_CLOSINGS = f"""
    SELECT {COLUMNS} FROM standing CROSS JOIN event ON event.seq = standing.seq
    WHERE standing.part = ? AND standing.path = 'case/status'
"""  # noqa: S608 - constant
_ALL = f"SELECT {COLUMNS} FROM event WHERE part = ? ORDER BY seq"  # noqa: S608 - constant
_FACTS = "SELECT seq FROM fact WHERE part = ?"
_QUESTION = RETENTION.partition(".")[2]


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


def proven_hands(
    signers: Mapping[str, Signer], written: WrittenEvent, envelope: Envelope, body: Body
) -> Hands | None:
    """Return who signed an event, by the key that is known of its author; None where that is not proven."""
    signer, signed = signers.get(envelope.author), signed_in(written, envelope, body)
    if signer is None or signed is None:
        return None
    proven = is_signed(signer.key, "person", signed.payload, signed.signature)
    return Hands(envelope.author, signer.device) if proven else None


def closed_here(connection: Connection, case: str, signers: Mapping[str, Signer]) -> ClosedHere:
    """Return what *connection* knows of *case*; one that is not here counts as open.

    While services have not worked out its line since the last change (``services.cases.summaries``), nobody knows
    until when it is kept.
    """
    row = connection.execute(_LINE, (case,)).fetchone()
    if row is None or row[0]:
        return ClosedHere()
    _, is_disputed, is_stale, until = row
    names = Names(connection)
    key = names.find("part", core_part(case))
    closings = [] if key is None else list(_read(connection, _CLOSINGS, key, names))
    closed_by = tuple(
        proven_hands(signers, written, envelope, body) if body is not None else None
        for _, written, envelope, body in closings
    )
    if not until or is_stale or key is None:
        return ClosedHere(False, bool(is_disputed), "", closed_by)
    facts = {seq for (seq,) in connection.execute(_FACTS, (key,))}
    days, dated_by = _dated(_read(connection, _ALL, key, names), facts, signers)
    latest = "" if "" in days else max((*days, str(until)))
    return ClosedHere(False, bool(is_disputed), latest, closed_by, dated_by)


_Read = tuple[int, WrittenEvent, Envelope, Body | None]


def _dated(
    events: Iterable[_Read], facts: Collection[int], signers: Mapping[str, Signer]
) -> tuple[set[str], tuple[Hands, ...]]:
    """Return every last day of keeping that anybody ever said, and the proven hands of the forms that said one.

    What nobody signs could be forged: so a day said anew shortens nothing, and a day counts as said by whoever signed
    the form that holds it, after it in the same chain, where that is among the *facts* in use: of a revoked device
    the day counts, as it only keeps longer, and not the hands.
    """
    days: set[str] = set()
    said: list[tuple[str, str, int]] = []
    hands: list[Hands] = []
    for seq, written, envelope, body in events:
        path = body.path if body is not None else ""
        if body is None or not path.startswith("form/"):
            continue
        if envelope.type == VALUE and path.endswith(f"/{_QUESTION}"):
            day = whole_day(body.value)
            days.add(day.isoformat() if day is not None else "")
            said.append((path.rpartition("/")[0], envelope.log, envelope.n))
        elif envelope.type == "form_submitted" and seq in facts:
            before = any((form, log) == (path, envelope.log) and n < envelope.n for form, log, n in said)
            found = proven_hands(signers, written, envelope, body) if before else None
            hands += [found] if found is not None else []
    return days, tuple(hands)


def _read(connection: Connection, query: str, part_key: int, names: Names) -> Iterator[_Read]:
    rows: list[Row] = connection.execute(query, (part_key,)).fetchall()
    for row in rows:
        yield row[0], written_of(row, names), envelope_of(row, names), body_or_none(row[13])
