"""``verify`` of a vault that does not open says why: in words, by a code, on a page, and without a passphrase too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.services.vaults import leave, unlock
from tests.cli.shell import PASSPHRASE, new_post, repatria
from tests.damage import PAGE
from tests.posts import shipped


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return new_post(tmp_path, "uno")


def closed(home: Path, vault: Path, *more: str, language: str = "es") -> tuple[int, str]:
    """Look without a passphrase, and where nobody sits who could type one."""
    done = repatria(home, "--lang", language, "verify", str(vault), "--closed", *more, passphrase=None)
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_without_a_passphrase_it_is_said_what_is_seen(tmp_path: Path, vault: Path) -> None:
    code, said = closed(tmp_path, vault, "--sheet", str(tmp_path / "stick"))
    assert (code, len(said.splitlines())) == (0, 1)
    assert "Nada de lo que se ve desde fuera" in said
    assert not list((tmp_path / "stick").iterdir())
    (vault / "keyslots.json").unlink()
    code, said = closed(tmp_path, vault, "--json", "--sheet", str(tmp_path / "stick"))
    facts = json.loads(said)
    assert code == 8
    assert facts["seen"] == ["slots_missing", "slots_remembered"]
    assert (facts["opened"], facts["sound"], facts["why"]) == (False, False, None)
    assert [path.name for path in (tmp_path / "stick").iterdir()] == [f"{facts['code']}.pdf"]
    for language, words in (("es", "Falta el archivo de llaves"), ("en", "The file with the keys")):
        code, said = closed(tmp_path, vault, language=language)
        assert code == 8
        assert words in said
        assert facts["code"] in said
        read = repatria(tmp_path, "--lang", language, "damage-code", facts["code"], passphrase=None)
        assert words in read.stdout
    read = repatria(tmp_path, "damage-code", facts["code"], "--json", passphrase=None)
    assert json.loads(read.stdout)["seen"] == facts["seen"]


def test_one_that_does_not_open_says_why_and_how_much_is_whole(tmp_path: Path, vault: Path) -> None:
    path = vault / "vault.db"
    data = path.read_bytes()
    path.write_bytes(bytes(PAGE) + data[PAGE:])
    done = repatria(tmp_path, "--lang", "es", "verify", str(vault))
    assert done.returncode == 3, "it did not open: that is no finding of a check"
    assert "La bóveda no se abrió" in done.stdout
    assert "El comienzo de vault.db no va con estas llaves" in done.stdout
    assert "Páginas dañadas: 1" in done.stdout
    assert "repatria salvage" in done.stdout
    assert len(done.stderr.strip().splitlines()) == 2
    known = repatria(tmp_path, "verify", str(vault), "--json", "--sheet", str(tmp_path / "stick"))
    facts = json.loads(known.stdout)
    assert (facts["why"], facts["damaged_pages"]) == ("WrongKeyError", 1)
    assert facts["whole_pages"] == len(data) // PAGE - 1
    assert [path.name for path in (tmp_path / "stick").iterdir()] == [f"{facts['code']}.pdf"]
    assert path.read_bytes() == bytes(PAGE) + data[PAGE:], "nothing is put right by looking"


def test_what_is_no_vault_and_a_wrong_passphrase_say_no_more_than_they_did(
    tmp_path: Path, vault: Path
) -> None:
    none = repatria(tmp_path, "verify", str(tmp_path / "none"), "--closed", passphrase=None)
    assert (none.returncode, none.stdout) == (3, "")
    assert len(none.stderr.strip().splitlines()) == 2
    wrong = repatria(tmp_path, "verify", str(vault), passphrase="otra frase cualquiera")
    assert (wrong.returncode, wrong.stdout) == (3, "")


def test_one_of_a_newer_program_is_said_to_be_that_and_not_to_be_salvaged(
    tmp_path: Path, vault: Path
) -> None:
    desk = unlock(vault, PASSPHRASE, shipped(), state_dir=tmp_path / "state")
    connection = desk.vault.writer()
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    leave(desk)
    done = repatria(tmp_path, "--lang", "es", "verify", str(vault))
    assert (done.returncode, done.stdout) == (3, "")
    assert "versión más nueva" in done.stderr


def test_one_of_which_every_page_is_whole_is_told_so_and_may_be_salvaged(tmp_path: Path, vault: Path) -> None:
    desk = unlock(vault, PASSPHRASE, shipped(), state_dir=tmp_path / "state")
    connection = desk.vault.writer()
    connection.execute("DELETE FROM device")
    connection.close()
    leave(desk)
    done = repatria(tmp_path, "--lang", "es", "verify", str(vault))
    assert done.returncode == 3
    assert "Páginas enteras: " in done.stdout
    assert "Páginas dañadas" not in done.stdout
    assert "repatria salvage" in done.stdout
