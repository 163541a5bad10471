"""Two liaisons of two countries at the shell: their vaults, a case of which a packet may be made, and how to ask."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from repatria.cli import main, talking
from repatria.services.vaults import leave
from tests.posts import PASSPHRASE, introduce, keep_folder, make_post, shipped
from tests.services.across import allowed


@pytest.fixture
def vaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> tuple[Path, Path, str]:
    """The vaults of both, which know of one place with a line, and the code of the case."""
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(talking, "library", shipped)  # the shell is asked often, in this one process
    here = make_post(tmp_path / "gtm", "Enlace GTM", person="Luz M.", role="liaison")
    there = make_post(tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", role="liaison")
    introduce(here, there)
    (tmp_path / "shared").mkdir()
    for desk in (here, there):
        keep_folder(desk, tmp_path / "shared", "Red")
    case = allowed(here, "code_needs")
    leave(here)
    leave(there)
    (tmp_path / "out").mkdir()
    return tmp_path / "gtm", tmp_path / "hnd", case.code


def run(*arguments: str, as_json: bool = True) -> int:
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    said = ["--lang", "es", *arguments, *(["--json"] if as_json else []), "--passphrase-fd", str(reading)]
    return main(said)


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(capsys.readouterr().out)
    return facts
