"""A try of a passphrase costs what fits the machine that the vault is on now, and nobody is ever kept out by that."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from repatria.domain.errors import DiskFullError, WrongPassphraseError
from repatria.store import access
from repatria.store.access import add_person, fit_cost
from repatria.store.keys import kdf
from repatria.store.keys.kdf import KdfCost
from repatria.store.vault import Vault
from tests.store.vaults import (
    OTHER,
    PASSPHRASE,
    add_events,
    count_events,
    die_at_step,
    fork,
    kinds,
    new_vault,
    reopen,
    was_killed,
)

FLOOR = KdfCost(64, 3)
DEAR = KdfCost(256, 32)
"""So far above the least that it can fall more than once."""


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the least cost be one that takes no time: how it is chosen and written is the same."""
    monkeypatch.setattr(kdf, "_FLOOR_KIB", FLOOR.memory_kib)


def a_vault(folder: Path, cost: KdfCost = FLOOR) -> Vault:
    vault = new_vault(folder, practice=False, cost=cost)
    add_events(vault, 1)
    vault.close()
    return reopen(folder)


def as_if_it_took(vault: Vault, seconds: float) -> None:
    vault.use_slots(vault.written, replace(vault.opened, seconds=seconds))


def cost_of(vault: Vault) -> KdfCost:
    (slot,) = vault.slots.slots
    return slot.cost


