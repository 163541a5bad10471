"""What a vault erased is remembered beside its copies: the list only grows, and what cannot be read is told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from repatria.domain.errors import StorageError, VaultBusyError
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case, erased_here, erasures_asked
from repatria.services.exchange import erased_beside, erasures
from repatria.services.exchange.erased_beside import keep_beside
from repatria.services.exchange.erasures import posts_with
from repatria.services.vaults import leave, unlock
from repatria.store import erased_file
from repatria.store.erased_file import PURPOSE, ErasedKept, read_erased, write_erased
from repatria.store.keys.keychange import BACKUPS_NAME
from tests.posts import PASSPHRASE, TestClock, introduce
from tests.services.erasing import SECOND, closed_case, left_in
from tests.services.two_posts import send


@pytest.fixture
def again(here: Desk, clock: TestClock) -> Callable[[], Desk]:
    folder, state, library = here.vault.folder, here.vault.state_dir, here.library
    return lambda: unlock(folder, PASSPHRASE, library, clock=clock, state_dir=state)


def put_back(desk: Desk) -> None:
    """Leave a vault, and put the copy back that was made first."""
    folder = desk.vault.folder
    (copy,) = (folder / BACKUPS_NAME).glob("before-receiving-*.db")
    leave(desk)
    for journal in folder.glob("vault.db-*"):
        journal.unlink()
    shutil.copyfile(copy, folder / "vault.db")


def erased(desk: Desk) -> CaseId:
    case = closed_case(desk)
    desk.copy_vault()
    erase_case(desk, case, "demand", SECOND)
    return case


def kinds(desk: Desk) -> set[str]:
    return {str(one.kind) for one in desk.vault.findings} & {"erased_unread", "erased_damaged"}


def test_one_reading_that_fails_loses_nothing_and_is_told(
    here: Desk, again: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    erased(here)
    put_back(here)
    real, tries = read_erased, []

    def once(folder: Path, key: bytes) -> ErasedKept | None:
        tries.append(folder)
        if len(tries) == 1:
            raise StorageError(place="backups")
        return real(folder, key)

    monkeypatch.setattr(erased_beside, "read_erased", once)
    desk = again()
    assert kinds(desk) == {"erased_unread"}
    leave(desk)
    desk = again()
    assert (kinds(desk), left_in(desk.read()), len(erased_here(desk))) == (set(), [], 1)
    leave(desk)


def test_a_damaged_one_is_set_aside_and_told_and_never_written_over(
    here: Desk, again: Callable[[], Desk]
) -> None:
    erased(here)
    put_back(here)
    file = erased_file.erased_file(here.vault.folder)
    data = bytearray(file.read_bytes())
    data[40] ^= 1
    file.write_bytes(data)
    desk = again()
    assert kinds(desk) == {"erased_damaged"}
    aside = file.with_name(f"{file.name}.unreadable-1")
    assert aside.read_bytes() == data
    leave(desk)
    data[40] ^= 1
    file.write_bytes(data)
    desk = again()
    assert left_in(desk.read()) == [], "put right, it counts again"
    leave(desk)


def test_a_damaged_one_that_the_disk_does_not_let_go_is_told_and_stands_as_it_was(
    here: Desk, again: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    erased(here)
    put_back(here)
    file = erased_file.erased_file(here.vault.folder)
    file.write_bytes(b"x")

    def fails(path: Path) -> str:
        raise StorageError(place=path.name)

    monkeypatch.setattr(erased_beside, "move_away", fails)
    desk = again()
    assert kinds(desk) == {"erased_unread"}
    assert file.read_bytes() == b"x"
    leave(desk)
    monkeypatch.undo()
    desk = again()
    assert kinds(desk) == {"erased_damaged"}
    leave(desk)


def test_damaged_while_somebody_erases_it_is_left_for_the_next_unlock(
    here: Desk, again: Callable[[], Desk]
) -> None:
    case = erased(here)
    file = erased_file.erased_file(here.vault.folder)
    file.write_bytes(b"x")
    other = closed_case(here)
    erase_case(here, other, "demand", SECOND)
    assert file.read_bytes() == b"x"
    leave(here)
    desk = again()
    held = read_erased(desk.vault.folder, desk.vault.key_for(PURPOSE))
    assert held is not None
    assert set(held.cases) == {case, other}
    leave(desk)


def test_the_list_is_of_the_file_and_the_vault(here: Desk) -> None:
    vault, strange = here.vault, CaseId("b" * 26)
    write_erased(vault.folder, vault.key_for(PURPOSE), vault.random, ErasedKept((strange,)))
    case = erased(here)
    held = read_erased(vault.folder, vault.key_for(PURPOSE))
    assert held is not None
    assert set(held.cases) == {case, strange}
    assert len(held.runs) == 1


def test_it_never_grows_beyond_what_is_read(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = {erased(here), closed_case(here)}
    monkeypatch.setattr(erased_file, "LARGEST", 1000)
    for case in cases - {one.case for one in erased_here(here)}:
        erase_case(here, case, "demand", SECOND)
    held = read_erased(here.vault.folder, here.vault.key_for(PURPOSE))
    assert held is not None
    assert (set(held.cases), len(held.runs)) == (cases, 1)


def test_cut_to_what_is_read_it_is_not_written_anew_at_each_look(
    here: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erased_file, "LARGEST", 1000)
    for _ in range(2):
        erased(here)
    before = erased_file.erased_file(here.vault.folder).read_bytes()
    keep_beside(here)
    assert erased_file.erased_file(here.vault.folder).read_bytes() == before


def test_more_cases_than_can_be_read_again_are_not_written_in_place_of_those_that_can(
    here: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = erased(here)
    monkeypatch.setattr(erased_file, "LARGEST", 1000)
    key = here.vault.key_for(PURPOSE)
    with pytest.raises(StorageError):
        write_erased(
            here.vault.folder,
            key,
            here.vault.random,
            ErasedKept(tuple(CaseId(f"{n:026}") for n in range(50))),
        )
    monkeypatch.undo()
    held = read_erased(here.vault.folder, key)
    assert held is not None
    assert held.cases == (case,)


def test_what_the_list_keeps_already_is_read_from_no_case_again(
    here: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many were erased: this is done at each unlock."""
    erased(here)

    def reads(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(erased_beside, "runs_since", reads)
    keep_beside(here)


@pytest.mark.parametrize("forgetting", ["discard_drafts_of", "forget_unsaved_of"])
@pytest.mark.parametrize("error", [VaultBusyError(place="drafts.db"), StorageError(place="drafts.db")])
def test_drafts_that_are_busy_do_not_make_an_erasure_look_failed_and_the_list_is_kept(
    here: Desk, again: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch, forgetting: str, error: Exception
) -> None:
    case = closed_case(here)

    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(erasures, forgetting, fails)
    assert erase_case(here, case, "demand", SECOND).case == case
    assert left_in(here.read()) == []
    file = erased_file.erased_file(here.vault.folder)
    assert file.exists(), "else a copy that is put back brings the case back"
    file.unlink()
    leave(here)
    leave(again())
    assert file.exists()


def test_a_fault_of_ours_in_a_linked_case_keeps_nobody_out(
    here: Desk, again: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    erased(here)
    put_back(here)

    def fault(*_: object) -> None:
        raise ValueError("a fault of ours in one case")

    monkeypatch.setattr(erasures, "relatives", fault)
    desk = again()
    assert left_in(desk.read()) == []
    leave(desk)


def test_a_post_to_which_the_case_went_hears_although_the_copy_that_is_put_back_forgot_that(
    here: Desk, there: Desk, again: Callable[[], Desk], tmp_path: Path
) -> None:
    case = closed_case(here)
    introduce(here, there)
    here.copy_vault()  # from before anything of it went there
    send(here, there, tmp_path, case)
    erase_case(here, case, "demand", SECOND)
    put_back(here)
    desk = again()
    assert posts_with(desk, case) == (there.post,)
    send(desk, there, tmp_path)
    assert [one.case for one in erasures_asked(there)] == [case]
    leave(desk)
