"""The doors for packets: looked at, sealed, followed, and opened in the other country."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.packet_doors import run, told, vaults
from tests.services.across import NAME

__all__ = ["vaults"]


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
    assert "Propuesta de Repatria, no legal" in said
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


def test_what_is_answered_travels_back_and_is_noted_once(
    vaults: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, there, code = vaults
    out = str(tmp_path / "out")
    assert run("packet", "prepare", str(here), "--case", code, "--to", "Enlace HND", "--out", out) == 0
    made = told(capsys)
    assert run("packet", "open", str(there), made["file"]) == 0
    theirs = told(capsys)["case"]
    asking = ("packet", "answer", str(there), made["code"][:4], "--case", theirs, "--out", out)
    said = ("--state", "queried", "--ask", "age_band", "--by", "2030-01-31", "--phone", "+504 2222-1111")
    assert run(*asking, *said) == 0
    answer = told(capsys)
    assert run("packet", "read", str(here), answer["file"], as_json=False) == 0
    shown = capsys.readouterr().out
    assert "Respuesta de Enlace HND" in shown
    assert f"{code}: preguntan algo." in shown
    assert "Falta: Edad aproximada" in shown
    assert "Piden la respuesta antes del jue 31 ene 2030" in shown
    assert "Contesta: Sol P. · +504 2222-1111" in shown
    assert run("packet", "read", str(here), answer["file"]) == 0
    came = told(capsys)
    assert (came["state"], came["asks"], came["place"], came["case"]) == (
        "queried",
        ["age_band"],
        "new",
        code,
    )
    for place in ("new", "taken"):
        assert run("packet", "read", str(here), answer["file"]) == 0
        assert told(capsys)["place"] == place
        assert run("packet", "take", str(here), answer["file"]) == 0
        assert told(capsys)["state"] == "queried"
    assert run("packet", "take", str(here), answer["file"], as_json=False) == 0
    assert "ya está anotada" in capsys.readouterr().out
    assert run("packet", "list", str(here), "--case", code) == 0
    assert [one["state"] for one in told(capsys)["packets"]] == ["queried"]
    assert run("packet", "list", str(there), "--case", theirs) == 0
    assert [one["state"] for one in told(capsys)["packets"]] == ["queried"]


@pytest.mark.parametrize(
    ("said", "code", "words"),
    [
        (("--state", "refused"), 6, "reason"),
        (("--state", "queried"), 6, "asks"),
        (("--state", "queried", "--ask", "her_address"), 6, "no tiene lugar para eso"),
        (("--state", "arrived", "--by", "mañana"), 6, "no tiene lugar para eso"),
        (("--state", "accepted", "--reason", "not_ours"), 6, "no tiene lugar para eso"),
    ],
)
def test_an_answer_that_lacks_or_says_too_much_is_refused_in_a_sentence(
    vaults: tuple[Path, Path, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    said: tuple[str, ...],
    code: int,
    words: str,
) -> None:
    here, there, case = vaults
    out = tmp_path / "out"
    assert run("packet", "prepare", str(here), "--case", case, "--to", "Enlace HND", "--out", str(out)) == 0
    made = told(capsys)
    assert run("packet", "take", str(there), made["file"]) == 4
    assert "no la respuesta a uno" in capsys.readouterr().err
    assert run("packet", "open", str(there), made["file"]) == 0
    theirs = told(capsys)["case"]
    asking = ("packet", "answer", str(there), made["code"][:4], "--case", theirs, "--out", str(out))
    assert run(*asking, *said) == code
    assert words in capsys.readouterr().err
    assert len(list(out.iterdir())) == 1


def test_a_second_packet_goes_where_the_first_is_and_days_and_disagreement_are_listed(
    vaults: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, there, code = vaults
    out = str(tmp_path / "out")
    made = []
    for _ in range(3):
        assert run("packet", "prepare", str(here), "--case", code, "--to", "Enlace HND", "--out", out) == 0
        made.append(told(capsys))
    assert run("packet", "open", str(there), made[0]["file"]) == 0
    theirs = told(capsys)["case"]
    assert run("packet", "read", str(there), made[1]["file"], as_json=False) == 0
    assert f"está en {theirs}: este se guarda ahí" in capsys.readouterr().out
    assert run("packet", "open", str(there), made[1]["file"]) == 0
    assert told(capsys)["case"] == theirs
    assert run("packet", "open", str(there), made[2]["file"], "--new") == 0
    assert told(capsys)["case"] != theirs
    asking = ("packet", "answer", str(there), made[1]["code"][:4], "--case", theirs, "--out", out)
    assert run(*asking, "--state", "queried", "--ask", "age_band", "--by", "2030-01-31") == 0
    answer = told(capsys)
    assert run("packet", "take", str(here), answer["file"]) == 0
    capsys.readouterr()
    for vault, case, said, owed, awaited in (
        (here, code, "Piden la respuesta antes del jue 31 ene 2030", "2030-01-31", ""),
        (there, theirs, "Se les pidió la respuesta antes del jue 31 ene 2030", "", "2030-01-31"),
    ):
        assert run("packet", "list", str(vault), "--case", case, as_json=False) == 0
        assert said in capsys.readouterr().out
        assert run("packet", "list", str(vault), "--case", case) == 0
        [one] = [one for one in told(capsys)["packets"] if one["state"] == "queried"]
        assert (one["by"], one["owed_by"], one["awaited_by"]) == ("2030-01-31", owed, awaited)
