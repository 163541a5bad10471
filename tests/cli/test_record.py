"""The record of acts by the command: listed, checked, given to a court, and verified without a vault."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.shell import new_post, repatria


def test_a_court_is_given_a_file_that_verifies_without_vault_or_passphrase(tmp_path: Path) -> None:
    vault = new_supervised(tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    asked = ("--for", "Juzgado", "--reason", "oficio 12", "--since", "2020-01-01")
    made = repatria(tmp_path, "record", "give", str(vault), str(stick), *asked, "--json")
    assert made.returncode == 0, made.stderr
    said = json.loads(made.stdout)
    assert Path(said["sheet"]).read_bytes().startswith(b"%PDF")
    proven = repatria(tmp_path, "verify", said["file"], "--json", passphrase=None)
    assert proven.returncode == 0, proven.stderr
    found = json.loads(proven.stdout)
    assert (found["holds"], found["sha256"]) == (True, said["sha256"])
    bad = stick / "bad.jsonl"
    bad.write_bytes(Path(said["file"]).read_bytes().replace(b"oficio 12", b"oficio 13"))
    refused = repatria(tmp_path, "verify", str(bad), passphrase=None)
    assert refused.returncode == 8
    assert "No coincide" in refused.stdout
    listed = repatria(tmp_path, "record", "list", str(vault), "--kind", "record", "--json")
    acts = json.loads(listed.stdout)["acts"]
    assert [one["type"] for one in acts] == ["record_placed", "record_given"]
    shown = repatria(tmp_path, "--lang", "en", "record", "list", str(vault), "--words", "oficio")
    assert "gave acts to an authority" in shown.stdout
    checked = repatria(tmp_path, "record", "check", str(vault), "--json")
    assert (checked.returncode, json.loads(checked.stdout)["whole"]) == (0, True)


def test_it_is_listed_and_checked_in_the_language_of_whoever_asks(tmp_path: Path) -> None:
    vault = new_supervised(tmp_path)
    for language, did, whole, none in (
        ("es", "abrió la bóveda", "Todo está en orden", "Ningún acto."),
        ("en", "unlocked the vault", "All is in order", "No act."),
    ):
        asked = ("--lang", language, "record")
        assert did in repatria(tmp_path, *asked, "list", str(vault), "--most", "3").stdout
        checked = repatria(tmp_path, *asked, "check", str(vault))
        assert (checked.returncode, whole in checked.stdout) == (0, True)
        assert none in repatria(tmp_path, *asked, "list", str(vault), "--until", "2001-01-01").stdout
        helped = repatria(tmp_path, *asked, "--help", passphrase=None).stdout
        assert "8" in helped, "what a check that finds something ends with"


def test_a_coordinator_reads_nothing_of_it(tmp_path: Path) -> None:
    vault = new_post(tmp_path)
    assert repatria(tmp_path, "record", "list", str(vault)).returncode == 6


def test_nobody_is_somebody(tmp_path: Path) -> None:
    vault = new_supervised(tmp_path)
    assert repatria(tmp_path, "record", "list", str(vault), "--person", "Nadie").returncode != 0


def new_supervised(home: Path) -> Path:
    made = repatria(
        home, "new-vault", str(home / "v"), "--post", "Puesto", "--country", "GTM", "--person", "Ana",
        "--role", "supervisor", "--practice",
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return home / "v"
