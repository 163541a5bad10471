"""A post of the simulator: a real vault in a folder, a clock of its own, and whoever sits there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from repatria.content.library import Library
from repatria.domain.events.event import WrittenEvent
from repatria.services.desk import Desk
from repatria.services.exchange.posts import accept_card, known_posts, own_card
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.store.log.events import parts_held, runs_since

PASSPHRASE = "una frase larga para simular"  # noqa: S105 - of invented vaults that are gone a moment later
COUNTRY = "GTM"
_BEGUN = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


@dataclass
class Clock:
    """A post's clock: it goes on by itself a little with each look, and may be set *wrong* by so much."""

    moment: datetime = _BEGUN
    wrong: timedelta = timedelta()

    def __call__(self) -> datetime:
        """Return the time that this post believes it is."""
        self.moment += timedelta(seconds=1)
        return self.moment + self.wrong


@dataclass
class Post:
    """One post. *desk* is open but while its laptop is being mishandled; *copies* of its folder lie beside it.

    *older* says that it runs the program of before, *erased* which parts a rule erased there.
    """

    name: str
    folder: Path
    library: Library
    clock: Clock = field(default_factory=Clock)
    copies: list[Path] = field(default_factory=list)
    turns: int = 0
    older: bool = False
    erased: set[str] = field(default_factory=set)

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
            PASSPHRASE, f"Persona de {self.name}", self.name, COUNTRY, "supervisor", practice=True
        )
        self.desk = new_vault(self.folder, wanted, self.library, clock=self.clock, state_dir=self.state)

    def open(self) -> None:
        """Open its vault again."""
        self.desk = unlock(self.folder, PASSPHRASE, self.library, clock=self.clock, state_dir=self.state)

    def close(self) -> None:
        """Leave its vault as at the end of a day."""
        leave(self.desk)

    def copy(self) -> Path:
        """Copy its folder as it lies on the disk now, open or not, and return where the copy is."""
        self.turns += 1
        made = self.folder.with_name(f"{self.folder.name}-copy{self.turns}")
        shutil.copytree(self.folder, made, ignore=shutil.ignore_patterns("*.lock", "reserve"))
        return made

    def put_in_place(self, copy: Path) -> None:
        """Let *copy* be its folder from now on."""
        shutil.rmtree(self.folder)
        copy.rename(self.folder)

    def parts(self) -> frozenset[str]:
        """Return the parts of cases that it holds."""
        return frozenset(
            part for part in parts_held(self.desk.read()) if part.startswith(("case/", "incident/"))
        )

    def events(self, part: str) -> frozenset[str]:
        """Return the ids of all events that it holds of *part*, a hash of what its writer wrote."""
        return frozenset(sha256(event.envelope).hexdigest() for event in self.written(part))

    def written(self, part: str) -> Iterator[WrittenEvent]:
        """Yield all events that it holds of *part*, as their writers wrote them."""
        for _, _, events in runs_since(self.desk.read(), part):
            yield from events


def introduce(one: Post, other: Post) -> None:
    """Put each into the other's directory, who does not know it."""
    for post, card in ((one, own_card(other.desk)), (other, own_card(one.desk))):
        if all(known.device != card.device for known in known_posts(post.desk) if known.compared):
            accept_card(post.desk, card)
