"""Whatever a disk does to a vault, its people are told in words: no act of theirs ends in an error of the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random  # noqa: TID251 - drawn by a seed
from shutil import copytree

import pytest

from repatria.domain.errors import RepatriaError, VaultDamagedError
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.today import find_cases, today
from repatria.services.vaults import leave, unlock
from tests.damage import damage
from tests.posts import PASSPHRASE, make_post, shipped

SEEDS = 150
FILES = ("vault.db",) * 8 + ("drafts.db", "keyslots.json")


@dataclass(frozen=True, slots=True)
class Whole:
    """A vault of some cases, what the machine keeps of it, and one of its cases; so many *events* stand in it."""

    folder: Path
    case: CaseId
    events: int


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    folder = tmp_path_factory.mktemp("whole")
    desk = make_post(folder / "vault", state=folder / "state")
    cases = [open_case(desk, Opening("host", "no", label=f"caso {number}")).id for number in range(25)]
    leave(desk)
    desk = unlock(folder / "vault", PASSPHRASE, shipped(), state_dir=folder / "state")
    report = check_vault(desk)
    assert report.sound
    leave(desk)
    return Whole(folder, cases[7], report.events)


def _tells(act: Callable[[], object]) -> bool:
    """Do *act* and tell whether it could be done; what hinders it is an error with words."""
    try:
        act()
    except RepatriaError:
        return False
    return True


def _opened(folder: Path) -> Desk | None:
    try:
        return unlock(folder / "vault", PASSPHRASE, shipped(), state_dir=folder / "state")
    except RepatriaError:
        return None


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_is_damaged_is_told_in_words(whole: Whole, tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    copytree(whole.folder, tmp_path, dirs_exist_ok=True)
    damage(tmp_path / "vault" / chance.choice(FILES), chance)
    desk = _opened(tmp_path)
    if desk is None:
        return
    _tells(lambda: today(desk))
    _tells(lambda: find_cases(desk, "caso"))
    _tells(lambda: open_casefile(desk, whole.case))
    _tells(lambda: open_case(desk, Opening("host", "no", label="otro caso")))
    _tells(lambda: check_vault(desk))
    _tells(lambda: leave(desk))


def test_a_vault_whose_lists_are_damaged_opens_and_says_so(
    whole: Whole, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object, **__: object) -> int:
        raise VaultDamagedError(file="vault.db", reason="malformed")

    copytree(whole.folder, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr("repatria.services.vaults.refresh_stale", damaged)
    desk = unlock(tmp_path / "vault", PASSPHRASE, shipped(), state_dir=tmp_path / "state")
    assert "structure_damaged" in {found.kind for found in desk.vault.findings}
    assert open_casefile(desk, whole.case).id == whole.case
    leave(desk)
