"""``copies`` says where copies go, makes one, lists them; what is refused leaves everything as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.domain.ids import make_case_code
from repatria.services.cases.opening import Opening, open_case
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from tests.cli.shell import PASSPHRASE, repatria
from tests.posts import shipped


@pytest.fixture
def vault(tmp_path: Path) -> str:
    wanted = NewVault(PASSPHRASE, "Ana M.", "uno", "GTM", practice=True)
    leave(new_vault(tmp_path / "uno", wanted, shipped(), state_dir=tmp_path / "home" / "state"))
    (tmp_path / "stick").mkdir()
    return str(tmp_path / "uno")


def test_a_place_is_chosen_copies_are_made_and_listed(tmp_path: Path, vault: str) -> None:
    home, stick = tmp_path / "home", str(tmp_path / "stick")
    early = repatria(home, "--lang", "es", "copies", "make", vault)
    assert early.returncode == 7
    assert "Nadie eligió" in early.stderr
    chosen = repatria(home, "--lang", "es", "copies", "place", vault, stick, "--name", "USB")
    assert chosen.returncode == 0, chosen.stderr
    assert chosen.stdout.splitlines()[0].endswith(stick)
    assert "mismo disco" in chosen.stdout
    made = json.loads(repatria(home, "copies", "make", vault, "--json").stdout)
    assert (made["place"], made["copies"]) == ("USB", 1)
    said = repatria(home, "--lang", "es", "copies", "make", vault).stdout
    assert said.startswith("Copia hecha y probada en «USB»: ")
    assert said.strip().endswith("Allí hay 1 copia.") or said.strip().endswith("Allí hay 2 copias.")
    listed = json.loads(repatria(home, "copies", "list", vault, "--json").stdout)
    assert made["copy"] in {one["copy"] for one in listed["copies"]} or len(listed["copies"]) == 1
    assert listed["last"] >= made["made"]
    assert repatria(home, "copies", "leave", vault).returncode == 0
    assert repatria(home, "copies", "list", vault).returncode == 7
    again = repatria(home, "--lang", "es", "copies", "place", vault, stick)
    assert again.returncode == 7
    assert "no recuerda" in again.stderr
    assert repatria(home, "copies", "place", vault, stick, "--join").returncode == 0


def test_restoring_is_rehearsed_and_done_in_earnest(tmp_path: Path, vault: str) -> None:
    home, stick = tmp_path / "home", str(tmp_path / "stick")
    assert repatria(home, "copies", "place", vault, stick).returncode == 0
    made = json.loads(repatria(home, "copies", "make", vault, "--json").stdout)
    said = repatria(home, "--lang", "es", "copies", "rehearse", vault)
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith("La copia de ")
    assert "anotaciones que la copia no tiene" in said.stdout
    look = json.loads(repatria(home, "copies", "rehearse", vault, "--copy", made["copy"], "--json").stdout)
    assert (look["id"], look["cases"], look["lacked"]) == (made["copy"], 0, 0)
    restored = repatria(home, "--lang", "es", "copies", "restore", stick, vault)
    assert restored.returncode == 0, restored.stderr
    assert f"{vault}.aside" in restored.stdout
    assert (Path(f"{vault}.aside") / "1" / "vault.db").is_file()
    assert repatria(home, "verify", vault).returncode in (0, 8)
    new = json.loads(repatria(home, "copies", "restore", stick, str(tmp_path / "new"), "--json").stdout)
    assert (new["copy"], new["aside"]) == (made["copy"], "")
    assert repatria(home, "copies", "restore", str(tmp_path / "nowhere"), vault).returncode == 7
    wrong = repatria(home, "copies", "restore", stick, vault, passphrase="otra frase que no es")
    assert wrong.returncode == 3


def test_a_copy_is_looked_into_and_asked_for_a_case(tmp_path: Path, vault: str) -> None:
    home, stick = tmp_path / "home", str(tmp_path / "stick")
    desk = unlock(Path(vault), PASSPHRASE, shipped(), state_dir=home / "state")
    code = open_case(desk, Opening("host", "no", label="Rosa")).code
    leave(desk)
    assert repatria(home, "copies", "place", vault, stick).returncode == 0
    assert repatria(home, "copies", "make", vault).returncode == 0
    looked = repatria(home, "--lang", "es", "copies", "look", stick, vault)
    assert looked.returncode == 0, looked.stderr
    assert "1 expediente" in looked.stdout
    assert code not in looked.stdout, "nothing is listed"
    there = repatria(home, "--lang", "es", "copies", "look", stick, vault, "--case", code.lower())
    assert there.returncode == 0
    assert "Cambió por última vez" in there.stdout
    assert "Rosa" not in there.stdout
    away = repatria(home, "copies", "look", stick, vault, "--case", make_case_code(bytes(16)), "--json")
    assert away.returncode == 1
    assert json.loads(away.stdout)["changed"] is None
    slip = repatria(home, "copies", "look", stick, vault, "--case", code[:-1])
    assert slip.returncode not in (0, 1)
    new = tmp_path / "new"
    assert repatria(home, "copies", "look", stick, str(new)).returncode == 0
    assert not new.exists()
    assert not list(tmp_path.glob(".*room"))


def test_the_vaults_own_folder_is_refused(tmp_path: Path, vault: str) -> None:
    refused = repatria(tmp_path / "home", "copies", "place", vault, vault)
    assert refused.returncode == 7
    assert not (Path(vault) / "copies").exists()
