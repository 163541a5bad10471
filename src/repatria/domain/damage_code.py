"""What a check of a damaged vault found, as a short code to say by telephone: kinds and how many, of nobody.

The order of ``KINDS`` and of what a code holds never changes (docs/vault-format.md, *The code of a damage*).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from repatria.domain.ids import CODE_LENGTH, code_of_number, code_symbols, number_of_code

KINDS: Final = (
    "page_damaged",
    "structure_damaged",
    "drafts_damaged",
    "drafts_lost",
    "head_shorter",
    "head_differs",
    "head_damaged",
    "slots_repaired",
    "slots_foreign",
    "salt_repaired",
    "erased_damaged",
    "lines_stale",
    "differences",
    "rest",
    "attachments_damaged",
)
MARK: Final = "RV"
"""Stands before the code, so that nobody takes it for that of a case."""

_FORM = 0
"""Another one is of a vault that was not opened (``shut_vault``)."""
_SCHEMAS, _SIZES = 64, 12
_KINDS = 1 << 15
"""As many as there are now; for one more the form becomes 2."""


@dataclass(frozen=True, slots=True)
class Damage:
    """How much of what is damaged in a vault with tables of version *schema*, each count rounded by ``roughly``.

    *pages* do not prove themselves, *unread* events stand on such, *wrong* ones are not what was written.
    """

    schema: int
    kinds: frozenset[str]
    pages: int = 0
    unread: int = 0
    wrong: int = 0

    @property
    def code(self) -> str:
        """Return the code, such as ``RV-7F3K-92QD``; one slip or swap in it is noticed."""
        return code_of(Said(_FORM, self.schema, self.kinds, (self.pages, self.unread, self.wrong)), KINDS)


def read_damage_code(text: str) -> Damage | None:
    """Return what a code says, forgiving case, blanks and look-alikes; None where it has a slip or is none."""
    said = said_by(text, _FORM, KINDS)
    return None if said is None else Damage(said.schema, said.kinds, *said.counts)


class Said(NamedTuple):
    """What a code says by its *form*: a version, kinds, and three counts, each rounded by ``roughly``."""

    form: int
    schema: int
    kinds: frozenset[str]
    counts: tuple[int, int, int]


def code_of(said: Said, order: Sequence[str]) -> str:
    """Return the code of what is *said*, with the kinds in their *order*."""
    kinds = sum(1 << place for place, kind in enumerate(order) if kind in said.kinds)
    number = (said.form * _SCHEMAS + min(said.schema, _SCHEMAS - 1)) * _KINDS + kinds
    for count in said.counts:
        number = number * _SIZES + _size(count)
    return f"{MARK}-{code_of_number(number)}"


def said_by(text: str, wanted: int, order: Sequence[str]) -> Said | None:
    """Return what a code of the form *wanted* says, with the kinds in their *order*; None where it is no such."""
    symbols = code_symbols(text)
    if len(symbols) == CODE_LENGTH + len(MARK) and symbols.startswith(MARK):
        symbols = symbols[len(MARK) :]
    number = number_of_code(symbols)
    if number is None:
        return None
    counts = []
    for _ in range(3):
        number, size = divmod(number, _SIZES)
        counts.append(1 << size - 1 if size else 0)
    number, kinds = divmod(number, _KINDS)
    form, schema = divmod(number, _SCHEMAS)
    if form != wanted:
        return None
    found = frozenset(kind for place, kind in enumerate(order) if kinds >> place & 1)
    return Said(form, schema, found, (counts[2], counts[1], counts[0]))


def roughly(count: int) -> int:
    """Return the greatest power of two that is not above *count*, and not above 1024; 0 for none."""
    return 1 << _size(count) - 1 if count else 0


def at_most(rough: int) -> int | None:
    """Return the greatest count that is *rough*; None where it may be any above."""
    if _size(rough) == _SIZES - 1:
        return None
    return max(2 * rough - 1, 0)


def _size(count: int) -> int:
    return min(count.bit_length(), _SIZES - 1)
