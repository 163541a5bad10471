"""Which acts of revoking a revocation knows of, and what two revocations of one device leave of it together.

A liaison whose vault was put back may revoke again whom she had revoked: then the same device is revoked by two acts,
and what was written between them counts only once she adopts it. A name drawn for each act tells a second one from an
adoption, which stays under the name of the first. It stands among the numbers, as of a part that holds no events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from msgspec.structs import replace

from repatria.domain.directory.form import Last, Revocation
from repatria.domain.directory.revoking import ACTS, Place, device_of_log, is_act, numbers_of

_ALL: Final = 2**53 + 1
"""More than any number: of a log of before that a revocation does not name, everything counts."""


def named_act(device: str, name: str) -> Last:
    """Return what names an act of revoking *device*, among the numbers of its revocation."""
    return Last(f"{ACTS}{name}", device, 0)


def acts_of(one: Revocation) -> frozenset[str]:
    """Return the names of the acts that it knows of; where none is named, as before this version, its day."""
    named = frozenset(last.part.removeprefix(ACTS) for last in one.last if is_act(last, one.device))
    return named or frozenset((one.day,))


def knows(one: Revocation, other: Revocation) -> bool:
    """Tell whether *one* was made in knowledge of every act that *other* knows of: what it says more is adopted."""
    return acts_of(other) <= acts_of(one)


def lets_more(one: Revocation, other: Revocation) -> bool:
    """Tell whether by *one* anything counts of the device that by *other* does not."""
    mine, theirs = numbers_of(one), numbers_of(other)
    return any(_at(mine, place) > _at(theirs, place) for place in mine.keys() | theirs.keys())


def least(one: Revocation, other: Revocation) -> Revocation:
    """Return what both let count, in knowledge of the acts of both."""
    return _met(one, other, min)


def joined(*said: Iterable[Revocation]) -> tuple[Revocation, ...]:
    """Return every device that any of them revoke, on the first day, and of each as far as nothing counts unadopted.

    Of one act the higher numbers are adopted ones, and count. Who knows of more acts says what counts after them.
    Where each lacks an act of the other, the least counts.
    """
    found: dict[str, Revocation] = {}
    for one in (one for each in said for one in each):
        before = found.get(one.device)
        found[one.device] = one if before is None else both(before, one)
    return tuple(found[device] for device in sorted(found))


def both(one: Revocation, other: Revocation) -> Revocation:
    """Return what two revocations of one device say together."""
    if acts_of(one) == acts_of(other):
        return _met(one, other, max)
    if knows(one, other):
        return _met(one, one, max, day=min(one.day, other.day))
    if knows(other, one):
        return _met(other, other, max, day=min(one.day, other.day))
    return least(one, other)


def _met(
    one: Revocation, other: Revocation, of_two: Callable[[int, int], int], *, day: str = ""
) -> Revocation:
    day = day or min(one.day, other.day)
    mine, theirs = numbers_of(one), numbers_of(other)
    numbers = {place: of_two(_at(mine, place), _at(theirs, place)) for place in mine.keys() | theirs.keys()}
    said = [Last(*place, n) for place, n in numbers.items() if n != _unsaid(place)]
    acts = acts_of(one) | acts_of(other)
    names = () if acts == {day} else acts
    said += [named_act(one.device, name) for name in names]
    return replace(one, day=day, last=tuple(sorted(said, key=lambda last: (last.part, last.log))))


def _at(numbers: Mapping[Place, int], place: Place) -> int:
    return numbers.get(place, _unsaid(place))


def _unsaid(place: Place) -> int:
    return 0 if device_of_log(place[1]) else _ALL
