"""A post of the simulator: a real vault in a folder, a clock of its own, and whoever sits there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Protocol, TypeVar, cast

from repatria.content.library import Library
from repatria.domain.events.event import WrittenEvent
from repatria.domain.people import Role
from repatria.services.desk import Desk
from repatria.services.exchange.posts import accept_card, known_posts, own_card
from repatria.services.exchange.previews import Preview
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.store.erased_file import NAME as ERASED
from repatria.store.keys.keychange import BACKUPS_NAME, VAULT_NAME, settle
from repatria.store.lockfile import VaultLock
from repatria.store.log.events import parts_held, runs_since
from repatria.store.transactions import data_version
from repatria.store.vault import Vault

PASSPHRASE = "una frase larga para simular"  # noqa: S105 - of invented vaults that are gone a moment later
COUNTRY = "GTM"
_BEGUN = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
_T = TypeVar("_T")
NOT_COPIED = shutil.ignore_patterns("*.lock", "reserve")
"""What somebody who copies a vault while it is open leaves out."""


@dataclass
class Clock:
    """A post's clock: it goes on by itself a little with each look, and may be set *wrong* by so much."""

    moment: datetime = _BEGUN
    wrong: timedelta = timedelta()

    def __call__(self) -> datetime:
        """Return the time that this post believes it is."""
        self.moment += timedelta(seconds=1)
        return self.moment + self.wrong


class Watched(Protocol):
    """Looks on at a post while the block runs, in which it receives what *came*, if anything."""

    def __call__(self, post: Post, came: Preview | None = None, /) -> AbstractContextManager[None]:
        """Begin to look."""


def nobody_looks(_: Post, __: Preview | None = None) -> AbstractContextManager[None]:
    """Look at nothing."""
    return nullcontext()


@dataclass
class Post:
    """One post. *desk* is open but while its laptop is being mishandled; *copies* of its folder lie beside it.

    *older* says that it runs the program of before, *erased* which parts a rule erased there, *agreed* with
    which of that somebody there did, or what it held.
    """

    name: str
    folder: Path
    library: Library
    clock: Clock = field(default_factory=Clock)
    copies: list[Path] = field(default_factory=list)
    turns: int = 0
    older: bool = False
    erased: set[str] = field(default_factory=set)
    agreed: set[str] = field(default_factory=set)
    country: str = COUNTRY
    role: Role = "supervisor"
    watched: Watched = field(default=nobody_looks, repr=False)
    """Looks on while something enters, or leaves use."""
    _seen: tuple[object, dict[str, object]] = field(default=(None, {}), init=False, repr=False)

    def __post_init__(self) -> None:
        self.desk: Desk

    @property
    def device(self) -> str:
        """Return the id of its device."""
        return self.desk.vault.device.id

    @property
    def state(self) -> Path:
        """Return where its machine keeps what is not in the vault."""
        return self.folder.with_name(f"{self.folder.name}-state")

    def begin(self) -> None:
        """Make its vault."""
        wanted = NewVault(
            PASSPHRASE, f"Persona de {self.name}", self.name, self.country, self.role, practice=True
        )
        self.desk = new_vault(self.folder, wanted, self.library, clock=self.clock, state_dir=self.state)

    def open(self) -> None:
        """Open its vault again."""
        self.desk = unlock(self.folder, PASSPHRASE, self.library, clock=self.clock, state_dir=self.state)

    def go_on_as(self, other: Post) -> None:
        """Open its vault, a copy of that of *other* as it lay while it was open, as if that day still went on.

        What stood in the journal stands there still, and can be lost with it: the last to close would write it into
        the vault, so there is never a last.
        """
        left = other.desk.vault
        holding = left.read_copy(self.folder / VAULT_NAME)
        try:
            settled = settle(self.folder, left.written, left.opened, left.random)
            vault = Vault(self.folder, self.state, VaultLock(self.folder), settled, left.random)
            vault.log = left.log
            self.desk = Desk(vault, self.library, self.clock)
            self.desk.read()
        finally:
            holding.close()
        self.clock.moment = other.clock.moment

    def close(self) -> None:
        """Leave its vault as at the end of a day."""
        leave(self.desk)

    def copy(self) -> Path:
        """Copy its folder as it lies on the disk now, open or not, and return where the copy is."""
        self.turns += 1
        made = self.folder.with_name(f"{self.folder.name}-copy{self.turns}")
        shutil.copytree(self.folder, made, ignore=NOT_COPIED)
        return made

    def put_in_place(self, copy: Path) -> None:
        """Let *copy* be its folder from now on; the newest file of what was erased stays beside its copies."""
        if (kept := self.folder / BACKUPS_NAME / ERASED).exists():
            (copy / BACKUPS_NAME).mkdir(exist_ok=True)
            shutil.copy2(kept, copy / BACKUPS_NAME / ERASED)
        shutil.rmtree(self.folder)
        copy.rename(self.folder)

    def parts(self) -> frozenset[str]:
        """Return the parts of cases that it holds."""
        return self.once(
            "parts",
            lambda: frozenset(
                part for part in parts_held(self.desk.read()) if part.startswith(("case/", "incident/"))
            ),
        )

    def events(self, part: str) -> frozenset[str]:
        """Return the ids of all events that it holds of *part*, a hash of what its writer wrote."""
        return self.once(
            f"events of {part}",
            lambda: frozenset(sha256(event.envelope).hexdigest() for event in self.written(part)),
        )

    def written(self, part: str) -> tuple[WrittenEvent, ...]:
        """Return all events that it holds of *part*, as their writers wrote them."""
        return self.once(
            f"written of {part}",
            lambda: tuple(event for _, _, run in runs_since(self.desk.read(), part) for event in run),
        )

    def once(self, what: str, read: Callable[[], _T]) -> _T:
        """Return what *read* gives, read again only after something was committed to the vault."""
        connection = self.desk.read()
        version = (connection, data_version(connection))
        if self._seen[0] != version:
            self._seen = (version, {})
        if what not in self._seen[1]:
            self._seen[1][what] = read()
        return cast("_T", self._seen[1][what])


def introduce(one: Post, other: Post) -> None:
    """Put each into the other's directory, who does not know it."""
    for post, card in ((one, own_card(other.desk)), (other, own_card(one.desk))):
        if card.device not in compared_at(post):
            accept_card(post.desk, card)


def compared_at(post: Post) -> set[str]:
    """Return the devices whose cards somebody at *post* compared."""
    return {known.device for known in known_posts(post.desk) if known.compared}
