"""The first thing in a bundle: who sends what to whom, and every file that follows, in order, with its size.

A manifest is read strictly: an unknown field, a name outside the grammar or a count beyond its limit refuses
the bundle. Only ``format`` and ``version`` are read first, so that a newer bundle is told apart from a bad one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import msgspec
from msgspec import Meta

from repatria.domain.errors import (
    BundleDamagedError,
    BundleNotOneError,
    BundleTooNewError,
    ForeignBundleError,
    ForeignRecipientError,
)
from repatria.sync.archive import room
from repatria.sync.grammar import (
    Count,
    Country,
    EventDigest,
    FileName,
    Name,
    Number,
    OptionalName,
    Part,
    Sha256,
    Signature,
    Wall,
    Words,
)
from repatria.sync.limits import Limits, need

FORMAT = "repatria-bundle"
VERSION = 1

MANIFEST = "manifest.json"
RECEIPTS = "receipts.json"
DIRECTORY = "directory.json"
PERSONS = "persons.json"
SIGNATURE = "signature"
ATTACHMENTS = "attachments/"


class Sender(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The device that sealed and signed the bundle, and where it stands."""

    device: Name
    post: Words
    country: Country


class Recipient(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The post it is for: its own devices and its alternate's, and no others."""

    post: Words
    country: Country
    devices: Annotated[tuple[Name, ...], Meta(min_length=1, max_length=15)]


class SegmentEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A run of one (log, part): events *first* to *last*, ending in *head*, which *device* signed."""

    part: Part
    log: Name
    first: Number
    count: Number
    head: EventDigest
    device: Name
    signature: Signature
    size: Number
    sha256: Sha256
    bodies_size: Number
    bodies_sha256: Sha256

    @property
    def last(self) -> int:
        """Return the number of its last event."""
        return self.first + self.count - 1


class FileEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Receipts, the directory, who signs at devices, a file of a pack, or an attachment."""

    name: FileName
    size: Count
    sha256: Sha256


class BundleFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the sender states of a bundle; *prev_for_you* is the last bundle sealed to this post, or nothing."""

    bundle: Name
    created: Wall
    sender: Sender
    recipient: Recipient
    prev_for_you: OptionalName = ""
    directory_version: Count = 0
    practice: bool = False


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of ``manifest.json``."""

    format: str
    version: int
    bundle: Name
    created: Wall
    practice: bool
    sender: Sender
    recipient: Recipient
    prev_for_you: OptionalName
    directory_version: Count
    segments: tuple[SegmentEntry, ...]
    files: tuple[FileEntry, ...]

    @property
    def events(self) -> int:
        """Return how many events the bundle holds."""
        return sum(segment.count for segment in self.segments)

    @property
    def opened_size(self) -> int:
        """Return the size of everything that follows the manifest, as a tar keeps it."""
        segments = sum(room(entry.size) + room(entry.bodies_size) for entry in self.segments)
        return segments + sum(room(entry.size) for entry in self.files)


class _Start(msgspec.Struct):
    format: str
    version: int


_encode = msgspec.json.Encoder(order="deterministic").encode
_read_start = msgspec.json.Decoder(_Start).decode
_read_manifest = msgspec.json.Decoder(Manifest).decode
_UNREADABLE = (msgspec.DecodeError, UnicodeError, RecursionError)
"""What reading hostile JSON can end in; a deep nest is no DecodeError."""


def make_manifest(
    facts: BundleFacts, segments: tuple[SegmentEntry, ...], files: tuple[FileEntry, ...]
) -> Manifest:
    """Return the manifest of a bundle about to be written."""
    return Manifest(
        format=FORMAT,
        version=VERSION,
        bundle=facts.bundle,
        created=facts.created,
        practice=facts.practice,
        sender=facts.sender,
        recipient=facts.recipient,
        prev_for_you=facts.prev_for_you,
        directory_version=facts.directory_version,
        segments=segments,
        files=files,
    )


def write_manifest(manifest: Manifest) -> bytes:
    """Return the bytes of ``manifest.json``."""
    return _encode(manifest)


def read_manifest(data: bytes, limits: Limits) -> Manifest:
    """Return the manifest in these bytes, or refuse the bundle."""
    try:
        start = _read_start(data)
    except _UNREADABLE as error:
        raise BundleNotOneError(reason="manifest") from error
    if start.format != FORMAT:
        raise BundleNotOneError(reason="manifest")
    if start.version > VERSION:
        raise BundleTooNewError(found=start.version, known=VERSION)
    try:
        manifest = _read_manifest(data)
    except _UNREADABLE as error:
        raise BundleDamagedError(reason="manifest", where=str(error)) from error
    check_manifest(manifest, limits)
    return manifest


def check_manifest(manifest: Manifest, limits: Limits) -> None:
    """Refuse a manifest that crosses a border, repeats itself, or asks for more than is allowed."""
    if manifest.version != VERSION:
        raise BundleDamagedError(reason="manifest", where="version")
    if manifest.sender.country != manifest.recipient.country:
        raise ForeignBundleError(sender=manifest.sender.country, recipient=manifest.recipient.country)
    _check_segments(manifest, limits)
    _check_files(manifest, limits)
    need("content", manifest.opened_size, limits.opened)


def _check_segments(manifest: Manifest, limits: Limits) -> None:
    need("segments", len(manifest.segments), limits.segments)
    for entry in manifest.segments:
        need("events", entry.count, limits.segment_events)
        need("segment", max(entry.size, entry.bodies_size), limits.segment_bytes)
        if entry.last > 2**53:
            raise BundleDamagedError(reason="manifest", where="number")
    heads = {(entry.part, entry.log, entry.first, entry.head) for entry in manifest.segments}
    if len(heads) != len(manifest.segments):
        raise BundleDamagedError(reason="manifest", where="a segment twice")


def _check_files(manifest: Manifest, limits: Limits) -> None:
    need("files", len(manifest.files), limits.files)
    names = [entry.name for entry in manifest.files]
    if names != sorted(set(names), key=_file_order):
        raise BundleDamagedError(reason="manifest", where="order of files")
    for entry in manifest.files:
        if not entry.name.startswith(ATTACHMENTS):
            need(entry.name.partition("/")[0], entry.size, limits.held_file)
    if names and names[-1].startswith(ATTACHMENTS) and manifest.segments:
        raise BundleDamagedError(reason="manifest", where="attachments beside segments")


def _file_order(name: str) -> tuple[int, str]:
    places = (RECEIPTS, DIRECTORY, PERSONS, "packs/", ATTACHMENTS)
    place = next((at for at, start in enumerate(places) if name.startswith(start)), len(places))
    return place, name


def attachment_ids(manifest: Manifest) -> dict[str, FileEntry]:
    """Return the sealed files of cases that a bundle holds, by their ids."""
    files = (entry for entry in manifest.files if entry.name.startswith(ATTACHMENTS))
    return {id_of_attachment(entry.name): entry for entry in files}


def id_of_attachment(name: str) -> str:
    """Return the id of the sealed file of a case that a file of a bundle is; nothing where it is none."""
    return name.removeprefix(ATTACHMENTS).removesuffix(".age") if name.startswith(ATTACHMENTS) else ""


def sorted_files(names: Iterable[str]) -> list[str]:
    """Return the names of files in the one order a bundle has them."""
    return sorted(names, key=_file_order)


def segment_names(part: str, index: int) -> tuple[str, str]:
    """Return the names of a segment's two files; *index* is its place in the manifest, from 1."""
    folder = part.replace("/", ".")
    return f"parts/{folder}/{index:06}.jsonl", f"bodies/{folder}/{index:06}.jsonl"


def check_recipient(sender_country: str, recipient_country: str) -> None:
    """Refuse to seal cases to anybody in another country."""
    if sender_country != recipient_country or not sender_country:
        raise ForeignRecipientError(sender=sender_country, recipient=recipient_country)
