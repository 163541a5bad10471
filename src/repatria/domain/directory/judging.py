"""Whether a directory counts on a stated day, and what standing becomes by it: nothing is ever lost in silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from repatria.domain.directory.form import Certificate, Directory, Entry, Root, day_of, payload
from repatria.domain.directory.offices import Holds, OfficeFault, in_office, office_fault

MONTHS_AHEAD: Final = timedelta(days=92)
"""No directory is good for longer: who leaves office cannot sign far ahead."""

_CLOCKS_APART: Final = timedelta(days=1)

Fault = Literal[
    "country", "practice", "root", "entries", "revocations", "days", "future", "expired",
    "older", "forgets", "office", "signature",
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
    """Return why *directory* is not taken on *day*; None when it is."""
    return (
        foreign_fault(directory, standing.root)
        or entries_fault(directory)
        or days_fault(directory, day)
        or office_fault(directory.certificates, standing.root, holds)
        or _memory_fault(directory, standing)
        or signer_fault(directory, directory.certificates, day, holds)
    )


def taken(directory: Directory, standing: Standing) -> Standing:
    """Return what stands once *directory*, which has no fault, replaces the one before."""
    before = standing.directory.devices if standing.directory else ()
    named, lost = ({one.device for one in each} for each in (directory.devices, directory.revocations))
    former = {one.device: one for one in (*standing.revoked, *standing.left_out, *before)}
    fallen = [one for device, one in former.items() if device not in named]
    left_out = tuple(one for one in fallen if one.device not in lost)
    revoked = tuple(one for one in fallen if one.device in lost)
    return Standing(standing.root, directory.certificates, directory, left_out, revoked)


def is_expired(directory: Directory, day: date) -> bool:
    """Tell whether a directory that once was taken is past its last day: receiving goes on, sending asks."""
    return date.fromisoformat(directory.expires) < day


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
    if issued is None or expires is None or not issued <= expires <= issued + MONTHS_AHEAD:
        return "days"
    if issued > day + _CLOCKS_APART:
        return "future"
    return "expired" if expires < day else None


def _memory_fault(directory: Directory, standing: Standing) -> Fault | None:
    """A lower version, another content under a known one, and one that forgets what was decided never count."""
    before = standing.directory
    if before is not None and directory.version <= before.version and directory != before:
        return "older"
    if not set(standing.certificates) <= set(directory.certificates):
        return "forgets"
    revoked = {one.device for one in before.revocations} if before else set()
    return None if revoked <= {one.device for one in directory.revocations} else "forgets"


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
    return (
        office
        if office is not None and office == in_office(certificates, "liaison", max(first, day))
        else None
    )
