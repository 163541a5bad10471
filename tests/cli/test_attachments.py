"""``attachment`` adds a file to a case, lists it, writes it out and withdraws it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.vaults import NewVault, leave, new_vault
from tests.cli.shell import PASSPHRASE, repatria
from tests.content.pictures import made
from tests.posts import shipped


@pytest.fixture
def code(tmp_path: Path) -> str:
    wanted = NewVault(PASSPHRASE, "Ana M.", "uno", "GTM", "coordinator", practice=True)
    desk = new_vault(tmp_path / "uno", wanted, shipped(), state_dir=tmp_path / "home" / "state")
    opened = open_case(desk, Opening("host", "no"))
    leave(desk)
    return opened.code


def test_a_file_goes_in_comes_out_and_is_withdrawn(tmp_path: Path, code: str) -> None:
    home, vault, source = tmp_path / "home", str(tmp_path / "uno"), tmp_path / "scan of Rosa"
    source.write_bytes(b"%PDF-1.4 abc")
    said = ("--title", "Acta", "--level", "L2")
    refused = repatria(home, "attachment", "add", vault, code, str(source), *said)
    assert refused.returncode not in (0, 70), "what it may tell inside cannot be taken out"
    added = repatria(
        home, "--lang", "es", "attachment", "add", vault, code, str(source), *said, "--keep-told"
    )
    assert added.stdout == "Agregado y sellado: PDF, 12 bytes.\n", added.stderr
    listed = repatria(home, "--lang", "en", "attachment", "list", vault, code)
    assert listed.stdout == "1. PDF · 12 bytes · L2 · Acta\n"
    out = ("--out", str(tmp_path), "--reason", "El juzgado")
    taken = json.loads(repatria(home, "attachment", "take", vault, code, "1", *out, "--json").stdout)
    assert Path(taken["file"]).read_bytes() == source.read_bytes()
    assert repatria(home, "attachment", "take", vault, code, "2", *out).returncode == 6
    assert repatria(home, "attachment", "withdraw", vault, code, "1", "--reason", "x").returncode == 0
    left = repatria(home, "attachment", "list", vault, code, "--json")
    assert json.loads(left.stdout) == {"attachments": []}


def test_a_paper_that_may_look_different_now_is_said_to_and_is_taken_back_by_withdrawing(
    tmp_path: Path, code: str
) -> None:
    home, vault, source = tmp_path / "home", str(tmp_path / "uno"), tmp_path / "paper"
    source.write_bytes(made.pdf(1, layers=True))
    add = ("attachment", "add", vault, code, str(source), "--level", "L2")
    assert "It may look different from the original" in repatria(home, "--lang", "en", *add).stdout
    assert repatria(home, "attachment", "withdraw", vault, code, "1", "--reason", "x").returncode == 0
    kept = json.loads(repatria(home, *add, "--keep-told", "--json").stdout)
    assert (kept["same"], kept["bytes"]) == (True, source.stat().st_size)


def test_what_a_photograph_tells_is_said_and_is_not_in_what_is_added(tmp_path: Path, code: str) -> None:
    home, vault, source = tmp_path / "home", str(tmp_path / "uno"), tmp_path / "photo"
    source.write_bytes(made.jpeg())
    said = repatria(home, "--lang", "en", "attachment", "look", vault, str(source))
    assert "Where it was made" in said.stdout, said.stderr
    told = json.loads(repatria(home, "attachment", "look", vault, str(source), "--json").stdout)
    assert "place" in {one["what"] for one in told["told"]}
    assert repatria(home, "attachment", "add", vault, code, str(source), "--level", "L2").returncode == 0
    out = ("--out", str(tmp_path), "--reason", "x")
    taken = json.loads(repatria(home, "attachment", "take", vault, code, "1", *out, "--json").stdout)
    again = json.loads(repatria(home, "attachment", "look", vault, taken["file"], "--json").stdout)
    assert "place" not in {one["what"] for one in again["told"]}
