"""Cases are erased by rule, here or by what travels, and again in a vault that was put back.

A fact that came asks for it; whether it erases, services say by what this vault knows itself (``closed_here``). What
was erased stays so, whatever becomes of the fact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from repatria.domain.agreeing import Hands
from repatria.domain.directory.revoking import device_of_log
from repatria.domain.erasing import Erasure, read_erasure
from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import VERSION, Body, Envelope, WrittenEvent
from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.lists.forgetting import forget_case
from repatria.store.lists.search_index import rewrite_index
from repatria.store.log.closed_here import Signer, proven_hands, signers_known
from repatria.store.log.withdrawing import erase_part, is_erased
from repatria.store.rows import COLUMNS, Names, body_or_none, envelope_of, written_of

_PARTS = """
    SELECT key, substr(name, 6, length(name) - 12) FROM part
    WHERE substr(name, -7) = '/erased' AND name > 'case/' AND name < 'case0'
        AND EXISTS (SELECT 1 FROM fact WHERE fact.part = part.key)
"""
"""The parts that say of a case that it was erased; what is revoked or set aside of them is no fact."""
_FACTS = f"SELECT {COLUMNS} FROM fact CROSS JOIN event ON event.seq = fact.seq WHERE fact.part = ?"  # noqa: S608 - constant


@dataclass(frozen=True, slots=True)
class Asked:
    """An erasure that came for a *case* that is not erased here, and who signed it, if that is proven.

    *erasure* is None where what came names no rule, or not its case.
    """

    case: CaseId
    erasure: Erasure | None
    hands: Hands | None


@dataclass(frozen=True, slots=True)
class ErasedCase:
    """A case that was erased here and what is known of it: nothing where its fact is not here, or not in use."""

    case: CaseId
    erasure: Erasure | None


def asked_erasures(connection: Connection, cases: Collection[CaseId] | None = None) -> tuple[Asked, ...]:
    """Return the erasures that others ask for, of some *cases* or of all, which did not take effect here."""
    said = [(key, case) for key, case in _said(connection) if cases is None or case in cases]
    waiting = [(key, case) for key, case in said if not is_erased(connection, core_part(case))]
    signers = signers_known(connection) if waiting else {}
    return tuple(_asked(case, one, signers) for key, case in waiting for one in _facts(connection, key))


def asked_by(part: str, events: Iterable[WrittenEvent], signers: Mapping[str, Signer]) -> Iterator[Asked]:
    """Yield the erasures that proven *events* of a *part*, not kept yet, ask for."""
    for written in events:
        envelope, body = read_any_envelope(written.envelope), body_or_none(written.body)
        if body is not None and envelope.v == VERSION:
            yield _asked(CaseId(part.split("/")[1]), (written, envelope, body), signers)


def _asked(case: CaseId, fact: tuple[WrittenEvent, Envelope, Body], signers: Mapping[str, Signer]) -> Asked:
    _, envelope, body = fact
    return Asked(case, read_erasure(envelope.type, envelope.part, body.value), _hands(signers, *fact))


def _hands(
    signers: Mapping[str, Signer], written: WrittenEvent, envelope: Envelope, body: Body
) -> Hands | None:
    """Return who signed an erasure; nobody where it stands in no log of their own device.

    A revocation ends the logs of a device by their names. Whoever stole one begins a log of any name, and an honest
    post that has not heard would pass it on; what it makes destroy cannot be taken back.
    """
    hands = proven_hands(signers, written, envelope, body)
    return hands if hands is not None and device_of_log(envelope.log) == hands.device else None


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
    return [f"case/{case}/erased" for _, case in _said(connection)]


def erased_cases(connection: Connection) -> tuple[ErasedCase, ...]:
    """Return the cases erased here, the latest day first, and those last of which nothing proven is known.

    Of several erasures of one case the one that was signed here counts, else the earliest.
    """
    signers = signers_known(connection)
    own = str(connection.execute("SELECT id FROM device").fetchone()[0])
    said: dict[CaseId, list[tuple[bool, str, Erasure]]] = {}
    for key, case in _said(connection):
        asked = (_asked(case, fact, signers) for fact in _facts(connection, key))
        said[case] = [
            (one.hands.device != own, one.erasure.day, one.erasure)
            for one in asked
            if one.hands is not None and one.erasure is not None
        ]
    told = {case: min(several, key=lambda one: one[:2])[2] for case, several in said.items() if several}
    found = [ErasedCase(case, told.get(case)) for case in erased_ids(connection)]
    return tuple(sorted(found, key=lambda one: one.erasure.day if one.erasure else "", reverse=True))


def erased_ids(connection: Connection) -> list[CaseId]:
    """Return the cases erased here."""
    cores = connection.execute("SELECT name FROM part WHERE erased AND name >= 'case/' AND name < 'case0'")
    return sorted({CaseId(name.split("/")[1]) for (name,) in cores})


def _said(connection: Connection) -> list[tuple[int, CaseId]]:
    return [(key, CaseId(case)) for key, case in connection.execute(_PARTS).fetchall()]


def _facts(connection: Connection, part_key: int) -> Iterator[tuple[WrittenEvent, Envelope, Body]]:
    names = Names(connection)
    for row in connection.execute(_FACTS, (part_key,)).fetchall():
        envelope, body = envelope_of(row, names), body_or_none(row[13])
        if body is not None and envelope.v == VERSION:
            yield written_of(row, names), envelope, body
