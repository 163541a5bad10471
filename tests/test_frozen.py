"""The program built for machines without Python starts off-screen and opens a practice vault."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_nothing_that_the_build_leaves_out_is_imported() -> None:
    calls = ast.walk(ast.parse((ROOT / "build.spec").read_text("utf-8")))
    left_out = next(one.value for one in calls if isinstance(one, ast.keyword) and one.arg == "excludes")
    names = set(ast.literal_eval(left_out))
    assert "unittest" in names
    found = {
        f"{path.name}: {name}"
        for path in (ROOT / "src").rglob("*.py")
        for name in _imported(ast.parse(path.read_text("utf-8")))
        if name.split(".")[0] in names
    }
    assert not found


def _imported(tree: ast.Module) -> Iterator[str]:
    for one in ast.walk(tree):
        if isinstance(one, ast.Import):
            yield from (alias.name for alias in one.names)
        elif isinstance(one, ast.ImportFrom):
            yield one.module or ""


@pytest.mark.frozen
@pytest.mark.slow
def test_the_built_program_opens_a_practice_vault_off_screen_and_speaks_english(tmp_path: Path) -> None:
    bare_clone = tmp_path / "clone"
    for part in ("src", "forms", "resources", "scripts"):
        made_here = shutil.ignore_patterns("*.qm", "__pycache__")
        shutil.copytree(ROOT / part, bare_clone / part, ignore=made_here)
    for name in ("build.spec", "LICENSE"):
        shutil.copy(ROOT / name, bare_clone / name)
    built = subprocess.run(
        [
            sys.executable,
            "-m",
            "PyInstaller",
            str(bare_clone / "build.spec"),
            "-y",
            "--log-level",
            "ERROR",
            "--distpath",
            str(tmp_path / "dist"),
            "--workpath",
            str(ROOT / "build" / "frozen"),
        ],
        cwd=bare_clone,
        env={**os.environ, "PYTHONPATH": str(bare_clone / "src")},
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr[-2000:]
    program = tmp_path / "dist" / "repatria" / ("repatria.exe" if os.name == "nt" else "repatria")
    bare = {"PATH": os.defpath, "HOME": str(tmp_path), "REPATRIA_HOME": str(tmp_path / "person")}
    done = subprocess.run([str(program), "selftest", "--json"], env=bare, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["cases"] == 9
    assert seen["forms"] >= 41
    assert seen["pages"] >= 1
    assert seen["english"] == "The vault is ready."
    version = subprocess.run([str(program), "--version"], env=bare, capture_output=True, text=True)
    assert version.stdout.startswith("repatria ")
