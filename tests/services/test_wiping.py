"""Whoever answers for a post closes it: what is nowhere else is said first, and afterwards nothing of it opens."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from repatria.domain.attachments.attachment import SealedFile
from repatria.domain.errors import (
    DiskFullError,
    OwnApprovalError,
    RecordIncompleteError,
    RoleMayNotError,
    StoppedError,
    StorageError,
    VanishedError,
    VaultMissingError,
    VaultWipedError,
    WrongVaultNameError,
)
from repatria.services import wiping
from repatria.services.cases.opening import Opening, open_case
from repatria.services.copies.making import make_copy_now, note_copy
from repatria.services.copies.place import choose_place
from repatria.services.copies.restoring import restore_copy
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form
from repatria.services.post.people import let_in
from repatria.services.vaults import leave, unlock
from repatria.services.wiping import begin_wipe, end_wipe, foresee_wipe, save_wipe_page
from repatria.store import wipe_word as store
from repatria.store.attachments.landing import put_waiting
from repatria.store.copies.opening import copies_in
from repatria.store.copies.place import copies_folder
from repatria.store.drafts import Draft
from repatria.ui.unlock.places import wipes_begun
from tests.posts import PASSPHRASE
from tests.services.attachments.files import add
from tests.services.two_posts import seal, take

OTHER = "otra frase de Bea"
CALLED = "Puesto de práctica"


def opened(desk: Desk, tmp_path: Path) -> Desk:
    return unlock(
        tmp_path / "vault", PASSPHRASE, desk.library, clock=desk.clock, state_dir=tmp_path / "state"
    )


def with_copy(desk: Desk, stick: Path) -> None:
    stick.mkdir()
    choose_place(desk, stick)
    note_copy(desk, make_copy_now(desk))


def test_what_no_other_post_has_is_said_until_its_receipt_comes(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no"))
    open_case(desk, Opening("host", "no"))
    before = foresee_wipe(desk)
    assert before.cases == 2
    assert before.events > 2
    assert not before.is_all_elsewhere
    take(other, seal(desk, other, tmp_path, case.id))
    assert foresee_wipe(desk).cases == 2, "sent is not received"
    take(desk, seal(other, desk, tmp_path, case.id))
    after = foresee_wipe(desk)
    assert after.cases == 1
    assert after.events < before.events
    assert after.posts == 1


def test_what_is_half_typed_is_said(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    assert foresee_wipe(desk).drafts == 0
    work = begin_form(desk, case.id, "F01")
    desk.drafts().save(Draft(f"{case.id}/{work.member}", "found_in", "GTM"))
    assert foresee_wipe(desk).drafts == 1


def test_files_of_cases_are_counted_with_those_that_wait_for_their_event(desk: Desk, tmp_path: Path) -> None:
    add(desk, open_case(desk, Opening("host", "no")).id, tmp_path)
    assert foresee_wipe(desk).attachments == 1
    waits = b"sealed elsewhere"
    said = SealedFile(len(waits), sha256(waits).hexdigest())
    put_waiting(desk.vault.folder, desk.new_id(), said, [waits])
    assert foresee_wipe(desk).attachments == 2


def test_it_is_gone_and_whoever_comes_next_is_told(desk: Desk, tmp_path: Path) -> None:
    begin_wipe(desk, f" {CALLED} ")
    leave(desk)
    with pytest.raises(VaultWipedError):
        opened(desk, tmp_path)
    assert not (tmp_path / "vault").exists()
    assert list((tmp_path / "state").iterdir()) == []


def test_left_and_ended_nothing_stands_there(desk: Desk, tmp_path: Path) -> None:
    begin_wipe(desk, CALLED)
    leave(desk)
    end_wipe(tmp_path / "vault", tmp_path / "state")
    with pytest.raises(VaultMissingError):
        opened(desk, tmp_path)


@pytest.mark.parametrize("typed", ["", "Puesto", "puesto de práctica", "Puesto de practica"])
def test_another_name_destroys_nothing(desk: Desk, tmp_path: Path, typed: str) -> None:
    with pytest.raises(WrongVaultNameError):
        begin_wipe(desk, typed)
    leave(desk)
    leave(opened(desk, tmp_path))


def test_where_two_have_accounts_the_other_one_agrees(desk: Desk, tmp_path: Path) -> None:
    assert not foresee_wipe(desk).second
    let_in(desk, "Beatriz López", "auditor", OTHER)
    assert foresee_wipe(desk).second
    with pytest.raises(RecordIncompleteError):
        begin_wipe(desk, CALLED)
    with pytest.raises(RecordIncompleteError):
        begin_wipe(desk, CALLED, "Alguien de fuera")
    with pytest.raises(OwnApprovalError):
        begin_wipe(desk, CALLED, "Ana M.")
    begin_wipe(desk, CALLED, "Beatriz López")
    leave(desk)
    with pytest.raises(VaultWipedError):
        opened(desk, tmp_path)


def test_whoever_does_not_answer_for_the_post_neither_wipes_nor_looks(desk: Desk, tmp_path: Path) -> None:
    let_in(desk, "Bea", "case_manager", OTHER)
    leave(desk)
    bea = unlock(tmp_path / "vault", OTHER, desk.library, state_dir=tmp_path / "state")
    for act in (lambda: foresee_wipe(bea), lambda: begin_wipe(bea, CALLED, "Ana M.")):
        with pytest.raises(RoleMayNotError):
            act()
    leave(bea)


def test_copies_stay_unless_asked_for_and_then_go_with_their_keys(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    with_copy(desk, stick)
    foreseen = foresee_wipe(desk)
    assert (foreseen.copies, foreseen.reachable, foreseen.place) == (1, True, str(stick))
    files = copies_folder(stick) / "attachments"
    files.mkdir()
    (files / "a.age").write_bytes(b"noise once no copy has its key")
    half = copies_folder(stick) / f".{desk.new_id()}.new"
    half.mkdir()
    (half / "vault.db").write_bytes(b"half a copy")
    made = begin_wipe(desk, CALLED, copies=True)
    assert (made.copies, made.left) == (1, 0)
    assert sorted(path.name for path in copies_folder(stick).iterdir()) == ["mark"]


def test_from_a_copy_that_was_left_the_post_comes_back(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    stick = tmp_path / "stick"
    with_copy(desk, stick)
    made = begin_wipe(desk, CALLED)
    assert (made.copies, made.left, made.place) == (0, 1, str(stick))
    leave(desk)
    end_wipe(tmp_path / "vault", tmp_path / "state")
    restore_copy(stick, tmp_path / "vault", PASSPHRASE, desk.library, clock=desk.clock)
    leave(opened(desk, tmp_path))


def killed_before_the_copies(desk: Desk, monkeypatch: pytest.MonkeyPatch, step: str = "wipe_copies") -> None:
    class PowerOffError(BaseException): ...

    def off(*_: object) -> int:
        raise PowerOffError

    with monkeypatch.context() as patched:
        patched.setattr(wiping, step, off)
        with pytest.raises(PowerOffError):
            begin_wipe(desk, CALLED, copies=True)
    leave(desk)


def test_killed_before_the_copies_went_the_next_start_goes_on_with_them(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    with_copy(desk, stick)
    killed_before_the_copies(desk, monkeypatch)
    with pytest.raises(VaultWipedError):  # whoever tries a passphrase in between ends the vault alone
        opened(desk, tmp_path)
    assert wipes_begun(tmp_path / "data", tmp_path / "state") == (tmp_path / "vault",)
    ended = end_wipe(tmp_path / "vault", tmp_path / "state")
    assert (ended.destroyed, ended.copies, ended.left) == (True, 1, 0)
    assert copies_in(copies_folder(stick)) == []
    assert list((tmp_path / "state").iterdir()) == []


def test_killed_before_the_copies_went_and_the_stick_is_away_it_is_said_where_they_stay(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    with_copy(desk, stick)
    killed_before_the_copies(desk, monkeypatch)
    stick.rename(tmp_path / "pocket")
    ended = end_wipe(tmp_path / "vault", tmp_path / "state")
    assert (ended.copies, ended.left, ended.place) == (0, None, str(stick))
    assert len(copies_in(copies_folder(tmp_path / "pocket"))) == 1


def test_copies_stay_where_the_vault_was_opened_elsewhere_and_moved_before_its_keys_were_destroyed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after the word; opened on another laptop, which takes it back; the folder has another name then."""
    stick, state = tmp_path / "stick", tmp_path / "state"
    with_copy(desk, stick)
    killed_before_the_copies(desk, monkeypatch, "wipe_ways_in")
    store.take_back(tmp_path / "vault", tmp_path / "elsewhere", desk.vault.id)
    (tmp_path / "vault").rename(tmp_path / "renamed")
    assert wipes_begun(tmp_path / "data", state) == ()
    ended = end_wipe(tmp_path / "vault", state)
    assert (ended.destroyed, ended.copies, ended.left) == (False, 0, 1)
    assert len(copies_in(copies_folder(stick))) == 1
    leave(unlock(tmp_path / "renamed", PASSPHRASE, desk.library, state_dir=state))


