"""Cases are erased by rule, here or by what travels, and again in a vault that was put back.

A fact that came asks for it; whether it erases, services say by what this vault knows itself (``closed_here``). What
was erased stays so, whatever becomes of the fact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from repatria.domain.agreeing import Hands
from repatria.domain.erasing import Erasure, read_erasure
from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import VERSION, Body, Envelope, WrittenEvent
from repatria.domain.events.kinds import case_parts, core_part, erased_part
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.lists.forgetting import forget_case
from repatria.store.lists.search_index import rewrite_index
from repatria.store.log.closed_here import HandsIn, Signer, hands_in, signers_known
from repatria.store.log.withdrawing import erase_part, is_erased
from repatria.store.rows import COLUMNS, Names, as_list, body_or_none, envelope_of, written_of

_PARTS = """
    SELECT part.key, substr(part.name, 6, length(part.name) - 12) FROM part
    WHERE substr(name, -7) = '/erased' AND name > 'case/' AND name < 'case0'
        AND EXISTS (SELECT 1 FROM fact WHERE fact.part = part.key)
"""
"""The parts that say of a case that it was erased; what is revoked or set aside of them is no fact."""
_OF_CASES = " AND name IN (SELECT value FROM json_each(?))"
_HERE = (
    " AND EXISTS (SELECT 1 FROM case_row WHERE case_row.id = substr(part.name, 6, length(part.name) - 12))"
)
_TRIED = 20
"""So many erasures of one case by one author are read: what somebody writes a thousand times costs no more."""
_FACTS = f"""
    WITH tried AS (
        SELECT event.seq, row_number() OVER (PARTITION BY event.author ORDER BY event.seq) AS nth
        FROM fact CROSS JOIN event ON event.seq = fact.seq WHERE fact.part = ?
    )
    SELECT {COLUMNS} FROM tried CROSS JOIN event ON event.seq = tried.seq WHERE nth <= {_TRIED} ORDER BY event.seq
"""  # noqa: S608 - constant


@dataclass(frozen=True, slots=True)
class Asked:
    """An erasure that came for a *case* that is not erased here, and who signed it, if that is proven.

    *erasure* is None where what came names no rule, or not its case. It stands at number *n* of *log*.
    """

    case: CaseId
    erasure: Erasure | None
    hands: Hands | None
    log: str = ""
    n: int = 0


@dataclass(frozen=True, slots=True)
class ErasedCase:
    """A case that was erased here and what is known of it: nothing where its fact is not here, or not in use."""

    case: CaseId
    erasure: Erasure | None


def asked_erasures(connection: Connection, cases: Collection[CaseId] | None = None) -> tuple[Asked, ...]:
    """Return the erasures that others ask for, of some *cases* or of all here, which did not take effect here.

    Of each that signed one the first counts; where nobody is proven to have, the first that came. So what a post
    writes a thousand times is read once.
    """
    waiting = [
        (key, case)
        for key, case in _said(connection, cases, here=True)
        if not is_erased(connection, core_part(case))
    ]
    signers = signers_known(connection) if waiting else {}
    found: list[Asked] = []
    for key, case in waiting:
        hands = hands_in(connection, erased_part(case), signers)
        found += _counting(case, _facts(connection, key), hands)
    return tuple(found)


def asked_by(part: str, events: Iterable[WrittenEvent], signers: Mapping[str, Signer]) -> Iterator[Asked]:
    """Yield the erasures that proven *events* of a *part*, not kept yet, ask for: as of what is kept."""
    read = ((one, read_any_envelope(one.envelope), body_or_none(one.body)) for one in events)
    facts = ((one, at, body) for one, at, body in read if body is not None and at.v == VERSION)
    yield from _counting(CaseId(part.split("/")[1]), facts, HandsIn(signers))


_Fact = tuple[WrittenEvent, Envelope, Body]


def _counting(case: CaseId, facts: Iterable[_Fact], hands: HandsIn) -> list[Asked]:
    """Return the first proven erasure of each signer; where there is none, the first that came."""
    proven: dict[str, Asked] = {}
    unproven: Asked | None = None
    for fact in facts:
        _, envelope, _ = fact
        if envelope.author in proven or (unproven is not None and envelope.author not in hands.signers):
            continue
        one = _asked(case, fact, hands)
        if one.hands is not None and one.erasure is not None:
            proven[envelope.author] = one
        unproven = unproven or one
    return list(proven.values()) or ([unproven] if unproven is not None else [])


def _asked(case: CaseId, fact: _Fact, hands: HandsIn) -> Asked:
    _, envelope, body = fact
    said = read_erasure(envelope.type, envelope.part, body.value)
    return Asked(case, said, hands.of(*fact), envelope.log, envelope.n)


def erase_cases(connection: Connection, cases: Iterable[CaseId]) -> None:
    """Destroy all that these cases say here, for ever and also of what still arrives; no list names them any more."""
    gone = list(cases)
    for case in gone:
        for part in case_parts(case):
            erase_part(connection, part)
        forget_case(connection, case, holds_on=True)
    if gone:
        rewrite_index(connection)


def parts_of_erased(connection: Connection) -> list[str]:
    """Return the parts that say of a case that it was erased."""
    return [erased_part(case) for _, case in _said(connection)]


def erased_cases(connection: Connection) -> tuple[ErasedCase, ...]:
    """Return the cases erased here, the latest day first, and those last of which nothing proven is known.

    Of several erasures of one case the one that was signed here counts, else the earliest.
    """
    told = {case: proof.erasure for case, proof in proofs_of_erased(connection).items()}
    found = [ErasedCase(case, told.get(case)) for case in erased_ids(connection)]
    return tuple(sorted(found, key=lambda one: one.erasure.day if one.erasure else "", reverse=True))


def proofs_of_erased(connection: Connection, cases: Collection[CaseId] | None = None) -> dict[CaseId, Asked]:
    """Return of each of some *cases*, or of all, of which an erasure is proven the one that counts, and its place."""
    hands = HandsIn(signers_known(connection))
    own = str(connection.execute("SELECT id FROM device").fetchone()[0])
    found: dict[CaseId, Asked] = {}
    for key, case in _said(connection, cases):
        said = [
            (one.hands.device != own, one.erasure.day, place, one)
            for place, one in enumerate(_counting(case, _facts(connection, key), hands))
            if one.hands is not None and one.erasure is not None
        ]
        found |= {case: min(said)[-1]} if said else {}
    return found


def erased_ids(connection: Connection) -> list[CaseId]:
    """Return the cases erased here."""
    cores = connection.execute("SELECT name FROM part WHERE erased AND name >= 'case/' AND name < 'case0'")
    return sorted({CaseId(name.split("/")[1]) for (name,) in cores})


def _said(
    connection: Connection, cases: Collection[CaseId] | None = None, *, here: bool = False
) -> list[tuple[int, CaseId]]:
    """Return the parts that say that some *cases* were erased, or any; with *here* those of which a line is here."""
    query = _PARTS + (_HERE if here else "")
    if cases is None:
        rows = connection.execute(query).fetchall()
    else:
        wanted = as_list(erased_part(case) for case in cases)
        rows = connection.execute(query + _OF_CASES, (wanted,)).fetchall()
    return [(key, CaseId(case)) for key, case in rows]


def _facts(connection: Connection, part_key: int) -> Iterator[_Fact]:
    names = Names(connection)
    for row in connection.execute(_FACTS, (part_key,)).fetchall():
        envelope, body = envelope_of(row, names), body_or_none(row[13])
        if body is not None and envelope.v == VERSION:
            yield written_of(row, names), envelope, body
