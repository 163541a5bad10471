"""A copy is rehearsed in a room, and in earnest takes the vault's place, which is put aside: nothing is ever lost."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import (
    NoCopyError,
    OtherVaultError,
    RoleMayNotError,
    StoppedError,
    StorageError,
    VaultBusyError,
    VaultExistsError,
    WrongPassphraseError,
)
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.copies.looking import last_rehearsal, note_rehearsal, rehearse_restoring
from repatria.services.copies.making import make_copy_now
from repatria.services.copies.place import choose_place
from repatria.services.copies.restoring import restore_copy
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.vaults import leave, unlock
from repatria.store.copies.opening import copies_in
from repatria.store.copies.place import copies_folder
from repatria.store.copies.proving import prove_copy
from repatria.store.copies.rooms import lay_out
from repatria.store.people import put_account
from tests.disks import small_files
from tests.posts import PASSPHRASE, TestClock
from tests.services.erasing import SECOND, closed_case
from tests.store.copies.places import lying


@pytest.fixture
def stick(tmp_path: Path, desk: Desk) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    choose_place(desk, place, "USB")
    return place


@pytest.fixture
def post(tmp_path: Path, library: Library, clock: TestClock) -> Callable[[], Desk]:
    """Unlock the vault in its place, on the machine that remembers it."""
    return lambda: unlock(tmp_path / "vault", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")


def has(desk: Desk, case: CaseId) -> bool:
    return bool(desk.read().execute("SELECT count(*) FROM case_row WHERE id = ?", (case,)).fetchone()[0])


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir() if folder.name in path.name)


# The rehearsal


def test_a_rehearsal_says_what_the_copy_has_and_what_the_vault_has_beyond_it(
    desk: Desk, stick: Path, clock: TestClock
) -> None:
    open_case(desk, Opening("host", "no"))
    made = make_copy_now(desk)
    before = lying(stick)
    open_case(desk, Opening("host", "no"))
    look = rehearse_restoring(desk)
    assert (look.id, look.made, look.events) == (made.id, made.made, made.events)
    assert (look.cases, look.cases_beyond, look.lacked) == (1, 1, 0)
    assert look.beyond > 0
    assert lying(stick) == before, "the copy is only read"
    assert beside(desk.vault.folder) == ["vault"], "the room is gone"
    assert last_rehearsal(desk) == ""
    note_rehearsal(desk, look)
    assert last_rehearsal(desk) == clock.moment.isoformat()


def test_a_copy_that_is_damaged_fails_the_rehearsal(desk: Desk, stick: Path) -> None:
    made = make_copy_now(desk)
    path = copies_folder(stick) / made.id / "vault.db"
    data = bytearray(path.read_bytes())
    data[-3000] ^= 1
    path.write_bytes(data)
    with pytest.raises(Exception, match=r"ReadBackError|VaultDamagedError"):
        rehearse_restoring(desk)
    assert beside(desk.vault.folder) == ["vault"]


def test_what_a_stopped_rehearsal_left_goes_at_the_next_unlock(
    desk: Desk, stick: Path, post: Callable[[], Desk]
) -> None:
    made = make_copy_now(desk)
    lay_out(copies_folder(stick) / made.id, desk.vault.folder)
    assert beside(desk.vault.folder) == [".vault.room", "vault"]
    leave(desk)
    leave(post())
    assert beside(desk.vault.folder) == ["vault"]


def test_nobody_opens_the_vault_while_a_copy_is_laid_out_beside_it(
    desk: Desk, stick: Path, library: Library, clock: TestClock, post: Callable[[], Desk]
) -> None:
    make_copy_now(desk)
    folder = desk.vault.folder
    leave(desk)
    tried: list[bool] = []

    def meanwhile(done: int, every: int) -> None:
        with pytest.raises(VaultBusyError):
            post()
        tried.append(True)

    restore_copy(stick, folder, PASSPHRASE, library, clock=clock, progress=meanwhile)
    assert tried
    leave(post())


def test_a_rehearsal_can_be_stopped_and_leaves_nothing(desk: Desk, stick: Path) -> None:
    make_copy_now(desk)
    with pytest.raises(StoppedError):
        rehearse_restoring(desk, cancelled=lambda: True)
    assert beside(desk.vault.folder) == ["vault"]


def test_of_several_the_last_is_rehearsed_unless_one_is_named(
    desk: Desk, stick: Path, clock: TestClock
) -> None:
    first = make_copy_now(desk)
    clock.pass_time(days=1)
    last = make_copy_now(desk)
    os.utime(copies_folder(stick) / first.id / "copy.sealed", (2e9, 2e9))
    assert rehearse_restoring(desk).id == last.id
    assert rehearse_restoring(desk, first.id).id == first.id
    with pytest.raises(NoCopyError):
        rehearse_restoring(desk, "x")


# In earnest


def test_it_takes_the_place_and_what_stood_there_is_kept_whole(
    desk: Desk, stick: Path, library: Library, clock: TestClock, post: Callable[[], Desk], tmp_path: Path
) -> None:
    kept = open_case(desk, Opening("host", "no")).id
    made = make_copy_now(desk)
    later = open_case(desk, Opening("host", "no")).id
    folder = desk.vault.folder
    leave(desk)
    restored = restore_copy(stick, folder, PASSPHRASE, library, clock=clock)
    assert (restored.id, restored.made) == (made.id, made.made)
    assert restored.aside == tmp_path / "vault.aside" / "1"
    now = post()
    assert (has(now, kept), has(now, later)) == (True, False)
    assert "head_differs" in {one.kind for one in now.vault.findings} or "head_shorter" in {
        one.kind for one in now.vault.findings
    }
    assert check_vault(now).chains == ()
    leave(now)
    old = unlock(restored.aside, PASSPHRASE, library, clock=clock, state_dir=tmp_path / "elsewhere")
    assert has(old, later)
    leave(old)
    assert beside(folder) == ["vault", "vault.aside"]


def test_on_a_new_machine_it_is_the_vault(
    desk: Desk, stick: Path, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no")).id
    make_copy_now(desk)
    restored = restore_copy(stick, tmp_path / "new", PASSPHRASE, library, clock=clock)
    assert restored.aside is None
    there = unlock(tmp_path / "new", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "new-state")
    assert has(there, case)
    leave(there)


@pytest.mark.parametrize("spoilt", ["vault.db", "keyslots.json"])
def test_a_vault_that_opens_no_more_is_replaced_and_kept(
    desk: Desk, stick: Path, library: Library, clock: TestClock, post: Callable[[], Desk], spoilt: str
) -> None:
    case = open_case(desk, Opening("host", "no")).id
    make_copy_now(desk)
    folder = desk.vault.folder
    leave(desk)
    (folder / spoilt).write_bytes(b"x" * 5000)
    restored = restore_copy(stick, folder, PASSPHRASE, library, clock=clock)
    now = post()
    assert has(now, case)
    leave(now)
    assert restored.aside is not None
    assert (restored.aside / spoilt).read_bytes() == b"x" * 5000


@pytest.mark.supervised
def test_what_was_erased_since_is_erased_again_before_anybody_sees_it(
    desk: Desk, stick: Path, library: Library, clock: TestClock, post: Callable[[], Desk]
) -> None:
    case = closed_case(desk)
    make_copy_now(desk)
    erase_case(desk, case, "demand", SECOND)
    folder = desk.vault.folder
    leave(desk)
    restore_copy(stick, folder, PASSPHRASE, library, clock=clock)
    now = post()
    assert not has(now, case)
    leave(now)


@pytest.mark.supervised
def test_what_was_erased_is_known_from_a_later_copy_where_the_vault_is_gone(
    desk: Desk, stick: Path, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    case = closed_case(desk)
    older = make_copy_now(desk)
    erase_case(desk, case, "demand", SECOND)
    clock.pass_time(days=1)
    make_copy_now(desk)
    restored = restore_copy(
        copies_folder(stick) / older.id, tmp_path / "new", PASSPHRASE, library, clock=clock
    )
    assert restored.id == older.id
    there = unlock(tmp_path / "new", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "new-state")
    assert not has(there, case)
    leave(there)


def test_what_is_no_vault_and_what_is_another_is_never_replaced(
    desk: Desk, other: Desk, stick: Path, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    make_copy_now(desk)
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "foto.jpg").write_bytes(b"x")
    with pytest.raises(VaultExistsError):
        restore_copy(stick, photos, PASSPHRASE, library, clock=clock)
    with pytest.raises(OtherVaultError):
        restore_copy(stick, other.vault.folder, PASSPHRASE, library, clock=clock)
    with pytest.raises(VaultBusyError):
        restore_copy(stick, desk.vault.folder, PASSPHRASE, library, clock=clock)
    with pytest.raises(WrongPassphraseError):
        restore_copy(stick, tmp_path / "new", "otra frase que no es", library, clock=clock)
    with pytest.raises(NoCopyError):
        restore_copy(photos, tmp_path / "new", PASSPHRASE, library, clock=clock)
    assert beside(tmp_path / "new") == []
    assert [path.name for path in photos.iterdir()] == ["foto.jpg"]
    assert beside(desk.vault.folder) == ["vault"]


def test_on_a_full_disk_what_stands_there_stays(
    desk: Desk, stick: Path, library: Library, clock: TestClock, post: Callable[[], Desk]
) -> None:
    case = open_case(desk, Opening("host", "no")).id
    make_copy_now(desk)
    folder = desk.vault.folder
    leave(desk)
    with small_files(200_000), pytest.raises(StorageError):
        restore_copy(stick, folder, PASSPHRASE, library, clock=clock)
    assert beside(folder) == ["vault"]
    now = post()
    assert has(now, case)
    leave(now)


def test_who_does_not_answer_for_the_post_restores_nothing(
    desk: Desk, stick: Path, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    with desk.writing() as connection:
        put_account(connection, replace(desk.person, role="auditor"), slot=desk.vault.opened.slot)
    make_copy_now(desk)
    with pytest.raises(RoleMayNotError):
        restore_copy(stick, tmp_path / "new", PASSPHRASE, library, clock=clock)
    assert beside(tmp_path / "new") == []


def killed_meanwhile(act: Callable[[], object], seconds: float) -> bool:
    """Kill a copy of this program after so many *seconds* of *act*; tell whether it had not ended by then."""
    number = os.fork()
    if number == 0:
        try:
            act()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(number, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]) != 0


@pytest.mark.slow
def test_killed_at_any_moment_of_a_copy_those_that_lie_there_are_whole(
    desk: Desk, stick: Path, library: Library, clock: TestClock
) -> None:
    opened, began = desk.vault.opened, time.monotonic()
    make_copy_now(desk)
    whole, killed = time.monotonic() - began, 0
    desk.close_thread()
    for number in range(24):
        clock.pass_time(hours=1)
        killed += killed_meanwhile(lambda: make_copy_now(desk), whole * number / 22)
        for copy in copies_in(copies_folder(stick)):
            prove_copy(copy, opened)
    assert killed > 8
    made = make_copy_now(desk)
    assert prove_copy(copies_folder(stick) / made.id, opened).facts.made == made.made
    assert not [name for name in lying(stick) if name.startswith("copies/.")]


@pytest.mark.slow
def test_killed_at_any_moment_of_restoring_one_of_both_stands_and_the_other_is_kept(
    desk: Desk, stick: Path, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    kept = open_case(desk, Opening("host", "no")).id
    make_copy_now(desk)
    later = open_case(desk, Opening("host", "no")).id
    folder = desk.vault.folder
    leave(desk)
    whole, seen = 0.0, set()
    for number in range(25):
        data = tmp_path / f"try-{number}"
        shutil.copytree(folder, data / "vault")
        began = time.monotonic()

        def act(data: Path = data) -> None:
            restore_copy(stick, data / "vault", PASSPHRASE, library, clock=clock)

        if number == 0:
            act()
            whole = time.monotonic() - began
        else:
            killed_meanwhile(act, whole * (0.5 + number / 36))
        now = unlock(data / "vault", PASSPHRASE, library, clock=clock, state_dir=data / "state")
        assert has(now, kept)
        seen.add(has(now, later))
        leave(now)
        assert has_kept(data, later, library, clock), f"{number}: what was beyond the copy is nowhere"
        assert not (data / ".vault.restoring").exists()
    assert seen == {True, False}, "some were stopped before it took the place, some after"


def has_kept(data: Path, case: CaseId, library: Library, clock: TestClock) -> bool:
    """Tell whether *case* stands in the vault of *data* or in what was put aside there."""
    found = False
    for folder in (data / "vault", data / "vault.aside" / "1"):
        if folder.exists():
            there = unlock(folder, PASSPHRASE, library, clock=clock, state_dir=data / "other-state")
            found = found or has(there, case)
            leave(there)
    return found
