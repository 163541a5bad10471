"""Stopped anywhere, the vault stands in its place whole, the old one or the restored, and neither is ever lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import StorageError
from repatria.store import swapping
from repatria.store.swapping import (
    LAID_OUT,
    empty_room,
    finish_all,
    finish_restoring,
    room_of,
    take_place,
)
from tests.store.vaults import die_at_step, fork, was_killed


def standing(folder: Path, word: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "vault.db").write_text(word, "ascii")
    return folder


def laid_out(folder: Path) -> None:
    standing(empty_room(folder) / LAID_OUT, "copy")


def word(folder: Path) -> str:
    return (folder / "vault.db").read_text("ascii")


def test_what_stood_there_is_put_aside_whole_and_never_over_another(tmp_path: Path) -> None:
    folder = standing(tmp_path / "boveda", "old")
    laid_out(folder)
    first = take_place(folder)
    assert first is not None
    assert (word(folder), word(first)) == ("copy", "old")
    laid_out(folder)
    second = take_place(folder)
    assert second is not None
    assert (word(first), word(second)) == ("old", "copy")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["boveda", "boveda.aside"]


def test_where_nothing_stood_nothing_is_put_aside(tmp_path: Path) -> None:
    laid_out(tmp_path / "boveda")
    assert take_place(tmp_path / "boveda") is None
    assert word(tmp_path / "boveda") == "copy"
    assert [path.name for path in tmp_path.iterdir()] == ["boveda"]


def test_killed_at_any_step_it_is_finished_or_had_not_begun(tmp_path: Path) -> None:
    seen, killed = set(), 0
    for number in range(1, 200):
        data = tmp_path / str(number)
        folder = standing(data / "boveda", "old")
        laid_out(folder)

        def act(number: int = number, folder: Path = folder) -> None:
            steps = ((Path, "rename"), (Path, "unlink"), (Path, "mkdir"), (swapping, "sync_folder"))
            die_at_step(number, *steps, (swapping, "atomic_write"), (swapping, "clear_room"))
            take_place(folder)

        if not was_killed(fork(act)):
            break
        killed += 1
        finish_all(data)
        aside = data / "boveda.aside" / "1"
        seen.add(word(folder))
        assert word(folder) == ("copy" if aside.exists() else "old")
        assert not aside.exists() or word(aside) == "old"
        assert not room_of(folder).exists() or word(folder) == "old"
        finish_restoring(folder)
    assert seen == {"old", "copy"}
    assert killed > 10


def test_a_room_that_was_lost_meanwhile_brings_back_what_stood_there(tmp_path: Path) -> None:
    folder = standing(tmp_path / "boveda", "old")
    laid_out(folder)
    (tmp_path / "boveda.aside").mkdir()
    (tmp_path / ".boveda.restoring").write_bytes(b"1")
    folder.rename(tmp_path / "boveda.aside" / "1")
    (room_of(folder) / LAID_OUT).rename(tmp_path / "gone")
    finish_restoring(folder)
    assert word(folder) == "old"


def test_a_disk_that_refuses_leaves_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = standing(tmp_path / "boveda", "old")
    laid_out(folder)

    def refused(self: Path, target: Path) -> Path:
        raise PermissionError(13, "no")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", refused)
        with pytest.raises(StorageError):
            take_place(folder)
    finish_restoring(folder)
    assert word(folder) == "old"
