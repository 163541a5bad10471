"""At which device somebody signs where two name them: what a person decided here, before who named them first."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.store.cipher import Connection
from repatria.store.rows import Names
from repatria.store.standing import paths_below, read_some

DECIDED: Final = "signs_at/"


class Decision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whoever it is of signs at *device* with *key*, for the *reason* that a person gave."""

    device: str
    key: str
    reason: str


def decisions(connection: Connection) -> dict[str, Decision]:
    """Return what stands decided, by person; where two copies of a vault decided otherwise nothing does."""
    names = Names(connection)
    key = names.find("part", DIRECTORY_PART)
    if key is None:
        return {}
    found: dict[str, Decision] = {}
    paths = paths_below(connection, key, (DECIDED,))
    for path, heads in read_some(connection, key, names, (), paths).heads.items():
        said = {_as_decision(head.event.body.value) for head in heads if head.event.body}
        one = said.pop() if len(said) == 1 else None
        if one is not None:
            found[path.removeprefix(DECIDED)] = one
    return found


def _as_decision(value: Any) -> Decision | None:
    try:
        return msgspec.convert(value, Decision)
    except msgspec.ValidationError:
        return None
