"""Whether a directory counts on a stated day, and what standing becomes by it: nothing is ever lost in silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from repatria.domain.calendar import day_of
from repatria.domain.directory.acts import acts_of, knows, lets_more
from repatria.domain.directory.form import Certificate, Directory, Entry, Revocation, Root, payload
from repatria.domain.directory.offices import (
    Holds,
    OfficeFault,
    certificates_together,
    in_office,
    office_fault,
)

MONTHS_AHEAD: Final = timedelta(days=92)
"""No directory is good for longer: who leaves office cannot sign far ahead."""

A_DAY: Final = 1000
"""So many versions there are for each day: nobody can sign today one above which nobody can sign tomorrow."""

_CLOCKS_APART: Final = timedelta(days=1)

Fault = Literal[
    "country", "practice", "root", "entries", "revocations", "days", "future", "expired",
    "high", "clash", "older", "forgets", "office", "signature",
] | OfficeFault  # fmt: skip
"""Why a directory is refused; docs/directory.md says what each means."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a country: its pinned root, certificates, the directory in force, and who fell out of it.

    *left_out* are devices of earlier directories that none has named since and none has revoked; *revoked* are
    those that were named before they were revoked: what they signed is still proven.
    """

    root: Root
    certificates: tuple[Certificate, ...] = ()
    directory: Directory | None = None
    left_out: tuple[Entry, ...] = ()
    revoked: tuple[Entry, ...] = ()


def directory_fault(directory: Directory, standing: Standing, day: date, holds: Holds) -> Fault | None:
    """Return why *directory* is not taken on *day*; None when it is.

    Who is in office say its certificates and those known here together: what the root said counts though it was
    forgotten elsewhere.
    """
    fault = (
        foreign_fault(directory, standing.root)
        or entries_fault(directory)
        or days_fault(directory, day)
        or _version_fault(directory, standing.directory)
        or office_fault(directory.certificates, standing.root, holds)
    )
    if fault:
        return fault
    offices = certificates_together(standing.certificates, directory.certificates, standing.root, holds)
    if offices is None:
        return "clash"
    return _memory_fault(directory, standing) or signer_fault(directory, offices, day, holds)


def taken(directory: Directory, standing: Standing) -> Standing:
    """Return what stands once *directory*, which has no fault, replaces the one before."""
    before = standing.directory.devices if standing.directory else ()
    named, lost = ({one.device for one in each} for each in (directory.devices, directory.revocations))
    offices = {*standing.certificates, *directory.certificates}
    former = {one.device: one for one in (*standing.revoked, *standing.left_out, *before)}
    fallen = [one for device, one in former.items() if device not in named]
    left_out = tuple(one for one in fallen if one.device not in lost)
    revoked = tuple(one for one in fallen if one.device in lost)
    certificates = tuple(sorted(offices, key=lambda one: one.number))
    return Standing(standing.root, certificates, directory, left_out, revoked)


def is_expired(directory: Directory, day: date) -> bool:
    """Tell whether a directory that once was taken is past its last day: receiving goes on, sending asks."""
    return date.fromisoformat(directory.expires) < day


def highest_on(day: date) -> int:
    """Return the highest version that a directory issued on *day* can have: a thousand for each day since year 1."""
    return A_DAY * day.toordinal()


def stated_on(version: int, day: date) -> int:
    """Return a version that somebody says to know on *day*; 0 for one that nobody can have signed by then."""
    return version if version <= highest_on(day + _CLOCKS_APART) else 0


def is_too_high(directory: Directory) -> bool:
    """Tell whether nobody can have come to that version by the day on which it was issued."""
    return directory.version > highest_on(date.fromisoformat(directory.issued))


def foreign_fault(directory: Directory, root: Root) -> Fault | None:
    """It is of this country and its root, and for practice or not."""
    if directory.country != root.country:
        return "country"
    if directory.practice != root.practice:
        return "practice"
    return None if directory.root == root.root else "root"


def entries_fault(directory: Directory) -> Fault | None:
    """Devices in order, each with keys of its own, none of them revoked as well."""
    names = [one.device for one in directory.devices]
    keys = [one.verify_key for one in directory.devices]
    recipients = [one.recipient for one in directory.devices]
    if names != sorted(set(names)) or any(len(set(each)) != len(each) for each in (keys, recipients)):
        return "entries"
    revoked = [one.device for one in directory.revocations]
    if revoked != sorted(set(revoked)) or set(revoked) & set(names):
        return "revocations"
    for one in directory.revocations:
        places = [(last.part, last.log) for last in one.last]
        if day_of(one.day) is None or places != sorted(set(places)):
            return "revocations"
    return None


def days_fault(directory: Directory, day: date) -> Fault | None:
    """Its days are days, not too many, begun, and not over."""
    issued, expires = day_of(directory.issued), day_of(directory.expires)
    # a difference, because a day added to what a stranger wrote may lie beyond the calendar
    if issued is None or expires is None or not timedelta() <= expires - issued <= MONTHS_AHEAD:
        return "days"
    if issued > day + _CLOCKS_APART:
        return "future"
    return "expired" if expires < day else None


def _version_fault(directory: Directory, before: Directory | None) -> Fault | None:
    """Where one too high is in force already, by a program that took it, the next may follow it."""
    if is_too_high(directory) and not (before is not None and is_too_high(before)):
        return "high"
    return None


def _memory_fault(directory: Directory, standing: Standing) -> Fault | None:
    """A lower version, another content under a known one, and one that forgets what was decided never count."""
    before = standing.directory
    if before is None:
        return None
    if directory.version <= before.version and directory != before:
        return "older"
    if not set(before.certificates) & set(standing.certificates) <= set(directory.certificates):
        return "forgets"
    said = {one.device: one for one in directory.revocations}
    if not said.keys() >= {one.device for one in before.revocations}:
        return "forgets"
    by_her = directory.by == before.by
    forgotten = (_is_forgotten(one, said[one.device], by_her=by_her) for one in before.revocations)
    return "forgets" if any(forgotten) else None


def _is_forgotten(before: Revocation, now: Revocation, *, by_her: bool) -> bool:
    """Nothing counts again that was revoked, unless it was adopted; nor does she forget what she adopted herself.

    Another liaison may let count less: what the one before adopted she has not seen.
    """
    if not knows(now, before):
        return lets_more(now, before)
    return by_her and acts_of(now) == acts_of(before) and lets_more(before, now)


def signer_fault(
    directory: Directory, certificates: Sequence[Certificate], day: date, holds: Holds
) -> Fault | None:
    """The liaison signs: in office when it was issued and on the day it is taken, so that nobody dates it back.

    A revoked device stands in no list of devices, and so signs none either.
    """
    office = _liaison(certificates, directory.issued, day)
    if office is None or office.device != directory.by:
        return "office"
    entry = next((one for one in directory.devices if one.device == office.device), None)
    if entry is None or (entry.verify_key, entry.recipient) != (office.verify_key, office.recipient):
        return "office"
    signed = holds(office.verify_key, "directory", payload(directory), bytes.fromhex(directory.sig))
    return None if signed else "signature"


def _liaison(certificates: Sequence[Certificate], issued: str, day: date) -> Certificate | None:
    first = date.fromisoformat(issued)
    office = in_office(certificates, "liaison", first)
    # A clock that runs a day behind the liaison's sees an office begin tomorrow.
    now = in_office(certificates, "liaison", max(first, day))
    return office if office is not None and _holder(office) == _holder(now) else None


def _holder(office: Certificate | None) -> tuple[str, str, str] | None:
    """A certificate that was renewed meanwhile is another, of the same device."""
    return (office.device, office.verify_key, office.recipient) if office else None
