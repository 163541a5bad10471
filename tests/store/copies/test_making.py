"""A copy at the second place counts once it was opened as a person would open it and holds what the vault held."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from repatria.domain.errors import (
    DiskFullError,
    ReadBackError,
    StoppedError,
    StorageError,
    VaultDamagedError,
    WrongKeyError,
)
from repatria.store.access import add_person, change_passphrase
from repatria.store.cipher import PLAIN_HEADER
from repatria.store.copies import filling, making
from repatria.store.copies.facts import held_in
from repatria.store.copies.making import make_copy
from repatria.store.copies.opening import copies_in, open_copy
from repatria.store.copies.place import copies_folder
from repatria.store.copies.proving import prove_copy
from repatria.store.drafts import Draft
from repatria.store.keys.keyslots import open_slot
from repatria.store.pages import PAGE
from repatria.store.vault import Vault, open_vault
from tests.store.copies.places import copy_of, lying, new_place
from tests.store.vaults import (
    OTHER,
    PASSPHRASE,
    add_events,
    count_events,
    die_at_step,
    fork,
    new_vault,
    was_killed,
)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = new_vault(tmp_path)
    add_events(made, 3)
    yield made
    made.close()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return new_place(tmp_path / "stick")


def as_vault(copy: Path, folder: Path, passphrase: str = PASSPHRASE) -> Vault:
    """Open *copy* as the whole vault that it is, elsewhere, as on a new machine."""
    shutil.copytree(copy, folder / "vault")
    return open_vault(folder / "vault", passphrase, state_dir=folder / "state")


def spoil(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def test_it_is_a_whole_vault_that_opens_with_the_same_passphrase(
    vault: Vault, place: Path, tmp_path: Path
) -> None:
    with closing(vault.drafts()) as drafts:
        drafts.save(Draft("f01", "case/x", "a medio escribir"))
    copy = copy_of(vault, place)
    opened = as_vault(copy.folder, tmp_path / "new")
    assert count_events(opened) == count_events(vault)
    assert opened.person == vault.person
    assert opened.key_for("head") == vault.key_for("head")
    with closing(opened.drafts()) as drafts:
        assert [one.value for one in drafts.load("f01")] == ["a medio escribir"]
    assert {one.kind for one in opened.findings} == {"head_missing"}, "it is a machine that never saw it"
    opened.close()


def test_it_stands_under_a_key_and_salt_of_its_own(vault: Vault, place: Path) -> None:
    one, other = copy_of(vault, place), copy_of(vault, place)
    keys = {one.data_key, other.data_key, *vault.opened.data_keys.values()}
    heads = {path.read_bytes()[:16] for path in (one.folder / "vault.db", other.folder / "vault.db")}
    heads.add((vault.folder / "vault.db").read_bytes()[:16])
    assert len(keys) == 3
    assert len(heads) == 3
    assert PLAIN_HEADER not in heads


def test_nothing_at_the_place_says_whose_it_is(vault: Vault, place: Path) -> None:
    copy_of(vault, place)
    names = [path.name for path in place.rglob("*")]
    usual = {
        "copies",
        "mark",
        "vault.db",
        "drafts.db",
        "keyslots.json",
        "copy.sealed",
        "backups",
        "attachments",
    }
    assert len([name for name in names if name not in usual]) == 1, "the id of the copy, which is chance"
    words = (b"Puesto", b"coordinator", b"note_added")  # three letters stand in noise by chance
    for path in place.rglob("*"):
        assert path.is_dir() or not any(word in path.read_bytes() for word in words)


def test_others_write_while_it_is_made_and_it_holds_one_moment(
    vault: Vault, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_events(vault, 500)
    monkeypatch.setattr(filling, "_STEP", 10)
    before = count_events(vault)
    turns: list[int] = []

    def written(done: int, every: int) -> None:
        turns.append(done)
        add_events(vault, 1)

    copy = make_copy(vault, copies_folder(place), "2026-11-23T12:00:00+00:00", written)
    assert len(turns) > 5
    assert copy.facts.held.events == before
    assert count_events(vault) == before + len(turns)


def test_no_journal_lies_beside_it_and_a_stick_that_cannot_be_written_is_read(
    vault: Vault, place: Path
) -> None:
    copy = copy_of(vault, place)
    copy.folder.chmod(0o500)
    prove_copy(copy.folder, vault.opened)
    copy.folder.chmod(0o700)
    assert not [name for name in lying(place) if name.endswith(("-wal", "-shm", "-journal"))]


def test_each_byte_of_it_counts(vault: Vault, place: Path) -> None:
    copy = copy_of(vault, place)
    for name, at in (
        ("vault.db", 5 * PAGE + 9),
        ("drafts.db", PAGE + 9),
        ("copy.sealed", 40),
        ("vault.db", 3),
    ):
        spoil(copy.folder / name, at)
        with pytest.raises((ReadBackError, VaultDamagedError, WrongKeyError)):
            prove_copy(copy.folder, vault.opened)
        spoil(copy.folder / name, at)
    prove_copy(copy.folder, vault.opened)


def test_a_page_written_wrong_leaves_no_copy(
    vault: Vault, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = filling.settle

    def flipping(path: Path) -> None:
        if path.name == "vault.db":
            spoil(path, 7 * PAGE)
        whole(path)

    monkeypatch.setattr(filling, "settle", flipping)
    before = lying(place)
    with pytest.raises(ReadBackError):
        copy_of(vault, place)
    assert lying(place) == before


def test_a_copy_that_holds_less_than_the_vault_held_is_none(
    vault: Vault, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(vault.reader()) as reader:
        older = held_in(reader)
    add_events(vault, 1)
    monkeypatch.setattr(making, "held_in", lambda connection: older)
    before = lying(place)
    with pytest.raises(ReadBackError):
        copy_of(vault, place)
    assert lying(place) == before


def test_of_a_vault_with_a_damaged_page_there_is_no_copy(vault: Vault, place: Path) -> None:
    add_events(vault, 300)
    with closing(vault.writer()) as writer:
        writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    spoil(vault.folder / "vault.db", (vault.folder / "vault.db").stat().st_size - 2 * PAGE + 50)
    before = lying(place)
    with pytest.raises(VaultDamagedError) as refused:
        copy_of(vault, place)
    assert str(vault.folder) in str(refused.value.facts["file"])
    assert lying(place) == before


def test_without_room_nothing_is_written(vault: Vault, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=1000))
    before = lying(place)
    with pytest.raises(DiskFullError):
        copy_of(vault, place)
    assert lying(place) == before


def test_it_is_stopped_when_asked_and_leaves_nothing(vault: Vault, place: Path) -> None:
    told: list[int] = []
    before = lying(place)
    with pytest.raises(StoppedError):
        make_copy(
            vault,
            copies_folder(place),
            "2026-11-23T12:00:00+00:00",
            lambda done, every: told.append(done),
            lambda: bool(told),
        )
    assert lying(place) == before


def test_a_stick_that_is_pulled_out_keeps_what_it_had(vault: Vault, place: Path) -> None:
    older = copy_of(vault, place)
    pocket = place.with_name("pocket")

    def pulled(done: int, every: int) -> None:
        if place.exists():
            place.rename(pocket)

    with pytest.raises(StorageError):
        make_copy(vault, copies_folder(place), "2026-11-24T12:00:00+00:00", pulled)
    assert count_events(vault) == older.facts.held.events
    pocket.rename(place)
    prove_copy(older.folder, vault.opened)
    copy_of(vault, place, 1)
    assert not [name for name in lying(place) if name.startswith("copies/.")]


def test_who_left_before_has_no_way_into_it_and_who_came_has(
    vault: Vault, place: Path, tmp_path: Path
) -> None:
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="auditor")
    copy = copy_of(vault, place)
    opened = as_vault(copy.folder, tmp_path / "new", OTHER)
    assert opened.person.id == bea.id
    opened.close()


def test_it_opens_by_ones_own_slot_whatever_the_passphrase_became(vault: Vault, place: Path) -> None:
    copy = copy_of(vault, place)
    change_passphrase(vault, PASSPHRASE, "otra frase de Ana")
    assert open_copy(copy.folder, vault.opened).facts == copy.facts
    (slot,) = copy.slots.file.slots
    assert open_slot(copy.slots.file, slot, PASSPHRASE) is not None


@pytest.mark.slow
def test_killed_at_any_step_what_lies_there_is_whole_and_the_next_sweeps(vault: Vault, place: Path) -> None:
    copy_of(vault, place)
    step = killed = 0
    while True:
        step += 1

        def act(number: int = step) -> None:
            die_at_step(
                number,
                (making, "fill"),
                (making, "settle"),
                (making, "atomic_write"),
                (making, "write_facts"),
                (making, "prove_copy"),
                (making, "sync_folder"),
                (making, "keep_mirror"),
                (Path, "rename"),
            )
            copy_of(vault, place)

        if not was_killed(fork(act)):
            break
        killed += 1
        for copy in copies_in(copies_folder(place)):
            prove_copy(copy, vault.opened)
    assert killed > 25
    copy_of(vault, place)
    assert not [name for name in lying(place) if name.startswith("copies/.")]
