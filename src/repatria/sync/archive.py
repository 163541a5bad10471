"""A tar of regular files with one possible spelling: the same names and contents give the same bytes.

ustar as in POSIX 1003.1. A header is never interpreted: the reader knows which one comes next, makes it itself
and compares; so links, devices, other names, other orders and second copies cannot be written down at all.
"""

from __future__ import annotations

from repatria.domain.errors import BundleDamagedError

BLOCK = 512
END = bytes(2 * BLOCK)
_NAME_LENGTH = 100
_PREFIX_LENGTH = 155
_SIZE = slice(124, 135)
_OCTAL = frozenset(b"01234567")


def header(name: str, size: int) -> bytes:
    """Return the 512 bytes that stand before a file of this name and size."""
    prefix, short = _split(name)
    block = b"".join(
        (
            short.encode("ascii").ljust(_NAME_LENGTH, b"\0"),
            b"0000644\0" + b"0000000\0" + b"0000000\0",
            b"%011o\0" % size,
            b"%011o\0" % 0,
            b"        " + b"0" + bytes(100) + b"ustar\0" + b"00" + bytes(64) + b"0000000\0" * 2,
            prefix.encode("ascii").ljust(_PREFIX_LENGTH, b"\0") + bytes(12),
        )
    )
    return block[:148] + b"%06o\0 " % sum(block) + block[156:]


def padding(size: int) -> bytes:
    """Return the zeros that fill a file's last block."""
    return bytes(-size % BLOCK)


def room(size: int) -> int:
    """Return how many bytes a file of this size takes with its header."""
    return BLOCK + size + -size % BLOCK


def stated_size(block: bytes, name: str) -> int:
    """Return the size in a header that must be the one of *name*; refuse any other header."""
    digits = block[_SIZE]
    if len(block) != BLOCK or not _OCTAL.issuperset(digits):
        raise BundleDamagedError(reason="archive", where=name)
    size = int(digits, 8)
    if block != header(name, size):
        raise BundleDamagedError(reason="archive", where=name)
    return size


def _split(name: str) -> tuple[str, str]:
    """Return prefix and name as ustar keeps them: cut at the first slash that leaves a short enough name."""
    if len(name) <= _NAME_LENGTH:
        return "", name
    at = name.find("/", len(name) - _NAME_LENGTH - 1)
    if not 0 < at <= _PREFIX_LENGTH:
        raise ValueError("the name does not fit a tar header")
    return name[:at], name[at + 1 :]
