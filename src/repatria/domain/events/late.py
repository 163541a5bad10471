"""What is here and does not stand still protects: it waits, was set aside, or this program cannot read it.

What can be read says its value beside those that stand. Of what cannot, only the place is known, and gates take it
for the worst there; where not even the place is known, no gate of the case opens until somebody can read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from repatria.domain.cases.state import CaseState, Fact
from repatria.domain.events.chain import is_opaque
from repatria.domain.events.event import Event
from repatria.domain.events.kinds import VALUE
from repatria.domain.ids import EventId

EVERYWHERE = ""
"""The place of an event of which nothing can be known."""

OPENS_AND_CLOSES_NOTHING = frozenset(
    {
        "attachment_added",
        "attachment_withdrawn",
        "call_logged",
        "check_in",
        "code_linked",
        "deviation",
        "disagreement_settled",
        "gate_refused",
        "note_added",
        "packet_noted",
        "packet_prepared",
        "packet_received",
        "part_opened",
        "request_reminded",
    }
)
"""Facts of a case that hold nothing while nobody can read them; every other does."""


def is_readable(event: Event) -> bool:
    """Tell whether this program knows what the event says."""
    return event.body is not None and not is_opaque(event.envelope)


def with_late(state: CaseState, events: Iterable[Event], paths: Mapping[str, str]) -> CaseState:
    """Return *state* with what these events would say if they stood; nothing of it is shown.

    *paths* are those of events that they replace, by id: an event without a body stands where these do.
    """
    values: dict[str, tuple[Any, ...]] = {}
    facts: list[Fact] = []
    unread: list[str] = []
    for event in events:
        body = event.body
        if body is None or not is_readable(event):
            unread += _places(state, event, paths)
        elif event.envelope.type == VALUE:
            values[body.path] = (*values.get(body.path, ()), body.value)
        else:
            facts.append(_fact(event))
    return replace(state, late=values, late_facts=tuple(facts), unread=tuple(dict.fromkeys(unread)))


def _places(state: CaseState, event: Event, paths: Mapping[str, str]) -> Iterator[str]:
    """Yield where an event stands that nobody here can read."""
    envelope = event.envelope
    if envelope.type in OPENS_AND_CLOSES_NOTHING:
        return
    if event.body is not None:
        found = {event.body.path}
    else:
        found = {paths[name] for name in envelope.replaces if name in paths} or {EVERYWHERE}
    yield from (path if _is_known_place(state, path) else EVERYWHERE for path in sorted(found))


def _is_known_place(state: CaseState, path: str) -> bool:
    """Tell whether gates know what stands at *path*; of a form that nobody added here they cannot."""
    kind, _, rest = path.partition("/")
    if kind != "form":
        return bool(path)
    return any(f.type == "member_added" and f.path == f"form/{rest.partition('/')[0]}" for f in state.facts)


def _fact(event: Event) -> Fact:
    envelope, body = event.envelope, event.body
    assert body is not None
    name = EventId(event.id)
    return Fact(name, envelope.type, envelope.part, body.path, body.value, envelope.author, envelope.wall)
