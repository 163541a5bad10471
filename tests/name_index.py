"""What stands in the blocks of the index of names, also of what was dropped from it: SQLite tells of that nowhere."""

from __future__ import annotations

from repatria.domain.names import fold_name
from repatria.store.cipher import Connection

_FIRST_LEAF = 1 << 37
"""Rows below hold how the index is built."""


def pieces_in_index(connection: Connection) -> set[str]:
    """Return every three letters that any leaf of the index of names holds, whether they count any more or not."""
    query = "SELECT block FROM name_index_data WHERE id >= ? AND (id >> 31) & 63 = 0"
    return {piece for (block,) in connection.execute(query, (_FIRST_LEAF,)) for piece in _terms(bytes(block))}


def pieces_of(name: str) -> set[str]:
    """Return every three letters of a name, as the index holds them."""
    folded = fold_name(name)
    return {folded[at : at + 3] for at in range(len(folded) - 2)}


def _terms(leaf: bytes) -> list[str]:
    """Return the terms of a leaf: each says how much it shares with the one before; where they stand comes last."""
    at, place, found, before = int.from_bytes(leaf[2:4], "big"), 0, list[str](), b""
    while at < len(leaf):
        step, at = _number(leaf, at)
        place += step
        begun, shared = place, 0
        if found:
            shared, begun = _number(leaf, begun)
        length, begun = _number(leaf, begun)
        before = before[:shared] + leaf[begun : begun + length]
        found.append(before[1:].decode(errors="replace"))
    return found


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of seven bits a byte, as SQLite writes them, and where the next thing begins."""
    value = 0
    while True:
        byte, at = data[at], at + 1
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return value, at
