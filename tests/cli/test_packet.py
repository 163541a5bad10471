"""The doors for packets: looked at, sealed, followed, and opened in the other country."""

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
from tests.services.across import NAME, allowed


@pytest.fixture
def vaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> tuple[Path, Path, str]:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    here = make_post(tmp_path / "gtm", "Enlace GTM", person="Luz M.", role="liaison")
    there = make_post(tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", role="liaison")
    introduce(here, there)
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


def test_a_packet_is_looked_at_sealed_followed_and_opened(
    vaults: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, there, code = vaults
    wanted = (str(here), "--case", code, "--to", "Enlace HND")
    assert run("packet", "preview", *wanted) == 0
    seen = told(capsys)
    assert (seen["refused"], seen["name"], seen["law_read"]) == ("", NAME, False)
    assert seen["withheld"]["age_band"] == "not_agreed"
    assert "need_codes" in seen["goes"]
    assert run("packet", "prepare", *wanted, "--out", str(tmp_path / "out")) == 0
    made = told(capsys)
    assert run("packet", "read", str(there), made["file"]) == 0
    came = told(capsys)
    assert (came["code"], came["tlp"], came["country"]) == (made["code"], "TLP:RED", "GTM")
    assert run("packet", "read", str(there), made["file"], as_json=False) == 0
    assert "Necesita: Documentos" in capsys.readouterr().out
    sheet = ("packet", "sheet", str(here), made["code"][:4], "--case", code, "--out", str(tmp_path / "out"))
    assert run(*sheet) == 0
    assert Path(told(capsys)["file"]).read_bytes().startswith(b"%PDF")
    assert run("packet", "open", str(there), made["file"]) == 0
    theirs = told(capsys)["case"]
    assert run("packet", "list", str(there), "--case", theirs) == 0
    assert [one["state"] for one in told(capsys)["packets"]] == ["received"]
    said = ("--state", "accepted", "--known-by", "phone", "--who", "Sol P.")
    assert run("packet", "note", str(here), made["code"][:4], "--case", code, *said) == 0
    assert run("packet", "list", str(here), "--case", code, as_json=False) == 0
    capsys.readouterr()
    assert run("packet", "list", str(here), "--case", code) == 0
    assert [one["state"] for one in told(capsys)["packets"]] == ["accepted"]


def test_in_words_it_says_what_goes_what_stays_and_by_which_text(
    vaults: tuple[Path, Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    here, _, code = vaults
    assert run("packet", "preview", str(here), "--case", code, "--to", "Enlace HND", as_json=False) == 0
    said = capsys.readouterr().out
    assert "Necesita: Documentos" in said
    assert "Edad aproximada: la persona no aceptó que se cuente" in said
    assert "18 a 24" not in said
    assert "Dónde vive mi hermana" in said
    assert "BLUEPRINT" in said
    assert "por verificar" in said


@pytest.mark.parametrize(
    ("other", "code"),
    [
        (("--to", "Nadie"), 6),
        (("--to", "Enlace HND", "--form", "F14"), 6),
        (("--to", "Enlace HND", "--purpose", "justice"), 6),
        (("--to", "Enlace HND", "--name", "Otra oficina"), 6),
        (("--to", "Enlace HND", "--until", "2020-01-01"), 6),
        (("--to", "Enlace HND", "--until", "mañana"), 6),
    ],
)
def test_what_may_not_go_is_refused_in_a_sentence(
    vaults: tuple[Path, Path, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    other: tuple[str, ...],
    code: int,
) -> None:
    here, _, case = vaults
    wanted = ("packet", "prepare", str(here), "--case", case, "--out", str(tmp_path / "out"), *other)
    assert run(*wanted) == code
    assert capsys.readouterr().err.strip()
    assert list((tmp_path / "out").iterdir()) == []


def test_a_refused_packet_says_why(
    vaults: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, _, case = vaults
    wanted = (str(here), "--case", case, "--to", "Enlace HND", "--name", "Otra oficina")
    assert run("packet", "prepare", *wanted, "--out", str(tmp_path / "out")) == 6
    assert "otro destinatario (F02, parte C)" in capsys.readouterr().err
    assert run("packet", "preview", *wanted, as_json=False) == 6
    assert "otro destinatario (F02, parte C)" in capsys.readouterr().out
