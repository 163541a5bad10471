from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import LastPersonError, OwnAccountError, RoleMayNotError, WrongPassphraseError
from repatria.domain.people import Role
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.post.people import (
    change_known_passphrase,
    change_own_passphrase,
    end_access,
    let_in,
    people_here,
)
from repatria.services.vaults import leave, unlock
from tests.posts import PASSPHRASE, make_post

OLD_VAULT = Path(__file__).parents[1] / "vaults" / "v3"
OLD_PASSPHRASE = "una frase larga de práctica"
OTHER = "otra frase de Bea"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_post(tmp_path / "v", state=tmp_path / "state")
    yield desk
    leave(desk)


def again(desk: Desk, tmp_path: Path, passphrase: str) -> Desk:
    leave(desk)
    return unlock(tmp_path / "v", passphrase, desk.library, state_dir=tmp_path / "state")


def changes(desk: Desk) -> list[str]:
    rows = desk.read().execute("SELECT count(*) FROM event").fetchone()
    return [str(rows[0])]


def test_a_colleague_who_is_let_in_opens_the_vault_with_their_own_name(desk: Desk, tmp_path: Path) -> None:
    before = changes(desk)
    let_in(desk, "Bea", "supervisor", OTHER)
    assert [person.name for person in people_here(desk)] == ["Ana M.", "Bea"]
    assert changes(desk) != before
    other = again(desk, tmp_path, OTHER)
    assert (other.person.name, other.person.role) == ("Bea", "supervisor")
    leave(other)


def test_whose_access_is_ended_opens_nothing_and_stays_in_the_list(desk: Desk, tmp_path: Path) -> None:
    bea = let_in(desk, "Bea", "supervisor", OTHER)
    ended = end_access(desk, bea.id)
    assert not ended.active
    assert [person.active for person in people_here(desk)] == [True, False]
    with pytest.raises(WrongPassphraseError):
        again(desk, tmp_path, OTHER)
    leave(unlock(tmp_path / "v", PASSPHRASE, desk.library, state_dir=tmp_path / "state"))


def test_a_changed_passphrase_opens_and_the_one_before_does_not(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        change_own_passphrase(desk, "no es esta", "la nueva frase de Ana")
    change_own_passphrase(desk, PASSPHRASE, "la nueva frase de Ana")
    with pytest.raises(WrongPassphraseError):
        again(desk, tmp_path, PASSPHRASE)
    leave(unlock(tmp_path / "v", "la nueva frase de Ana", desk.library, state_dir=tmp_path / "state"))


def test_one_that_somebody_learned_is_changed_with_the_keys_behind_it_and_it_is_noted(
    desk: Desk, tmp_path: Path
) -> None:
    with pytest.raises(WrongPassphraseError):
        change_known_passphrase(desk, "no es esta", "la nueva frase de Ana")
    before, key = changes(desk), desk.vault.opened.newest_key
    change_known_passphrase(desk, PASSPHRASE, "la nueva frase de Ana")
    assert changes(desk) != before
    assert desk.vault.opened.newest_key != key
    with pytest.raises(WrongPassphraseError):
        again(desk, tmp_path, PASSPHRASE)
    leave(unlock(tmp_path / "v", "la nueva frase de Ana", desk.library, state_dir=tmp_path / "state"))


def test_nobody_ends_their_own_access_or_that_of_the_last(desk: Desk) -> None:
    with pytest.raises(LastPersonError):
        end_access(desk, desk.person.id)
    let_in(desk, "Bea", "supervisor", OTHER)
    with pytest.raises(OwnAccountError):
        end_access(desk, desk.person.id)


@pytest.mark.parametrize("role", ["auditor", "trainee", "receiving_team", "case_manager"])
def test_who_does_not_answer_for_the_post_lets_nobody_in(desk: Desk, tmp_path: Path, role: Role) -> None:
    let_in(desk, "Eva", role, OTHER)
    eva = again(desk, tmp_path, OTHER)
    with pytest.raises(RoleMayNotError):
        let_in(eva, "Mal", "supervisor", "una frase de nadie")
    with pytest.raises(RoleMayNotError):
        end_access(eva, desk.person.id)
    leave(eva)


def test_people_of_a_vault_of_the_version_before_stay_who_they_were(tmp_path: Path, library: Library) -> None:
    shutil.copytree(OLD_VAULT, tmp_path / "old")
    desk = unlock(tmp_path / "old", OLD_PASSPHRASE, library, state_dir=tmp_path / "old-state")
    assert [(one.name, one.role, one.active, one.vouched) for one in people_here(desk)] == [
        ("Ana M.", "coordinator", True, True),
        ("Enlace", "liaison", True, True),
    ]
    assert check_vault(desk).sound
    leave(desk)


def test_people_stand_in_the_order_of_their_names_as_people_read_them(desk: Desk) -> None:
    for number, name in enumerate(("Zoe", "Álvaro", "ñusta", "Bea")):
        let_in(desk, name, "coordinator", f"una frase de {number} cualquiera")
    names = [person.name for person in people_here(desk)]
    assert names == ["Álvaro", "Ana M.", "Bea", "ñusta", "Zoe"]
