"""Each page of an encrypted file proves itself by the key of the file, some at a time and without the library.

SQLCipher 4: a page is what it holds, a vector of 16 bytes and an HMAC-SHA-512 of both and of the page's number. Where
the library can only go through the whole file at once, this goes on where it stopped.
"""

from __future__ import annotations

from hashlib import pbkdf2_hmac
from hmac import compare_digest, digest
from pathlib import Path
from typing import BinaryIO

from repatria.durable import open_file, told_of

PAGE = 4096
_SALT, _MARK = 16, 64
_OTHER_SALT = 0x3A
_ROUNDS = 2


class Pages:
    """The pages of the file at *path*, which stands under *key* and *salt*; the first has the number 1."""

    def __init__(self, path: Path, key: bytes, salt: bytes) -> None:
        self._path, self._salt = path, salt
        other = bytes(byte ^ _OTHER_SALT for byte in salt)
        self._key = pbkdf2_hmac("sha512", key, other, _ROUNDS, 32)

    def count(self) -> int:
        """Return how many pages there are, one that was cut off among them."""
        with told_of(self._path):
            return -(-self._path.stat().st_size // PAGE)

    def unproven(self, first: int, many: int) -> list[int]:
        """Return which of so *many* pages from *first* on do not prove themselves or are not given by the disk."""
        with open_file(self._path) as file:
            return [number for number in range(first, first + many) if not self._is_proven(file, number)]

    def _is_proven(self, file: BinaryIO, number: int) -> bool:
        try:
            file.seek((number - 1) * PAGE)
            page = file.read(PAGE)
        except OSError:
            return False
        if number == 1:
            if page[:_SALT] != self._salt:
                return False
            page = page[_SALT:]
        marked = page[:-_MARK] + number.to_bytes(4, "little")
        return compare_digest(digest(self._key, marked, "sha512"), page[-_MARK:])
