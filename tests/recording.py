"""Notes in which order a program gives names and waits for the disk."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest


@dataclass
class Disk:
    """What was asked of the disk, in order: ``("fsync", path)``, ``("replace", name)``, ``("link", name)`` …"""

    asked: list[tuple[str, Path]] = field(default_factory=list)

    def places(self, act: str) -> list[Path]:
        return [place for done, place in self.asked if done == act]


def watch_disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return a disk that notes what is asked of it from now on, and does it."""
    disk = Disk()
    fsync = os.fsync

    def waited(descriptor: int) -> None:
        disk.asked.append(("fsync", Path(f"/proc/self/fd/{descriptor}").readlink()))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", waited)
    for act in ("replace", "rename", "link"):
        monkeypatch.setattr(os, act, _named(disk, act, getattr(os, act)))
    return disk


def _named(disk: Disk, act: str, done: Any) -> Any:
    def named(source: Any, target: Any, **more: Any) -> None:
        disk.asked.append((act, Path(target)))
        done(source, target, **more)

    return named
