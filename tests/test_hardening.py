from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria import hardening, paths

NAMES = ("TMPDIR", "TMP", "TEMP")
PROXIES = ("http_proxy", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the kernel of Linux")


@pytest.fixture(autouse=True)
def put_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    mask = os.umask(0o022)
    monkeypatch.setattr(hardening, "_forbid_dumps", lambda: None)
    monkeypatch.setattr(tempfile, "tempdir", None)
    for name in (*NAMES, *PROXIES, "no_proxy"):
        monkeypatch.setenv(name, "before")
    yield
    os.umask(mask)


def run(script: str) -> str:
    known = {**os.environ, "PYTHONPATH": str(paths.bundled("src"))}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=known
    )
    return done.stdout.strip()


def test_temporary_files_go_to_a_private_folder_in_memory_that_is_gone_at_the_end(tmp_path: Path) -> None:
    place = hardening.harden(tmp_path)
    assert place.parent == tmp_path
    assert place.stat().st_mode & 0o777 == 0o700
    assert {os.environ[name] for name in NAMES} == {str(place)}
    assert tempfile.gettempdir() == str(place)
    (place / "left").write_text("x", encoding="utf-8")
    hardening.tidy()
    assert not place.exists()


def test_no_proxy_of_this_computer_is_left_for_a_library_to_take(tmp_path: Path) -> None:
    hardening.harden(tmp_path)
    assert {
        name for name in os.environ if name.lower() in {"http_proxy", "https_proxy", "all_proxy"}
    } == set()
    assert {os.environ[name] for name in ("no_proxy", "NO_PROXY")} == {"*,0.0.0.0/0,::/0"}


@pytest.mark.skipif(os.name == "nt", reason="folders there belong to a person without modes")
def test_files_are_for_their_owner_only_whichever_library_makes_them(tmp_path: Path) -> None:
    hardening.harden(tmp_path)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "folder").stat().st_mode & 0o777 == 0o700


def test_where_there_is_no_memory_temporary_files_fail_rather_than_reach_a_disk(tmp_path: Path) -> None:
    place = hardening.harden(tmp_path / "nothing")
    assert not place.exists()
    with pytest.raises(FileNotFoundError):
        tempfile.NamedTemporaryFile()  # noqa: SIM115


def test_what_a_killed_program_left_is_removed_and_a_running_one_keeps_its_own(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left, kept = tmp_path / f"repatria-{gone.pid}-aa", tmp_path / f"repatria-{os.getpid()}-bb"
    for folder in (left, kept):
        folder.mkdir()
    hardening.harden(tmp_path)
    assert not left.exists()
    assert kept.exists()


def test_tidy_removes_nothing_that_is_not_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    hardening.tidy()
    assert tmp_path.exists()


@linux
def test_the_process_leaves_no_core_and_lets_nobody_of_the_same_user_look_in() -> None:
    said = run(
        "import ctypes, resource\n"
        "from repatria.hardening import harden, tidy\n"
        "harden(); tidy()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3))"
    )
    assert said == "(0, 0) 0"


@linux
def test_both_doors_are_hardened_before_anything_else() -> None:
    said = run(
        "import sys, ctypes, types\n"
        "said = lambda *_: print('dumpable', ctypes.CDLL(None).prctl(3)) or 0\n"
        "for name in ('repatria.cli', 'repatria.app'):\n"
        "    door = types.ModuleType(name); door.main = said; sys.modules[name] = door\n"
        "from repatria.__main__ import main\n"
        "sys.argv = ['repatria']; main()\n"
        "sys.argv = ['repatria', 'verify']; main()\n"
    )
    assert said.splitlines() == ["dumpable 0", "dumpable 0"]
