"""A copy is looked into before it takes any place, also where no vault opens any more; nothing is left of that."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import NoCopyError, VaultBusyError, WrongPassphraseError
from repatria.services.cases.opening import Opening, open_case
from repatria.services.copies.looking_first import FoundCopy, look_into_copy
from repatria.services.copies.making import make_copy_now
from repatria.services.copies.place import choose_place
from repatria.services.desk import Desk
from repatria.services.vaults import leave
from tests.posts import PASSPHRASE, make_closed_post


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
