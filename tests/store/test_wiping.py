"""A vault that is wiped opens for nobody from the first moment; stopped anywhere it is whole, or goes next time."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from repatria.domain.errors import (
    DiskFullError,
    StorageError,
    VaultBusyError,
    VaultMissingError,
    VaultWipedError,
    WrongPassphraseError,
)
from repatria.durable import atomic_write
from repatria.store import wipe_word, wiping
from repatria.store.backups import copy_vault
from repatria.store.keys.keychange import VAULT_NAME
from repatria.store.keys.slotfile import FILE_NAME
from repatria.store.reserve import NAME as RESERVE
from repatria.store.reserve import keep_reserve
from repatria.store.vault import Vault, open_vault
from repatria.store.wipe_word import BEGUN_NAME, CopiesThere, begun_here, wipe_of
from repatria.store.wiping import begin_wiping, finish_wiping, not_ours, wipe_copy, wipe_ways_in
from tests.store.vaults import (
    PASSPHRASE,
    add_events,
    count_events,
    die_at_step,
    fork,
    new_vault,
    reopen,
    was_killed,
)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = new_vault(tmp_path)
    add_events(vault, 3)
    yield vault
    vault.close()


def begun(vault: Vault) -> None:
    begin_wiping(vault.folder, vault.state_dir, vault.id)
    vault.close()


def everything(place: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(place.rglob("*")) if path.is_file())


def names(place: Path) -> list[str]:
    return sorted(str(path.relative_to(place)) for path in place.rglob("*"))


def test_nothing_of_a_wiped_vault_is_left_nor_its_id_beside(vault: Vault, tmp_path: Path) -> None:
    folder, state, identity = vault.folder, vault.state_dir, vault.id
    keep_reserve(folder, os.urandom)
    (folder / "outbox").mkdir()
    (folder / "outbox" / "a.repatria").write_bytes(b"sealed")
    (folder / "drafts.db.unreadable-1").write_bytes(b"what was typed")
    (folder / ".keyslots.json.partial").write_bytes(b"half")
    writer = vault.writer()
    assert copy_vault(folder, writer, vault.read_copy) == "kept"
    writer.close()
    assert any(identity in name for name in names(state))
    begun(vault)
    assert finish_wiping(folder, state)
    assert not folder.exists()
    assert names(state) == []
    assert identity.encode() not in everything(tmp_path)


def test_once_begun_no_passphrase_opens_it_and_whoever_tries_is_told(vault: Vault, tmp_path: Path) -> None:
    begun(vault)
    with pytest.raises(VaultWipedError):
        reopen(tmp_path)
    with pytest.raises(VaultMissingError):
        reopen(tmp_path)
    assert not (tmp_path / "vault").exists()


def test_the_slots_are_overwritten_before_they_go_and_before_anything_else_does(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    slots, seen = (vault.folder / FILE_NAME).read_bytes(), list[tuple[str, bool]]()
    unlink = Path.unlink

    def watched(self: Path, missing_ok: bool = False) -> None:
        seen.append((self.name, self.name.endswith(("keyslots", ".json")) and self.read_bytes() == slots))
        unlink(self, missing_ok=missing_ok)

    begun(vault)
    monkeypatch.setattr(Path, "unlink", watched)
    finish_wiping(vault.folder, vault.state_dir)
    in_order = [name for name, _ in seen]
    assert in_order[:2] == [FILE_NAME, f"{vault.id}.keyslots"]
    assert in_order.index(f"{vault.id}.head") < in_order.index(VAULT_NAME)
    assert in_order[-2:] == [BEGUN_NAME, f"{vault.id}.closing"]
    assert not any(still for _, still in seen)


def test_a_vault_put_aside_by_a_restoring_goes_with_its_slots_first(vault: Vault, tmp_path: Path) -> None:
    aside = tmp_path / "vault.aside" / "1"
    aside.mkdir(parents=True)
    for name in (FILE_NAME, VAULT_NAME):
        (aside / name).write_bytes((vault.folder / name).read_bytes())
    begun(vault)
    wipe = wipe_of(vault.folder, vault.state_dir)
    assert wipe is not None
    wipe_ways_in(vault.folder, vault.state_dir, wipe)
    assert not (aside / FILE_NAME).exists()
    assert (aside / VAULT_NAME).exists()
    finish_wiping(vault.folder, vault.state_dir)
    assert not aside.parent.exists()


def test_what_somebody_else_keeps_in_the_folder_stays_and_links_lead_nowhere(
    vault: Vault, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "photo.jpg").write_bytes(b"a photo")
    (vault.folder / "letter.odt").write_bytes(b"a letter")
    (vault.folder / "backups" / "link").symlink_to(elsewhere)
    (vault.folder / "outbox").symlink_to(elsewhere)
    assert list(not_ours(vault.folder)) == ["letter.odt"]
    begun(vault)
    finish_wiping(vault.folder, vault.state_dir)
    assert names(vault.folder) == ["letter.odt"]
    assert (elsewhere / "photo.jpg").read_bytes() == b"a photo"


@pytest.mark.parametrize("said", [b"", b"{}", b'{"vault":"../../etc"}', b"\xff"])
def test_what_is_no_word_of_ours_begins_nothing(vault: Vault, tmp_path: Path, said: bytes) -> None:
    (vault.folder / BEGUN_NAME).write_bytes(said)
    vault.close()
    assert not finish_wiping(vault.folder, vault.state_dir)
    again = reopen(tmp_path)
    assert count_events(again) == 3
    again.close()


def test_the_word_of_another_vault_begins_nothing_here(vault: Vault) -> None:
    (vault.folder / BEGUN_NAME).write_text(json.dumps({"vault": "a" * 26}), "ascii")
    assert wipe_of(vault.folder, vault.state_dir) is None


def test_a_word_that_this_machine_did_not_write_begins_nothing_where_key_slots_are(
    vault: Vault, tmp_path: Path
) -> None:
    word = vault.folder / BEGUN_NAME
    word.write_text(json.dumps({"vault": vault.id, "token": "0" * 32}), "ascii")
    vault.close()
    assert not finish_wiping(vault.folder, vault.state_dir)
    reopen(tmp_path).close()


def test_what_is_opened_on_another_machine_is_not_destroyed_when_it_comes_back(
    vault: Vault, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "another machine"
    begin_wiping(vault.folder, vault.state_dir, vault.id, CopiesThere("/stick", "mark", go=True))
    vault.close()
    with pytest.raises(WrongPassphraseError):
        open_vault(vault.folder, "otra frase que no abre", state_dir=elsewhere)
    assert wipe_of(vault.folder, vault.state_dir) is not None
    there = open_vault(vault.folder, PASSPHRASE, state_dir=elsewhere)
    add_events(there, 2)
    there.close()
    assert not finish_wiping(vault.folder, vault.state_dir)
    again = reopen(tmp_path)
    assert count_events(again) == 5
    assert begun_here(again.state_dir) == []
    begun(again)
    assert finish_wiping(again.folder, again.state_dir)


def test_where_the_word_cannot_be_taken_back_nobody_works(vault: Vault, tmp_path: Path) -> None:
    begun(vault)
    unlink = Path.unlink

    def refused(self: Path, missing_ok: bool = False) -> None:
        if self.name == BEGUN_NAME:
            raise PermissionError(13, "no")
        unlink(self, missing_ok=missing_ok)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Path, "unlink", refused)
        with pytest.raises(StorageError):
            open_vault(vault.folder, PASSPHRASE, state_dir=tmp_path / "another machine")
    open_vault(vault.folder, PASSPHRASE, state_dir=tmp_path / "another machine").close()


def test_a_word_on_a_stick_takes_nothing_of_what_this_machine_remembers_of_a_sound_vault(
    vault: Vault, tmp_path: Path
) -> None:
    vault.close()
    remembered = everything(vault.state_dir)
    stick = tmp_path / "stick" / "vault"
    stick.mkdir(parents=True)
    (stick / BEGUN_NAME).write_text(json.dumps({"vault": vault.id, "token": "0" * 32}), "ascii")
    (stick / VAULT_NAME).write_bytes(b"noise without its slots")
    assert finish_wiping(stick, vault.state_dir)
    assert not stick.exists()
    assert everything(vault.state_dir) == remembered
    reopen(tmp_path).close()


def test_a_lone_word_on_a_stick_destroys_nothing_and_says_so(vault: Vault, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / BEGUN_NAME).write_text(json.dumps({"vault": vault.id, "token": ""}), "ascii")
    assert not finish_wiping(stick, vault.state_dir)
    assert not stick.exists()


def test_a_word_that_cannot_be_read_any_more_is_ended_once_the_slots_are_gone(vault: Vault) -> None:
    begun(vault)
    wipe = wipe_of(vault.folder, vault.state_dir)
    assert wipe is not None
    wipe_ways_in(vault.folder, vault.state_dir, wipe)
    (vault.folder / BEGUN_NAME).write_bytes(b"{")
    assert finish_wiping(vault.folder, vault.state_dir)
    assert not vault.folder.exists()
    assert names(vault.state_dir) == []


def test_slots_that_are_half_overwritten_hinder_nothing(vault: Vault) -> None:
    begun(vault)
    (vault.folder / FILE_NAME).write_bytes(os.urandom(300))
    assert finish_wiping(vault.folder, vault.state_dir)
    assert names(vault.state_dir) == []


def test_that_copies_go_is_remembered_until_somebody_ended_them_but_only_once_it_is_begun(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, data: bytes) -> None:
        if path.name == BEGUN_NAME:
            raise DiskFullError(place=str(path))
        atomic_write(path, data)

    there = CopiesThere("/stick", "mark", go=True)
    monkeypatch.setattr(wipe_word, "atomic_write", refused)
    with pytest.raises(DiskFullError):
        begin_wiping(vault.folder, vault.state_dir, vault.id, there)
    assert begun_here(vault.state_dir) == []
    monkeypatch.undo()
    begin_wiping(vault.folder, vault.state_dir, vault.id, there)
    vault.close()
    finish_wiping(vault.folder, vault.state_dir)
    assert [one.copies for one in begun_here(vault.state_dir)] == [there]


def test_while_the_program_that_began_it_has_the_vault_nobody_else_ends_it(vault: Vault) -> None:
    begin_wiping(vault.folder, vault.state_dir, vault.id)
    with pytest.raises(VaultBusyError):
        finish_wiping(vault.folder, vault.state_dir)
    assert (vault.folder / FILE_NAME).exists()


def test_a_full_disk_gives_the_room_that_the_vault_kept(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_reserve(vault.folder, os.urandom)

    def full(path: Path, data: bytes) -> None:
        if (vault.folder / RESERVE).exists():
            raise DiskFullError(place=str(path))
        atomic_write(path, data)

    monkeypatch.setattr(wipe_word, "atomic_write", full)
    begin_wiping(vault.folder, vault.state_dir, vault.id)
    assert wipe_of(vault.folder, vault.state_dir) is not None


def test_a_disk_that_stays_full_begins_nothing(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise DiskFullError(place=str(path))

    monkeypatch.setattr(wipe_word, "atomic_write", full)
    with pytest.raises(DiskFullError):
        begin_wiping(vault.folder, vault.state_dir, vault.id)
    vault.close()
    again = reopen(tmp_path)
    assert count_events(again) == 3
    again.close()


def test_a_disk_that_lets_nothing_be_written_over_still_lets_it_go(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> None:
        raise OSError(28, "full")

    begun(vault)
    monkeypatch.setattr(wiping, "_overwrite", refused)
    assert finish_wiping(vault.folder, vault.state_dir)
    assert not vault.folder.exists()


def test_a_disk_that_lets_nothing_go_is_told_and_the_next_look_goes_on(vault: Vault, tmp_path: Path) -> None:
    begun(vault)

    def refused(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "no")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Path, "unlink", refused)
        with pytest.raises(StorageError):
            finish_wiping(vault.folder, vault.state_dir)
    assert finish_wiping(vault.folder, vault.state_dir)
    assert not vault.folder.exists()


def test_killed_at_any_step_the_vault_opens_whole_or_is_ended_at_the_next_look(tmp_path: Path) -> None:
    whole, ended, model = 0, 0, tmp_path / "model"
    vault = new_vault(model)
    add_events(vault, 2)
    (model / "vault.aside" / "1").mkdir(parents=True)
    (model / "vault.aside" / "1" / FILE_NAME).write_bytes(b"slots")
    identity = vault.id
    vault.close()
    for number in range(1, 400, 2):  # after one step is before the next
        place = Path(shutil.copytree(model, tmp_path / str(number)))

        def act(number: int = number, place: Path = place) -> None:
            steps: list[tuple[Any, str]] = [(Path, "unlink"), (Path, "rmdir"), (Path, "replace")]
            die_at_step(
                number, *steps, (wiping, "_overwrite"), (wiping, "sync_folder"), (wipe_word, "atomic_write")
            )
            begin_wiping(place / "vault", place / "state", identity)
            finish_wiping(place / "vault", place / "state")

        if not was_killed(fork(act)):
            break
        if wipe_of(place / "vault", place / "state") is None and (place / "vault" / FILE_NAME).exists():
            again = reopen(place)
            assert count_events(again) == 2
            again.close()
            whole += 1
            continue
        finish_wiping(place / "vault", place / "state")
        # Stopped at the last step, the empty folder alone may be left.
        assert not any((place / "vault").glob("*"))
        assert names(place / "state") == []
        assert identity.encode() not in everything(place)
        ended += 1
    assert whole > 0
    assert ended > 10


def test_a_copy_goes_with_its_slots_first(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, gone = tmp_path / "copy", list[str]()
    (copy / "attachments").mkdir(parents=True)
    for name in (VAULT_NAME, "drafts.db", FILE_NAME, "copy.sealed"):
        (copy / name).write_bytes(b"sealed")
    unlink = Path.unlink

    def watched(self: Path, missing_ok: bool = False) -> None:
        gone.append(self.name)
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", watched)
    wipe_copy(copy)
    assert gone[0] == FILE_NAME
    assert not copy.exists()
