"""Files of cases lie once at the second place for all copies, each proven, and come back with any of them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from repatria.content.library import Library
from repatria.domain.attachments.attachment import SealedFile
from repatria.domain.errors import ReadBackError, StoppedError
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.cases.opening import OpenedCase
from repatria.services.checking_vaults import check_vault
from repatria.services.copies.looking import rehearse_restoring
from repatria.services.copies.making import make_copy_now, note_copy
from repatria.services.copies.place import choose_place
from repatria.services.copies.restoring import restore_copy
from repatria.services.copies.standing import copies_standing
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.vaults import leave, unlock
from repatria.store.attachments.folder import ids_here, sealed_path
from repatria.store.attachments.opening import is_as_sealed
from repatria.store.copies import attached
from repatria.store.copies.attached import ALL_BROUGHT, NotBrought
from repatria.store.copies.making import size_of
from repatria.store.copies.opening import copies_in
from repatria.store.copies.place import copies_folder
from repatria.ui.copies_words import CopiesWords
from tests.disks import small_files
from tests.posts import PASSPHRASE, TestClock
from tests.services.attachments.files import PLAIN, add, lying, read
from tests.services.erasing import SECOND, closed_case


@pytest.fixture
def stick(tmp_path: Path, desk: Desk) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    choose_place(desk, place, "USB")
    return copies_folder(place)


@pytest.fixture
def restored(tmp_path: Path, desk: Desk, library: Library, clock: TestClock) -> Callable[[], Desk]:
    """Let the last copy at the stick take the vault's place, and unlock it."""

    def restore() -> Desk:
        leave(desk)
        folder = tmp_path / "vault"
        restore_copy(tmp_path / "stick", folder, PASSPHRASE, library, clock=clock)
        return unlock(folder, PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")

    return restore


def sealed_size(desk: Desk, name: str) -> int:
    return sealed_path(desk.vault.folder, name).stat().st_size


def times(folder: Path) -> dict[str, int]:
    """Return when anything was last done with each file."""
    return {one: sealed_path(folder, one).stat().st_ctime_ns for one in ids_here(folder)}


def test_each_file_is_copied_once_for_all_copies(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path
) -> None:
    first = add(desk, case.id, tmp_path)
    make_copy_now(desk)
    before = times(stick)
    second = add(desk, case.id, tmp_path, level="L3")
    withdraw_attachment(desk, case.id, first.event, "Retirada")
    make_copy_now(desk)
    assert set(before) == {first.id}
    assert times(stick).items() > before.items()
    assert set(times(stick)) == {first.id, second.id}
    assert len(copies_in(stick)) == 2
    assert rehearse_restoring(desk).beyond == 0


def test_how_far_its_files_are_is_told_after_the_vault_itself(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path
) -> None:
    size = sum(sealed_size(desk, add(desk, case.id, tmp_path).id) for _ in range(2))
    heard: list[tuple[int, int]] = []
    make_copy_now(desk, lambda done, total: heard.append((done, total)))
    own = heard[-1][1] - size
    assert heard[-1][0] in range(own + size // 2, own + size + 1)
    assert (own, own + size) in heard, "as they begin nothing of them is there"
    assert [done for done, total in heard if total == own + size] == sorted(
        done for done, total in heard if total == own + size
    )
    heard.clear()
    make_copy_now(desk, lambda done, total: heard.append((done, total)))
    assert heard[-1][1] < own + size, "what was proven there is no work any more"


def test_whoever_stops_it_among_the_files_has_the_copy_and_hears_what_is_left(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path
) -> None:
    size = sealed_size(desk, add(desk, case.id, tmp_path).id)
    own: list[int] = []

    def watch(done: int, total: int) -> None:
        own[:] = own or [total]
        if total > own[0]:
            raise StoppedError

    assert make_copy_now(desk, watch, lambda: False).left == ALL_BROUGHT, "who watches stops nothing there"
    sealed_path(stick, next(iter(ids_here(stick)))).unlink()
    copy = make_copy_now(desk, None, lambda: bool(copies_in(stick)[1:]))
    assert copy.left == NotBrought(1, size)


def test_a_file_that_was_damaged_there_is_written_anew_and_one_damaged_here_replaces_none(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path
) -> None:
    one, other = add(desk, case.id, tmp_path), add(desk, case.id, tmp_path)
    make_copy_now(desk)
    whole = {name: sealed_path(stick, name).read_bytes() for name in (one.id, other.id)}
    sealed_path(stick, one.id).write_bytes(whole[one.id][:-1])
    sealed_path(desk.vault.folder, other.id).write_bytes(b"damaged")
    with pytest.raises(ReadBackError):
        rehearse_restoring(desk)
    make_copy_now(desk)
    assert {name: sealed_path(stick, name).read_bytes() for name in whole} == whole
    rehearse_restoring(desk)


def test_a_file_that_is_whole_neither_here_nor_there_is_told(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path
) -> None:
    one, other = add(desk, case.id, tmp_path), add(desk, case.id, tmp_path)
    sealed_path(desk.vault.folder, one.id).write_bytes(b"damaged")
    assert make_copy_now(desk).left == NotBrought(1, len(b"damaged"))
    sealed_path(desk.vault.folder, one.id).write_bytes(b"")
    sealed_path(stick, other.id).write_bytes(b"damaged, too")
    sealed_path(desk.vault.folder, other.id).unlink()
    assert make_copy_now(desk).left == NotBrought(2, len(b"damaged, too"))


def test_what_was_proven_there_is_not_read_again_until_somebody_writes_it(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = add(desk, case.id, tmp_path), add(desk, case.id, tmp_path)
    make_copy_now(desk)
    there = sealed_path(stick, one.id)
    whole = there.read_bytes()
    there.write_bytes(b"\0" * len(whole))
    read_there = []

    def seen(path: Path, sealed: SealedFile, cancelled: Callable[[], bool]) -> bool:
        read_there.append(path)
        return is_as_sealed(path, sealed, cancelled)

    monkeypatch.setattr(attached, "is_as_sealed", seen)
    assert make_copy_now(desk).left == ALL_BROUGHT
    assert there.read_bytes() == whole
    assert sealed_path(stick, other.id) not in read_there
    read_there.clear()
    make_copy_now(desk)
    assert read_there == []


def test_what_changed_under_its_time_a_rehearsal_finds(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path
) -> None:
    there = sealed_path(stick, add(desk, case.id, tmp_path).id)
    make_copy_now(desk)
    before = there.stat()
    there.write_bytes(b"\0" * before.st_size)
    os.utime(there, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert make_copy_now(desk).left == ALL_BROUGHT
    with pytest.raises(ReadBackError):
        rehearse_restoring(desk)


def test_a_file_that_has_no_room_there_hinders_no_copy_and_is_told(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path
) -> None:
    small, large = add(desk, case.id, tmp_path), add(desk, case.id, tmp_path, PLAIN * 20)
    with small_files(10 << 20):
        made = make_copy_now(desk)
    assert made.left == NotBrought(1, sealed_path(desk.vault.folder, large.id).stat().st_size)
    assert [one.name for one in copies_in(stick)] == [made.id]
    assert set(times(stick)) == {small.id}
    note_copy(desk, made)
    assert copies_standing(desk).left == made.left
    assert "1 archivo" in CopiesWords().left(made.left)
    again = make_copy_now(desk)
    note_copy(desk, again)
    assert copies_standing(desk).left == ALL_BROUGHT
    assert set(times(stick)) == {small.id, large.id}


def test_files_leave_room_for_the_next_copy_of_the_vault(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = add(desk, case.id, tmp_path)
    sealed = sealed_path(desk.vault.folder, one.id).stat().st_size
    room = size_of(desk.vault.folder) + sealed

    def disk(_: object) -> SimpleNamespace:
        return SimpleNamespace(free=room - 1)

    monkeypatch.setattr(shutil, "disk_usage", disk)
    assert make_copy_now(desk).left == NotBrought(1, sealed)


def test_stopped_while_a_file_is_copied_the_copy_of_the_vault_stands_and_the_rest_is_told(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path, PLAIN * 10)
    partial = sealed_path(stick, one.id).with_name(f".{one.id}.age.partial")
    made = make_copy_now(desk, cancelled=partial.exists)
    assert made.left.files == 1
    assert len(copies_in(stick)) == 1
    assert list((stick / "attachments").iterdir()) == []


def test_they_come_back_with_a_copy_that_takes_the_place(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path, restored: Callable[[], Desk]
) -> None:
    one = add(desk, case.id, tmp_path, level="L3")
    make_copy_now(desk)
    sealed_path(desk.vault.folder, one.id).unlink()
    again = restored()
    assert read(again, case.id, one) == PLAIN
    assert lying(again) == [f"{one.id}.age"]
    assert check_vault(again).sound
    leave(again)


def test_without_them_a_copy_takes_the_place_all_the_same_and_the_check_says_so(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path, restored: Callable[[], Desk]
) -> None:
    one = add(desk, case.id, tmp_path)
    make_copy_now(desk)
    shutil.rmtree(stick / "attachments")
    sealed_path(desk.vault.folder, one.id).unlink()
    again = restored()
    assert [one.is_here for one in attachments_in(again, case.id)] == [False]
    assert not check_vault(again).sound
    leave(again)


def test_what_is_whole_in_the_vault_that_goes_aside_comes_along_also_what_the_copy_does_not_know(
    desk: Desk, case: OpenedCase, stick: Path, tmp_path: Path, restored: Callable[[], Desk]
) -> None:
    one = add(desk, case.id, tmp_path)
    make_copy_now(desk)
    later = add(desk, case.id, tmp_path)
    shutil.rmtree(stick / "attachments")
    again = restored()
    assert read(again, case.id, one) == PLAIN
    assert set(ids_here(again.vault.folder)) == {one.id, later.id}
    leave(again)


@pytest.mark.supervised
def test_of_a_case_erased_since_no_file_comes_back(
    desk: Desk, stick: Path, tmp_path: Path, restored: Callable[[], Desk]
) -> None:
    case = closed_case(desk)
    add(desk, case, tmp_path)
    make_copy_now(desk)
    erase_case(desk, case, "demand", SECOND)
    again = restored()
    assert lying(again) == []
    leave(again)
