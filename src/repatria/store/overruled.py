"""What stood and was replaced without the signature that this asks for: it holds on, until a person settles it.

Such a change came from a program that does not sign, or from somebody who cannot sign as who they say they are. It is
shown, and what it replaced stands beside it for gates and readers, and among the disagreements (docs/events.md,
section 9). Of people around the person that is also what was said when they were added, or that nothing was; of the
protocol, and of whether the case is open, what its opening said. So it is with what says that another case is of the
same person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import structs

from repatria.domain.cases.same_person import SAME_PERSON
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.events.event import VERSION, Body, Event
from repatria.domain.events.fold import Placed, openings_behind, order_heads, standing_of
from repatria.domain.events.kinds import OPENED, VALUE
from repatria.domain.events.late import is_readable
from repatria.domain.events.to_sign import GUARDED, is_guarded_around, needs_signature
from repatria.store.cipher import Connection
from repatria.store.rows import Names, events_of_part
from repatria.store.standing import deciding_heads, doubted_logs, heads_at

SAID_AT_FIRST = frozenset({"case/status", "case/pack"})
"""What the opening of a case says, also where it says it by silence: it is open."""

_ALWAYS = tuple(sorted(SAID_AT_FIRST))
_REPLACING = tuple(sorted(GUARDED - SAID_AT_FIRST))
_BELOW = ("related/", SAME_PERSON)
_SIGNATURE = re.compile(r"[0-9a-f]{128}\Z", re.ASCII)


def overruled(connection: Connection, part: str, names: Names) -> dict[str, tuple[Placed, ...]]:
    """Return by path the values of a case's *part* that hold on beside what stands there."""
    return overruled_among(connection, [part], names).get(part, {})


def overruled_among(
    connection: Connection, parts: Iterable[str], names: Names
) -> dict[str, dict[str, tuple[Placed, ...]]]:
    """Return by part what ``overruled`` says of each of *parts*, where anything holds on; one reading for all."""
    unsigned: dict[str, dict[str, list[Event]]] = {}
    of_cases = [part for part in parts if part.startswith("case/")]
    for head in deciding_heads(
        connection, of_cases, names, replacing=_REPLACING, always=_ALWAYS, below=_BELOW
    ):
        if _lacks_signature(head.event):
            paths = unsigned.setdefault(head.event.envelope.part, {})
            paths.setdefault(head.path, []).append(head.event)
    found = {part: _holding_on(connection, part, paths, names) for part, paths in unsigned.items()}
    return {part: held for part, held in found.items() if held}


def _holding_on(
    connection: Connection, part: str, unsigned: Mapping[str, list[Event]], names: Names
) -> dict[str, tuple[Placed, ...]]:
    """Return by path what the *unsigned* heads of a part replaced and should not have."""
    here = {event.id: event for event in events_of_part(connection, names.key("part", part), names)}
    found = {path: _held(events, path, here) for path, events in unsigned.items()}
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


def _held(events: Iterable[Event], path: str, here: Mapping[str, Event]) -> Iterator[Placed]:
    """Yield what these events replaced at *path*; where nobody ever signed there, also what was said at first."""
    before = list(_before(events, path, here))
    yield from before
    if all(_lacks_signature(placed.event) for placed in before):
        if path in SAID_AT_FIRST:
            yield from _by_opening(path, here)
        elif is_guarded_around(path):
            yield from _at_first(events, path, here)


def _by_opening(path: str, here: Mapping[str, Event]) -> Iterator[Placed]:
    """Yield what a case was before anything was said at *path*: open, and under the protocol it was opened with."""
    behind = openings_behind(here.values())
    for event in here.values():
        if (
            event.envelope.type != OPENED
            or event.id in behind
            or event.body is None
            or not is_readable(event)
        ):
            continue
        said = event.body.value if isinstance(event.body.value, Mapping) else {}
        pack = {
            key: said.get(f"pack_{key}" if key != "id" else "pack") for key in ("id", "version", "digest")
        }
        first = pack if path == "case/pack" else None
        envelope = structs.replace(event.envelope, type=VALUE)
        yield Placed(Event(event.id, envelope, Body(path, first)), envelope.wall, 0)


def _at_first(events: Iterable[Event], path: str, here: Mapping[str, Event]) -> Iterator[Placed]:
    """Yield what stood at *path* of a related person before anything was said there."""
    member, _, name = path.rpartition("/")
    added = [
        event
        for event in here.values()
        if event.envelope.type == "member_added" and _path_of(event) == member
    ]
    for event in added or list(events)[:1]:
        value = event.body.value if event.body is not None else None
        first = value.get(name) if added and name == "kind" and isinstance(value, Mapping) else None
        envelope = structs.replace(event.envelope, type=VALUE)
        yield Placed(Event(event.id, envelope, Body(path, first)), envelope.wall, 0)


def _path_of(event: Event) -> str:
    return event.body.path if event.body is not None and is_readable(event) else ""


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
