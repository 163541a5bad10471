"""A good bundle in pieces, so that one of them can be made wrong and the rest kept right."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass, replace
from typing import Any

import pyrage
import zstandard

from repatria.domain.events.event import WrittenEvent, digest
from repatria.sealing import recipient_of
from repatria.signing import CONTEXTS, sign, verify_key_of
from repatria.sync.archive import END, header, padding
from repatria.sync.frame import write_frame
from repatria.sync.manifest import make_manifest, segment_names, write_manifest
from repatria.sync.segments import Segment, segment_entry, segment_files
from tests.sync.making import Post, erased, facts_for, run_of_events, segments_of

SENDER = Post(1, identity="")
RECEIVER = Post(2)
KEY = pyrage.x25519.Recipient.from_str(recipient_of(RECEIVER.identity))
PADDING = b"\x50\x2a\x4d\x18" + (40).to_bytes(4, "little") + bytes(40)
Member = tuple[str, bytes]


def member(name: str, data: bytes, fill: bytes = b"\0") -> bytes:
    """Return a file as an archive keeps it."""
    return header(name, len(data)) + data + fill * len(padding(len(data)))


def signed(data: bytes, seed: bytes = SENDER.seed) -> bytes:
    """Return the start of an archive with its signature and end."""
    signature = sign(seed, "bundle", hashlib.sha256(data).digest()).hex().encode()
    return data + member("signature", signature) + END


def signed_with_identity(data: bytes, seed: bytes = SENDER.seed) -> bytes:
    """Return it signed with the identity as R: only the holder of the key can, and that counts nowhere."""
    order = 2**252 + 27742317777372353535851937790883648493
    scalar = int.from_bytes(hashlib.sha512(seed).digest()[:32], "little") & ((1 << 254) - 8) | 1 << 254
    identity, key = b"\1" + bytes(31), bytes.fromhex(verify_key_of(seed))
    message = CONTEXTS["bundle"] + b"\0" + hashlib.sha256(data).digest()
    drawn = int.from_bytes(hashlib.sha512(identity + key + message).digest(), "little")
    made = identity + (drawn * scalar % order).to_bytes(32, "little")
    return data + member("signature", made.hex().encode()) + END


def framed(tar: bytes) -> bytes:
    """Return an archive compressed and padded."""
    return b"".join(write_frame([tar]))


def pressed(data: bytes, **settings: Any) -> bytes:
    """Return one frame with other settings and without padding."""
    known: dict[str, Any] = {"write_checksum": True, "write_content_size": False}
    parameters = zstandard.ZstdCompressionParameters.from_level(3, **(known | settings))
    press = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    return press.compress(data) + press.flush()


def sealed(plain: bytes) -> bytes:
    """Return something sealed to the receiver."""
    target = io.BytesIO()
    pyrage.encrypt_io(io.BytesIO(plain), target, [KEY])
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class Draft:
    """A bundle before it is put together."""

    manifest: dict[str, Any]
    members: list[Member]

    def having(self, **changes: Any) -> Draft:
        """Return the bundle with other fields in its manifest."""
        return replace(self, manifest=self.manifest | changes)

    def entry(self, **changes: Any) -> Draft:
        """Return the bundle with other facts of its first segment."""
        first, *others = self.manifest["segments"]
        return self.having(segments=[first | changes, *others])

    def sender(self, **changes: Any) -> Draft:
        """Return the bundle with another sender."""
        return self.having(sender=self.manifest["sender"] | changes)

    def files(self, *members: Member) -> Draft:
        """Return the bundle with other members."""
        return replace(self, members=list(members))

    def unsigned(self) -> bytes:
        """Return the part of the archive that is signed."""
        first = ("manifest.json", json.dumps(self.manifest).encode())
        return b"".join(member(name, data) for name, data in (first, *self.members))

    def tar(self) -> bytes:
        """Return the archive, signed."""
        return signed(self.unsigned())

    def sealed(self) -> bytes:
        """Return the whole file."""
        return sealed(framed(self.tar()))


def draft(*segments: Segment) -> Draft:
    """Return a bundle of these segments."""
    pairs = [segment_files(segment) for segment in segments]
    entries = tuple(segment_entry(s, *pair) for s, pair in zip(segments, pairs, strict=True))
    manifest = json.loads(write_manifest(make_manifest(facts_for(SENDER, RECEIVER), entries, ())))
    members = [
        (name, data)
        for index, (segment, pair) in enumerate(zip(segments, pairs, strict=True), 1)
        for name, data in zip(segment_names(segment.part, index), pair, strict=True)
    ]
    return Draft(manifest, members)


def of_events(*events: WrittenEvent) -> Draft:
    """Return a bundle of one segment with these events, whatever they are."""
    return draft(*segments_of(SENDER, events))


def good() -> Draft:
    """Return a good bundle of three events."""
    return of_events(*run_of_events(3))


def with_erased_body() -> Draft:
    """Return a good bundle of an event whose body was erased."""
    return of_events(erased(run_of_events(1)[0]))


def with_file(name: str, data: bytes, stated: bytes | None = None) -> Draft:
    """Return a good bundle with one more file, whose digest is the one of *stated*."""
    return with_files({name: data}, stated)


def with_files(contents: dict[str, bytes], stated: bytes | None = None) -> Draft:
    """Return a good bundle with more files."""
    entries = [
        {"name": name, "size": len(data), "sha256": hashlib.sha256(stated or data).hexdigest()}
        for name, data in contents.items()
    ]
    start = good().having(files=entries)
    return start.files(*start.members, *contents.items())


def with_envelope(old: bytes, new: bytes) -> Draft:
    """Return a bundle whose only envelope was changed before it was hashed and signed."""
    first = run_of_events(1)[0]
    envelope = first.envelope.replace(old, new)
    return of_events(WrittenEvent(digest(envelope), envelope, first.salt, first.body))


def with_body(salt: bytes | None, body: bytes) -> Draft:
    """Return a bundle whose only event has another salt or body than its hash says."""
    first = run_of_events(1)[0]
    return of_events(WrittenEvent(first.id, first.envelope, first.salt if salt is None else salt, body))


def with_header(old: bytes, new: bytes) -> bytes:
    """Return an archive with one field of its second header changed, all sums and signatures right."""
    data = good().unsigned()
    at = data.index(b"parts/")
    block = data[at : at + 512].replace(old, new, 1)
    blank = block[:148] + b" " * 8 + block[156:]
    block = blank[:148] + b"%06o\0 " % sum(blank) + blank[156:]
    return signed(data[:at] + block + data[at + 512 :])
