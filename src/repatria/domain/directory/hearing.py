"""What a liaison learns from directories that were signed before: what her own forgot with a vault that was put back.

Only the word of a liaison of that time is heard, under the country's root: whatever else comes teaches nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final

import msgspec

from repatria.domain.directory.form import Certificate, Directory, Last, Revocation, Root
from repatria.domain.directory.judging import days_fault, entries_fault, foreign_fault, signer_fault
from repatria.domain.directory.offices import Holds, office_fault

HIGHEST: Final = 2**52
"""No version above it is heard: half of all numbers stay for whoever signs next."""


class Heard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The highest version, and all revocations, of directories of liaisons that never were in force here."""

    version: int = 0
    revocations: tuple[Revocation, ...] = ()


NOTHING_HEARD: Final = Heard()


def is_word_of_a_liaison(
    directory: Directory,
    root: Root,
    certificates: Sequence[Certificate],
    revoked: Collection[str],
    day: date,
    holds: Holds,
) -> bool:
    """Tell whether the liaison in office on the day it was issued signed it, by these *certificates* of *root*.

    It may have expired, be older than another or forget something. The word of a device that is *revoked* by now is
    none: whoever took it could date it back.
    """
    if foreign_fault(directory, root) or entries_fault(directory):
        return False
    if days_fault(directory, day) not in (None, "expired") or directory.version > HIGHEST:
        return False
    if directory.by in revoked:
        return False
    return signer_fault(directory, certificates, date.fromisoformat(directory.issued), holds) is None


def certificates_together(
    known: Iterable[Certificate], come: Iterable[Certificate], root: Root, holds: Holds
) -> tuple[Certificate, ...] | None:
    """Return all of both in their order; None where they do not count together."""
    together = tuple(sorted({*known, *come}, key=lambda one: one.number))
    return None if office_fault(together, root, holds) else together


def joined(*said: Iterable[Revocation]) -> tuple[Revocation, ...]:
    """Return every device that any of them revoke, on the day that the first says, as far as most of it ever counted.

    Numbers only rise: the lower one is of who held less of it, or had not adopted it yet.
    """
    found: dict[str, Revocation] = {}
    for one in (one for each in said for one in each):
        before = found.get(one.device)
        found[one.device] = one if before is None else _both(before, one)
    return tuple(found[device] for device in sorted(found))


def _both(one: Revocation, other: Revocation) -> Revocation:
    last: dict[tuple[str, str], Last] = {}
    for each in (*one.last, *other.last):
        before = last.get((each.part, each.log))
        if before is None or each.n > before.n:
            last[each.part, each.log] = each
    return Revocation(one.device, one.day, tuple(last[place] for place in sorted(last)))
