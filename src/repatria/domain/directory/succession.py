"""To whom posts turn as liaison, since when, and who was it before: by certificates and revocations alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from repatria.domain.directory.form import Certificate, Revocation
from repatria.domain.directory.offices import in_office, period

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Followed:
    """By which *office* somebody is liaison now, *since* which day, and the devices of those who were before."""

    office: Certificate
    since: date
    former: tuple[str, ...]


def acting_liaison(
    certificates: Sequence[Certificate], revocations: Iterable[Revocation], day: date
) -> Certificate | None:
    """Return who is liaison on *day*; the alternate where nobody holds that office, or its device is revoked by then.

    None where both are so. Signing the directory is another matter: only the liaison in office does.
    """
    lost = {one.device for one in revocations if date.fromisoformat(one.day) <= day}
    held = (in_office(certificates, "liaison", day), in_office(certificates, "alternate", day))
    return next((one for one in held if one is not None and one.device not in lost), None)


def followed(
    certificates: Sequence[Certificate], revocations: Iterable[Revocation], day: date
) -> Followed | None:
    """Return who followed others as liaison by *day*; None while there is nobody, or nobody was it before."""
    revocations = tuple(revocations)
    spans = [period(one, certificates) for one in certificates]
    turns = {first for first, _ in spans} | {last + _ONE_DAY for _, last in spans if last < date.max}
    turns |= {date.fromisoformat(one.day) for one in revocations}
    acted = [(turn, acting_liaison(certificates, revocations, turn)) for turn in sorted(turns) if turn <= day]
    office = acted[-1][1] if acted else None
    if office is None:
        return None
    others = [turn for turn, one in acted if one is None or one.device != office.device]
    since = min(turn for turn, _ in acted if not others or turn > others[-1])
    former = {one.device for _, one in acted if one is not None} - {office.device}
    return Followed(office, since, tuple(sorted(former))) if former else None
