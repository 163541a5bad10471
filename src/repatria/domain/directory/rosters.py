"""What a roster that comes may change of what is known: it adds, and takes nothing away (docs/directory.md, 6)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final, Literal

from repatria.domain.directory.persons import (
    PERSONS_FORMAT,
    FormerLog,
    Roster,
    Signer,
    roster_payload,
)

HIGHEST: Final = 2**52
"""A device hears no version of its own above it: half of all numbers stay for what it says next."""

Holds = Callable[[str, Literal["persons"], bytes, bytes], bool]
"""Tells whether the holder of a key signed a payload as a roster: ``signing.is_signed``, given from outside."""

RosterFault = Literal["signature", "older", "same", "other", "forgets"]
"""Why a roster is not taken: not its device's, not a higher version, or somebody in it is gone or has another key."""


def roster_fault(come: Roster, held: Roster | None, key: str, holds: Holds) -> RosterFault | None:
    """Return why *come* is not taken in place of what is *held*; the device signs with *key*."""
    if not holds(key, "persons", roster_payload(come), bytes.fromhex(come.sig)):
        return "signature"
    if held is None or come.version > held.version:
        return "forgets" if held is not None and _forgets(come, held) else None
    if come.version < held.version:
        return "older"
    return "same" if come == held else "other"


def clashing(come: Roster, own: Collection[str], others: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Return the persons in it who are *own* people of this post, or were first known of one of the *others*."""
    taken = set(own).union(*(persons for device, persons in others.items() if device != come.device))
    return tuple(one.person for one in come.persons if one.person in taken)


def says_now(
    device: str, persons: Iterable[Signer], logs: Iterable[FormerLog], *before: Roster | None, now: int
) -> Roster:
    """Return the unsigned roster that says *persons* and *logs*, and all that its device ever said *before*.

    Whoever left stays left. Its version is above all before, and where it can be the time *now* in seconds: so it
    rises also in a vault that was put back from a copy.
    """
    said = [one for one in before if one is not None]
    people: dict[str, Signer] = {}
    for one in (*persons, *(each for roster in said for each in roster.persons)):
        known = people.setdefault(one.person, one)
        people[one.person] = Signer(known.person, known.key, known.left or one.left)
    signs: dict[str, int] = {}
    for log in (*logs, *(each for roster in said for each in roster.logs)):
        signs[log.log] = min(log.signs, signs.get(log.log, log.signs))
    version = max([now, *(one.version + 1 for one in said)])
    return Roster(
        PERSONS_FORMAT,
        device,
        version,
        tuple(people[person] for person in sorted(people)),
        tuple(FormerLog(log, signs[log]) for log in sorted(signs)),
    )


def says_the_same(one: Roster, other: Roster) -> bool:
    """Tell whether two rosters of a device differ in nothing but their versions."""
    return (one.device, one.persons, one.logs) == (other.device, other.persons, other.logs)


def _forgets(come: Roster, held: Roster) -> bool:
    """Tell whether it lacks anybody or anything that was said, gives another key, or lets somebody come back."""
    people = {one.person: one for one in come.persons}
    for one in held.persons:
        now = people.get(one.person)
        if now is None or now.key != one.key or (one.left and not now.left):
            return True
    signs = {one.log: one.signs for one in come.logs}
    return any(signs.get(one.log, one.signs + 1) > one.signs for one in held.logs)
