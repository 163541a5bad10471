"""The program built for machines without Python starts off-screen and opens a practice vault."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


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
