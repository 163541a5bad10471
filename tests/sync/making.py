"""Bundles for tests: a post that sends, a post that receives, and events that look like a case's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from repatria.domain.events.event import Body, WrittenEvent, write_event
from repatria.domain.ids import make_id
from repatria.sealing import new_identity, recipient_of
from repatria.signing import signer, verify_key_of
from repatria.sync.manifest import BundleFacts, Recipient, Sender
from repatria.sync.reading import VerifiedBundle, verify_bundle
from repatria.sync.segments import Segment, close_run
from repatria.sync.writing import WrittenBundle, write_bundle

WALL = "2026-11-23T14:00:00Z"


def some_id(number: int) -> str:
    """Return an id that is the same in every run."""
    return make_id(number.to_bytes(16, "big"))


@dataclass(frozen=True, slots=True)
class Post:
    """A device of a post, with its secrets."""

    number: int
    country: str = "HND"
    identity: str = field(default_factory=new_identity)

    @property
    def device(self) -> str:
        return some_id(self.number)

    @property
    def seed(self) -> bytes:
        return bytes([self.number]) * 32

    @property
    def verify_key(self) -> str:
        return verify_key_of(self.seed)

    @property
    def recipient(self) -> str:
        return recipient_of(self.identity)


def run_of_events(
    count: int,
    part: str = "case/one/core",
    log: str = "log1",
    first: int = 1,
    prev: str = "",
    text: str = "x",
) -> list[WrittenEvent]:
    """Return a chain of value events of one (log, part)."""
    events: list[WrittenEvent] = []
    for n in range(first, first + count):
        written, _ = write_event(
            type="value",
            part=part,
            log=log,
            n=n,
            prev=prev if n == 1 or not events else events[-1].id,
            author=some_id(77),
            wall=WALL,
            body=Body(path=f"form/{some_id(5)}/question_{n % 40}", value=f"{text} {n}"),
            salt=n.to_bytes(16, "big"),
            replaces=(events[-1].id,) if events and n % 3 == 0 else (),
        )
        events.append(written)
    return events


def erased(event: WrittenEvent) -> WrittenEvent:
    """Return the event as it stands after its body was erased."""
    return WrittenEvent(id=event.id, envelope=event.envelope, salt=b"", body=b"")


def segments_of(post: Post, *runs: Sequence[WrittenEvent], part: str = "case/one/core") -> list[Segment]:
    """Return runs of one part as signed segments, each of a log of its own: log1, log2..."""
    return [
        segment
        for number, run in enumerate(runs, 1)
        for segment in close_run(part, f"log{number}", 1, run, post.device, signer(post.seed))
    ]


def facts_for(sender: Post, *recipients: Post, **changes: Any) -> BundleFacts:
    """Return what a bundle states."""
    known: dict[str, Any] = {
        "bundle": some_id(1000),
        "created": WALL,
        "sender": Sender(device=sender.device, post="Corinto", country=sender.country),
        "recipient": Recipient(
            post="Agua Caliente",
            country=recipients[0].country,
            devices=tuple(post.device for post in recipients),
        ),
        "prev_for_you": some_id(999),
        "directory_version": 3,
    }
    return BundleFacts(**(known | changes))


@dataclass(frozen=True, slots=True)
class Two:
    """A sender and a receiver that trust each other."""

    sender: Post = field(default_factory=lambda: Post(1))
    receiver: Post = field(default_factory=lambda: Post(2))

    def write(self, folder: Path, segments: Sequence[Segment] = (), **more: Any) -> WrittenBundle:
        """Write a bundle from the sender to the receiver."""
        name = more.pop("name", "some.repatria")
        facts = more.pop("facts", facts_for(self.sender, self.receiver))
        source: Callable[[], Sequence[Segment]] = more.pop("source", lambda: segments)
        settings = {"recipients": [self.receiver.recipient], "signing_seed": self.sender.seed} | more
        return write_bundle(folder, name, facts, segments=source, **settings)

    def verify(self, path: Path, **more: Any) -> VerifiedBundle:
        """Verify a bundle as the receiver."""
        trusted = {self.sender.device: self.sender.verify_key}
        return verify_bundle(path, [self.receiver.identity], trusted, self.receiver.device, **more)
