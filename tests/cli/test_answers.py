"""The doors for answers: sealed for a post, or readable with a reason; a refusal is a sentence and a code."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QApplication

from repatria.cli import main
from repatria.content.xforms.compiling import compile_form
from repatria.services.cases.opening import Opening, open_case
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, submit_form
from repatria.services.vaults import leave
from tests.posts import PASSPHRASE, make_post
from tests.services.conftest import F01, fill
from tests.services.ministry import FIRST, STEP, put_into_use

POST = "Tecún Umán"


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Path:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    desk = make_post(tmp_path / "vault", POST)
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    fill(desk, case, "F01", {**F01, "is_child": "no", "name_used": "Rosa"})
    leave(desk)
    return tmp_path / "vault"


def run(*arguments: str) -> int:
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    return main([*arguments, "--json", "--passphrase-fd", str(reading)])


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(capsys.readouterr().out)
    return facts


def test_answers_leave_sealed_and_come_back_readable(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert (
        run("answers", str(vault), "F01", "--to", POST, "--out", str(out), "--as", "odk", "--as", "xml") == 0
    )
    sealed = told(capsys)
    assert (sealed["sealed"], sealed["forms"], sealed["cases"]) == (True, 1, 1)
    assert b"Rosa" not in Path(sealed["file"]).read_bytes()
    assert run("open-answers", str(vault), sealed["file"], "--out", str(out), "--reason", "Oficio 12") == 0
    with ZipFile(told(capsys)["file"]) as packed:
        assert "Rosa" in packed.read("F01.csv").decode()
        assert [name for name in packed.namelist() if name.startswith("instances/")]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("F01", "--to", "Nadie"), 6),
        (("F01", "--readable", " "), 6),
        (("F01", "--readable", "Oficio", "--for", "io_ngo", "--name", "OIM"), 6),
        (("F01", "--readable", "Oficio", "--approved-by", "Eva"), 6),
        (("F20", "--readable", "Oficio"), 6),
        (("F99", "--readable", "Oficio"), 5),
    ],
)
def test_what_may_not_leave_is_refused_in_a_sentence(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert run("answers", str(vault), *arguments, "--out", str(out)) == code
    assert capsys.readouterr().err.strip()
    assert list(out.iterdir()) == []


def test_answers_of_a_ministrys_form_leave_by_the_id_in_its_file_and_are_read_against_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    desk = make_post(tmp_path / "vault", POST, role="supervisor")
    put_into_use(desk, check_file("salud.md", FIRST.encode()), [STEP], "L2")
    case = open_case(desk, Opening("host", "no"))
    work = begin_form(desk, case.id, "x-salud", STEP)
    work.session.set_answer("x-seen", "yes")
    work.session.set_answer("x-where", "Hospital Regional")
    submit_form(desk, work)
    leave(desk)
    out = tmp_path / "out"
    out.mkdir()
    vault = str(tmp_path / "vault")
    assert (
        run(
            "answers",
            vault,
            "salud",
            "--readable",
            "Oficio 12",
            "--out",
            str(out),
            "--as",
            "odk",
            "--as",
            "xml",
        )
        == 0
    )
    with ZipFile(told(capsys)["file"]) as packed:
        [instance] = [name for name in packed.namelist() if name.startswith("instances/")]
        (out / "one.xml").write_bytes(packed.read(instance))
        assert "Hospital Regional" in packed.read("salud.csv").decode()
    (out / "salud.xml").write_bytes(compile_form("salud.md", FIRST.encode()).xform)
    (out / "asked.txt").write_text(
        "/data/where\njr:choice-name(/data/seen, '/data/seen')\n", encoding="utf-8"
    )
    asked = ("--instance", str(out / "one.xml"), "--form", str(out / "salud.xml"))
    assert main(["form", "evaluate", *asked, "--expressions", str(out / "asked.txt"), "--json"]) == 0
    values = [json.loads(line)["value"] for line in capsys.readouterr().out.splitlines()]
    assert values == [["Hospital Regional"], "Sí"]
