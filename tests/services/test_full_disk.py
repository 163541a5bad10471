"""On a full disk the vault opens all the same: it kept room for itself, and says when there is none."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from repatria.domain.errors import DiskFullError
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.vaults import leave, unlock
from repatria.store import reserve
from tests.posts import PASSPHRASE, make_post, shipped


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a vault that counts as real; only its key slots are those of practice."""
    leave(make_post(tmp_path / "post"))
    monkeypatch.setattr("repatria.store.vault.Vault.practice", property(lambda _: False))
    return tmp_path / "post"


def opened(folder: Path) -> Desk:
    return unlock(folder, PASSPHRASE, shipped(), state_dir=folder.with_name("post-state"))


def little_room(desk: Desk) -> bool:
    return any(finding.kind == "room_little" for finding in desk.vault.findings)


def has_free(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))


def write_much(desk: Desk) -> None:
    """Meet a full disk: the file may not grow by one page more."""
    with desk.writing() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}").fetchall()
        connection.execute("CREATE TABLE much AS SELECT randomblob(1000000) AS a")


def test_each_unlock_sees_to_it_that_there_is_room(folder: Path) -> None:
    desk = opened(folder)
    assert not little_room(desk)
    assert (folder / reserve.NAME).stat().st_size == reserve.SIZE
    leave(desk)


def test_where_the_disk_is_nearly_full_the_vault_takes_none_of_it_and_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_free(monkeypatch, reserve.SIZE * 2)
    desk = opened(folder)
    assert little_room(desk)
    assert not (folder / reserve.NAME).exists()
    leave(desk)


def test_what_does_not_fit_on_the_disk_fits_at_the_next_try(folder: Path) -> None:
    desk = opened(folder)
    with pytest.raises(DiskFullError):
        write_much(desk)
    assert not (folder / reserve.NAME).exists()
    leave(desk)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={reserve.SIZE * 12}", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody here make a small disk")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk: Path) -> None:
    rest = shutil.disk_usage(disk).free
    (disk / "something big").write_bytes(bytes(rest))
    assert shutil.disk_usage(disk).free == 0


def test_a_vault_on_a_full_disk_opens_and_takes_a_case(folder: Path, small_disk: Path) -> None:
    real = small_disk / "post"
    shutil.copytree(folder, real)
    shutil.copytree(folder.with_name("post-state"), small_disk / "post-state")
    leave(opened(real))
    fill(small_disk)
    desk = opened(real)
    assert little_room(desk)
    assert open_case(desk, Opening("host", "yes")).code
    leave(desk)
