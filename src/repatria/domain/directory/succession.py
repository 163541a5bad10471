"""To whom posts turn as liaison on a day, and who was it before: by certificates and revocations alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from repatria.domain.directory.form import Certificate, Revocation
from repatria.domain.directory.offices import in_office, period

_ONE_DAY = timedelta(days=1)


def acting_liaison(
    certificates: Sequence[Certificate], revocations: Iterable[Revocation], day: date
) -> Certificate | None:
    """Return who is liaison on *day*; the alternate where nobody holds that office, or its device is revoked by then.

    None where both are so. Signing the directory is another matter: only the liaison in office does.
    """
    lost = {one.device for one in revocations if date.fromisoformat(one.day) <= day}
    held = (in_office(certificates, "liaison", day), in_office(certificates, "alternate", day))
    return next((one for one in held if one is not None and one.device not in lost), None)


def former_liaisons(
    certificates: Sequence[Certificate], revocations: Iterable[Revocation], day: date
) -> tuple[str, ...]:
    """Return the devices that were liaison on a day before, or stood in, and are not on *day*, by their names."""
    revocations = tuple(revocations)
    spans = [period(one, certificates) for one in certificates]
    turns = {first for first, _ in spans} | {last + _ONE_DAY for _, last in spans}
    turns |= {date.fromisoformat(one.day) for one in revocations}
    acted = [acting_liaison(certificates, revocations, turn) for turn in turns if turn <= day]
    now = acting_liaison(certificates, revocations, day)
    return tuple(sorted({one.device for one in acted if one is not None} - {now.device if now else ""}))
