"""A power cut between any two steps leaves the old file or the new one: the order of the steps is the promise."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from repatria.domain.errors import NameTakenError
from repatria.durable import Recorder, atomic_write, place_file
from tests.recording import watch_disk

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux which file waits")


def fill(target: Recorder) -> None:
    target.write(b"new")


def test_the_bytes_are_on_the_disk_before_the_name_and_the_name_before_it_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = watch_disk(monkeypatch)
    atomic_write(tmp_path / "a", b"new")
    partial = tmp_path / ".a.partial"
    assert disk.asked == [("fsync", partial), ("replace", tmp_path / "a"), ("fsync", tmp_path)]


@pytest.mark.parametrize("links", [True, False])
def test_a_placed_file_is_named_after_its_bytes_whatever_the_stick_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", _refuse)
    disk = watch_disk(monkeypatch)
    place_file(tmp_path / "a", fill)
    named = [("link", tmp_path / "a")] + ([] if links else [("rename", tmp_path / "a")])
    assert disk.asked == [("fsync", tmp_path / ".a.partial"), *named, ("fsync", tmp_path)]
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def _refuse(source: Path, target: Path) -> None:
    raise OSError(errno.EPERM, "no links here")


def test_what_a_power_cut_left_half_written_hinders_nobody(tmp_path: Path) -> None:
    (tmp_path / ".keyslots.json.partial").write_bytes(b"half")
    atomic_write(tmp_path / "keyslots.json", b"whole")
    assert (tmp_path / "keyslots.json").read_bytes() == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == ["keyslots.json"]


def test_a_name_that_somebody_takes_meanwhile_is_theirs_on_a_stick_without_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(source: Path, target: Path) -> None:
        Path(target).write_bytes(b"theirs")
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", taken)
    with pytest.raises(NameTakenError):
        place_file(tmp_path / "a", fill)
    assert (tmp_path / "a").read_bytes() == b"theirs"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
