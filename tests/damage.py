"""Ways in which a disk damages a file, each drawn by a seed."""

from __future__ import annotations

from pathlib import Path
from random import Random  # noqa: TID251 - drawn by a seed

PAGE = 4096


def damage(path: Path, chance: Random, *, keeps_size: bool = False) -> str:
    """Damage the file at *path* in some way, so that it is another one than before, and return which."""
    ways = (_byte, _byte, _byte, _bytes, _noise, _zeroes, _moved, _cut, _gone)
    before, done = path.read_bytes(), ""
    while path.exists() and path.read_bytes() == before:
        way = chance.choice(ways[:-2] if keeps_size else ways)
        way(path, before, chance)
        done = way.__name__.strip("_")
    return done


def _page(data: bytes, chance: Random) -> int:
    return chance.randrange(max(1, len(data) // PAGE)) * PAGE


def _put(path: Path, data: bytes, at: int, new: bytes) -> None:
    path.write_bytes(data[:at] + new + data[at + len(new) :])


def _byte(path: Path, data: bytes, chance: Random) -> None:
    _put(path, data, _page(data, chance) + chance.randrange(min(PAGE, len(data))), chance.randbytes(1))


def _bytes(path: Path, data: bytes, chance: Random) -> None:
    """Change a few bytes of each of a few pages."""
    for _ in range(chance.randint(2, 12)):
        at = chance.randrange(len(data))
        data = data[:at] + chance.randbytes(1) + data[at + 1 :]
    path.write_bytes(data)


def _noise(path: Path, data: bytes, chance: Random) -> None:
    at = _page(data, chance)
    _put(path, data, at, chance.randbytes(min(PAGE, len(data) - at)))


def _zeroes(path: Path, data: bytes, chance: Random) -> None:
    at = _page(data, chance)
    _put(path, data, at, bytes(min(chance.choice((512, PAGE, 4 * PAGE)), len(data) - at)))


def _moved(path: Path, data: bytes, chance: Random) -> None:
    """Write a page where another stood."""
    here, there = _page(data, chance), _page(data, chance)
    _put(path, data, there, data[here : here + PAGE])


def _cut(path: Path, data: bytes, chance: Random) -> None:
    path.write_bytes(data[: chance.choice((_page(data, chance), chance.randrange(len(data))))])


def _gone(path: Path, data: bytes, chance: Random) -> None:
    if not chance.randrange(4):
        path.unlink()
