"""Who holds an office on a stated day: certificates of the root, one liaison and one alternate at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from repatria.domain.calendar import day_of
from repatria.domain.directory.form import Certificate, Office, Root, payload

Purpose = Literal["root", "directory"]
Holds = Callable[[str, Purpose, bytes, bytes], bool]
"""Tells whether the holder of a key signed a payload for a purpose: ``signing.is_signed``, given from outside."""

OfficeFault = Literal["foreign", "forged", "dates", "numbers", "overlap"]
_ONE_DAY = timedelta(days=1)


def is_of_root(signed: Root | Certificate, root: str, holds: Holds) -> bool:
    """Tell whether the key *root*, and no other, signed this."""
    return signed.root == root and holds(root, "root", payload(signed), bytes.fromhex(signed.sig))


def office_fault(certificates: Sequence[Certificate], root: Root, holds: Holds) -> OfficeFault | None:
    """Return why these certificates do not count together under a country's pinned *root*; None when they do."""
    for one in certificates:
        if (one.country, one.practice) != (root.country, root.practice):
            return "foreign"
        if not is_of_root(one, root.root, holds):
            return "forged"
        since, until = day_of(one.since), day_of(one.until)
        if since is None or until is None or since > until:
            return "dates"
    if not _are_numbered(certificates):
        return "numbers"
    return "overlap" if overlapping(certificates) else None


def certificates_together(
    known: Iterable[Certificate], come: Iterable[Certificate], root: Root, holds: Holds
) -> tuple[Certificate, ...] | None:
    """Return all of both in their order; None where they do not count together."""
    together = tuple(sorted({*known, *come}, key=lambda one: one.number))
    return None if office_fault(together, root, holds) else together


def in_office(certificates: Sequence[Certificate], office: Office, day: date) -> Certificate | None:
    """Return who holds *office* on *day*, of certificates without a fault."""
    found = (one for one in certificates if one.office == office and holds_on(one, day, certificates))
    return next(found, None)


def holds_on(one: Certificate, day: date, certificates: Sequence[Certificate]) -> bool:
    """Tell whether a certificate counts on *day*, after what others of the root replaced."""
    first, last = period(one, certificates)
    return first <= day <= last


def period(one: Certificate, certificates: Sequence[Certificate]) -> tuple[date, date]:
    """Return the first and last day on which it counts; the last is before the first when it never does.

    The alternate who is certified as liaison by a later certificate is alternate no more from its first day on: by
    the days that stand in it, whatever replaced it since. So no certificate brings back what an earlier one ended.
    """
    first, last = _unless_promoted(one, certificates)
    if one.office == "alternate":
        later = (other for other in certificates if other.number > one.number and other.office == "liaison")
        for begins, ends in (_as_signed(each) for each in later if each.device == one.device):
            if max(first, begins) <= min(last, ends):
                last = _day_before(begins)
    return first, last


def overlapping(certificates: Sequence[Certificate]) -> tuple[Certificate, Certificate] | None:
    """Return two that count on one day and must not, in their order; None where there are none."""
    pairs = combinations(certificates, 2)
    return next((pair for pair in pairs if _overlap(*pair, certificates)), None)


def _as_signed(one: Certificate) -> tuple[date, date]:
    return date.fromisoformat(one.since), date.fromisoformat(one.until)


def _unless_promoted(one: Certificate, certificates: Sequence[Certificate]) -> tuple[date, date]:
    first, last = _as_signed(one)
    ends = [
        _day_before(date.fromisoformat(later.since)) for later in certificates if later.replaces == one.number
    ]
    return first, min([last, *ends])


def _day_before(day: date) -> date:
    """Return the day before; the first of all has none, and is returned itself."""
    return max(day, date.min + _ONE_DAY) - _ONE_DAY


def _are_numbered(certificates: Sequence[Certificate]) -> bool:
    """Each has a number of its own, in their order, and replaces none or an earlier one of its office."""
    offices: dict[int, Office] = {0: "liaison"}
    for one in certificates:
        if one.number <= max(offices):
            return False
        if one.replaces and offices.get(one.replaces) != one.office:
            return False
        offices[one.number] = one.office
    return True


def _overlap(one: Certificate, other: Certificate, certificates: Sequence[Certificate]) -> bool:
    """Two of one office, or both offices of one device, never hold on the same day."""
    if one.office != other.office and one.device != other.device:
        return False
    (first, last), (begins, ends) = period(one, certificates), period(other, certificates)
    return max(first, begins) <= min(last, ends)
