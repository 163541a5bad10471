"""What is typed into a case is found readable nowhere but where a person meant it to be."""

from __future__ import annotations

import json
import secrets
import zlib
from pathlib import Path

import pytest

from tests.journeys.watched import Watched, holds, watch

MEMORY = Path("/dev/shm")
HARMLESS = (Path("/dev"), Path("/proc"))
LP = """#!/bin/sh
wc -c > "$HOME/printed.new" && mv "$HOME/printed.new" "$HOME/printed"
"""
LPSTAT = """#!/bin/sh
case $1 in -e) echo prueba;; -d) echo "system default destination: prueba";; esac
"""


@pytest.fixture
def canary() -> str:
    """Return a word that nothing else on this machine holds."""
    return f"Zorzal{secrets.token_hex(8)}"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    (home / "bin").mkdir(parents=True)
    for name, text in {"lp": LP, "lpstat": LPSTAT}.items():
        (home / "bin" / name).write_text(text)
        (home / "bin" / name).chmod(0o755)
    return home


def readable(watched: Watched, home: Path, canary: str) -> list[str]:
    """Return the files in which the canary can be read: written anywhere, left in *home*, or deleted meanwhile."""
    left = [path for place in (home, watched.removed) for path in place.rglob("*")]
    found = {path.resolve() for path in (*watched.wrote, *left) if path.is_file()}
    return sorted(str(path) for path in found if path.suffix != ".pdf" and holds(path, canary))


def outside(watched: Watched, home: Path) -> list[str]:
    """Return what was written outside the person's own folders and the private folder in memory."""
    return [
        str(path)
        for path in watched.wrote
        if home not in path.parents
        and not path.parent.name.startswith("repatria-")
        and not (any(place in path.parents for place in HARMLESS) and MEMORY not in path.parents)
    ]


def check(module: str, home: Path, canary: str) -> Watched:
    watched = watch(module, home, canary, home.parent / "beside")
    assert watched.code == 0, watched.said
    assert canary not in watched.said
    assert readable(watched, home, canary) == []
    assert outside(watched, home) == []
    mine = [path for path in watched.wrote if path.parent.parent == MEMORY and path.exists()]
    assert mine == [], "the private folder in memory is gone"
    return watched


def test_the_search_itself_finds_what_is_readable(tmp_path: Path, canary: str) -> None:
    shapes = (canary.encode(), canary.encode("utf-16-le"), canary.encode("utf-16-be"))
    for number, data in enumerate((*shapes, b"\0pdf" + zlib.compress(shapes[0] * 3) + b"rest")):
        (tmp_path / str(number)).write_bytes(b"x" * number + data)
        assert holds(tmp_path / str(number), canary)
    (tmp_path / "other").write_bytes(canary[1:].encode())
    assert not holds(tmp_path / "other", canary)


def test_work_at_the_desk_leaves_nothing_readable_in_any_file(home: Path, canary: str) -> None:
    watched = check("tests.journeys.at_desk", home, canary)
    names = {path.name for path in watched.wrote}
    assert {"vault.db", "drafts.db"} <= names
    assert any(path.suffix == ".repatria" for path in (home / "stick").iterdir())
    [sheet] = (home / "stick").glob("*.pdf")
    assert sheet.stat().st_size > 1000


def test_what_befalls_a_vault_leaves_nothing_readable_in_any_file(home: Path, canary: str) -> None:
    watched = check("tests.journeys.at_copies", home, canary)
    assert {"vault.db", "drafts.db"} <= {path.name for path in watched.wrote}
    assert any(path.suffix == ".age" for path in watched.wrote), "files of the case went"
    assert (home / "tres" / "vault.db").exists(), "it was salvaged"
    assert (home / "uno.aside").exists(), "the copy took its place"
    assert not (home / "dos").exists(), "the other one was destroyed"
    assert len(list((home / "stick").glob("*.pdf"))) == 2


def test_work_in_the_window_leaves_nothing_readable_in_any_file(home: Path, canary: str) -> None:
    watched = check("tests.journeys.at_window", home, canary)
    assert {"vault.db", "drafts.db", "preferences.json"} <= {
        path.name.removeprefix(".").removesuffix(".partial") for path in watched.wrote
    }
    assert int((home / "printed").read_text()) > 1000, "the sheet reached the printer"
    held = json.loads((home / "held.json").read_text("utf-8"))
    assert held == {"start": False, "title": False, "clipboard": True}
