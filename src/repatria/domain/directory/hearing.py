"""What a liaison learns from directories that were signed before: what her own forgot with a vault that was put back.

Only the word of a liaison of that time is heard, under the country's root: whatever else comes teaches nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

import msgspec
from msgspec.structs import replace

from repatria.domain.directory.acts import both, knows, least, lets_more
from repatria.domain.directory.form import LARGEST, Certificate, Directory, Revocation, Root
from repatria.domain.directory.judging import (
    days_fault,
    entries_fault,
    foreign_fault,
    highest_on,
    is_too_high,
    signer_fault,
)
from repatria.domain.directory.offices import Holds
from repatria.domain.directory.revoking import device_of_log, is_act

ROOM: Final = LARGEST // 4
"""So many bytes of revocations are heard of whoever was liaison before: the next directory has to be read by all."""


class Heard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The highest version, and all revocations, of directories of liaisons that never were in force here."""

    version: int = 0
    revocations: tuple[Revocation, ...] = ()


NOTHING_HEARD: Final = Heard()


def believed(heard: Heard, day: date) -> Heard:
    """Return what was heard, its version 0 where none can be so high on *day*: before, any up to 2**52 was heard."""
    return heard if heard.version <= highest_on(day) else replace(heard, version=0)


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
    if days_fault(directory, day) not in (None, "expired") or is_too_high(directory):
        return False
    if directory.by in revoked:
        return False
    return signer_fault(directory, certificates, date.fromisoformat(directory.issued), holds) is None


def heard_of(directory: Directory, known: Sequence[Revocation], own: str) -> tuple[Revocation, ...]:
    """Return the revocations that *directory* teaches the liaison on device *own*, who knows of *known*: only news.

    Her own word counts as if her vault had not forgotten it. Whoever was liaison before revokes another device than
    hers, and lets count no more of one that is revoked: nobody's older word adopts anything.
    """
    before = {one.device: one for one in known}
    found: list[Revocation] = []
    # whoever was liaison before cannot take the office from this device by a date: only the root can
    for said in (_of_its_own(one) for one in directory.revocations if one.device != own):
        held = before.get(said.device)
        if held is None:
            after = said
        elif directory.by == own:
            after = both(held, said)
        elif knows(held, said) or not lets_more(held, said):
            after = held
        else:
            after = least(held, said)
        found += [after] if after != held else []
    is_long = directory.by != own and len(msgspec.json.encode(found)) > ROOM
    return () if is_long else tuple(found)


def _of_its_own(said: Revocation) -> Revocation:
    """Return it with what it says of the logs of its own device: of others nothing is heard, whoever was liaison."""
    own = tuple(
        last for last in said.last if device_of_log(last.log) == said.device or is_act(last, said.device)
    )
    return replace(said, last=own)
