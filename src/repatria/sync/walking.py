"""One way through an opened bundle: manifest, segments, files, signature, end; all else is refused at once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from repatria.domain.errors import BundleDamagedError, BundleNotOneError
from repatria.sealing import Readable
from repatria.sync import archive
from repatria.sync.frame import FrameReader
from repatria.sync.limits import Limits, need
from repatria.sync.manifest import MANIFEST, SIGNATURE, FileEntry, SegmentEntry, read_manifest, segment_names

_PIECE = 256 * 1024
_SIGNATURE_LETTERS = 128
_SIGNATURE = re.compile(rb"[0-9a-f]{128}")


class Walk:
    """A bundle being gone through once, from its beginning to its end.

    Take all of ``segments()``, then all of ``files()``, then ``finish()``; what is left over is passed over.
    """

    def __init__(self, stream: Readable, limits: Limits) -> None:
        self._frame = FrameReader(stream, limits)
        self._digest = hashlib.sha256()
        self.manifest = read_manifest(self._first(limits), limits)
        self._rest_of_segments = self._each_segment()
        self._rest_of_files = self._each_file()

    def segments(self, *, proving: bool = False) -> Iterator[tuple[SegmentEntry, bytes, bytes]]:
        """Yield each segment's entry, envelopes and bodies; compare their digests when *proving*."""
        for entry, envelopes, bodies in self._rest_of_segments:
            if proving:
                _prove(envelopes, entry.sha256, entry.part)
                _prove(bodies, entry.bodies_sha256, entry.part)
            yield entry, envelopes, bodies

    def files(self) -> Iterator[tuple[FileEntry, Iterator[bytes]]]:
        """Yield each file's entry and its chunks."""
        for _ in self._rest_of_segments:
            pass
        for entry, chunks in self._rest_of_files:
            yield entry, chunks
            for _ in chunks:
                pass

    def finish(self) -> tuple[bytes, bytes]:
        """Return the digest of all that is signed and the signature, after proving that nothing else follows."""
        for _ in self.files():
            pass
        signed = self._digest.digest()
        self._expect(SIGNATURE, _SIGNATURE_LETTERS)
        signature = self._content(_SIGNATURE_LETTERS, SIGNATURE)
        if not _SIGNATURE.fullmatch(signature):
            raise BundleDamagedError(reason="content", where=SIGNATURE)
        if self._frame.read(len(archive.END)) != archive.END:
            raise BundleDamagedError(reason="archive", where="end")
        self._frame.finish()
        return signed, bytes.fromhex(signature.decode("ascii"))

    def _first(self, limits: Limits) -> bytes:
        block = self._read(archive.BLOCK)
        if not block.startswith(MANIFEST.encode("ascii") + b"\0"):
            raise BundleNotOneError(reason="manifest")
        size = archive.stated_size(block, MANIFEST)
        need("manifest", size, limits.manifest)
        return self._content(size, MANIFEST)

    def _each_segment(self) -> Iterator[tuple[SegmentEntry, bytes, bytes]]:
        for index, entry in enumerate(self.manifest.segments, 1):
            name, bodies_name = segment_names(entry.part, index)
            middle, end = archive.room(entry.size), archive.room(entry.bodies_size)
            # Both files in one read: small segments are many, and each read costs as much as ten events.
            block = self._read(middle + end)
            envelopes = _content_of(block[:middle], name, entry.size)
            yield entry, envelopes, _content_of(block[middle:], bodies_name, entry.bodies_size)

    def _each_file(self) -> Iterator[tuple[FileEntry, Iterator[bytes]]]:
        for entry in self.manifest.files:
            self._expect(entry.name, entry.size)
            yield entry, self._chunks(entry.size, entry.name)

    def _chunks(self, size: int, name: str) -> Iterator[bytes]:
        for start in range(0, size, _PIECE):
            yield self._read(min(_PIECE, size - start))
        self._fill(size, name)

    def _content(self, size: int, name: str) -> bytes:
        data = self._read(size)
        self._fill(size, name)
        return data

    def _fill(self, size: int, name: str) -> None:
        fill = archive.padding(size)
        if self._read(len(fill)) != fill:
            raise BundleDamagedError(reason="archive", where=name)

    def _expect(self, name: str, size: int) -> None:
        if self._read(archive.BLOCK) != archive.header(name, size):
            raise BundleDamagedError(reason="archive", where=name)

    def _read(self, size: int) -> bytes:
        data = self._frame.read(size)
        self._digest.update(data)
        return data


def _content_of(block: bytes, name: str, size: int) -> bytes:
    end = archive.BLOCK + size
    if block[: archive.BLOCK] != archive.header(name, size) or block[end:] != archive.padding(size):
        raise BundleDamagedError(reason="archive", where=name)
    return block[archive.BLOCK : end]


def _prove(data: bytes, expected: str, where: str) -> None:
    if hashlib.sha256(data).hexdigest() != expected:
        raise BundleDamagedError(reason="content", where=where)
