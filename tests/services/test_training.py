from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import OnlyPracticeError, TraineeInRealVaultError
from repatria.services.cases.casefile import open_casefile, read_casefile
from repatria.services.post.people import change_own_passphrase, let_in, people_here, roles_here
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.store.state import load_some
from tests.posts import PASSPHRASE, make_post
from tests.services.training import PHRASE, TRAINEE, real_vault_of_a_trainee


def test_nobody_in_training_makes_a_vault_of_real_people(tmp_path: Path, library: Library) -> None:
    wanted = NewVault(PASSPHRASE, "Teo", "Puesto", "GTM", "trainee")
    with pytest.raises(TraineeInRealVaultError):
        new_vault(tmp_path / "v", wanted, library, state_dir=tmp_path / "state")
    assert not (tmp_path / "v").exists()


def test_nobody_in_training_is_let_into_a_vault_of_real_people(tmp_path: Path, library: Library) -> None:
    wanted = NewVault(PASSPHRASE, "Ana", "Puesto", "GTM")
    desk = new_vault(tmp_path / "v", wanted, library, state_dir=tmp_path / "state")
    assert "trainee" not in roles_here(desk)
    with pytest.raises(TraineeInRealVaultError):
        let_in(desk, "Teo", "trainee", PHRASE)
    assert [one.name for one in people_here(desk)] == ["Ana"]
    leave(desk)


def test_practice_is_where_somebody_in_training_works(tmp_path: Path) -> None:
    desk = make_post(tmp_path / "v", state=tmp_path / "state")
    assert "trainee" in roles_here(desk)
    let_in(desk, "Teo", "trainee", PHRASE)
    leave(desk)
    teo = unlock(tmp_path / "v", PHRASE, desk.library, state_dir=tmp_path / "state")
    assert len(people_here(teo)) == 2
    leave(teo)


def test_an_account_in_training_from_before_gets_no_desk_and_that_it_came_is_noted(
    tmp_path: Path, library: Library
) -> None:
    real_vault_of_a_trainee(tmp_path / "v", library, state=tmp_path / "state")
    with pytest.raises(OnlyPracticeError) as refused:
        unlock(tmp_path / "v", PHRASE, library, state_dir=tmp_path / "state")
    assert refused.value.facts == {"name": TRAINEE}
    ana = unlock(tmp_path / "v", PASSPHRASE, library, state_dir=tmp_path / "state")
    teo = next(one.id for one in people_here(ana) if one.name == TRAINEE)
    came = load_some(ana.read(), ana.record, types=("unlocked",)).facts
    assert [fact.author for fact in came].count(teo) == 1
    leave(ana)


def test_no_desk_hands_a_connection_to_somebody_in_training(tmp_path: Path, library: Library) -> None:
    opened = real_vault_of_a_trainee(tmp_path / "v", library, state=tmp_path / "state")
    desk = unlock(tmp_path / "v", PASSPHRASE, library, state_dir=tmp_path / "state")
    ana = desk.person
    desk.vault.person = replace(ana, role="trainee")
    for door in (desk.read, desk.drafts, desk.copy_vault, lambda: desk.append([])):
        with pytest.raises(OnlyPracticeError):
            door()
    for look in (open_casefile, read_casefile):
        with pytest.raises(OnlyPracticeError):
            look(desk, opened.id)
    with pytest.raises(OnlyPracticeError):
        change_own_passphrase(desk, PASSPHRASE, "otra frase larga de Teo")
    desk.vault.person = ana
    assert open_casefile(desk, opened.id).code == opened.code
    leave(desk)
