"""Practice posts to measure in: empty, with a long list, or knowing each other; no person in them exists."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from benchmarks.data import fill_cases
from repatria import paths
from repatria.content.library import Library, load_library
from repatria.services.desk import Desk
from repatria.services.vaults import NewVault, leave, new_vault, unlock

PASSPHRASE = "una frase larga de medida"


@cache
def library() -> Library:
    """Return the shipped definitions, read once."""
    return load_library(paths.forms())


@contextmanager
def new_post(folder: Path, name: str) -> Iterator[Desk]:
    """Make a practice post in *folder*, and leave it at the end."""
    wanted = NewVault(PASSPHRASE, "Ana", name, "GTM", practice=True)
    desk = new_vault(folder / name, wanted, library(), state_dir=folder / f"{name}-state")
    try:
        yield desk
    finally:
        leave(desk)


def unlocked(folder: Path, name: str) -> Desk:
    """Unlock a post made before."""
    return unlock(folder / name, PASSPHRASE, library(), state_dir=folder / f"{name}-state")


def fill_list(desk: Desk, cases: int) -> None:
    """Put so many cases into a post's list and search, without events behind them."""
    connection = desk.vault.writer()
    try:
        fill_cases(connection, cases, practice=True)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
