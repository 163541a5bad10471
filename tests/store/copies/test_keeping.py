"""Once a newer copy is proven, older ones open for those of now, and those too many go: never before."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from repatria.store.access import add_person, change_passphrase, remove_person
from repatria.store.copies import keeping
from repatria.store.copies.keeping import LEAST, keep_fitting, made_at
from repatria.store.copies.opening import OpenCopy, copies_in, may_open, open_copy
from repatria.store.copies.place import copies_folder
from repatria.store.copies.proving import prove_copy
from repatria.store.keys.keyslots import try_slots
from repatria.store.keys.slotfile import FILE_NAME, load_slots
from repatria.store.vault import Vault
from tests.store.copies.places import BEGAN, copy_of, lying, new_place
from tests.store.vaults import OTHER, PASSPHRASE, die_at_step, fork, new_vault, reopen, was_killed


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = new_vault(tmp_path)
    yield made
    made.close()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return new_place(tmp_path / "stick")


def days(vault: Vault, place: Path) -> list[int]:
    copies = [open_copy(one, vault.opened) for one in copies_in(copies_folder(place))]
    return sorted((made_at(copy) - BEGAN).days for copy in copies)


def opens(copy: OpenCopy, passphrase: str) -> bool:
    return try_slots(load_slots(copy.folder / FILE_NAME).file, passphrase) is not None


def test_of_many_days_those_stay_that_the_rule_names(vault: Vault, place: Path) -> None:
    for day in range(9):
        newest = copy_of(vault, place, day)
        keep_fitting(vault, copies_folder(place), newest)
    assert days(vault, place) == [*range(2, 9)], "the last seven, which are those of its weeks and months too"


def test_the_newest_stays_whatever_the_clock_said(vault: Vault, place: Path) -> None:
    for day in range(8, 0, -1):
        newest = copy_of(vault, place, day)
        keep_fitting(vault, copies_folder(place), newest)
        assert newest.folder in copies_in(copies_folder(place))


def test_without_room_for_the_next_the_oldest_go_but_few_stay(
    vault: Vault, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [copy_of(vault, place, day) for day in range(6)]
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=0))
    keep_fitting(vault, copies_folder(place), made[-1])
    assert days(vault, place) == [6 - LEAST, 4, 5]


def test_older_copies_open_with_the_passphrase_of_now_and_for_who_came(vault: Vault, place: Path) -> None:
    older = copy_of(vault, place)
    change_passphrase(vault, PASSPHRASE, "la frase nueva de Ana")
    add_person(vault, passphrase=OTHER, name="Bea", role="coordinator")
    assert [opens(older, OTHER), opens(older, PASSPHRASE)] == [False, True]
    keep_fitting(vault, copies_folder(place), copy_of(vault, place, 1))
    assert [opens(older, one) for one in (OTHER, PASSPHRASE, "la frase nueva de Ana")] == [True, False, True]
    prove_copy(older.folder, vault.opened)


def test_who_left_opens_none_once_a_newer_copy_was_made(vault: Vault, place: Path) -> None:
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="coordinator")
    older = copy_of(vault, place)
    remove_person(vault, bea.id)
    assert opens(older, OTHER)
    keep_fitting(vault, copies_folder(place), copy_of(vault, place, 1))
    assert not opens(older, OTHER)
    assert days(vault, place) == [0, 1]


def test_what_only_a_leaver_can_open_goes(vault: Vault, place: Path, tmp_path: Path) -> None:
    older = copy_of(vault, place)
    add_person(vault, passphrase=OTHER, name="Bea", role="coordinator")
    ana = vault.person.id
    vault.close()
    as_bea = reopen(tmp_path, OTHER)
    assert may_open(older.folder, as_bea.opened) is None
    keep_fitting(as_bea, copies_folder(place), copy_of(as_bea, place, 1))
    assert older.folder.exists(), "Ana still is of the post, and it is hers to open"
    remove_person(as_bea, ana)
    keep_fitting(as_bea, copies_folder(place), copy_of(as_bea, place, 2))
    assert not older.folder.exists()
    assert days(as_bea, place) == [1, 2]
    as_bea.close()


def test_a_damaged_copy_is_left_where_it_lies(vault: Vault, place: Path) -> None:
    older = copy_of(vault, place)
    (older.folder / FILE_NAME).write_bytes(b"{}")
    keep_fitting(vault, copies_folder(place), copy_of(vault, place, 1))
    assert older.folder.exists()


@pytest.mark.slow
def test_killed_while_older_ones_go_each_that_lies_there_is_whole(vault: Vault, place: Path) -> None:
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="coordinator")
    for day in range(9):
        newest = copy_of(vault, place, day)
    remove_person(vault, bea.id)
    step = killed = 0
    while True:
        step += 1

        def act(number: int = step) -> None:
            steps = ((Path, "rename"), (Path, "unlink"), (keeping, "atomic_write"), (keeping, "sync_folder"))
            die_at_step(number, *steps)
            keep_fitting(vault, copies_folder(place), newest)

        if not was_killed(fork(act)):
            break
        killed += 1
        for copy in copies_in(copies_folder(place)):
            prove_copy(copy, vault.opened)
    assert killed > 10
    copy_of(vault, place, 9)
    assert not [name for name in lying(place) if name.startswith("copies/.")]
    assert not any(opens(open_copy(one, vault.opened), OTHER) for one in copies_in(copies_folder(place)))
