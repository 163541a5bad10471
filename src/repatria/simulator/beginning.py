"""A country begins: its posts made, known to each other, a root founded or none; made once and copied after that.

A schedule takes one of a few countries that were made in its process, so that it need not wait for what every other
began with as well. What is copied goes on as if it had never been left.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, rmtree

from repatria.content.library import Library
from repatria.simulator.carrier import Carrier
from repatria.simulator.chance import Chance
from repatria.simulator.country import found_country
from repatria.simulator.posts import NOT_COPIED, Post, introduce
from repatria.simulator.world import World

MOST_ALIKE = 4
"""So many countries alike are kept: their devices' ids stand in another order in each."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The posts of a country, open, and the device of its liaison: nothing where there is no root."""

    posts: list[Post]
    liaison: str


@dataclass(frozen=True, slots=True)
class _Left:
    """A country that was left as soon as it had begun, and how its posts lay in *folder* a moment before."""

    folder: Path
    begun: Begun


class Shelf:
    """Countries that began in *place*, each under what was asked of it."""

    def __init__(self, place: Path, library: Library) -> None:
        self._place, self._library = place, library
        self._left: dict[tuple[int, bool, int], _Left] = {}

    def begin(self, folder: Path, posts: int, *, founded: bool, seed: int) -> Begun:
        """Return a country of so many *posts* in *folder*, not there yet; *seed* says which of those alike."""
        asked = (posts, founded, seed % MOST_ALIKE)
        if asked not in self._left:
            self._left[asked] = self._make(asked)
        left = self._left[asked]
        copytree(left.folder, folder)
        copied = _posts(folder, posts, self._library)
        for post, other in zip(copied, left.begun.posts, strict=True):
            post.go_on_as(other)
        return Begun(copied, left.begun.liaison)

    def _make(self, asked: tuple[int, bool, int]) -> _Left:
        posts, founded, _ = asked
        folder = self._place / str(len(self._left))
        made = begin(self._place / "making", self._library, posts, founded=founded)
        copytree(self._place / "making", folder, ignore=NOT_COPIED)
        for post in made.posts:
            post.close()
        rmtree(self._place / "making")
        return _Left(folder, made)


def begin(folder: Path, library: Library, posts: int, *, founded: bool) -> Begun:
    """Make a country of so many *posts* in *folder*, with a root and a liaison where it is *founded*."""
    folder.mkdir(parents=True, exist_ok=True)
    made = _posts(folder, posts, library)
    for place, post in enumerate(made):
        post.begin()
        for other in made[:place]:
            introduce(other, post)
    world = World(made, Carrier(folder / "bag"), folder / "server", Chance(0))
    if founded:
        found_country(world, folder)
    return Begun(made, world.liaison)


def _posts(folder: Path, posts: int, library: Library) -> list[Post]:
    return [Post(f"Puesto {number + 1}", folder / f"p{number + 1}", library) for number in range(posts)]
