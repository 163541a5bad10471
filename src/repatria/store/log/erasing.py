"""Cases are erased by rule: by what travels and is proven, and again in a vault that was put back.

A fact erases once whoever signed it is known here by their key and the day of its rule has passed here too. Until
then it waits and erases nothing. What was erased stays so, whatever becomes of the fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from repatria.domain.erasing import Erasure, read_erasure
from repatria.domain.events.event import VERSION, Body, Envelope, WrittenEvent
from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.events.signed import signed_in
from repatria.domain.ids import CaseId
from repatria.signing import is_signed
from repatria.store.cipher import Connection
from repatria.store.lists.forgetting import forget_case
from repatria.store.log.rosters import signers_elsewhere
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
class Erased:
    """What says so comes to: the *cases* to erase, and how many are *waiting* since it is not proven, or not due."""

    cases: tuple[CaseId, ...] = ()
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class ErasedCase:
    """A case that was erased here and what is known of it: nothing where its fact is not here, or not in use."""

    case: CaseId
    erasure: Erasure | None


def to_erase(connection: Connection, today: date) -> Erased:
    """Return the cases that a proven fact names, whose rule lets them go by *today*, and that are not erased yet."""
    asked = [(key, case) for key, case in _said(connection) if not is_erased(connection, core_part(case))]
    keys = _keys(connection) if asked else {}
    found = [case for key, case in asked if any(_proven(connection, key, keys, today))]
    return Erased(tuple(found), len(asked) - len(found))


def erase_cases(connection: Connection, cases: Iterable[CaseId]) -> None:
    """Destroy all that these cases say here, for ever and also of what still arrives; no list names them any more."""
    for case in cases:
        for part in case_parts(case):
            erase_part(connection, part)
        forget_case(connection, case)


def parts_of_erased(connection: Connection) -> list[str]:
    """Return the parts that say of a case that it was erased."""
    return [f"case/{case}/erased" for _, case in _said(connection)]


def erased_cases(connection: Connection) -> tuple[ErasedCase, ...]:
    """Return the cases erased here, the latest day first, and those last of which no more is known."""
    cores = connection.execute("SELECT name FROM part WHERE erased AND name >= 'case/' AND name < 'case0'")
    cases = sorted({CaseId(name.split("/")[1]) for (name,) in cores})
    said = {case: next(_read(connection, key), None) for key, case in _said(connection)}
    found = [ErasedCase(case, said.get(case)) for case in cases]
    return tuple(sorted(found, key=lambda one: one.erasure.day if one.erasure else "", reverse=True))


def _said(connection: Connection) -> list[tuple[int, CaseId]]:
    return [(key, CaseId(case)) for key, case in connection.execute(_PARTS).fetchall()]


def _read(connection: Connection, part_key: int) -> Iterator[Erasure]:
    for _, envelope, body in _facts(connection, part_key):
        if (found := read_erasure(envelope.type, envelope.part, body.value)) is not None:
            yield found


def _proven(connection: Connection, part_key: int, keys: Mapping[str, str], today: date) -> Iterator[Erasure]:
    """Yield what one part says that erases: it names its case and a rule that is due, and its author signed it."""
    for written, envelope, body in _facts(connection, part_key):
        erasure = read_erasure(envelope.type, envelope.part, body.value)
        key, signed = keys.get(envelope.author), signed_in(written, envelope, body)
        if erasure is None or key is None or signed is None or not erasure.is_due(today):
            continue
        if is_signed(key, "person", signed.payload, signed.signature):
            yield erasure


def _facts(connection: Connection, part_key: int) -> Iterator[tuple[WrittenEvent, Envelope, Body]]:
    names = Names(connection)
    for row in connection.execute(_FACTS, (part_key,)).fetchall():
        envelope, body = envelope_of(row, names), body_or_none(row[13])
        if body is not None and envelope.v == VERSION:
            yield written_of(row, names), envelope, body


def _keys(connection: Connection) -> dict[str, str]:
    """Return whose key is known here: of our own people, and of those whom the roster of another post names."""
    found = {person: one.key for person, one in signers_elsewhere(connection).items()}
    own = connection.execute("SELECT id, verify_key FROM account")
    return found | {str(person): str(key) for person, key in own}
