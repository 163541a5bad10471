"""Where a tour leaves what it makes: a folder of its own, in which it deletes only what a tour made."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from repatria.domain.errors import NotATourError
from repatria.durable import told_of

TOLD = "tour.json"
UNFINISHED = "tour-unfinished.json"
"""Stands in the folder while a tour is on its way, so that one that was stopped can be begun again there."""

_KINDS = ("pdf", "bundles", "png", "keys")
_POSTS = tuple(f"posts/{number}/{name}" for number in (1, 2) for name in ("vault", "state"))
"""Folders that a tour makes whole; what a vault holds changes with each unlocking."""


@dataclass(frozen=True, slots=True)
class TourFolder:
    """The folder *out* of one tour; *before* tells what stood there, and when it was written."""

    out: Path
    before: Mapping[str, int]

    @classmethod
    def ready(cls, out: Path) -> TourFolder:
        """Take *out*, put away what an earlier tour made there, and refuse a folder of anybody else."""
        with told_of(out):
            out.mkdir(parents=True, exist_ok=True)
            _put_away(out)
            folder = cls(out, _files(out))
            folder.note()
            (out / TOLD).unlink(missing_ok=True)
            for name in (*_KINDS, "posts"):
                (out / name).mkdir(exist_ok=True)
        return folder

    def made(self) -> list[str]:
        """Return what this tour has made so far, but for the vaults of its posts."""
        return sorted(name for name, when in _files(self.out).items() if self.before.get(name) != when)

    def note(self) -> None:
        """Note what was made so far, in case the tour is stopped."""
        facts = {"practice": True, "made": self.made()}
        (self.out / UNFINISHED).write_text(json.dumps(facts), "utf-8")

    def finish(self, facts: dict[str, Any]) -> None:
        """Leave *facts*, which say what was made, as the tour's own file."""
        (self.out / TOLD).write_text(json.dumps(facts, ensure_ascii=False, indent=1), "utf-8")
        (self.out / UNFINISHED).unlink()


def _put_away(out: Path) -> None:
    """Delete what a tour made in *out*; there is nothing to delete in an empty folder."""
    told = [out / name for name in (TOLD, UNFINISHED) if (out / name).exists()]
    if not told and any(out.iterdir()):
        raise NotATourError(place=str(out))
    made = {name for path in told for name in _named_in(path)}
    if not all(_may_be_made(out, name) for name in (*made, *_POSTS)):
        raise NotATourError(place=str(out))
    for name in made:
        if (out / name).is_file():
            (out / name).unlink()
    for name in _POSTS:
        if (out / name).is_dir():
            shutil.rmtree(out / name)


def _named_in(path: Path) -> list[str]:
    try:
        facts = json.loads(path.read_text("utf-8"))
    except ValueError:
        facts = None
    made = facts.get("made") if isinstance(facts, dict) and facts.get("practice") is True else None
    if not isinstance(made, list) or not all(isinstance(name, str) for name in made):
        raise NotATourError(place=str(path.parent))
    return made


def _may_be_made(out: Path, name: str) -> bool:
    """Tell whether a tour could have made *name*: in a folder of its kind, reached over no link."""
    above = PurePosixPath(name).parents
    inside = len(above) > 1 and str(above[-2]) in (*_KINDS, "posts") and ".." not in name
    return inside and not any((out / folder).is_symlink() for folder in above[:-1])


def _files(out: Path) -> dict[str, int]:
    """Return each file in the folders of a tour, with when it was written."""
    found = (path for kind in _KINDS for path in (out / kind).rglob("*"))
    return {path.relative_to(out).as_posix(): path.stat().st_mtime_ns for path in found if path.is_file()}
