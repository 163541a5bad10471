"""A bundle is written for one post of one's own country: sealed while it streams, proven on the device, or absent.

The manifest stands first and states every size, so the sources are gone through twice: once to measure, once
to write. What fits into a few megabytes is kept in between; memory holds no more, however large the bundle.
"""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import ChangedMeanwhileError, StoppedError
from repatria.domain.progress import Progress
from repatria.durable import Placed, Recorder, place_file
from repatria.sealing import seal
from repatria.signing import sign
from repatria.sync import archive
from repatria.sync.frame import write_frame
from repatria.sync.limits import GIB, MIB, STANDARD, need
from repatria.sync.manifest import (
    DIRECTORY,
    MANIFEST,
    PERSONS,
    RECEIPTS,
    SIGNATURE,
    BundleFacts,
    FileEntry,
    Manifest,
    SegmentEntry,
    check_recipient,
    make_manifest,
    read_manifest,
    segment_names,
    sorted_files,
    write_manifest,
)
from repatria.sync.receipts import write_receipts
from repatria.sync.segments import Segment, segment_entry, segment_files

KEPT = 64 * MIB
"""So much of what was measured stays in memory until it is written; of a larger bundle nothing does."""
LARGEST = GIB
"""A bundle larger than this is refused, so that fewer cases are sent at once; FAT32 and slow lines bear no more."""
LARGEST_OF_FILES = 2 * GIB + GIB // 8
"""So large is one of files of cases at most: one file cannot be sent by halves."""

Chunks = Callable[[], Iterable[bytes]]
"""Gives the bytes of a file from their beginning, each time it is called."""


@dataclass(frozen=True, slots=True)
class WrittenBundle:
    """A sealed file that stands on its device, and what it says."""

    placed: Placed
    manifest: Manifest


def bundle_name(random: bytes) -> str:
    """Return a file name made of 16 *random* bytes; it tells nothing."""
    if len(random) != 16:
        raise ValueError("a bundle's name takes 16 random bytes")
    return b32encode(random).decode("ascii").rstrip("=").lower() + ".repatria"