def test_copies_that_were_to_stay_stay_at_the_next_start_and_it_says_where(
    desk: Desk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    with_copy(desk, stick)
    begin_wipe(desk, CALLED)
    leave(desk)
    ended = end_wipe(tmp_path / "vault", tmp_path / "state")
    assert (ended.copies, ended.left, ended.place) == (0, 1, str(stick))


def test_a_stick_that_is_not_there_is_said_and_hinders_nothing(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    with_copy(desk, stick)
    stick.rename(tmp_path / "pocket")
    assert not foresee_wipe(desk).reachable
    assert begin_wipe(desk, CALLED, copies=True).copies == 0
    assert len(copies_in(copies_folder(tmp_path / "pocket"))) == 1


def test_of_a_full_disk_nothing_is_begun_and_the_record_says_who_wanted_to(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise DiskFullError(place=str(path))

    monkeypatch.setattr(store, "atomic_write", full)
    with pytest.raises(StorageError):
        begin_wipe(desk, CALLED)
    monkeypatch.undo()
    leave(desk)
    again = opened(desk, tmp_path)
    kinds = again.read().execute("SELECT name FROM event_type").fetchall()
    assert ("wipe_begun",) in kinds
    leave(again)


def test_what_the_disk_refuses_once_it_is_begun_goes_at_the_next_start(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise VanishedError(place=str(tmp_path))

    monkeypatch.setattr(wiping, "wipe_ways_in", refused)
    begin_wipe(desk, CALLED)
    monkeypatch.undo()
    leave(desk)
    with pytest.raises(VaultWipedError):
        opened(desk, tmp_path)
    end_wipe(tmp_path / "vault", tmp_path / "state")
    assert not (tmp_path / "vault").exists()


def test_stopped_before_it_is_begun_nothing_is_touched(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(StoppedError):
        begin_wipe(desk, CALLED, cancelled=lambda: True)
    leave(desk)
    leave(opened(desk, tmp_path))


def test_the_page_of_what_remains_is_written_whole(desk: Desk, tmp_path: Path) -> None:
    path = save_wipe_page(["Memorias USB.", "Papel."], desk.calendar.local(desk.now()), tmp_path)
    assert path.read_bytes().startswith(b"%PDF")
