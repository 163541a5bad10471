"""``salvage``: a damaged vault from the shell."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.shell import repatria
from tests.damage import PAGE

NEW = ("--post", "Puesto", "--country", "GTM", "--person", "Ana", "--practice")


def damaged(home: Path, place: Path) -> Path:
    """Make a vault and overwrite the end of its file."""
    made = repatria(home, "new-vault", str(place), *NEW)
    assert made.returncode == 0, made.stderr
    path = place / "vault.db"
    data = path.read_bytes()
    path.write_bytes(data[:-PAGE] + bytes(PAGE))
    return place


def test_a_damaged_vault_is_salvaged_into_a_new_folder(tmp_path: Path) -> None:
    home, place = tmp_path / "home", damaged(tmp_path / "home", tmp_path / "uno")
    before = (place / "vault.db").read_bytes()
    done = repatria(home, "--lang", "es", "salvage", str(place), str(tmp_path / "dos"))
    assert done.returncode in {0, 8}, done.stderr
    assert "La bóveda dañada sigue en su lugar" in done.stdout
    assert (place / "vault.db").read_bytes() == before
    assert repatria(home, "verify", str(tmp_path / "dos")).returncode in {0, 8}


def test_what_is_missing_is_told_as_facts_too(tmp_path: Path) -> None:
    place = damaged(tmp_path / "home", tmp_path / "uno")
    stick = tmp_path / "stick"
    stick.mkdir()
    done = repatria(
        tmp_path / "home", "salvage", str(place), str(tmp_path / "dos"), "--sheet", str(stick), "--json"
    )
    [page] = stick.iterdir()
    assert page.name.startswith("rescate-RV-")
    assert page.read_bytes().startswith(b"%PDF")
    facts = json.loads(done.stdout)
    assert facts["damaged_pages"] == 1
    lost = sum(one["last"] - one["first"] + 1 for one in facts["missing"]) + facts["uncounted"]
    assert done.returncode == (8 if lost else 0)
    assert facts["new_device"] is facts["others_let_in_again"] is False


def test_a_folder_that_holds_something_and_one_inside_a_vault_are_refused(tmp_path: Path) -> None:
    place = damaged(tmp_path / "home", tmp_path / "uno")
    (tmp_path / "lleno").mkdir()
    (tmp_path / "lleno" / "algo").write_text("x")
    for target in (tmp_path / "lleno", place, place / "dentro"):
        done = repatria(tmp_path / "home", "--lang", "es", "salvage", str(place), str(target))
        assert done.returncode not in {0, 8}
        assert done.stderr
    assert not (place / "dentro").exists()


def test_a_wrong_passphrase_makes_nothing(tmp_path: Path) -> None:
    place = damaged(tmp_path / "home", tmp_path / "uno")
    done = repatria(
        tmp_path / "home", "salvage", str(place), str(tmp_path / "dos"), passphrase="otra frase cualquiera"
    )
    assert done.returncode == 3
    assert not (tmp_path / "dos").exists()
