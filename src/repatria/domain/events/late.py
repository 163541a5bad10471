"""What is here and does not stand, because events before it are missing or somebody set it aside, still protects."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from repatria.domain.cases.state import CaseState, Fact
from repatria.domain.events.event import Event
from repatria.domain.events.kinds import VALUE, is_known
from repatria.domain.ids import EventId


def with_late(state: CaseState, events: Iterable[Event]) -> CaseState:
    """Return *state* with what these events would say if they stood; nothing of it is shown."""
    values: dict[str, tuple[Any, ...]] = {}
    facts: list[Fact] = []
    for event in events:
        envelope, body = event.envelope, event.body
        if body is None or not is_known(envelope.type):
            continue
        if envelope.type == VALUE:
            values[body.path] = (*values.get(body.path, ()), body.value)
        else:
            facts.append(_fact(event))
    return replace(state, late=values, late_facts=tuple(facts))


def _fact(event: Event) -> Fact:
    envelope, body = event.envelope, event.body
    assert body is not None
    name = EventId(event.id)
    return Fact(name, envelope.type, envelope.part, body.path, body.value, envelope.author, envelope.wall)