def test_how_long_a_try_took_is_known_after_an_unlock(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    assert 0.0 < vault.opened.seconds < 60.0
    vault.close()


def test_one_that_is_cheap_here_is_made_dearer_and_opens_with_the_same_passphrase(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    as_if_it_took(vault, 0.25)
    assert fit_cost(vault, PASSPHRASE)
    assert cost_of(vault).work > 2 * FLOOR.work
    key = vault.opened.secret.signing_seed
    vault.close()
    vault = reopen(tmp_path)
    assert vault.opened.secret.signing_seed == key
    assert cost_of(vault).work > 2 * FLOOR.work
    assert count_events(vault) == 1
    assert vault.findings == ()
    vault.close()
    with pytest.raises(WrongPassphraseError):
        reopen(tmp_path, OTHER)


def test_one_that_fits_stays_to_the_byte(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    before = (tmp_path / "vault" / "keyslots.json").read_bytes()
    as_if_it_took(vault, 0.8)
    assert not fit_cost(vault, PASSPHRASE)
    assert (tmp_path / "vault" / "keyslots.json").read_bytes() == before
    vault.close()


def unlocked(folder: Path, seconds: float, again: float | None = None) -> KdfCost:
    """Unlock where a try took so many *seconds*, and *again* so many more; return what it costs from then on."""
    vault = reopen(folder)
    as_if_it_took(vault, seconds)
    before = cost_of(vault)
    tried = seconds if again is None else again
    assert fit_cost(vault, PASSPHRASE, lambda _: tried) is (cost_of(vault) != before)
    vault.close()
    return cost_of(vault)


def test_only_what_was_too_dear_at_two_unlocks_in_a_row_is_made_cheaper(tmp_path: Path) -> None:
    a_vault(tmp_path, DEAR).close()
    assert unlocked(tmp_path, 4.0) == DEAR
    assert unlocked(tmp_path, 0.8) == DEAR
    assert unlocked(tmp_path, 4.0) == DEAR, "the one between was bearable"
    assert unlocked(tmp_path, 4.0, 0.9) == DEAR, "at the second try it was bearable"
    assert unlocked(tmp_path, 6.0) == DEAR
    assert unlocked(tmp_path, 3.0) == kdf.fitting(DEAR, 3.0), "the shortest counts"
    assert kdf.fitting(DEAR, 3.0).work > kdf.fitting(DEAR, 6.0).work


def test_what_falls_once_falls_again_only_after_two_more(tmp_path: Path) -> None:
    a_vault(tmp_path, DEAR).close()
    unlocked(tmp_path, 3.0)
    first = unlocked(tmp_path, 3.0)
    assert first.work < DEAR.work
    assert unlocked(tmp_path, 3.0) == first
    assert unlocked(tmp_path, 3.0).work < first.work


@pytest.mark.parametrize(
    "left", [b"", b'{"failed":0,"dear":"x"}', b'{"failed":0,"last":0.0,"slot":""}', None]
)
def test_where_nothing_is_remembered_nothing_falls(tmp_path: Path, left: bytes | None) -> None:
    a_vault(tmp_path, DEAR).close()
    unlocked(tmp_path, 4.0)
    (tries,) = (tmp_path / "state").glob("*.tries")
    tries.unlink()
    if left is not None:
        tries.write_bytes(left)
    assert unlocked(tmp_path, 4.0) == DEAR


def test_wrong_tries_between_and_what_the_record_takes_over_forget_it_not(tmp_path: Path) -> None:
    a_vault(tmp_path, DEAR).close()
    unlocked(tmp_path, 4.0)
    with pytest.raises(WrongPassphraseError):
        reopen(tmp_path, OTHER)
    vault = reopen(tmp_path)
    assert vault.failed_tries == 1
    vault.forget_failed_tries()
    vault.close()
    assert unlocked(tmp_path, 4.0).work < DEAR.work


def test_another_person_between_changes_nothing_of_it(tmp_path: Path) -> None:
    vault = a_vault(tmp_path, DEAR)
    add_person(vault, passphrase=OTHER, name="Eva R.", role="coordinator")
    vault.close()
    vault = reopen(tmp_path)
    as_if_it_took(vault, 4.0)
    assert not fit_cost(vault, PASSPHRASE, lambda _: 4.0)
    vault.close()
    vault = reopen(tmp_path, OTHER)
    as_if_it_took(vault, 4.0)
    assert not fit_cost(vault, OTHER, lambda _: 4.0)
    vault.close()
    vault = reopen(tmp_path)
    as_if_it_took(vault, 4.0)
    assert fit_cost(vault, PASSPHRASE, lambda _: 4.0)
    vault.close()


def test_practice_and_what_sheets_opened_stay_as_they_are(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    vault.close()
    vault = reopen(tmp_path)
    assert not fit_cost(vault, PASSPHRASE)
    vault.close()
    vault = a_vault(tmp_path / "real")
    as_if_it_took(vault, 0.0)
    assert not fit_cost(vault, PASSPHRASE)
    vault.close()


def test_a_disk_that_is_full_leaves_it_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise DiskFullError(place="x")

    vault = a_vault(tmp_path)
    as_if_it_took(vault, 0.25)
    with monkeypatch.context() as patched:
        patched.setattr(access, "atomic_write", full)
        with pytest.raises(DiskFullError):
            fit_cost(vault, PASSPHRASE)
    vault.close()
    vault = reopen(tmp_path)
    assert cost_of(vault) == FLOOR
    vault.close()


def _fit(folder: Path, stop_at: int) -> None:
    vault = reopen(folder)
    as_if_it_took(vault, 0.3)
    die_at_step(stop_at, (access, "atomic_write"), (access, "keep_mirror"), (os, "fsync"))
    fit_cost(vault, PASSPHRASE)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs copies of a running program")
def test_stopped_at_every_step_the_passphrase_opens_and_nothing_is_said_to_have_changed(
    tmp_path: Path,
) -> None:
    costs, steps, killed = set(), 0, True
    while killed:
        steps += 1
        folder = tmp_path / str(steps)
        a_vault(folder).close()
        killed = was_killed(fork(partial(_fit, folder, steps)))
        vault = reopen(folder)
        costs.add(cost_of(vault).work > FLOOR.work)
        assert not kinds(vault) - {"slots_repaired"}
        assert count_events(vault) == 1
        vault.close()
    assert costs == {False, True}
    assert steps > 4
