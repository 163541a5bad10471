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
_MODE_AND_OWNERS = b"0000644\0" + b"0000000\0" + b"0000000\0"
_NO_DATE = b"\0" + b"00000000000\0"
_REGULAR_USTAR = b"0" + bytes(100) + b"ustar\0" + b"00" + bytes(64) + b"0000000\0" * 2
_CONSTANT_SUM = sum(_MODE_AND_OWNERS + _NO_DATE + b" " * 8 + _REGULAR_USTAR)
_OCTAL = frozenset(b"01234567")


def header(name: str, size: int) -> bytes:
    """Return the 512 bytes that stand before a file of this name and size."""
    prefix, short = _split(name)
    before, digits, after = short.encode("ascii"), b"%011o" % size, prefix.encode("ascii")
    checksum = _CONSTANT_SUM + sum(before) + sum(digits) + sum(after)
    return b"".join(
        (
            before.ljust(_NAME_LENGTH, b"\0"),
            _MODE_AND_OWNERS,
            digits,
            _NO_DATE,
            b"%06o\0 " % checksum,
            _REGULAR_USTAR,
            after.ljust(_PREFIX_LENGTH + 12, b"\0"),
        )
    )


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
