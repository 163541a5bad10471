"""A bundle is proven whole before anything of it is kept, and what is read afterwards is the file that was proven.

``inspect`` looks at the header only. ``verify_bundle`` opens and checks everything and keeps nothing; it ends
with the facts that a preview shows. ``read_segments`` and ``read_files`` open the same file again, quickly, and
compare its digest **at the end**: apply what they yield in one transaction, and commit after they have ended.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from repatria.domain.errors import (
    BundleDamagedError,
    BundleForgedError,
    NotForMeError,
    StoppedError,
    UnknownDeviceError,
)
from repatria.domain.events.event import WrittenEvent
from repatria.domain.progress import Progress
from repatria.domain.sealed import SealedHeader
from repatria.durable import open_file, told_of
from repatria.sealing import open_sealed, read_header
from repatria.signing import is_signed
from repatria.sync.limits import STANDARD, Limits, need
from repatria.sync.manifest import (
    DIRECTORY,
    PERSONS,
    RECEIPTS,
    FileEntry,
    Manifest,
    SegmentEntry,
)
from repatria.sync.receipts import read_receipts
from repatria.sync.segments import check_segment, head_payload, read_events
from repatria.sync.walking import Walk

Learn = Callable[[bytes], Mapping[str, str]]
"""Judges a ``directory.json`` and returns the devices and keys it adds: none when it does not count."""


@dataclass(frozen=True, slots=True)
class VerifiedBundle:
    """A bundle in which everything was found true; *receipts* say what the sender has applied, per part."""

    path: Path
    size: int
    sha256: str
    manifest: Manifest
    receipts: Mapping[str, Mapping[str, int]] | None
    directory: bytes | None
    persons: bytes | None
    erased: int
    limits: Limits
    identities: Sequence[str] = field(repr=False)


def inspect(path: Path) -> SealedHeader:
    """Return what can be seen without a key, or say why this is no sealed file."""
    with open_file(path) as file:
        return read_header(file)


def verify_bundle(
    path: Path,
    identities: Sequence[str],
    trusted: Mapping[str, str],
    me: str,
    *,
    limits: Limits = STANDARD,
    learn: Learn | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> VerifiedBundle:
    """Open and prove the whole of a bundle for the device *me*; keep nothing.

    *trusted* are verify keys by device; *learn* adds those of a newer directory that the bundle itself brings.
    """
    with _opened(path, identities, limits, progress, cancelled) as (walk, sealed):
        manifest = walk.manifest
        if me not in manifest.recipient.devices:
            raise NotForMeError(recipient=manifest.recipient.post)
        erased = sum(
            check_segment(entry, envelopes, bodies, limits.line)
            for entry, envelopes, bodies in walk.segments(proving=True)
        )
        held = {entry.name: _proven(entry, chunks) for entry, chunks in walk.files()}
        signed, signature = walk.finish()
    directory = held.get(DIRECTORY)
    keys = dict(trusted) | dict(learn(directory) if learn and directory is not None else {})
    _check_signatures(manifest, keys, signed, signature)
    return VerifiedBundle(
        path=path,
        size=sealed.size,
        sha256=sealed.digest.hexdigest(),
        manifest=manifest,
        receipts=read_receipts(held[RECEIPTS]) if RECEIPTS in held else None,
        directory=directory,
        persons=held.get(PERSONS),
        erased=erased,
        limits=limits,
        identities=tuple(identities),
    )


def read_segments(verified: VerifiedBundle) -> Iterator[tuple[str, str, list[WrittenEvent]]]:
    """Yield ``(part, log, events)`` for each segment of the manifest, in its order."""
    with _again(verified) as walk:
        for entry, envelopes, bodies in walk.segments():
            yield entry.part, entry.log, read_events(entry, envelopes, bodies)


def read_files(verified: VerifiedBundle) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield ``(name, chunks)`` for receipts, directory, persons, files of packs and attachments, in order.

    Chunks that were not taken when the next file is asked for are passed over.
    """
    with _again(verified) as walk:
        for entry, chunks in walk.files():
            yield entry.name, chunks


class _Sealed:
    """The sealed file while it is read: counts, digests, tells how far it is, and stops when asked."""

    def __init__(
        self,
        file: BinaryIO,
        size: int,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._file, self.size = file, size
        self._progress, self._cancelled = progress, cancelled
        self.digest = hashlib.sha256()
        self._read = 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.digest.update(data)
        self._read += len(data)
        if self._cancelled is not None and self._cancelled():
            raise StoppedError
        if self._progress is not None:
            self._progress(self._read, self.size)
        return data


@contextmanager
def _opened(
    path: Path,
    identities: Sequence[str],
    limits: Limits,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[tuple[Walk, _Sealed]]:
    with told_of(path), path.open("rb") as file:
        size = path.stat().st_size
        need("sealed file", size, limits.sealed)
        sealed = _Sealed(file, size, progress, cancelled)
        with open_sealed(file, identities, through=sealed) as stream:
            yield Walk(stream, limits), sealed


@contextmanager
def _again(verified: VerifiedBundle) -> Iterator[Walk]:
    with _opened(verified.path, verified.identities, verified.limits) as (walk, sealed):
        if walk.manifest != verified.manifest:
            raise BundleDamagedError(reason="changed since it was checked", where="")
        yield walk
        walk.finish()
        if sealed.digest.hexdigest() != verified.sha256:
            raise BundleDamagedError(reason="changed since it was checked", where="")


def _proven(entry: FileEntry, chunks: Iterator[bytes]) -> bytes:
    """Prove a file; return its bytes where a preview needs them, nothing for the others."""
    digest, held = hashlib.sha256(), []
    for chunk in chunks:
        digest.update(chunk)
        if entry.name in {RECEIPTS, DIRECTORY, PERSONS}:
            held.append(chunk)
    if digest.hexdigest() != entry.sha256:
        raise BundleDamagedError(reason="content", where=entry.name)
    return b"".join(held)


def _check_signatures(manifest: Manifest, keys: Mapping[str, str], signed: bytes, signature: bytes) -> None:
    device = manifest.sender.device
    if device not in keys:
        raise UnknownDeviceError(device=device, what="bundle", post=manifest.sender.post)
    if not is_signed(keys[device], "bundle", signed, signature):
        raise BundleForgedError(device=device, what="bundle")
    for entry in manifest.segments:
        _check_head(entry, keys)


def _check_head(entry: SegmentEntry, keys: Mapping[str, str]) -> None:
    if entry.device not in keys:
        raise UnknownDeviceError(device=entry.device, what="head")
    payload = head_payload(entry.part, entry.log, entry.last, entry.head, entry.device)
    if not is_signed(keys[entry.device], "head", payload, bytes.fromhex(entry.signature)):
        raise BundleForgedError(device=entry.device, what="head")
