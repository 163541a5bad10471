"""``same-person`` and ``two-people`` say of two cases, by code, whether they are of one person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from tests.cli.shell import PASSPHRASE, repatria
from tests.posts import introduce, shipped


@pytest.fixture
def codes(tmp_path: Path) -> list[str]:
    """The codes of two cases in the vault ``uno`` of a coordinator, one of them of a child."""
    wanted = NewVault(PASSPHRASE, "Ana M.", "uno", "GTM", "coordinator", practice=True)
    desk = new_vault(tmp_path / "uno", wanted, shipped(), state_dir=tmp_path / "home" / "state")
    opened = [open_case(desk, Opening("host", child)).code for child in ("no", "yes", "no")]
    leave(desk)
    return opened


def test_it_is_said_and_only_taken_back_by_who_may(tmp_path: Path, codes: list[str]) -> None:
    home, vault = tmp_path / "home", str(tmp_path / "uno")
    why = ("--reason", "El mismo pasaporte")
    said = repatria(home, "--lang", "es", "same-person", vault, *codes[:2], *why)
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith("Anotado en los dos: es la misma persona.")
    assert codes[1] in said.stdout
    refused = repatria(home, "two-people", vault, *codes[:2], *why)
    assert refused.returncode not in (0, 70)
    same = repatria(home, "same-person", vault, codes[0], codes[2], *why, "--json")
    assert json.loads(same.stdout) == {"same": True, "beside": sorted(codes[1:])}


def test_taken_back_where_it_was_said_and_else_remembered(tmp_path: Path, codes: list[str]) -> None:
    home, vault = tmp_path / "home", str(tmp_path / "uno")
    adults = (codes[0], codes[2])
    why = ("--reason", "Dos huellas")
    assert repatria(home, "same-person", vault, *adults, *why).returncode == 0
    for taken_back in (True, False):
        back = repatria(home, "two-people", vault, *adults, *why, "--json")
        assert json.loads(back.stdout) == {"same": False, "taken_back": taken_back}


def test_a_code_that_is_not_here_is_told(tmp_path: Path, codes: list[str]) -> None:
    home, vault = tmp_path / "home", str(tmp_path / "uno")
    unknown = repatria(home, "same-person", vault, codes[0], "ZZZZ-ZZZZ", "--reason", "x")
    assert unknown.returncode not in (0, 70)
    assert repatria(home, "same-person", vault, *codes[:2]).returncode == 2


def test_who_goes_alone_is_told_where_it_is_sealed_and_where_it_is_received(
    tmp_path: Path, codes: list[str]
) -> None:
    home, vault, stick = tmp_path / "home", tmp_path / "uno", tmp_path / "stick"
    stick.mkdir()
    wanted = NewVault(PASSPHRASE, "Beto R.", "dos", "GTM", "coordinator", practice=True)
    theirs = new_vault(tmp_path / "dos", wanted, shipped(), state_dir=home / "state")
    ours = unlock(vault, PASSPHRASE, shipped(), state_dir=home / "state")
    introduce(ours, theirs)
    for desk in (ours, theirs):
        leave(desk)
    adults = (codes[0], codes[2])
    assert repatria(home, "same-person", str(vault), *adults, "--reason", "Dos huellas").returncode == 0
    export = ("export", str(vault), "--case", codes[0], "--to", "dos", "--out", str(stick))
    sealed = repatria(home, "--lang", "es", *export)
    assert f"No van otros expedientes de la misma persona: {codes[2]}." in sealed.stdout, sealed.stderr
    [path] = stick.iterdir()
    came = repatria(home, "--lang", "es", "import", str(tmp_path / "dos"), str(path))
    assert "tiene otro que no está aquí" in came.stdout, came.stderr
