"""A vault is made once: whole, aside of its place, and what stops it at any moment leaves none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_bytes

from repatria import paths
from repatria.domain.people import Role
from repatria.store.building import NewVault, build_vault, built_aside, checked_cost
from repatria.store.headfile import Head, HeadFile
from repatria.store.keys.kdf import KdfCost
from repatria.store.keys.sealedkey import Random
from repatria.store.vault import Vault, open_vault


def create_vault(
    folder: Path,
    *,
    passphrase: str,
    person_name: str,
    role: Role,
    country: str,
    post: str,
    age_identity: str,
    language: str = "es",
    zone: str = "",
    practice: bool = False,
    cost: KdfCost | None = None,
    state_dir: Path | None = None,
    random: Random = token_bytes,
    begin: Callable[[Vault], None] = lambda vault: None,
) -> Vault:
    """Make a vault in *folder*, which is empty or not there, and return it open; half a vault is never left.

    *cost* is measured on this machine unless given; cheap costs are taken for practice only.
    *begin* writes what must stand in it before it counts as made, and closes its connections.
    """
    state_dir = state_dir or paths.state_folder()
    wanted = NewVault(person_name, role, language, country, post, age_identity, practice, cost, zone)
    cost = checked_cost(passphrase, wanted)
    with built_aside(folder) as building:
        vault_id, head_key = build_vault(building, passphrase, wanted, cost, random)
        with _forgotten_unless_made(state_dir, vault_id):
            HeadFile(state_dir / f"{vault_id}.head", head_key).write(Head(0))
            vault = open_vault(building, passphrase, state_dir=state_dir, random=random)
            try:
                begin(vault)
                vault.move_to(folder)
            except BaseException:
                vault.close()
                raise
    return vault


@contextmanager
def _forgotten_unless_made(state_dir: Path, vault_id: str) -> Iterator[None]:
    """Let this machine remember nothing of a vault that was not made."""
    try:
        yield
    except BaseException:
        for left in state_dir.glob(f"{vault_id}.*"):
            left.unlink(missing_ok=True)
        raise