def write_bundle(
    target_dir: Path,
    name: str,
    facts: BundleFacts,
    *,
    recipients: Sequence[str],
    signing_seed: bytes,
    segments: Callable[[], Iterable[Segment]] = tuple,
    receipts: Mapping[str, Mapping[str, int]] | None = None,
    directory: bytes | None = None,
    persons: bytes | None = None,
    packs: Mapping[str, Mapping[str, bytes]] | None = None,
    attachments: Mapping[str, Chunks] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> WrittenBundle:
    """Write one bundle and return where it stands.

    *segments* may be called twice and must give the same both times. *packs* are files by pack digest and path;
    *attachments* are sealed files by id and travel in bundles of their own, without segments. Raises
    ChangedMeanwhileError for one that gave other bytes the second time.
    """
    check_recipient(facts.sender.country, facts.recipient.country)
    watch = _Watch(progress, cancelled)
    held = {DIRECTORY: directory, PERSONS: persons}
    files = _files(receipts, held, packs or {}, attachments or {})
    pairs = _Pairs(segments, watch)
    manifest = _measure(facts, pairs, files, watch)
    contents = _Contents(manifest, pairs, files, signing_seed, watch)
    most = LARGEST_OF_FILES if attachments else LARGEST

    def fill(target: Recorder) -> None:
        seal(write_frame(contents.tar()), _Bounded(target, most), recipients)

    return WrittenBundle(place_file(target_dir / name, fill), manifest)


class _Watch:
    """Tells how far the work is, and stops it when the person asks."""

    def __init__(self, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
        self._progress, self._cancelled = progress, cancelled
        self._done = 0
        self.total = 0

    def passed(self, size: int = 0) -> None:
        """Count *size* more bytes."""
        if self._cancelled is not None and self._cancelled():
            raise StoppedError
        self._done += size
        if self._progress is not None and self.total:
            self._progress(min(self._done, self.total), self.total)


class _Bounded:
    """Lets a sealed file grow to the largest size and no further."""

    def __init__(self, target: Recorder, most: int) -> None:
        self._target, self._most = target, most

    def write(self, data: bytes) -> None:
        self._target.write(data)
        need("sealed file", self._target.size, self._most)


class _Pairs:
    """The two files of each segment: measured, then written from memory, or made anew where they were too many."""

    def __init__(self, segments: Callable[[], Iterable[Segment]], watch: _Watch) -> None:
        self._segments, self._watch = segments, watch
        self._kept: list[tuple[bytes, bytes]] | None = []
        self._room = KEPT

    def measured(self) -> Iterator[SegmentEntry]:
        """Yield what the manifest says of each."""
        for segment in self._segments():
            pair = segment_files(segment)
            self._keep(pair)
            self._watch.passed()
            yield segment_entry(segment, *pair)

    def matching(self, entries: Sequence[SegmentEntry]) -> Iterator[tuple[SegmentEntry, tuple[bytes, bytes]]]:
        """Yield each entry and its files; raises ValueError when they are not those that were measured."""
        if self._kept is not None:
            yield from zip(entries, self._kept, strict=True)
            return
        for entry, segment in zip(entries, self._segments(), strict=True):
            pair = segment_files(segment)
            if segment_entry(segment, *pair) != entry:
                raise ValueError("the segments changed while they were written")
            yield entry, pair

    def _keep(self, pair: tuple[bytes, bytes]) -> None:
        self._room -= sum(map(len, pair))
        if self._room < 0:
            self._kept = None
        if self._kept is not None:
            self._kept.append(pair)


class _Contents:
    """The bytes of the tar, in order, signed at the end."""

    def __init__(
        self,
        manifest: Manifest,
        pairs: _Pairs,
        files: Mapping[str, Chunks],
        seed: bytes,
        watch: _Watch,
    ) -> None:
        self._manifest, self._pairs, self._files = manifest, pairs, files
        self._seed, self._watch = seed, watch
        self._digest = hashlib.sha256()

    def tar(self) -> Iterator[bytes]:
        """Yield the archive."""
        for block in self._signed():
            self._digest.update(block)
            self._watch.passed(len(block))
            yield block
        signature = sign(self._seed, "bundle", self._digest.digest()).hex().encode("ascii")
        yield from _member(SIGNATURE, signature)
        yield archive.END

    def _signed(self) -> Iterator[bytes]:
        yield from _member(MANIFEST, write_manifest(self._manifest))
        for index, (entry, pair) in enumerate(self._pairs.matching(self._manifest.segments), 1):
            for name, data in zip(segment_names(entry.part, index), pair, strict=True):
                yield from _member(name, data)
        for file in self._manifest.files:
            yield from self._file(file)

    def _file(self, entry: FileEntry) -> Iterator[bytes]:
        yield archive.header(entry.name, entry.size)
        digest = hashlib.sha256()
        for chunk in self._files[entry.name]():
            digest.update(chunk)
            yield chunk
        if digest.hexdigest() != entry.sha256:
            raise ChangedMeanwhileError
        yield archive.padding(entry.size)


def _member(name: str, data: bytes) -> Iterator[bytes]:
    yield archive.header(name, len(data))
    yield data
    yield archive.padding(len(data))


def _files(
    receipts: Mapping[str, Mapping[str, int]] | None,
    held: Mapping[str, bytes | None],
    packs: Mapping[str, Mapping[str, bytes]],
    attachments: Mapping[str, Chunks],
) -> dict[str, Chunks]:
    files: dict[str, Chunks] = {}
    if receipts is not None:
        files[RECEIPTS] = _held(write_receipts(receipts))
    files |= {name: _held(data) for name, data in held.items() if data is not None}
    for digest, pack in packs.items():
        files |= {f"packs/{digest}/{path}": _held(data) for path, data in pack.items()}
    files |= {f"attachments/{key}.age": chunks for key, chunks in attachments.items()}
    return {name: files[name] for name in sorted_files(files)}


def _held(data: bytes) -> Chunks:
    return lambda: (data,)


def _measure(facts: BundleFacts, pairs: _Pairs, files: Mapping[str, Chunks], watch: _Watch) -> Manifest:
    entries = tuple(pairs.measured())
    measured = tuple(_measured(name, chunks, watch) for name, chunks in files.items())
    manifest = make_manifest(facts, entries, measured)
    # What this program would refuse to read, it does not write.
    data = write_manifest(manifest)
    need("manifest", len(data), STANDARD.manifest)
    read_manifest(data, STANDARD)
    watch.total = manifest.opened_size
    return manifest


def _measured(name: str, chunks: Chunks, watch: _Watch) -> FileEntry:
    digest, size = hashlib.sha256(), 0
    for chunk in chunks():
        digest.update(chunk)
        size += len(chunk)
        watch.passed()
    return FileEntry(name=name, size=size, sha256=digest.hexdigest())
