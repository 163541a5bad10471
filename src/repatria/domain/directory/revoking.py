"""How much of what a device wrote still counts once the country revoked it.

A log says in its name whose it is: ``<device>-<16 letters>``. Logs of before are 26 letters and say nothing; of
them counts what no revocation names, and of one that is named as far as it is named.
"""

from __future__ import annotations

from collections.abc import Iterable

from repatria.domain.directory.form import Directory, Revocation
from repatria.domain.ids import DeviceId, LogId, make_id

_CHANCE = 16


def log_of_device(device: DeviceId, random: bytes) -> LogId:
    """Return a new log of *device*, named by 16 *random* bytes of which 80 bits are used."""
    return LogId(f"{device}-{make_id(random)[:_CHANCE]}")


def device_of_log(log: str) -> str:
    """Return the device whose log this is; nothing for a log of before."""
    return log.rpartition("-")[0]


def is_revoked(directory: Directory, device: str) -> bool:
    """Tell whether the country trusts *device* no more."""
    return any(one.device == device for one in directory.revocations)


def last_that_counts(revocations: Iterable[Revocation], part: str, log: str) -> int | None:
    """Return the last number of a (part, log) that counts; None when nothing of it was revoked.

    Of a log of a revoked device that nobody named 0 counts: all beyond what was accepted is inactive, whatever its
    date. Named by several revocations, the least counts.
    """
    device, least = device_of_log(log), None
    for one in revocations:
        named = next((last.n for last in one.last if (last.part, last.log) == (part, log)), None)
        if named is None and one.device == device:
            named = 0
        if named is not None:
            least = named if least is None else min(least, named)
    return least
