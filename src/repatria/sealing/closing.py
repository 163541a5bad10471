"""Seal what comes in chunks to named X25519 recipients, and to nobody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import pyrage

from repatria.domain.errors import BadRecipientError
from repatria.domain.sealed import STANZAS

RECIPIENTS = STANZAS - 1
"""The binding adds one stanza of its own to every file."""


class Writable(Protocol):
    """A place that takes bytes in order."""

    def write(self, data: bytes, /) -> object:
        """Take *data*."""


def seal(chunks: Iterable[bytes], target: Writable, recipients: Sequence[str]) -> None:
    """Write *chunks* sealed to *recipients*, without ever holding more than one of them."""
    if not 1 <= len(recipients) <= RECIPIENTS:
        raise BadRecipientError(found=len(recipients))
    try:
        keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    except pyrage.RecipientError as error:
        raise BadRecipientError(found="key") from error
    source, sink = _Source(iter(chunks)), _Sink(target)
    try:
        pyrage.encrypt_io(source, sink, keys)
    except (pyrage.EncryptError, OSError):
        if source.fault is None and sink.fault is None:
            raise
    # The binding turns a fault of ours into a text of its own, and says nothing of one in the last write.
    if fault := source.fault or sink.fault:
        raise fault


class _Source:
    """Chunks, as the binding asks for them."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._held, self._at = b"", 0
        self.fault: BaseException | None = None

    def read(self, size: int) -> bytes:
        """Return the next bytes, at most *size*; it is asked for 8 KiB at a time, so that little may happen here."""
        start, self._at = self._at, self._at + size
        return self._held[start : self._at] or self._first_of_next(size)

    def _first_of_next(self, size: int) -> bytes:
        try:
            self._held, self._at = next(filter(None, self._chunks), b""), size
        except BaseException as error:
            self.fault = error
            raise
        return self._held[:size]


class _Sink:
    """Where the binding writes."""

    def __init__(self, target: Writable) -> None:
        self._target = target
        self.fault: BaseException | None = None

    def write(self, data: bytes) -> int:
        try:
            self._target.write(data)
        except BaseException as error:
            self.fault = error
            raise
        return len(data)

    def flush(self) -> None:
        """Nothing to do: the target's owner flushes it."""
