"""A post that lies: events nobody's window would write, in a sealed file whose signatures are all right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from repatria.domain.events.event import Body, WrittenEvent, write_event
from repatria.domain.ids import make_id
from repatria.sealing import recipient_of
from repatria.services.desk import Desk
from repatria.sync.manifest import BundleFacts, Recipient, Sender
from repatria.sync.segments import Segment, close_run
from repatria.sync.writing import write_bundle


class ForgedLog:
    """A log of one part in which anything can be written; ``send_from`` leaves out what comes before."""

    def __init__(self, desk: Desk, part: str) -> None:
        self.part, self.log = part, desk.new_id()
        self.events: list[WrittenEvent] = []
        self.send_from = 1
        self._desk = desk

    def add(
        self,
        path: str,
        value: Any,
        *,
        kind: str = "value",
        replaces: Sequence[str] = (),
        wall: str = "2026-11-23T21:00:00Z",
    ) -> str:
        """Write one more event, signed by nobody, and return its id."""
        written, _ = write_event(
            type=kind,
            part=self.part,
            log=self.log,
            n=len(self.events) + 1,
            prev=self.events[-1].id if self.events else "",
            author=make_id(b"somebody else's"[:16].ljust(16)),
            wall=wall,
            body=Body(path, value),
            salt=self._desk.vault.random(16),
            replaces=tuple(replaces),
        )
        self.events.append(written)
        return written.id


def forge(sender: Desk, receiver: Desk, folder: Path, *logs: ForgedLog) -> Path:
    """Seal *logs* from one post to another as a changed program could, and return the file."""
    folder.mkdir(exist_ok=True)
    device = sender.vault.device

    def segments() -> list[Segment]:
        return [
            segment
            for log in logs
            for segment in close_run(
                log.part,
                log.log,
                log.send_from,
                log.events[log.send_from - 1 :],
                device.id,
                device.signing_seed,
            )
        ]

    facts = BundleFacts(
        bundle=sender.new_id(),
        created="2026-11-23T20:00:00Z",
        sender=Sender(device.id, sender.post, sender.country_code),
        recipient=Recipient(receiver.post, receiver.country_code, (receiver.vault.device.id,)),
        practice=sender.practice,
    )
    return write_bundle(
        folder,
        f"{sender.new_id()}.repatria",
        facts,
        recipients=[recipient_of(receiver.vault.device.age_identity)],
        signing_seed=device.signing_seed,
        segments=segments,
    ).placed.path
