"""The header of a sealed file, judged before anything is done with it.

Only binary age files, version 1, with X25519 recipients; a passphrase stanza, which can cost 8 GB of memory, or
any other kind is refused. Stanzas whose name ends in ``-grease`` mean nothing, and are there in every file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from repatria.domain.errors import (
    BundleDamagedError,
    BundleNotOneError,
    BundleTooLargeError,
    BundleTooNewError,
)

STANZAS = 16
"""No header has more."""

HEADER_LIMIT = 16 * 1024

_FIRST = b"age-encryption.org/v1\n"
_ANY_VERSION = re.compile(rb"age-encryption\.org/(v[0-9]{1,6})\n")
_ARGUMENTS = re.compile(rb"->((?: [!-~]+)+)")
_FULL_LINE = re.compile(rb"[A-Za-z0-9+/]{64}")
_LAST_LINE = re.compile(rb"[A-Za-z0-9+/]{0,63}")
_KEY_TEXT = re.compile(rb"[A-Za-z0-9+/]{43}")
_END = re.compile(rb"--- [A-Za-z0-9+/]{43}")


@dataclass(frozen=True, slots=True)
class SealedHeader:
    """What anybody can see of a sealed file: how many keys open it, and how long the header is."""

    recipients: int
    size: int


def judge_header(data: bytes) -> SealedHeader:
    """Return the facts of the header at the start of *data*, or refuse the file.

    *data* is the beginning of the file, one byte more than HEADER_LIMIT where the file has that many.
    """
    _check_first_line(data)
    lines = _Lines(data, len(_FIRST))
    recipients = stanzas = 0
    line = lines.next()
    while line.startswith(b"->"):
        stanzas += 1
        if stanzas > STANZAS:
            raise BundleTooLargeError(what="stanzas", found=stanzas, limit=STANZAS)
        recipients += _read_stanza(line, lines)
        line = lines.next()
    if not _END.fullmatch(line):
        raise BundleDamagedError(reason="header", where=lines.at)
    if not recipients:
        raise BundleNotOneError(reason="no recipient")
    return SealedHeader(recipients, lines.at)


class _Lines:
    """The lines of a header, one after the other."""

    def __init__(self, data: bytes, at: int) -> None:
        self._data, self.at = data, at

    def next(self) -> bytes:
        end = self._data.find(b"\n", self.at)
        if end < 0 or end >= HEADER_LIMIT:
            if len(self._data) > HEADER_LIMIT:
                raise BundleTooLargeError(what="header", found=len(self._data), limit=HEADER_LIMIT)
            raise BundleDamagedError(reason="header", where=self.at)
        line = self._data[self.at : end]
        self.at = end + 1
        return line


def _check_first_line(data: bytes) -> None:
    if data.startswith(_FIRST):
        return
    if data and _FIRST.startswith(data):
        raise BundleDamagedError(reason="header", where=0)
    if found := _ANY_VERSION.match(data):
        raise BundleTooNewError(found=found[1].decode("ascii"), known="v1")
    raise BundleNotOneError(reason="not an age file")


def _read_stanza(first: bytes, lines: _Lines) -> int:
    """Pass over one stanza; return 1 for a recipient and 0 for one to be ignored."""
    found = _ARGUMENTS.fullmatch(first)
    if not found:
        raise BundleDamagedError(reason="header", where=lines.at)
    kind, *arguments = found[1].split()
    body = lines.next()
    whole = body
    while _FULL_LINE.fullmatch(body):
        body = lines.next()
        whole += body
    if not _LAST_LINE.fullmatch(body):
        raise BundleDamagedError(reason="header", where=lines.at)
    if kind.endswith(b"-grease"):
        return 0
    if kind != b"X25519":
        raise BundleNotOneError(reason="stanza", found=kind[:40].decode("ascii"))
    if len(arguments) != 1 or not _KEY_TEXT.fullmatch(arguments[0]) or not _KEY_TEXT.fullmatch(whole):
        raise BundleDamagedError(reason="header", where=lines.at)
    return 1
