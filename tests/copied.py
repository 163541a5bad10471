"""Vaults of practice made once in a process and copied to each test: as new as any, without the work of making one.

No test is given the same vault twice: two posts of one test that are alike in all that was asked are still two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import copy2, copytree
from typing import Any, Protocol, TypeVar

from repatria.content.library import Library
from repatria.domain.ids import LogId
from repatria.services.desk import Clock, Desk
from repatria.services.vaults import NewVault, leave, new_vault, system_clock
from repatria.store.headfile import head_of
from repatria.store.vault import open_vault

_MOST_ALIKE = 3
"""So many alike are kept; a test that wants more of them has each made."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A vault that was left right after it was made, and the log that whoever made it was writing."""

    folder: Path
    log: LogId


@dataclass(frozen=True, slots=True)
class Told:
    """A vault in which something happened, when that ended, and what came of it."""

    folder: Path
    moment: datetime
    outcome: Any


class Moved(Protocol):
    """A clock that tests move."""

    moment: datetime


Ticking = TypeVar("Ticking", bound=Moved)
Outcome = TypeVar("Outcome")


class Shelf:
    """What was made stands here, under all that was asked of it; without a *place* everything is made anew."""

    def __init__(self) -> None:
        self.place: Path | None = None
        self._kept: dict[Hashable, Kept] = {}
        self._told: dict[Hashable, Told] = {}
        self._given: Counter[Hashable] = Counter()

    def begin_test(self) -> None:
        """Let what was given to one test be given to the next."""
        self._given.clear()

    def give(
        self, folder: Path, wanted: NewVault, library: Library, clock: Clock, state: Path, shipped: Library
    ) -> Desk:
        """Return the desk of a new vault in *folder*, whose log goes on as if it had never been left."""
        asked = (wanted, None if clock is system_clock else clock())
        self._given[asked] += 1
        alike = self._given[asked]
        if self.place is None or folder.exists() or library is not shipped or alike > _MOST_ALIKE:
            return new_vault(folder, wanted, library, clock=clock, state_dir=state)
        key = (*asked, alike)
        if key not in self._kept:
            self._kept[key] = self._make(self.place / str(len(self._kept)), wanted, library, clock)
        return _copy(self._kept[key], folder, wanted.passphrase, library, clock, state)

    def happen(self, story: Callable[[Desk, Ticking], Outcome], desk: Desk, clock: Ticking) -> Outcome:
        """Let *story* happen at a desk, and return what came of it: to copies of one vault it happens once.

        Where something was written before it is told anew, and so is each time what changes who can open the vault.
        """
        key = (story, desk.vault.id, head_of(desk.read()), clock.moment)
        if self.place is not None and key in self._told:
            told = self._told[key]
            desk.close_thread()
            _lay(told.folder, desk)
            clock.moment = told.moment
            return told.outcome  # type: ignore[no-any-return]
        slots = desk.vault.written
        outcome = story(desk, clock)
        if self.place is not None and desk.vault.written is slots:
            desk.close_thread()
            told = Told(self.place / f"told-{len(self._told)}", clock.moment, outcome)
            _keep(desk, told.folder)
            self._told[key] = told
        return outcome

    def _make(self, place: Path, wanted: NewVault, library: Library, clock: Clock) -> Kept:
        made = new_vault(place / "vault", wanted, library, clock=clock, state_dir=place / "state")
        leave(made)
        return Kept(place, made.vault.log)


def _copy(kept: Kept, folder: Path, passphrase: str, library: Library, clock: Clock, state: Path) -> Desk:
    copytree(kept.folder / "vault", folder)
    copytree(kept.folder / "state", state, dirs_exist_ok=True)
    vault = open_vault(folder, passphrase, state_dir=state)
    vault.log = kept.log
    return Desk(vault, library, clock)


def _keep(desk: Desk, folder: Path) -> None:
    copytree(desk.vault.folder, folder / "vault")
    (folder / "state").mkdir()
    for one in desk.vault.state_dir.glob(f"{desk.vault.id}.*"):
        copy2(one, folder / "state" / one.name)


def _lay(folder: Path, desk: Desk) -> None:
    """Lay what was kept in *folder* where the open vault of *desk* lies; nothing has it open."""
    copytree(folder / "vault", desk.vault.folder, dirs_exist_ok=True)
    copytree(folder / "state", desk.vault.state_dir, dirs_exist_ok=True)


SHELF = Shelf()
