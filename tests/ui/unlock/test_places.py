from __future__ import annotations

from pathlib import Path

from repatria.ui.unlock.places import fresh_folder, known_places, looks_like_vault


def put_vault(folder: Path, name: str = "keyslots.json") -> None:
    folder.mkdir(parents=True)
    (folder / name).write_text("{}", encoding="utf-8")


def test_a_computer_without_vaults_has_no_places(tmp_path: Path) -> None:
    assert known_places(tmp_path / "nothing") == ()


def test_vaults_of_posts_come_before_those_of_practice(tmp_path: Path) -> None:
    for name in ("practica", "zeta", "boveda"):
        put_vault(tmp_path / name)
    (tmp_path / "other").mkdir()
    found = known_places(tmp_path)
    assert [(place.folder.name, place.practice) for place in found] == [
        ("boveda", False),
        ("zeta", False),
        ("practica", True),
    ]


def test_a_vault_that_lost_its_key_file_is_still_shown(tmp_path: Path) -> None:
    put_vault(tmp_path / "boveda", "vault.db")
    assert [place.folder.name for place in known_places(tmp_path)] == ["boveda"]


def test_a_fresh_folder_is_never_one_that_is_there(tmp_path: Path) -> None:
    assert fresh_folder(tmp_path, practice=False).name == "boveda"
    (tmp_path / "boveda").mkdir()
    (tmp_path / "boveda-2").mkdir()
    assert fresh_folder(tmp_path, practice=False).name == "boveda-3"
    assert fresh_folder(tmp_path, practice=True).name == "practica"


def test_any_other_folder_is_no_vault(tmp_path: Path) -> None:
    assert not looks_like_vault(tmp_path)
