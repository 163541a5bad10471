"""The readers that are tried, each with honest examples; whatever is no refusal in words is a finding."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from repatria.content.xforms.reading import read_xform
from repatria.domain.directory.decided import read_persons
from repatria.domain.errors import RepatriaError
from repatria.domain.events.event import digest
from repatria.store.keys.slotfile import read_slots
from repatria.sync.limits import STANDARD
from repatria.sync.manifest import SegmentEntry, read_manifest
from repatria.sync.packets import read_told
from repatria.sync.receipts import read_receipts
from repatria.sync.segments import check_segment, read_events
from repatria.sync.walking import Walk
from tests import vaults
from tests.bundles.drafts import framed, good, with_erased_body
from tests.fuzz.pictures import pictures, read_picture

XFORMS: Final = Path(__file__).parents[1] / "data" / "xlsforms"
FOUND: Final = Path(__file__).parent / "found"
"""Here lie the inputs that once brought a reader down, in a folder by the name of its target."""


@dataclass(frozen=True, slots=True)
class Target:
    """A reader, and honest inputs to begin from."""

    read: Callable[[bytes], object]
    examples: Callable[[], Iterator[bytes]]

    def feed(self, data: bytes) -> bool:
        """Have *data* read; tell whether it was taken, False where it was refused in words."""
        try:
            self.read(data)
        except RepatriaError:
            return False
        return True


def _bundle(data: bytes) -> None:
    """Walk through an archive; one that begins with 1 is given as it is, any other is pressed first."""
    inside = data[1:] if data[:1] == b"\x01" else framed(data[1:])
    walk = Walk(io.BytesIO(inside), STANDARD)
    for _ in walk.segments(proving=True):
        pass
    for _, chunks in walk.files():
        for _ in chunks:
            pass
    walk.finish()


def _bundles() -> Iterator[bytes]:
    for one in (good(), with_erased_body()):
        yield b"\x00" + one.tar()
        yield b"\x01" + framed(one.tar())


def _segment(data: bytes) -> None:
    """Read the lines of a segment that its manifest describes rightly: envelopes, two line feeds, bodies."""
    envelopes, _, bodies = data.partition(b"\n\n")
    envelopes, lines = envelopes + b"\n", envelopes.split(b"\n")
    first = _as_object(lines[0])
    n = first.get("n")
    entry = SegmentEntry(
        part=str(first.get("part", "")),
        log=str(first.get("log", "")),
        first=n if isinstance(n, int) else 1,
        count=len(lines),
        head=digest(lines[-1]),
        device="d",
        signature="",
        size=len(envelopes),
        sha256=sha256(envelopes).hexdigest(),
        bodies_size=len(bodies),
        bodies_sha256=sha256(bodies).hexdigest(),
    )
    check_segment(entry, envelopes, bodies)
    read_events(entry, envelopes, bodies)


def _as_object(line: bytes) -> dict[str, object]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _segments() -> Iterator[bytes]:
    for one in (good(), with_erased_body()):
        (_, envelopes), (_, bodies), *_ = one.members
        yield envelopes + b"\n" + bodies


def _beside(data: bytes) -> None:
    """Read the small files of a bundle, by the first byte."""
    readers = (_manifest, read_receipts, read_told, read_persons)
    readers[data[0] % len(readers) if data else 0](data[1:])


def _manifest(data: bytes) -> object:
    return read_manifest(data, STANDARD)


def _small_files() -> Iterator[bytes]:
    yield b"\x00" + msgspec.json.encode(good().manifest)
    yield b'\x01{"case/a/core":{"log":3}}'
    yield b"\x02{}"
    yield b"\x03[]"


def _slot_files() -> Iterator[bytes]:
    for one in sorted(Path(vaults.__file__).parent.glob("v*/keyslots.json")):
        yield one.read_bytes()


def _forms() -> Iterator[bytes]:
    for one in sorted(XFORMS.glob("*.xml")):
        yield one.read_bytes()


TARGETS: Final[dict[str, Target]] = {
    "bundle": Target(_bundle, _bundles),
    "segment": Target(_segment, _segments),
    "beside": Target(_beside, _small_files),
    "slots": Target(read_slots, _slot_files),
    "picture": Target(read_picture, pictures),
    "form": Target(lambda data: read_xform("form.xml", data), _forms),
}
