"""One zstd frame and its padding: written while it streams, and read block by block, never more than 128 KiB at once.

The reader walks the frame's own block headers (RFC 8878), so it knows exactly where the frame ends, hands the
decompressor one block at a time, and cannot be made to hold more than one block, whatever the file claims.
Nor to open millions of blocks that hold next to nothing: anybody can seal a file, and who did is known at its end.
The writer keeps well within what it bears: what shrinks too well, as one letter a million times, goes as it is.
Padding is one skippable frame of zeros: ``zstd -d`` passes over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

import zstandard

from repatria.domain.errors import BundleDamagedError, BundleNotOneError, BundleTooLargeError
from repatria.sealing import Readable
from repatria.sync.limits import MIB, STANDARD, Limits, need

LEVEL = 1
"""Hashes and salts do not shrink: level 3 takes twice as long and saves at most one byte in fifty."""
WINDOW = 8 * MIB
LEAST = 4096
"""Nothing shorter is sealed, so that a receipt looks like a small case."""

_MAGIC = b"\x28\xb5\x2f\xfd"
_PADDING_MAGIC = b"\x50\x2a\x4d\x18"
_PADDING_HEAD = 8
_BLOCK = 128 * 1024
_RLE, _RESERVED = 1, 3
_FREE, _RATIO = STANDARD.free // 2, STANDARD.ratio // 2
"""With more than so many bytes, and so many for each one written, the rest goes as it is: readers bear twice that."""
_FREE_BLOCKS, _BYTES_A_BLOCK = 1024, 512
"""So many blocks, and one more for so many bytes of content: a writer of any level makes them far larger."""
_PIECE = 64 * 1024


def padded_length(length: int) -> int:
    """Return the Padmé length: at most 12 % more, and few different values."""
    if length < LEAST:
        return LEAST
    exponent = length.bit_length() - 1
    mask = (1 << (exponent - exponent.bit_length())) - 1
    return (length + mask) & ~mask


def write_frame(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield *chunks* as one frame with a checksum, and its padding.

    Raises BundleTooLargeError for more than a reader would open.
    """
    parameters = zstandard.ZstdCompressionParameters.from_level(
        LEVEL, write_checksum=True, write_content_size=False, write_dict_id=False
    )
    press = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    opened = length = 0
    as_it_is = False
    for block in _in_blocks(chunks):
        piece = press.compress(block) + press.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
        opened += len(block)
        # For all that follows: a pressed block leans on the one before, which the reader would not have.
        as_it_is = as_it_is or opened > _FREE + _RATIO * length
        if as_it_is:
            piece = (len(block) << 3).to_bytes(3, "little") + block
        length += len(piece)
        need("content", opened, STANDARD.bears(length))
        yield piece
    piece = press.flush()  # an empty last block, and the checksum
    length += len(piece)
    yield piece
    yield from _padding(padded_length(length + _PADDING_HEAD) - length - _PADDING_HEAD)


def _in_blocks(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the bytes of *chunks* anew, as much as a block may hold and the rest."""
    held = bytearray()
    for chunk in chunks:
        for start in range(0, len(chunk), _BLOCK):
            held += chunk[start : start + _BLOCK]
            if len(held) >= _BLOCK:
                yield bytes(held[:_BLOCK])
                del held[:_BLOCK]
    if held:
        yield bytes(held)


def _padding(length: int) -> Iterator[bytes]:
    yield _PADDING_MAGIC + length.to_bytes(4, "little")
    for start in range(0, length, _PIECE):
        yield bytes(min(_PIECE, length - start))


class FrameReader:
    """What one frame holds, in order; *finish* proves that nothing else follows."""

    def __init__(self, source: Readable, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        self._taken = 0
        self._given = 0
        self._blocks = 0
        self._held = b""
        self._at = 0
        self._last = False
        self._open: zstandard.ZstdDecompressionObj = zstandard.ZstdDecompressor(
            max_window_size=WINDOW
        ).decompressobj(write_size=_BLOCK)
        self._unpack(self._frame_header())

    def read(self, size: int) -> bytes:
        """Return exactly *size* bytes; refuse a frame that has fewer."""
        end = self._at + size
        if end <= len(self._held):
            piece = self._held[self._at : end]
            self._at = end
            return piece
        found = BytesIO()  # a list of what small blocks hold takes many times as much
        missing = size - found.write(self._held[self._at :])
        while missing > 0:
            self._held = self._next_block()
            self._at = min(missing, len(self._held))
            missing -= found.write(self._held[: self._at])
        return found.getvalue()

    def finish(self) -> None:
        """Refuse anything more inside the frame, a wrong checksum, and anything but padding after it."""
        if self._at != len(self._held):
            raise BundleDamagedError(reason="archive", where="end")
        while not self._last:
            if self._next_block():
                raise BundleDamagedError(reason="archive", where="end")
        if self._unpack(self._take(4)) or not self._open.eof:
            raise BundleDamagedError(reason="compression", where="checksum")
        head = self._take(_PADDING_HEAD)
        if head[:4] != _PADDING_MAGIC:
            raise BundleDamagedError(reason="padding", where=self._taken)
        self._check_zeros(int.from_bytes(head[4:], "little"))
        if self._source.read(1):
            raise BundleDamagedError(reason="padding", where=self._taken)

    def _check_zeros(self, length: int) -> None:
        while length:
            piece = self._take(min(_PIECE, length))
            if piece.count(0) != len(piece):
                raise BundleDamagedError(reason="padding", where=self._taken)
            length -= len(piece)

    def _take(self, size: int) -> bytes:
        data = self._source.read(size)
        if len(data) != size:
            raise BundleDamagedError(reason="cut short", where=self._taken)
        self._taken += size
        return data

    def _frame_header(self) -> bytes:
        start = self._source.read(5)
        if not start.startswith(_MAGIC) or len(start) != 5:
            raise BundleNotOneError(reason="not compressed")
        self._taken = 5
        flags = start[4]
        # A dictionary, a reserved bit or a missing checksum is nothing this format writes.
        if flags & 0b0000_1011 or not flags & 0b0000_0100:
            raise BundleDamagedError(reason="compression", where="header")
        single = flags & 0b0010_0000
        size_length = (1 if single else 0, 2, 4, 8)[flags >> 6]
        rest = self._take((0 if single else 1) + size_length)
        window = int.from_bytes(rest, "little") if single else _window(rest[0])
        if window > WINDOW:
            raise BundleTooLargeError(what="window", found=window, limit=WINDOW)
        return start + rest

    def _next_block(self) -> bytes:
        if self._last:
            raise BundleDamagedError(reason="archive", where="cut short")
        head = self._take(3)
        number = int.from_bytes(head, "little")
        kind, size = number >> 1 & 3, number >> 3
        if kind == _RESERVED or size > _BLOCK:
            raise BundleDamagedError(reason="compression", where=self._taken)
        block = self._unpack(head + self._take(1 if kind == _RLE else size))
        self._last = bool(number & 1)
        self._given += len(block)
        self._blocks += 1
        need("content", self._given, self._limits.bears(self._taken))
        need("blocks", self._blocks, _FREE_BLOCKS + self._given // _BYTES_A_BLOCK)
        return block

    def _unpack(self, data: bytes) -> bytes:
        try:
            return self._open.decompress(data)
        except zstandard.ZstdError as error:
            raise BundleDamagedError(reason="compression", where=self._taken) from error


def _window(descriptor: int) -> int:
    base = 1 << (10 + (descriptor >> 3))
    return base + base // 8 * (descriptor & 7)
