"""A proven copy a day at a place that somebody chose; what is missed is told, and no other place is ever taken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import (
    CopiesPlaceBeforeError,
    CopiesPlaceEmptyError,
    CopiesPlaceGoneError,
    CopiesPlaceOtherError,
    CopiesPlaceStrangeError,
    NameTakenError,
    NoCopiesPlaceError,
    StorageError,
)
from repatria.services.cases.opening import Opening, open_case
from repatria.services.copies.making import is_copy_due, last_copy, make_copy_now, note_copy
from repatria.services.copies.place import choose_place, chosen_place, is_same_disk, leave_place, seen_at
from repatria.services.copies.standing import copies_standing, place_now
from repatria.services.desk import Desk
from repatria.services.post.people import change_own_passphrase
from repatria.services.vaults import leave, unlock
from repatria.store.copies.opening import copies_in
from repatria.store.copies.place import copies_folder
from repatria.store.keys.keyslots import try_slots
from repatria.store.keys.slotfile import FILE_NAME, load_slots
from tests.disks import small_files
from tests.posts import PASSPHRASE, TestClock


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def day_by_day(desk: Desk) -> None:
    """Do what the program does each hour."""
    if is_copy_due(desk):
        note_copy(desk, make_copy_now(desk))


def lying(stick: Path) -> int:
    return len(copies_in(copies_folder(stick)))


def test_until_somebody_chose_there_are_none(desk: Desk) -> None:
    assert not is_copy_due(desk)
    with pytest.raises(NoCopiesPlaceError):
        make_copy_now(desk)
    assert copies_standing(desk).state == "practice", "nobody misses what is invented"


def test_one_a_day_is_made_where_somebody_chose(desk: Desk, stick: Path, clock: TestClock) -> None:
    place = choose_place(desk, stick, " USB de la caja fuerte ")
    assert chosen_place(desk) == place
    assert place.called == "USB de la caja fuerte"
    day_by_day(desk)
    day_by_day(desk)
    assert lying(stick) == 1
    clock.pass_time(hours=23)
    assert not is_copy_due(desk)
    clock.pass_time(hours=1)
    day_by_day(desk)
    assert lying(stick) == 2
    last = last_copy(desk)
    assert last is not None
    assert (last.made, last.place) == (clock.moment.isoformat(), "USB de la caja fuerte")
    clock.pass_time(days=-30)
    assert is_copy_due(desk), "a clock that was put back says nothing of a copy"


def test_a_changed_passphrase_waits_for_no_day(desk: Desk, stick: Path) -> None:
    choose_place(desk, stick)
    day_by_day(desk)
    assert not is_copy_due(desk)
    change_own_passphrase(desk, PASSPHRASE, "otra frase larga para practicar")
    assert is_copy_due(desk)
    day_by_day(desk)
    assert not is_copy_due(desk)
    opens = [
        try_slots(load_slots(one / FILE_NAME).file, PASSPHRASE) is not None
        for one in copies_in(copies_folder(stick))
    ]
    assert opens == [False, False], "neither does the copy of before"


def test_it_holds_what_was_written_a_moment_ago(
    desk: Desk, stick: Path, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    choose_place(desk, stick)
    case = open_case(desk, Opening("host", "no"))
    made = make_copy_now(desk)
    shutil.copytree(copies_folder(stick) / made.id, tmp_path / "new" / "vault")
    there = unlock(
        tmp_path / "new" / "vault", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "new" / "s"
    )
    assert there.read().execute("SELECT count(*) FROM case_row WHERE id = ?", (case.id,)).fetchone()[0] == 1
    leave(there)


def test_where_they_go_stands_in_the_vault_alone(desk: Desk, stick: Path, tmp_path: Path) -> None:
    choose_place(desk, stick, "USB de la caja fuerte")
    note_copy(desk, make_copy_now(desk))
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or b"caja fuerte" not in path.read_bytes()


def test_a_stick_that_is_not_in_is_no_fault_until_days_passed(
    desk: Desk, stick: Path, clock: TestClock, tmp_path: Path
) -> None:
    choose_place(desk, stick, "USB")
    day_by_day(desk)
    stick.rename(tmp_path / "pocket")
    clock.pass_time(hours=30)
    day_by_day(desk)
    standing = copies_standing(desk)
    assert (standing.state, standing.missed, place_now(desk)) == ("fine", None, "gone")
    clock.pass_time(days=2)
    standing = copies_standing(desk)
    assert (standing.state, standing.missed, place_now(desk)) == ("missed", 3, "gone")
    with pytest.raises(CopiesPlaceGoneError):
        make_copy_now(desk)
    (tmp_path / "pocket").rename(stick)
    day_by_day(desk)
    assert copies_standing(desk).state == "fine"


def test_another_stick_at_the_same_name_is_left_alone(
    desk: Desk, other: Desk, stick: Path, clock: TestClock, tmp_path: Path
) -> None:
    choose_place(desk, stick)
    day_by_day(desk)
    stick.rename(tmp_path / "pocket")
    stick.mkdir()
    clock.pass_time(days=2)
    assert not is_copy_due(desk)
    with pytest.raises(CopiesPlaceEmptyError):
        make_copy_now(desk)
    assert list(stick.iterdir()) == []
    choose_place(other, stick)
    note_copy(other, make_copy_now(other))
    with pytest.raises(CopiesPlaceOtherError):
        make_copy_now(desk)
    with pytest.raises(CopiesPlaceOtherError):
        choose_place(desk, stick)
    assert lying(stick) == 1


def test_what_no_copy_explains_is_not_taken_for_a_place(desk: Desk, stick: Path) -> None:
    copies_folder(stick).mkdir()
    (copies_folder(stick) / "foto.jpg").write_bytes(b"x")
    with pytest.raises(CopiesPlaceStrangeError):
        choose_place(desk, stick)
    assert chosen_place(desk) is None
    with pytest.raises(CopiesPlaceGoneError):
        choose_place(desk, stick / "nowhere")


def test_the_vaults_own_folder_is_no_second_place(desk: Desk, stick: Path) -> None:
    for folder in (desk.vault.folder, desk.vault.folder / "backups"):
        with pytest.raises(NameTakenError):
            choose_place(desk, folder)
    assert is_same_disk(desk, stick)


def test_copies_of_before_are_joined_where_somebody_says_so(desk: Desk, stick: Path) -> None:
    choose_place(desk, stick)
    day_by_day(desk)
    leave_place(desk)
    assert chosen_place(desk) is None
    assert seen_at(desk, stick) == "own_before"
    with pytest.raises(CopiesPlaceBeforeError):
        choose_place(desk, stick)
    choose_place(desk, stick, adopt=True)
    make_copy_now(desk)
    assert lying(stick) == 2


def test_a_place_that_fills_up_keeps_what_it_has(desk: Desk, stick: Path) -> None:
    choose_place(desk, stick)
    day_by_day(desk)
    before = sorted(path.relative_to(stick) for path in stick.rglob("*"))
    with small_files(200_000), pytest.raises(StorageError):
        make_copy_now(desk)
    assert sorted(path.relative_to(stick) for path in stick.rglob("*")) == before
    assert copies_standing(desk).last == (last_copy(desk) or pytest.fail("none")).made
