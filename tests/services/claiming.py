"""What a post says it has, as if a file of it had just said so."""

from __future__ import annotations

from collections.abc import Mapping

from repatria.services.desk import Desk
from repatria.store.log.events import last_event
from repatria.store.said_there import forget_unsaid, hear


def claim(desk: Desk, device: str, has: Mapping[str, Mapping[str, int]]) -> None:
    """Let a desk believe that a device said it has so much, and nothing else."""
    with desk.writing() as connection:
        forget_unsaid(connection, device, has)
        hear(connection, device, has, {}, last_event(connection)[0])
