"""What the person agreed to for one recipient, one purpose and one length of time (F02, part C)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.sharing import Agreed, agreed_with, agrees_to_share


@dataclass(frozen=True, slots=True)
class Telling:
    """Something is told to *name*, of a *kind* as F02 calls it, for a *purpose*, and counts *until* a day."""

    kind: str
    name: str
    purpose: str
    until: date


_Test = Callable[[Agreed, Telling], bool]


def _any(row: Agreed, telling: Telling) -> bool:
    return True


def _named(row: Agreed, telling: Telling) -> bool:
    return _folded(row.recipient) == _folded(telling.name)


def _meant(row: Agreed, telling: Telling) -> bool:
    return telling.purpose in row.purposes


def _lasting(row: Agreed, telling: Telling) -> bool:
    return telling.until.isoformat() <= row.until


_TESTS: tuple[tuple[_Test, str], ...] = (
    (_any, "not_named"),
    (_named, "other_name"),
    (_meant, "other_purpose"),
    (_lasting, "until_later"),
)
"""What each F02 that may be the last one must have a row for, and the word where one has not."""


def consent(facts: CaseFacts, telling: Telling) -> tuple[str, frozenset[str]]:
    """Return the word for why consent forbids *telling*, empty where it does not, and what was agreed to.

    Each F02 that may be the last one must allow it, and what any of them leaves out is not agreed to.
    """
    if not agrees_to_share(facts):
        return "no_consent", frozenset()
    forms = agreed_with(facts, telling.kind)
    for test, word in _TESTS:
        forms = tuple(tuple(row for row in rows if test(row, telling)) for rows in forms)
        if not forms or not all(forms):
            return word, frozenset()
    agreed = [frozenset(name for row in rows for name in row.fields) for rows in forms]
    return "", frozenset.intersection(*agreed)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
