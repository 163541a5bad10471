"""The doors for packets that are asked back: sealed, read, taken in, and a receipt for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.packet_doors import run, told, vaults

__all__ = ["vaults"]


def test_it_is_asked_back_taken_in_given_back_and_noted(
    vaults: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, there, code = vaults
    out = str(tmp_path / "out")
    assert run("packet", "prepare", str(here), "--case", code, "--to", "Enlace HND", "--out", out) == 0
    made = told(capsys)
    assert run("packet", "open", str(there), made["file"]) == 0
    theirs = told(capsys)["case"]
    asking = ("packet", "recall", str(here), made["code"][:4], "--case", code, "--out", out)
    assert run(*asking) == 0
    asked = told(capsys)
    assert (asked["code"], asked["to"]) == (made["code"], "Enlace HND")
    assert run("packet", "receipt", str(there), made["code"][:4], "--out", out) == 6
    assert "no se pidió de vuelta aquí" in capsys.readouterr().err
    assert run("packet", "read", str(there), asked["file"], as_json=False) == 0
    said = capsys.readouterr().out
    assert f"Enlace GTM: Piden de vuelta el envío {made['code']}: ya no cuenta." in said
    assert "No use nada de él" in said
    assert theirs in said
    assert "no se abre ningún expediente" not in said
    for taken in (False, True):
        assert run("packet", "read", str(there), asked["file"]) == 0
        assert told(capsys)["taken"] == taken
        assert run("packet", "take", str(there), asked["file"]) == 0
        assert told(capsys)["taken"]
    assert run("packet", "open", str(there), asked["file"]) == 4
    assert "con él no se abre nada" in capsys.readouterr().err
    for act in ("read", "open", "take"):
        assert run("packet", act, str(there), made["file"]) == 4
        assert "ya no cuenta" in capsys.readouterr().err
    answering = ("packet", "answer", str(there), made["code"][:4], "--case", theirs, "--out", out)
    assert run(*answering, "--state", "accepted") == 6
    assert "ya no se contesta" in capsys.readouterr().err
    assert run("packet", "receipt", str(there), made["code"][:4], "--out", out, as_json=False) == 0
    assert "Acuse sellado para Enlace GTM" in capsys.readouterr().out
    assert run("packet", "receipt", str(there), made["packet"], "--out", out) == 0
    receipt = told(capsys)
    assert run("packet", "read", str(here), receipt["file"], as_json=False) == 0
    assert "ya no cuenta allí" in capsys.readouterr().out
    assert run("packet", "take", str(here), receipt["file"]) == 0
    assert (told(capsys)["state"], code) == ("returned", code)
    assert run("packet", "list", str(here), "--case", code, as_json=False) == 0
    assert "devuelto o destruido: ya no cuenta" in capsys.readouterr().out
    assert run(*asking) == 6
    assert "ya lo devolvieron" in capsys.readouterr().err


def test_that_it_was_given_back_is_noted_by_hand_too(
    vaults: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, _, code = vaults
    out = str(tmp_path / "out")
    assert run("packet", "prepare", str(here), "--case", code, "--to", "Enlace HND", "--out", out) == 0
    made = told(capsys)
    asking = ("packet", "recall", str(here), made["code"][:4], "--case", code, "--out", out)
    assert run(*asking, as_json=False) == 0
    assert f"Entréguelo: hasta que lo abran, allí cuenta el envío {made['code']}." in capsys.readouterr().out
    said = ("--state", "returned", "--known-by", "phone", "--who", "Sol P.")
    assert run("packet", "note", str(here), made["code"][:4], "--case", code, *said) == 0
    capsys.readouterr()
    assert run("packet", "list", str(here), "--case", code) == 0
    assert [one["state"] for one in told(capsys)["packets"]] == ["returned"]
