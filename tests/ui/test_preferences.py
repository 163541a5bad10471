from __future__ import annotations

from pathlib import Path

import pytest

from repatria.ui.preferences import Preferences, load_preferences, save_preferences


def test_preferences_come_back_as_they_were_kept(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "preferences.json"
    kept = Preferences("en", "dark", 150, "00ff")
    save_preferences(path, kept)
    assert load_preferences(path) == kept
    assert [file.name for file in path.parent.iterdir()] == ["preferences.json"]


def test_unknown_keys_and_bad_values_give_way_to_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text('{"theme": "dark", "text_size": 7, "language": ["x"], "geometry": 4, "case": "7F3K"}')
    assert load_preferences(path) == Preferences(theme="dark")


@pytest.mark.parametrize("content", ["", "[]", "{", '"x"', "\x00"])
def test_a_broken_file_is_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(content)
    assert load_preferences(path) == Preferences()


def test_a_disk_that_refuses_costs_only_the_preference(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    save_preferences(tmp_path / "file" / "preferences.json", Preferences())
    assert load_preferences(tmp_path / "file" / "preferences.json") == Preferences()
