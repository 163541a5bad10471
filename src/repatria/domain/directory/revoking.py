"""How much of what a device signed still counts once the country revoked it."""

from __future__ import annotations

from repatria.domain.directory.form import Directory


def is_revoked(directory: Directory, device: str) -> bool:
    """Tell whether the country trusts *device* no more."""
    return any(one.device == device for one in directory.revocations)


def last_that_counts(directory: Directory, device: str, part: str, log: str) -> int | None:
    """Return the last number of a (part, log) of *device* that counts; None when nothing of it was revoked.

    Of a revoked device 0 is what nobody named: all beyond what was accepted is inactive, whatever its date.
    """
    for one in directory.revocations:
        if one.device == device:
            return next((last.n for last in one.last if (last.part, last.log) == (part, log)), 0)
    return None
