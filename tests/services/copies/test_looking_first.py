"""A copy is looked into before it takes any place, also where no vault opens any more; nothing is left of that."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.calendar import utc_text
from repatria.domain.errors import CodeUnreadableError, NoCopyError, VaultBusyError, WrongPassphraseError
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.copies.looking_first import FoundCopy, look_into_copy
from repatria.services.copies.making import make_copy_now
from repatria.services.copies.place import choose_place
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.post.people import let_in
from repatria.services.today import line_of
from repatria.services.vaults import leave
from tests.posts import PASSPHRASE, TestClock, make_closed_post
from tests.services.erasing import SECOND, closed_case

HERS = "la frase larga de Bea"


@pytest.fixture
def look(tmp_path: Path) -> Callable[..., FoundCopy]:
    def looked(*known: Path, place: Path = tmp_path / "stick", passphrase: str = PASSPHRASE) -> FoundCopy:
        return look_into_copy(
            place,
            passphrase,
            known,
            lambda practice: tmp_path / f"new-{practice}",
            state_dir=tmp_path / "state",
        )

    return looked


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    """A closed vault of which a copy lies on a stick, and which went on after it."""
    (tmp_path / "stick").mkdir()
    choose_place(desk, tmp_path / "stick")
    open_case(desk, Opening("host", "no"))
    make_copy_now(desk)
    open_case(desk, Opening("host", "no"))
    leave(desk)
    return desk.vault.folder


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.parent.iterdir() if path.name.startswith(".")]


def test_it_says_what_the_copy_has_and_what_this_machine_remembers_beyond_it(
    folder: Path, look: Callable[..., FoundCopy]
) -> None:
    found = look(folder)
    assert (found.target, found.replaces, found.cases) == (folder, True, 1)
    assert found.beyond
    assert found.events
    assert hidden(folder) == []


def test_a_machine_that_never_saw_the_vault_knows_of_nothing_beyond(
    folder: Path, look: Callable[..., FoundCopy], tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "state")
    found = look()
    assert (found.beyond, found.replaces) == (None, False)
    assert found.target == tmp_path / "new-True"
    assert hidden(folder) == []


def test_it_belongs_to_its_own_vault_or_to_one_that_lost_its_slots_and_to_no_other(
    folder: Path, look: Callable[..., FoundCopy], tmp_path: Path, library: Library
) -> None:
    other = make_closed_post(tmp_path / "another", state=tmp_path / "another-state")
    assert look(other, folder).target == folder
    assert look(other).target == tmp_path / "new-True"
    (folder / "keyslots.json").write_bytes(b"x")
    assert look(other, folder).target == folder


def test_what_cannot_be_looked_into_is_told(
    folder: Path, look: Callable[..., FoundCopy], tmp_path: Path
) -> None:
    with pytest.raises(WrongPassphraseError):
        look(folder, passphrase="otra frase que no es")
    with pytest.raises(NoCopyError):
        look(folder, place=tmp_path)
    assert hidden(folder) == []


def test_an_open_vault_is_not_looked_past(desk: Desk, look: Callable[..., FoundCopy], tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    choose_place(desk, tmp_path / "stick")
    make_copy_now(desk)
    with pytest.raises(VaultBusyError):
        look(desk.vault.folder)


def test_whoever_knows_a_code_hears_whether_the_case_is_in_it(
    desk: Desk, look: Callable[..., FoundCopy], tmp_path: Path, clock: TestClock
) -> None:
    (tmp_path / "stick").mkdir()
    choose_place(desk, tmp_path / "stick")
    one, other = (open_case(desk, Opening("host", "no", label="Rosa")) for _ in range(2))
    let_in(desk, "Bea", "supervisor", HERS)
    restrict_case(desk, other.id)
    make_copy_now(desk)
    at = utc_text(desk.now())
    clock.moment += timedelta(days=2)
    later = open_case(desk, Opening("host", "no"))
    leave(desk)
    found = look(desk.vault.folder)
    assert found.changed_last(one.code) == found.changed_last(one.code.lower().replace("-", " ")) == at
    assert found.changed_last(later.code) == "", "it came after the copy"
    assert found.changed_last(other.code) == at
    hers = look(desk.vault.folder, passphrase=HERS)
    assert hers.changed_last(one.code) == at
    assert hers.changed_last(other.code) == "", "restricted to others"
    assert hers.cases == 2
    assert one.code not in repr(found)
    with pytest.raises(CodeUnreadableError):
        found.changed_last(one.code[:-1])


@pytest.mark.supervised
def test_of_a_case_that_was_erased_since_nothing_is_said(
    desk: Desk, look: Callable[..., FoundCopy], tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    choose_place(desk, tmp_path / "stick")
    case = closed_case(desk, "2026-11-01")
    line = line_of(desk, case)
    assert line is not None
    make_copy_now(desk)
    erase_case(desk, case, "retention", SECOND)
    leave(desk)
    assert look(desk.vault.folder).changed_last(line.code) == ""
    shutil.rmtree(desk.vault.folder)
    assert look().changed_last(line.code), "nothing at hand tells of it any more"


def test_looking_leaves_an_empty_folder_empty(
    folder: Path, look: Callable[..., FoundCopy], tmp_path: Path
) -> None:
    (tmp_path / "new-True").mkdir()
    look()
    assert not any((tmp_path / "new-True").iterdir())
