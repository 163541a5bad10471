"""At which device somebody signs where two name them: what a person decided here, before who named them first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeVar

import msgspec

from repatria.domain.directory.decided import Decided
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.store.cipher import Connection
from repatria.store.rows import Names
from repatria.store.standing import paths_below, read_some

DECIDED: Final = "signs_at/"
STATED: Final = "decided/"
"""Below it stands what each device says that its people decided, this one's own among them."""


class Decision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whoever it is of signs at *device* with *key*, for the *reason* that a person gave."""

    device: str
    key: str
    reason: str


_Kept = TypeVar("_Kept", Decision, Decided)


def decisions(connection: Connection) -> dict[str, Decision]:
    """Return what stands decided, by person; where two copies of a vault decided otherwise nothing does."""
    found: dict[str, Decision] = {}
    for person, values in _below(connection, DECIDED):
        said = {_as(Decision, value) for value in values}
        one = said.pop() if len(said) == 1 else None
        if one is not None:
            found[person] = one
    return found


def stated(connection: Connection) -> dict[str, Decided]:
    """Return what devices say that their people decided, by device; of several the highest version."""
    found: dict[str, Decided] = {}
    for device, values in _below(connection, STATED):
        said = [one for value in values if (one := _as(Decided, value)) is not None]
        if said:
            found[device] = max(said, key=lambda one: one.version)
    return found


def _below(connection: Connection, start: str) -> Iterator[tuple[str, list[Any]]]:
    names = Names(connection)
    key = names.find("part", DIRECTORY_PART)
    if key is None:
        return
    paths = paths_below(connection, key, (start,))
    for path, heads in read_some(connection, key, names, (), paths).heads.items():
        yield path.removeprefix(start), [head.event.body.value for head in heads if head.event.body]


def _as(kind: type[_Kept], value: Any) -> _Kept | None:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return None
