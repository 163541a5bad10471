"""Practice posts for tests of the window: real vaults, cheap keys."""

from __future__ import annotations

from pathlib import Path

from repatria import paths
from repatria.content.library import load_library
from repatria.services.desk import Desk
from repatria.services.vaults import NewVault, leave, new_vault

PASSPHRASE = "una frase de Ana"


def open_post(folder: Path, state: Path, *, role: str = "coordinator") -> Desk:
    """Make a practice post and return its desk."""
    wanted = NewVault(PASSPHRASE, "Ana Morales", "Puesto", "GTM", role, practice=True)  # type: ignore[arg-type]
    return new_vault(folder, wanted, load_library(paths.forms()), state_dir=state)


def make_post(folder: Path, state: Path) -> Path:
    """Make a practice post, leave it, and return its folder."""
    leave(open_post(folder, state))
    return folder
