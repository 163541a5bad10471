"""What stood and was replaced without the signature that this asks for: it holds on, until a person settles it.

Such a change came from a program that does not sign, or from somebody who cannot sign as who they say they are. It is
shown, and what it replaced stands beside it for gates and readers, and among the disagreements (docs/events.md,
section 9).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from repatria.domain.events.disagreements import Disagreement
from repatria.domain.events.event import VERSION, Event
from repatria.domain.events.fold import Placed, order_heads, standing_of
from repatria.domain.events.late import is_readable
from repatria.domain.events.to_sign import GUARDED, needs_signature
from repatria.store.cipher import Connection
from repatria.store.rows import Names, events_of_part
from repatria.store.standing import doubted_logs, heads_at, replacing_heads

_SIGNATURE = re.compile(r"[0-9a-f]{128}\Z", re.ASCII)


def overruled(connection: Connection, part: str, names: Names) -> dict[str, tuple[Placed, ...]]:
    """Return by path the values of a case's *part* that hold on beside what stands there."""
    key = names.find("part", part)
    if key is None or not part.startswith("case/"):
        return {}
    unsigned: dict[str, list[Event]] = {}
    for head in replacing_heads(connection, key, sorted(GUARDED), names):
        if _lacks_signature(head.event):
            unsigned.setdefault(head.path, []).append(head.event)
    if not unsigned:
        return {}
    here = {event.id: event for event in events_of_part(connection, key, names)}
    found = {path: _before(events, path, here) for path, events in unsigned.items()}
    differing = {path: tuple(_other(placed, unsigned[path])) for path, placed in found.items()}
    return {path: placed for path, placed in differing.items() if placed}


def overruled_in(connection: Connection, part: str) -> Iterator[Disagreement]:
    """Yield what holds on as disagreements with what stands, in the order of their paths."""
    names = Names(connection)
    held = overruled(connection, part, names)
    key = names.find("part", part)
    for path in sorted(held):
        assert key is not None
        heads = order_heads(heads_at(connection, key, path, names), doubted_logs(connection))
        yield Disagreement(part, path, standing_of((*heads, *held[path])))


def _before(events: Iterable[Event], path: str, here: Mapping[str, Event]) -> Iterator[Placed]:
    """Yield what these events replaced at *path*, and what that replaced, until somebody signed or nothing did."""
    seen: set[str] = set()
    waiting = list(events)
    while waiting:
        for name in waiting.pop().envelope.replaces:
            event = here.get(name)
            if event is None or name in seen:
                continue
            seen.add(name)
            stood = event.body is not None and is_readable(event) and event.body.path == path
            if stood:
                yield Placed(event, event.envelope.wall, 0)
            if not stood or _lacks_signature(event):
                waiting.append(event)


def _other(found: Iterable[Placed], events: Iterable[Event]) -> Iterator[Placed]:
    """Yield those that say something else than these events."""
    said = [event.body.value for event in events if event.body is not None]
    yield from (one for one in found if one.event.body is not None and one.event.body.value not in said)


def _lacks_signature(event: Event) -> bool:
    if event.body is None or event.envelope.v != VERSION or _SIGNATURE.match(event.body.sig):
        return False
    return needs_signature(event.envelope, event.body)
