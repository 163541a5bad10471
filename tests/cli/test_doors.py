from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from repatria.cli import CRASHED, main

ROOT = Path(__file__).parents[2]
PASSPHRASE = "una frase larga de práctica"


def repatria(
    home: Path, *arguments: str, passphrase: str | bytes | None = PASSPHRASE
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "REPATRIA_HOME": str(home), "LANG": "C"}
    command = [sys.executable, "-m", "repatria", *arguments]
    if passphrase is None:
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
    reading, writing = os.pipe()
    os.write(writing, (passphrase.encode() if isinstance(passphrase, str) else passphrase) + b"\n")
    os.close(writing)
    command += ["--passphrase-fd", str(reading)]
    try:
        return subprocess.run(command, env=environment, capture_output=True, text=True, pass_fds=(reading,))
    finally:
        os.close(reading)


def told(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert done.returncode == 0, done.stderr
    facts: dict[str, Any] = json.loads(done.stdout)
    return facts


def new_post(home: Path, folder: Path, name: str, country: str = "GTM") -> None:
    told(
        repatria(
            home,
            "new-vault",
            str(folder),
            "--post",
            name,
            "--country",
            country,
            "--person",
            "Ana",
            "--practice",
            "--json",
        )
    )


def test_two_posts_meet_and_one_learns_the_others_file_is_not_for_it(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    stick.mkdir()
    for name in ("uno", "dos"):
        new_post(home, tmp_path / name, name)
    code = told(repatria(home, "card", str(tmp_path / "dos"), "--out", str(stick / "dos.card"), "--json"))[
        "code"
    ]
    wrong = repatria(home, "accept-card", str(tmp_path / "uno"), str(stick / "dos.card"), "--code", "AAAA")
    assert wrong.returncode == 6
    told(
        repatria(
            home, "accept-card", str(tmp_path / "uno"), str(stick / "dos.card"), "--code", code, "--json"
        )
    )
    nothing = repatria(home, "export", str(tmp_path / "uno"), "--all", "--to", "dos", "--out", str(stick))
    assert nothing.returncode != 0
    assert nothing.stdout == ""
    assert told(repatria(home, "verify", str(tmp_path / "uno"), "--json"))["sound"]


def test_a_wrong_passphrase_is_a_sentence_and_a_code(tmp_path: Path) -> None:
    new_post(tmp_path / "home", tmp_path / "uno", "uno")
    wrong = repatria(tmp_path / "home", "verify", str(tmp_path / "uno"), passphrase="otra frase cualquiera")
    assert wrong.returncode == 3
    assert wrong.stdout == ""
    assert len(wrong.stderr.strip().splitlines()) == 1
    assert "Traceback" not in wrong.stderr


def test_without_a_terminal_no_passphrase_is_waited_for(tmp_path: Path) -> None:
    done = repatria(tmp_path / "home", "verify", str(tmp_path), passphrase=None)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("descriptor", ["-1", "9999", "99999999999999999999"])
def test_a_number_that_is_no_descriptor_is_a_sentence_and_a_code(tmp_path: Path, descriptor: str) -> None:
    done = repatria(
        tmp_path / "home", "verify", str(tmp_path), "--passphrase-fd", descriptor, passphrase=None
    )
    assert done.returncode == 6
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_passphrase_that_is_no_text_is_a_sentence_that_does_not_show_it(tmp_path: Path) -> None:
    done = repatria(tmp_path / "home", "verify", str(tmp_path), passphrase=b"canario\xff\xfe")
    assert done.returncode == 6
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert "canario" not in done.stderr


def test_a_fault_of_ours_is_told_by_its_place_and_shows_nothing_of_a_case(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], qapp: QApplication, tmp_path: Path
) -> None:
    def break_down(path: Path) -> None:
        raise ValueError("Xochitl-canario")

    monkeypatch.setattr("repatria.cli.bundle.inspect", break_down)
    assert main(["bundle", "inspect", str(tmp_path)]) == CRASHED
    told = capsys.readouterr()
    assert told.out == ""
    assert "break_down" in told.err
    assert re.search(r"\b[A-Z2-7]{4}-[A-Z2-7]{4}\b", told.err)
    assert "canario" not in told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize("command", [[], ["bundle"], ["export"]])
def test_help_is_there(tmp_path: Path, command: list[str]) -> None:
    done = repatria(tmp_path / "home", *command, "--help", passphrase=None)
    assert done.returncode == 0
    assert "usage" in done.stdout


def test_something_that_is_no_sealed_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.repatria").write_bytes(b"hola")
    done = repatria(tmp_path / "home", "bundle", "inspect", str(tmp_path / "x.repatria"), passphrase=None)
    assert done.returncode == 4
    assert done.stdout == ""
