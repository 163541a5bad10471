"""Bytes that come through a pipe, taken as they are needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from repatria.content.pictures.limits import PIECE
from repatria.content.pictures.refusing import DAMAGED, Refusal, Refused


class Source:
    """What is still to come of a file that is read once, from its beginning to its end."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._held = bytearray()

    def peek(self, size: int) -> bytes:
        """Return the next *size* bytes without taking them; fewer at the end of the file."""
        while len(self._held) < size:
            more = self._file.read(max(PIECE, size - len(self._held)))
            if not more:
                break
            self._held += more
        return bytes(self._held[:size])

    def some(self, most: int) -> bytes:
        """Take up to *most* bytes; none only at the end of the file."""
        taken = self.peek(min(most, PIECE))
        del self._held[: len(taken)]
        return taken

    def exactly(self, size: int) -> bytes:
        """Take *size* bytes; refuses a file that ends before as damaged."""
        taken = self.peek(size)
        if len(taken) < size:
            raise Refused(DAMAGED)
        del self._held[:size]
        return taken

    def pieces(self, size: int | None = None) -> Iterator[bytes]:
        """Take *size* bytes, or all that are left, a piece at a time; refuses a file that ends before."""
        left = size
        while left is None or left > 0:
            piece = self.some(PIECE if left is None else left)
            if not piece:
                if left is None:
                    return
                raise Refused(DAMAGED)
            left = None if left is None else left - len(piece)
            yield piece

    def whole(self, most: int) -> bytes:
        """Take all that is left; refuses more than *most* bytes as too large."""
        data = self.peek(most + 1)
        if len(data) > most:
            raise Refused(Refusal.TOO_LARGE)
        self._held.clear()
        return data
