"""A passphrase that somebody else learned is changed so that it and a copy of the slots open nothing from then on."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from repatria.domain.errors import (
    VaultBusyError,
    VaultDamagedError,
    VaultError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from repatria.store import access
from repatria.store.access import add_person, change_passphrase
from repatria.store.keys import keychange
from repatria.store.keys.keyslots import open_slot, unseal_data_keys
from repatria.store.keys.slotfile import read_slots
from repatria.store.recovering import Locked, keep_sheets, new_sheets, open_by_sheets, people_by
from repatria.store.renewing import renew_passphrase
from repatria.store.vault import Vault
from tests.store.vaults import (
    OTHER,
    PASSPHRASE,
    add_events,
    count_events,
    die_at_step,
    fork,
    keys_that_open,
    new_vault,
    reopen,
    was_killed,
)

NEW = "una frase que nadie oyó"


def slots_of(vault: Vault) -> bytes:
    return (vault.folder / "keyslots.json").read_bytes()


def test_the_new_one_opens_and_the_old_one_does_not_and_everything_is_there(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
    add_events(vault, 20)
    person, record = vault.person, vault.key_for("record")
    with pytest.raises(WrongPassphraseError):
        renew_passphrase(vault, "equivocada", NEW)
    with pytest.raises(WeakPassphraseError):
        renew_passphrase(vault, PASSPHRASE, "corta")
    renew_passphrase(vault, PASSPHRASE, NEW)
    assert count_events(vault) == 20, "the work goes on at once"
    change_passphrase(vault, NEW, NEW + " otra vez")
    vault.close()
    with pytest.raises(WrongPassphraseError):
        reopen(tmp_path)
    for phrase in (NEW + " otra vez", OTHER):
        vault = reopen(tmp_path, phrase)
        assert (vault.findings, count_events(vault), vault.key_for("record")) == ((), 20, record)
        vault.close()
    vault = reopen(tmp_path, NEW + " otra vez")
    assert vault.person == person, "their name in the record stays"
    vault.close()


@pytest.mark.parametrize("renew", [True, False])
def test_whoever_knows_the_old_one_and_kept_the_slots_has_no_key_of_what_is_written_later(
    tmp_path: Path, renew: bool
) -> None:
    """The attacker needs no program of ours: this takes the secret out of the slot and tries it on every file."""
    vault = new_vault(tmp_path)
    kept = read_slots(slots_of(vault)).file
    stolen = open_slot(kept, kept.slots[0], PASSPHRASE)
    assert stolen
    (renew_passphrase if renew else change_passphrase)(vault, PASSPHRASE, NEW)
    now = read_slots(slots_of(vault)).file
    from_new_slots = unseal_data_keys(now, now.slots[0], stolen.secret)
    found = [*stolen.data_keys.values(), *from_new_slots.values()]
    assert bool(keys_that_open(vault, found)) is not renew, "another passphrase alone keeps nobody out"
    vault.close()


def test_the_old_slots_put_back_let_the_old_one_in_nowhere_and_lock_nobody_out(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    before = slots_of(vault)
    renew_passphrase(vault, PASSPHRASE, NEW)
    vault.close()
    (tmp_path / "vault" / "keyslots.json").write_bytes(before)
    with pytest.raises(VaultDamagedError):
        reopen(tmp_path)
    vault = reopen(tmp_path, NEW)
    assert vault.person.name == "Ana"
    vault.close()


def test_the_sheets_let_the_person_in_as_before(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    made = new_sheets(vault, 2, 3)
    keep_sheets(vault, made.slot)
    renew_passphrase(vault, PASSPHRASE, NEW)
    person = vault.person
    vault.close()
    locked = Locked(tmp_path / "vault", tmp_path / "state", clock=lambda: 0.0, ran=lambda: 0.0)
    (slot,) = people_by(locked, made.sheets[:2])
    vault = open_by_sheets(locked, slot, made.sheets[:2])
    assert vault.person == person
    vault.close()


def test_with_another_connection_open_nothing_changes(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    before, reader = slots_of(vault), vault.reader()
    with pytest.raises(VaultBusyError):
        renew_passphrase(vault, PASSPHRASE, NEW)
    assert slots_of(vault) == before
    reader.close()
    renew_passphrase(vault, PASSPHRASE, NEW)
    vault.close()


def _renew(folder: Path, stop_at: int) -> None:
    vault = reopen(folder)
    die_at_step(
        stop_at,
        (keychange, "atomic_write"),
        (keychange, "change_key"),
        (keychange, "open_connection"),
        (access, "keep_mirror"),
        (os, "fsync"),
    )
    renew_passphrase(vault, PASSPHRASE, NEW)


def _opens(folder: Path, phrase: str) -> bool:
    try:
        reopen(folder, phrase).close()
    except VaultError:
        return False
    return True


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs copies of a running program")
def test_stopped_at_every_step_exactly_one_passphrase_and_one_key_open_everything(tmp_path: Path) -> None:
    renewed_at = set()
    steps, killed = 0, True
    while killed:
        steps += 1
        folder = tmp_path / str(steps)
        vault = new_vault(folder)
        add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
        add_events(vault, 3)
        old_key = vault.opened.newest_key
        vault.close()
        killed = was_killed(fork(partial(_renew, folder, steps)))
        renewed = _opens(folder, NEW)
        assert _opens(folder, PASSPHRASE) is not renewed
        for phrase in (NEW if renewed else PASSPHRASE, OTHER):
            vault = reopen(folder, phrase)
            assert (vault.findings, count_events(vault)) == ((), 3)
            assert keys_that_open(vault, list({old_key, vault.opened.newest_key})) == 1
            assert (vault.opened.newest_key == old_key) is not renewed
            vault.close()
        renewed_at.add(renewed)
    assert renewed_at == {True, False}
    assert steps > 10
