"""How one page of SQLite holds its rows (its file format, *B-tree pages* and *Record format*), read without it.

Whatever is not as the format says gives no row, and never an error: pages of different moments may lie side by side.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

USABLE: Final = 4016
"""Bytes of a page that SQLite fills; behind them stand the vector and the HMAC of the cipher."""
INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF = 2, 5, 10, 13
KINDS: Final = frozenset({INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF})
_INNER: Final = frozenset({INDEX_INNER, TABLE_INNER})
_MOST_TABLE = USABLE - 35
_MOST_INDEX = (USABLE - 12) * 64 // 255 - 23
_LEAST = (USABLE - 12) * 32 // 255 - 23
_LONGEST = 1 << 30
_INTEGERS: Final = (0, 1, 2, 3, 4, 6, 8)
"""Bytes of a whole number, by its kind."""

Get = Callable[[int], bytes | None]
"""Gives a page by its number, decrypted; None where it is damaged."""


class Cell(NamedTuple):
    """One row: its number, which only tables give, and its columns; *pages* are those on which it goes on."""

    key: int
    row: tuple[Any, ...]
    pages: tuple[int, ...]


class _NoCellError(Exception):
    """These bytes are no cell, or the rest of it stands on a damaged page."""


def kind_of(number: int, page: bytes) -> int:
    """Return what the page says it is: one of ``KINDS`` for a page of a table or index."""
    return page[_start(number)]


def children_of(number: int, page: bytes) -> list[int]:
    """Return the numbers of the pages below an inner page."""
    start = _start(number)
    if page[start] not in _INNER:
        return []
    places = _places(page, start, 12)
    below = [_u32(page, at) for at in places if at + 4 <= USABLE]
    return [*below, _u32(page, start + 8)]


def cells_of(number: int, page: bytes, get: Get) -> Iterator[Cell]:
    """Yield the rows on a page, those left out whose rest stands on a damaged page."""
    start = _start(number)
    kind = page[start]
    if kind not in KINDS or kind == TABLE_INNER:
        return
    for at in _places(page, start, 12 if kind == INDEX_INNER else 8):
        try:
            yield _cell(page, at + 4 if kind == INDEX_INNER else at, get, is_table=kind == TABLE_LEAF)
        except (_NoCellError, IndexError, struct.error, UnicodeDecodeError):
            continue


def _start(number: int) -> int:
    return 100 if number == 1 else 0


def _u32(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 4], "big")


def _places(page: bytes, start: int, head: int) -> tuple[int, ...]:
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    if start + head + 2 * count > USABLE:
        return ()
    return struct.unpack_from(f">{count}H", page, start + head)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(at, at + 8):
        byte = data[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    value = value << 8 | data[at + 8]
    return (value - (1 << 64) if value >> 63 else value), at + 9


def _cell(page: bytes, at: int, get: Get, *, is_table: bool) -> Cell:
    size, at = _varint(page, at)
    key, at = _varint(page, at) if is_table else (0, at)
    if not 0 < size <= _LONGEST:
        raise _NoCellError
    most = _MOST_TABLE if is_table else _MOST_INDEX
    local = size
    if size > most:
        local = _LEAST + (size - _LEAST) % (USABLE - 4)
        local = local if local <= most else _LEAST
    if at + local > USABLE:
        raise _NoCellError
    data = page[at : at + local]
    if local == size:
        return Cell(key, _record(data), ())
    data, pages = _with_rest(data, size, _u32(page, at + local), get)
    return Cell(key, _record(data), pages)


def _with_rest(data: bytes, size: int, following: int, get: Get) -> tuple[bytes, tuple[int, ...]]:
    found: list[bytes] = [data]
    pages: list[int] = []
    left = size - len(data)
    while left > 0:
        rest = get(following) if following > 1 and following not in pages[-1:] else None
        if rest is None:
            raise _NoCellError
        pages.append(following)
        some = rest[4 : 4 + min(left, USABLE - 4)]
        found.append(some)
        left -= len(some)
        following = _u32(rest, 0)
    return b"".join(found), tuple(pages)


def _record(data: bytes) -> tuple[Any, ...]:
    end, at = _varint(data, 0)
    if not at <= end <= len(data):
        raise _NoCellError
    place, row = end, []
    while at < end:
        kind = data[at]
        if kind < 0x80:
            at += 1
        else:
            kind, at = _varint(data, at)
        value, place = _value(data, kind, place)
        row.append(value)
    if at != end or place != len(data):
        raise _NoCellError
    return tuple(row)


def _value(data: bytes, kind: int, at: int) -> tuple[Any, int]:
    """Return the value of a *kind* that begins *at* a place, and the place behind it."""
    if kind == 0:
        return None, at
    if kind in {8, 9}:
        return kind - 8, at
    size = 8 if kind == 7 else _INTEGERS[kind] if kind < 7 else (kind - 12) // 2
    some = data[at : at + size]
    if kind in {10, 11} or kind < 0 or len(some) != size:
        raise _NoCellError
    if kind == 7:
        return struct.unpack(">d", some)[0], at + 8
    if kind < 7:
        return int.from_bytes(some, "big", signed=True), at + size
    return (some.decode("utf-8") if kind % 2 else some), at + size
