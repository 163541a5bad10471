"""Open a sealed file: no byte is handed to the binding before the header was judged.

The header is read here first, because the binding would run any stanza it finds: a passphrase stanza can cost 8 GB of
memory. Opening yields plaintext while it goes, so **nothing read may be kept before ``read`` has returned the empty
end**: only then is the whole known to be true.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from queue import Empty, Queue
from threading import Event, Thread
from typing import BinaryIO, Protocol

import pyrage

from repatria.domain.errors import BundleDamagedError, NotForMeError
from repatria.domain.sealed import HEADER_LIMIT, SealedHeader, judge_header

_NO_KEY = "No matching keys found"
_PIECE = 64 * 1024
_PIECES_AHEAD = 16


class Readable(Protocol):
    """Bytes that are read in order."""

    def read(self, size: int, /) -> bytes:
        """Return at most *size* bytes, none at the end."""


def read_header(file: BinaryIO) -> SealedHeader:
    """Judge the header at the start of *file* and leave the file at its start; no key is needed."""
    data = file.read(HEADER_LIMIT + 1)
    file.seek(0)
    return judge_header(data)


@contextmanager
def open_sealed(
    file: BinaryIO, identities: Sequence[str], *, through: Readable | None = None
) -> Iterator[PlainStream]:
    """Open a sealed file for reading what is inside, after judging its header.

    The stream belongs to the block; leaving it early stops the work. *file* is not closed. The sealed bytes
    are asked of *through* where it is given: something that reads *file* and counts or watches.
    """
    read_header(file)
    stream = PlainStream(
        through or file, [pyrage.x25519.Identity.from_str(identity) for identity in identities]
    )
    try:
        yield stream
    finally:
        stream.close()


class PlainStream:
    """Opened bytes in order. A thread of its own opens ahead, a megabyte at most, and ends with the stream."""

    def __init__(self, file: Readable, identities: list[object]) -> None:
        self._pieces: Queue[bytes | Exception] = Queue(_PIECES_AHEAD)
        self._held = b""
        self._at = 0
        self._over = False
        self._fault: Exception | None = None
        self._closed = Event()
        self._thread = Thread(target=self._run, args=(file, identities), name="opening", daemon=True)
        self._thread.start()

    def read(self, size: int) -> bytes:
        """Return exactly *size* bytes, fewer only at the end; the end is told only when all was found true."""
        end = self._at + size
        if end <= len(self._held):
            piece = self._held[self._at : end]
            self._at = end
            return piece
        parts = [self._held[self._at :]]
        missing = size - len(parts[0])
        self._held, self._at = b"", 0
        while missing and not self._over:
            piece = self._next()
            parts.append(piece[:missing])
            self._held, self._at = piece, min(missing, len(piece))
            missing -= self._at
        return b"".join(parts)

    def __iter__(self) -> Iterator[bytes]:
        """Yield all that is left in pieces as they come, without copying them again."""
        if self._at < len(self._held):
            yield self._held[self._at :]
        self._held, self._at = b"", 0
        while not self._over:
            if piece := self._next():
                yield piece

    def close(self) -> None:
        """Stop opening; what was not read is dropped."""
        self._closed.set()
        while self._thread.is_alive():
            try:
                self._pieces.get_nowait()
            except Empty:
                self._thread.join(0.001)

    def _next(self) -> bytes:
        if self._fault is None:
            piece = self._pieces.get()
            if isinstance(piece, bytes):
                self._over = not piece
                return piece
            self._fault = piece
        raise self._fault

    def _run(self, file: Readable, identities: list[object]) -> None:
        source = _Reading(file, self._pieces, self._closed)
        try:
            pyrage.decrypt_io(source, source.opened, identities)
            if source.fault is None:
                source.finish()
        except BaseException as error:  # noqa: BLE001 - handed to the reading side, which would wait for ever
            self._hand(source.fault or _in_our_words(error))
        else:
            self._hand(source.fault)

    def _hand(self, fault: Exception | None) -> None:
        if fault is not None and not self._closed.is_set():
            self._pieces.put(fault)


def _in_our_words(error: BaseException) -> Exception:
    if isinstance(error, pyrage.DecryptError):
        if str(error) == _NO_KEY:
            return NotForMeError(recipient="")
        return BundleDamagedError(reason="sealed header", where=str(error))
    if isinstance(error, OSError):
        # Faults of the disk were remembered by the reading side; this one is the binding's own.
        return BundleDamagedError(reason="sealed content", where="")
    # A panic of the binding is no Exception; it, too, means that this file cannot be trusted.
    return error if isinstance(error, Exception) else BundleDamagedError(reason="sealed content", where="")


class _ClosedError(Exception):
    """The reading side has gone."""


class _Reading:
    """The sealed bytes, as the binding asks for them, and the opened ones, handed over between its questions.

    The binding works in steps of 8 KiB. It writes into memory without any help of ours, and what has gathered
    there goes to the reading side in pieces worth a change of thread.
    """

    def __init__(self, file: Readable, pieces: Queue[bytes | Exception], closed: Event) -> None:
        self._file, self._pieces, self._closed = file, pieces, closed
        self._held, self._at = b"", 0
        self.opened = BytesIO()
        self.fault: Exception | None = None

    def read(self, size: int = -1) -> bytes:
        """Return the next sealed bytes."""
        if self._at >= len(self._held):
            self._fetch()
        start, self._at = self._at, self._at + size
        return self._held[start : self._at]

    def finish(self) -> None:
        """Hand over the rest, and the end."""
        self._hand_over()
        self._pieces.put(b"")

    def _fetch(self) -> None:
        self._hand_over()
        try:
            self._held, self._at = self._file.read(_PIECE), 0
        except Exception as error:
            self.fault = error
            raise

    def _hand_over(self) -> None:
        if self._closed.is_set():
            raise _ClosedError
        if opened := self.opened.getvalue():
            self._pieces.put(opened)
            self.opened.seek(0)
            self.opened.truncate()
