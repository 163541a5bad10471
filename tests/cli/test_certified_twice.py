"""At the shell: a vault that may be a copy certifies only when told to, and one of two certificates yields."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from repatria.cli import main
from repatria.services.country.handing import write_country
from repatria.services.desk import Desk
from repatria.services.vaults import leave
from tests.posts import PASSPHRASE, introduce, make_post
from tests.services.country.states import certify_here, found_with_liaison, pin_at


def run(capsys: pytest.CaptureFixture[str], act: str, vault: Path, *more: str) -> tuple[int, str, str]:
    typed = str(piped(PASSPHRASE + "\n"))
    code = main(["--lang", "es", "country", act, str(vault), *more, "--passphrase-fd", typed])
    said = capsys.readouterr()
    return code, said.out, said.err


def piped(text: str) -> int:
    reading, writing = os.pipe()
    os.write(writing, text.encode())
    os.close(writing)
    return reading


@pytest.fixture
def posts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> tuple[Desk, Desk]:
    """Two posts of one root, each of which certified a second liaison without knowing of the other."""
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    state = tmp_path / "home" / "state"
    ours, theirs = (make_post(tmp_path / name, name, state=state) for name in ("ours", "theirs"))
    introduce(ours, theirs)
    made = found_with_liaison(ours)
    pin_at(theirs, ours, made, tmp_path)
    for one in (ours, theirs):
        certify_here(one, made, "alternate" if one is ours else "liaison", theirs.vault.device.id)
    return ours, theirs


def test_a_copy_is_told_and_one_certificate_yields(
    posts: tuple[Desk, Desk],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    public = tmp_path / "theirs.json"
    write_country(posts[1], public)
    for one in posts:
        leave(one)
    ours = tmp_path / "ours"
    code, _, told = run(capsys, "pin", ours, str(public))
    assert code != 0
    assert "--instead" in told
    code, said, told = run(capsys, "pin", ours, str(public), "--instead", "--json")
    assert code == 0, told
    assert [one["post"] for one in json.loads(said)["in_office"]] == ["theirs"]

    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "another laptop"))
    for anyway in ((), ("--anyway",)):
        sheets = str(piped("nada\nnada\n"))
        wanted = ("--office", "alternate", "--to", "ours", "--sheets-fd", sheets)
        code, _, told = run(capsys, "certify", ours, *wanted, *anyway)
        assert code != 0
        assert ("puede ser una copia" in told) is not bool(anyway), told
    assert "no está en la lista de palabras" in told
