"""The door of the directory: who may, signs it and revokes by it; who may not, reads why."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from repatria.cli import main
from repatria.services.vaults import leave
from tests.posts import PASSPHRASE, introduce, make_post
from tests.services.country.states import found_with_liaison

POST, LOST = "Tecún Umán", "Corinto"


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Path:
    """The liaison's, which knows another post."""
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    state = tmp_path / "home" / "state"
    desk, other = (
        make_post(tmp_path / "vault", POST, state=state),
        make_post(tmp_path / "other", LOST, state=state),
    )
    introduce(desk, other)
    found_with_liaison(desk)
    for one in (desk, other):
        leave(one)
    return tmp_path / "vault"


def run(vault: Path, capsys: pytest.CaptureFixture[str], step: str, *more: str) -> tuple[int, str, str]:
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    arguments = ["country", "directory", step, str(vault), *more, "--passphrase-fd", str(reading)]
    code = main(["--lang", "es", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def facts(vault: Path, capsys: pytest.CaptureFixture[str], step: str, *more: str) -> dict[str, Any]:
    code, out, err = run(vault, capsys, step, *more, "--json")
    assert code == 0, err
    found: dict[str, Any] = json.loads(out)
    return found


def test_it_is_signed_shown_and_revokes(vault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert facts(vault, capsys, "show") == {"version": 0}
    made = facts(vault, capsys, "issue", "--days", "20")
    assert (made["version"], sorted(one["post"] for one in made["devices"])) == (1, [LOST, POST])
    why = ("--device", LOST, "--reason", "Robado en el bus.")
    lost = facts(vault, capsys, "revoke", *why)
    assert (lost["version"], len(lost["revoked"]), len(lost["devices"])) == (2, 1, 1)
    code, out, _ = run(vault, capsys, "show")
    assert code == 0
    assert "versión 2" in out
    assert "revocado el" in out
    code, _, err = run(vault, capsys, "adopt", *why)
    assert code != 0
    assert "no hay aquí nada más allá" in err


def test_a_vault_that_may_be_a_copy_is_told_to_receive_first(
    vault: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert facts(vault, capsys, "issue")["put_back"] is False
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "another laptop"))
    code, out, _ = run(vault, capsys, "show")
    assert code == 0
    assert "puede ser una copia puesta de nuevo" in out
    found = facts(vault, capsys, "show")
    assert (found["put_back"], found["forgotten"]) == (True, [])


def test_who_is_no_liaison_reads_why(vault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(vault.with_name("other"), capsys, "issue")
    assert code != 0
    assert "raíz" in err
    code, _, err = run(vault, capsys, "issue", "--days", "93")
    assert code != 0
    assert "1 a 92 días" in err
