"""How much of what a device wrote still counts once the country revoked it.

A log says in its name whose it is: ``<device>-<16 letters>``. Logs of before are 26 letters and say nothing; of
them counts what no revocation names, and of one that is named as far as it is named.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from repatria.domain.directory.form import Last, Revocation
from repatria.domain.ids import DeviceId, LogId, make_id

_CHANCE = 16

ACTS: Final = "revoked/"
"""Below it a revocation names the acts that it knows of (``acts``): no part of events is called so."""

Place = tuple[str, str]
"""A part and a log."""


def log_of_device(device: DeviceId, random: bytes) -> LogId:
    """Return a new log of *device*, named by 16 *random* bytes of which 80 bits are used."""
    return LogId(f"{device}-{make_id(random)[:_CHANCE]}")


def device_of_log(log: str) -> str:
    """Return the device whose log this is; nothing for a log of before."""
    return log.rpartition("-")[0]


def ends_of(revocations: Iterable[Revocation], held: Iterable[Place]) -> dict[Place, int]:
    """Return the last number that counts of each (part, log) of which not everything does.

    *held* are those that are here; what a revocation names is answered whether it is or not. Of a log of a revoked
    device that nobody named 0 counts: all beyond what was accepted is inactive, whatever its date. Of what several
    revocations end, the least counts. No revocation ends anything that another device wrote.
    """
    by_device: dict[str, list[Place]] = {}
    for part, log in held:
        by_device.setdefault(device_of_log(log), []).append((part, log))
    ends: dict[Place, int] = {}
    for one in revocations:
        own = dict.fromkeys(by_device.get(one.device, ()), 0)
        for place, n in (own | numbers_of(one)).items():
            ends[place] = min(n, ends.get(place, n))
    return ends


def numbers_of(one: Revocation) -> dict[Place, int]:
    """Return the last number that counts of each (part, log) that it names, of logs of its device and of before."""
    return {
        (last.part, last.log): last.n
        for last in one.last
        if device_of_log(last.log) in (one.device, "") and not is_act(last, one.device)
    }


def is_act(last: Last, device: str) -> bool:
    """Tell whether this names an act of revoking *device* (``acts``) and not a number of its events."""
    return last.part.startswith(ACTS) and last.log == device
