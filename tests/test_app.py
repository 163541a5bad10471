"""The program as processes: what ends, what begins, and what is left in memory."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from repatria import paths
from repatria.content.library import load_library
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.ui.unlock.doors import PRACTICE_PASSPHRASE
from tests.driving import CANARY

ROOT = Path(__file__).parents[1]
DRIVING = str(ROOT / "tests" / "driving.py")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
PATIENCE = 60.0
PAINTED = """
import json, os, sys
def see(event, facts):
    if event == "import" and facts[0] == "repatria.ui.crash":
        with open({told!r} + ".new", "w") as file:
            json.dump({{"pid": os.getpid()}}, file)
        os.rename({told!r} + ".new", {told!r})
sys.addaudithook(see)
"""
"""The program loads what tells of crashes once its first window has been painted: no clock says so better."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PYTHONPATH", f"{ROOT / 'src'}{os.pathsep}{ROOT}")
    (tmp_path / "out").mkdir()
    wanted = NewVault(PRACTICE_PASSPHRASE, "Ana", "Puesto", "GTM", practice=True)
    leave(new_vault(tmp_path / "home" / "data" / "practica", wanted, load_library(paths.forms())))
    return tmp_path


@pytest.fixture
def started(home: Path) -> Iterator[Callable[[str, list[str]], subprocess.Popen[bytes]]]:
    begun: list[subprocess.Popen[bytes]] = []

    def start(how: str, command: list[str]) -> subprocess.Popen[bytes]:
        known = {**os.environ, "DRIVEN_COMMAND": json.dumps(command)}
        begun.append(subprocess.Popen([sys.executable, DRIVING, how, str(home / "out")], env=known))
        return begun[-1]

    yield start
    for process in begun:
        process.kill()
        process.wait()


def wait_for(path: Path) -> dict[str, Any]:
    until = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < until, path.name
        time.sleep(0.05)
    facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return facts


def lives(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def end(process: int) -> None:
    os.kill(process, signal.SIGKILL)
    until = time.monotonic() + PATIENCE
    while lives(process) and time.monotonic() < until:
        time.sleep(0.02)


def holds(process: int, *wanted: bytes) -> list[bytes]:
    """Return which of *wanted* stand anywhere in the memory of *process*."""
    found: set[bytes] = set()
    try:
        with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
            for line in Path(f"/proc/{process}/maps").read_text().splitlines():
                span, rights = line.split()[:2]
                if not rights.startswith("rw"):
                    continue
                first, last = (int(part, 16) for part in span.split("-"))
                try:
                    memory.seek(first)
                    held = memory.read(last - first)
                except (OSError, ValueError):
                    continue
                found |= {each for each in wanted if each in held}
    except PermissionError:
        pytest.skip("this machine does not let a test read another process")
    return [each for each in wanted if each in found]


@linux
def test_locking_ends_the_process_and_a_fresh_one_without_keys_or_text_stands_at_the_unlock_window(
    home: Path, started: Callable[[str, list[str]], subprocess.Popen[bytes]]
) -> None:
    process = started("lock", [sys.executable, DRIVING, "see", str(home / "out")])
    opened = wait_for(home / "out" / "open.json")
    secrets = (bytes.fromhex(opened["key"]), CANARY.encode(), CANARY.encode("utf-16-le"))
    assert secrets[0] in holds(process.pid, *secrets), "the search itself works"
    (home / "out" / "go").touch()
    assert process.wait(PATIENCE) == 0
    seen = wait_for(home / "out" / "seen.json")
    try:
        assert seen["pid"] != process.pid
        assert seen["screen"] == "OpenScreen"
        assert seen["folder"] == str(home / "home" / "data" / "practica")
        assert not Path(opened["memory"]).exists()
        # The word stands in the driver's own code; what was typed after it does not.
        assert holds(seen["pid"], secrets[0], CANARY.encode() + b" typed") == []
    finally:
        end(seen["pid"])
    desk = unlock(home / "home" / "data" / "practica", PRACTICE_PASSPHRASE, load_library(paths.forms()))
    assert desk.vault.findings == ()
    leave(desk)


@linux
def test_what_starts_after_a_lock_is_the_program_itself(
    home: Path, started: Callable[[str, list[str]], subprocess.Popen[bytes]]
) -> None:
    told, painted, hook = (home / "out" / name for name in ("fresh.json", "painted.json", "hook"))
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(PAINTED.format(told=str(painted)), encoding="utf-8")
    script = (
        "import os, sys, json; from repatria import paths\n"
        f"open({str(told)!r}, 'w').write(json.dumps({{'pid': os.getpid(), 'vault': os.environ['REPATRIA_VAULT']}}))\n"
        f"os.environ['PYTHONPATH'] = {str(hook)!r} + os.pathsep + os.environ['PYTHONPATH']\n"
        "os.execv(sys.executable, paths.program())"
    )
    process = started("lock", [sys.executable, "-c", script])
    wait_for(home / "out" / "open.json")
    (home / "out" / "go").touch()
    assert process.wait(PATIENCE) == 0
    fresh = wait_for(told)
    try:
        assert fresh["vault"] == str(home / "home" / "data" / "practica")
        assert wait_for(painted) == {"pid": fresh["pid"]}
        assert lives(fresh["pid"])
        words = Path(f"/proc/{fresh['pid']}/cmdline").read_bytes().split(b"\0")
        assert words[1:3] == [b"-m", b"repatria"]
        assert str(home).encode() not in b" ".join(words)
    finally:
        end(fresh["pid"])


def test_closing_the_window_ends_the_program_and_gives_the_vault_back(
    home: Path, started: Callable[[str, list[str]], subprocess.Popen[bytes]]
) -> None:
    process = started("close", [])
    assert process.wait(PATIENCE) == 0
    leave(unlock(home / "home" / "data" / "practica", PRACTICE_PASSPHRASE, load_library(paths.forms())))
