"""Remember outside the vault how long it was, so that a vault that lost its end is noticed.

The file is one line of fixed length, rewritten in place after each commit and synced when asked; a line
torn by a power cut fails its MAC and counts as damaged, never as shorter.
"""

from __future__ import annotations

import hmac
import os
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import StorageError, VanishedError
from repatria.durable import atomic_write, open_file, told_of
from repatria.store.cipher import Connection
from repatria.store.findings import Finding

_COUNT_DIGITS = 15
_ID_LETTERS = 64
_LONGEST = 1024
_BODY_LENGTH = _COUNT_DIGITS + 1 + _ID_LETTERS


@dataclass(frozen=True, slots=True)
class Head:
    """How many events there are, and the id of the last as 64 hex letters (empty when there are none)."""

    count: int
    last: str = ""


class HeadFile:
    """The memory of one vault on this machine."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key

    def read(self) -> Head | Finding:
        """Return what is remembered, or why nothing is."""
        try:
            with open_file(self._path) as file:
                line = file.read(_LONGEST)
        except VanishedError as error:
            gone = isinstance(error.__cause__, FileNotFoundError)
            return Finding("head_missing" if gone else "head_damaged")
        except (StorageError, OSError):
            return Finding("head_damaged")
        body = line[:_BODY_LENGTH]
        if len(body) != _BODY_LENGTH or not hmac.compare_digest(self._line(body), line):
            return Finding("head_damaged")
        count, last = body.decode("ascii").split(" ")
        return Head(int(count), last.rstrip("."))

    def write(self, head: Head) -> bool:
        """Remember *head*, without waiting for the disk; False when this machine would not take it."""
        body = f"{head.count:0{_COUNT_DIGITS}} {head.last:.<{_ID_LETTERS}}".encode("ascii")
        try:
            self._put(self._line(body))
        except OSError:
            # The commit is on the disk already; the next one tries again.
            return False
        return True

    def sync(self) -> None:
        """Wait until what is remembered is on the disk: at lock, and before a bundle leaves."""
        with told_of(self._path):
            descriptor = os.open(self._path, os.O_RDWR)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def _put(self, line: bytes) -> None:
        try:
            descriptor = os.open(self._path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
        except FileNotFoundError:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            atomic_write(self._path, line)
            return
        try:
            os.write(descriptor, line)
            os.truncate(descriptor, len(line))
        finally:
            os.close(descriptor)

    def _line(self, body: bytes) -> bytes:
        return body + b" " + hmac.digest(self._key, body, "sha256").hex().encode("ascii") + b"\n"


def head_of(connection: Connection) -> Head:
    """Return the head of the vault as it stands."""
    row = connection.execute("SELECT seq, hex(id) FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    return Head(row[0], row[1].lower()) if row else Head(0)


def compare(connection: Connection, remembered: Head | Finding) -> Finding | None:
    """Return what is wrong with the vault by what this machine remembers of it; nothing lost gives None."""
    if isinstance(remembered, Finding):
        return remembered
    count = head_of(connection).count
    facts = {"count": count, "remembered": remembered.count}
    if count < remembered.count:
        return Finding("head_shorter", facts)
    if not remembered.count:
        return None
    row = connection.execute("SELECT hex(id) FROM event WHERE seq = ?", (remembered.count,)).fetchone()
    if row is None or row[0].lower() != remembered.last:
        return Finding("head_differs", facts)
    return None
