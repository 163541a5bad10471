"""Whose word an event leans on beside its author's: who asked, agreed, approved or signed, by their accounts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from repatria.domain.events.event import Body, Envelope

VOUCHING = frozenset({"gate_overridden", "emergency_act", "override_ratified", "deviation", "note_added"})
"""Facts that name people who answer for what was done."""


def vouched_by(envelope: Envelope, body: Body) -> frozenset[str]:
    """Return the texts among which the accounts stand that the event names as answering for what it says."""
    return frozenset(_texts(body.value)) if envelope.type in VOUCHING else frozenset()


def _texts(value: Any) -> Iterator[str]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            waiting += one.values()
        elif isinstance(one, list | tuple):
            waiting += one
