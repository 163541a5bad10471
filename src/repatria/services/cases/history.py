"""Everything that was ever written in a case, in order: what still stands and what was replaced since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from repatria.domain.events.kinds import case_parts
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import may_know, no_such_case
from repatria.services.desk import Desk
from repatria.store.lists import cases
from repatria.store.rows import Names, events_of_part


@dataclass(frozen=True, slots=True)
class Written:
    """One event of a case as history tells it: by whom, when by their clock, where and what."""

    id: str
    type: str
    path: str
    value: Any
    author: str
    wall: str


def case_history(desk: Desk, case_id: CaseId) -> tuple[Written, ...]:
    """Return what was written in a case, the oldest first; what was erased or is withheld is not there.

    Nor what it says of another case that this person may not see.
    """
    desk.need("see")
    if cases.line(desk.read(), case_id, person=desk.person.id) is None:
        raise no_such_case(desk.read(), case_id)
    written = (one for part in case_parts(case_id) for one in _written(desk, part))
    found = [one for one in written if may_know(desk.read(), case_id, one.path, desk.person.id)]
    return tuple(sorted(found, key=lambda one: one.wall))


def _written(desk: Desk, part: str) -> Iterator[Written]:
    names = Names(desk.read())
    key = names.find("part", part)
    if key is None:
        return
    for event in events_of_part(desk.read(), key, names):
        if event.body is not None:
            envelope, body = event.envelope, event.body
            yield Written(event.id, envelope.type, body.path, body.value, envelope.author, envelope.wall)
