"""A vault of real people in which somebody in training still has an account, from before that was refused."""

from __future__ import annotations

from pathlib import Path

from repatria.content.library import Library
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Clock
from repatria.services.post.people import let_in
from repatria.services.vaults import NewVault, leave, new_vault, system_clock
from tests.posts import PASSPHRASE

TRAINEE = "Teo"
PHRASE = "la frase larga de Teo"


def real_vault_of_a_trainee(
    folder: Path, library: Library, *, state: Path, clock: Clock = system_clock
) -> OpenedCase:
    """Make the vault with one case in it, and leave it; *PHRASE* is the passphrase of whoever is in training."""
    desk = new_vault(
        folder, NewVault(PASSPHRASE, "Ana", "Puesto", "GTM"), library, clock=clock, state_dir=state
    )
    opened = open_case(desk, Opening("host", "no", label="rebozo azul"))
    teo = let_in(desk, TRAINEE, "auditor", PHRASE)
    with desk.writing() as connection:
        connection.execute("UPDATE account SET role = 'trainee' WHERE id = ?", (teo.id,))
    leave(desk)
    return opened
