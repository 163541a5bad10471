"""The pages of a damaged file that still prove themselves, decrypted; those in its journal stand for older ones.

SQLCipher 4: AES-256-CBC with a vector of its own for each page (``pages`` says how a page proves itself).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from hashlib import pbkdf2_hmac
from hmac import compare_digest, digest
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from repatria.durable import open_file
from repatria.store.cipher import PLAIN_HEADER, SALT_LENGTH
from repatria.store.pages import PAGE
from repatria.store.salvage.cells import USABLE

_VECTOR, _MARK = 16, 64
_OTHER_SALT = 0x3A
_ROUNDS = 2
_HEAD, _FRAME = 32, 24
_MAGIC: Final = frozenset({0x377F0682, 0x377F0683})


class PageKey(NamedTuple):
    """What a page may stand under: a key of the generation *made_in*, and what marks pages under it."""

    made_in: int
    key: bytes
    mark: bytes


def page_keys(keys: Mapping[int, bytes], salts: Iterable[bytes]) -> list[PageKey]:
    """Return what pages may stand under, the newest key first; the first bytes of a file may be its salt or not."""
    return [
        PageKey(
            made_in, key, pbkdf2_hmac("sha512", key, bytes(byte ^ _OTHER_SALT for byte in salt), _ROUNDS, 32)
        )
        for made_in, key in sorted(keys.items(), reverse=True)
        for salt in dict.fromkeys(salts)
    ]


@contextmanager
def proven_pages(path: Path, keys: list[PageKey]) -> Iterator[ProvenPages]:
    """Open the file at *path* and its journal, where it has one; nothing of either is changed."""
    beside = path.with_name(f"{path.name}-wal")
    with ExitStack() as held:
        file = held.enter_context(open_file(path))
        journal = held.enter_context(open_file(beside)) if beside.is_file() else None
        yield ProvenPages(path, keys, file, journal)


class ProvenPages:
    """The pages of the file at *path* and of its journal, which stand under any of *keys*."""

    def __init__(self, path: Path, keys: list[PageKey], file: BinaryIO, journal: BinaryIO | None) -> None:
        self.path = path
        self._keys, self._file, self._journal = keys, file, journal
        self._frames: dict[int, list[int]] = {}
        self.journal_damaged = False
        self.used: dict[int, int] = {}
        size = file.seek(0, 2)
        self._last = -(-size // PAGE)
        if journal is not None:
            self._read_frames(journal)

    @property
    def count(self) -> int:
        """Return the number of the last page, in the file or in its journal."""
        return max(self._last, max(self._frames, default=0))

    def get(self, number: int) -> bytes | None:
        """Return the latest version of a page that proves itself, of which SQLite's part; None where none does."""
        return next(self.versions(number), None)

    def versions(self, number: int) -> Iterator[bytes]:
        """Yield all versions of a page that prove themselves, the latest first."""
        for at in reversed(self._frames.get(number, ())):
            found = self._plain(number, _read(self._journal, at))
            if found is not None:
                yield found
        if number <= self._last:
            found = self._plain(number, _read(self._file, (number - 1) * PAGE))
            if found is not None:
                yield found

    def look(self, number: int) -> tuple[bytes | None, bool]:
        """Return a page as ``get`` does, and whether that is the version that counts: an older one may be left."""
        frames = self._frames.get(number, ())
        page = self.get(number)
        if page is None or not frames:
            return page, page is not None
        return page, self._plain(number, _read(self._journal, frames[-1])) is not None

    def _plain(self, number: int, page: bytes) -> bytes | None:
        if len(page) != PAGE:
            return None
        start = SALT_LENGTH if number == 1 else 0
        marked = page[start:-_MARK] + number.to_bytes(4, "little")
        for key in self._keys:
            if compare_digest(digest(key.mark, marked, "sha512"), page[-_MARK:]):
                self.used[key.made_in] = self.used.get(key.made_in, 0) + 1
                vector = page[USABLE : USABLE + _VECTOR]
                decryptor = Cipher(algorithms.AES(key.key), modes.CBC(vector)).decryptor()
                return (PLAIN_HEADER if start else b"") + decryptor.update(page[start:USABLE])
        return None

    def _read_frames(self, journal: BinaryIO) -> None:
        """Note where the journal holds pages that were committed, by their numbers.

        A damaged frame ends what the library reads; here it ends nothing: what stands behind it proves itself.
        """
        size = journal.seek(0, 2)
        head = _read(journal, 0, _HEAD)
        starts = range(_HEAD, size - PAGE - _FRAME + 1, PAGE + _FRAME)
        frames = [(at + _FRAME, _read(journal, at, _FRAME)) for at in starts]
        sound = len(head) == _HEAD and int.from_bytes(head[:4], "big") in _MAGIC
        self.journal_damaged = bool(size) and not sound
        # Frames of an older round of the journal bear another number of their round, and count no more.
        this_round = head[16:24] if sound else frames[0][1][8:16] if frames else b""
        now = [(at, frame) for at, frame in frames if frame[8:16] == this_round]
        committed = max((place for place, (_, frame) in enumerate(now, 1) if any(frame[4:8])), default=0)
        most = self._last + len(now)
        for at, frame in now[:committed]:
            number = int.from_bytes(frame[:4], "big")
            if not 1 <= number <= most or self._plain(number, _read(journal, at)) is None:
                self.journal_damaged = True
            if 1 <= number <= most:
                self._frames.setdefault(number, []).append(at)


def _read(file: BinaryIO | None, at: int, size: int = PAGE) -> bytes:
    if file is None:
        return b""
    try:
        file.seek(at)
        return file.read(size)
    except OSError:
        return b""
