"""Posts for tests: real vaults with invented cases, posts that know each other, and who sits at the desk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from repatria import paths
from repatria.content.library import Library, load_library
from repatria.domain.people import Person, Role
from repatria.services.desk import Clock, Desk
from repatria.services.exchange.places import KeptPlace, keep_place, new_mark, prove_place
from repatria.services.exchange.posts import accept_card, own_card
from repatria.services.vaults import NewVault, leave, system_clock
from repatria.sync.transports.places import FolderPlace
from tests.copied import SHELF

FORMS = paths.forms()
PASSPHRASE = "una frase larga para practicar"  # ASCII: QTest types no other key


@dataclass
class TestClock:
    """A clock that stands still until a test moves it."""

    __test__ = False
    moment: datetime = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def pass_time(self, **amount: float) -> None:
        self.moment += timedelta(**amount)


@cache
def shipped() -> Library:
    """Return the shipped definitions, read once."""
    return load_library(FORMS)


def make_post(
    folder: Path,
    name: str = "Puesto de práctica",
    country: str = "GTM",
    *,
    person: str = "Ana M.",
    role: Role = "coordinator",
    zone: str = "",
    library: Library | None = None,
    clock: Clock = system_clock,
    state: Path | None = None,
) -> Desk:
    """Return a new practice post, its vault in *folder*; what the machine keeps of it lies in *state*, or beside."""
    wanted = NewVault(PASSPHRASE, person, name, country, role, practice=True, zone=zone)
    beside = folder.with_name(f"{folder.name}-state")
    return SHELF.give(folder, wanted, library or shipped(), clock, state or beside, shipped())


def make_closed_post(folder: Path, *, state: Path) -> Path:
    """Make a practice post, leave it, and return its folder."""
    leave(make_post(folder, state=state))
    return folder


def introduce(one: Desk, other: Desk) -> None:
    """Put each into the other's directory."""
    accept_card(one, own_card(other))
    accept_card(other, own_card(one))


def seat(desk: Desk, person: Person) -> None:
    """Let *person* sit at this desk, and at no other, from now on."""
    desk.vault.person = person


@contextmanager
def seated(desk: Desk, person: Person) -> Iterator[None]:
    """Let *person* sit at this desk for a moment."""
    before = desk.person
    seat(desk, person)
    try:
        yield
    finally:
        seat(desk, before)


def keep_folder(desk: Desk, folder: Path, called: str = "Ministerio") -> KeptPlace:
    """Let a post use a shared folder as a place with a line."""
    way = FolderPlace(str(folder))
    return keep_place(desk, called, way, prove_place(way, new_mark(desk)))
