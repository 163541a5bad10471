"""A post that lies: events nobody's window would write, in a sealed file whose signatures are all right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from repatria.domain.events.event import Body, WrittenEvent, read_envelope, write_event
from repatria.domain.events.kinds import core_part
from repatria.domain.events.signed import sign_event
from repatria.domain.ids import CaseId, make_id
from repatria.sealing import recipient_of
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.signing import sign, signer
from repatria.store.log.events import ingest
from repatria.sync.manifest import BundleFacts, Recipient, Sender
from repatria.sync.segments import Segment, close_run
from repatria.sync.writing import write_bundle


class ForgedLog:
    """A log of one part in which anything can be written; ``send_from`` leaves out what comes before."""

    def __init__(self, desk: Desk, part: str, author: str = "") -> None:
        self.part, self.log = part, desk.new_id()
        self.author = author or make_id(b"somebody else's"[:16].ljust(16))
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
        author: str = "",
        sig: str = "",
    ) -> str:
        """Write one more event, signed by nobody, or with what only looks like it, and return its id."""
        written, _ = write_event(
            type=kind,
            part=self.part,
            log=self.log,
            n=len(self.events) + 1,
            prev=self.events[-1].id if self.events else "",
            author=author or self.author,
            wall=wall,
            body=Body(path, value, sig),
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
                signer(device.signing_seed),
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


def forged(
    desk: Desk,
    case: CaseId,
    seed: bytes | None,
    *,
    said: str = "x",
    value: Body | None = None,
    replaces: Sequence[str] = (),
    log: str = "",
) -> WrittenEvent:
    """Return a deviation or a *value* under the name of whoever is at *desk*, signed with another key, or none."""
    written, event = write_event(
        type="value" if value else "deviation",
        part=core_part(case),
        log=log or make_id(desk.vault.random(16)),
        n=1,
        prev="",
        author=desk.person.id,
        wall="2026-11-23T21:00:00Z",
        body=value or Body("", {"gates": ["G6"], "act": "hand_over", "reason": said}),
        salt=desk.vault.random(16),
        replaces=tuple(replaces),
    )
    return sign_event(written, event, lambda data: sign(seed, "person", data))[0] if seed else written


def write_unproven(desk: Desk, *events: WrittenEvent) -> None:
    """Write *events* into the vault as a changed program with the vault's key would: nobody is known meanwhile."""
    with desk.writing() as connection:
        connection.execute("UPDATE account SET id = 'x' || id")
        for one in events:
            envelope = read_envelope(one.envelope)
            assert ingest(connection, [(envelope.part, envelope.log, [one])]).new == 1
        connection.execute("UPDATE account SET id = substr(id, 2)")


def set_apart_in(desk: Desk, case_id: CaseId) -> None:
    """Let a block of the case come with another body than the one that was written."""
    log = ForgedLog(desk, core_part(case_id))
    log.add("case/origin_block", "yes")
    [block] = log.events
    bad = WrittenEvent(block.id, block.envelope, block.salt, block.body.replace(b"yes", b"no"))
    with desk.writing() as connection:
        assert ingest(connection, [(log.part, log.log, [bad])]).bad == 1
    after_commit(desk, [case_id])
