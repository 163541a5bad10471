"""The doors for packets by a place with a line: laid down there, fetched into a folder, read like a stick's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.packet_doors import run, told, vaults

__all__ = ["vaults"]


def fetched(vault: Path, folder: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert run("packet", "collect", str(vault), "--through", "Red", "--out", folder) == 0
    [path] = told(capsys)["files"]
    return str(path)


def nothing_new(vault: Path, folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    collecting = ("packet", "collect", str(vault), "--through", "Red", "--out", folder)
    assert run(*collecting, as_json=False) == 0
    assert "no hay nada de otro país" in capsys.readouterr().out


def test_all_goes_by_a_place_and_is_read_like_what_lies_on_a_stick(
    vaults: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, there, code = vaults
    out = str(tmp_path / "out")
    by_line = ("--through", "Red")
    assert run("packet", "prepare", str(here), "--case", code, "--to", "Enlace HND", *by_line) == 0
    made = told(capsys)
    assert made["place"] == "Red"
    assert run("collect", str(there), *by_line, as_json=False) == 0
    assert "De otros países hay 1" in capsys.readouterr().out
    path = fetched(there, out, capsys)
    assert path.endswith(".packet.age")
    assert run("packet", "open", str(there), path) == 0
    theirs = told(capsys)["case"]
    nothing_new(there, out, capsys)
    answering = ("packet", "answer", str(there), made["code"][:4], "--case", theirs, "--state", "accepted")
    assert run(*answering, *by_line) == 0
    assert told(capsys)["place"] == "Red"
    assert run("packet", "take", str(here), fetched(here, out, capsys)) == 0
    assert told(capsys)["state"] == "accepted"
    nothing_new(here, out, capsys)
    asking = ("packet", "recall", str(here), made["code"][:4], "--case", code)
    assert run(*asking, *by_line, as_json=False) == 0
    assert "entregado en Red" in capsys.readouterr().out
    assert run("packet", "take", str(there), fetched(there, out, capsys)) == 0
    nothing_new(there, out, capsys)
    assert run("packet", "receipt", str(there), made["code"][:4], *by_line) == 0
    assert told(capsys)["place"] == "Red"
    assert run("packet", "take", str(here), fetched(here, out, capsys)) == 0
    assert told(capsys)["state"] == "returned"
    nothing_new(here, out, capsys)


def test_what_nobody_took_in_is_fetched_again_and_what_is_refused_for_good_once(
    vaults: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder is lost, or its stick: else nobody could find what lay in it."""
    here, there, code = vaults
    out = str(tmp_path / "out")
    preparing = ("packet", "prepare", str(here), "--case", code, "--to", "Enlace HND", "--through", "Red")
    assert run(*preparing) == 0
    made = told(capsys)
    first = Path(fetched(there, out, capsys))
    held = first.read_bytes()
    first.unlink()
    assert fetched(there, out, capsys) == str(first)
    assert first.read_bytes() == held
    assert fetched(there, out, capsys) == str(first), "nor does it matter that it lies there already"
    asking = ("packet", "recall", str(here), made["code"][:4], "--case", code, "--out", out)
    assert run(*asking) == 0
    assert run("packet", "take", str(there), told(capsys)["file"]) == 0
    capsys.readouterr()
    assert fetched(there, out, capsys) == str(first), "whoever reads it is told that it counts no more"
    nothing_new(there, out, capsys)


def test_without_a_line_it_waits_and_is_delivered_later(
    vaults: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, there, code = vaults
    away = tmp_path / "away"
    (tmp_path / "shared").rename(away)
    preparing = ("packet", "prepare", str(here), "--case", code, "--to", "Enlace HND", "--through", "Red")
    assert run(*preparing) not in (0, 1)
    capsys.readouterr()
    assert run("packet", "list", str(here), "--case", code) == 0
    assert [one["state"] for one in told(capsys)["packets"]] == ["prepared"]
    away.rename(tmp_path / "shared")
    assert run("deliver", str(here)) == 0
    assert (len(told(capsys)["delivered"]), True) == (1, True)
    assert run("packet", "list", str(here), "--case", code) == 0
    assert [one["state"] for one in told(capsys)["packets"]] == ["sent"]
    assert fetched(there, str(tmp_path / "out"), capsys)


def test_a_folder_or_a_place_is_named_and_not_both(
    vaults: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, _, code = vaults
    preparing = ("packet", "prepare", str(here), "--case", code, "--to", "Enlace HND")
    for wrong in ((), ("--through", "Red", "--out", str(tmp_path / "out"))):
        with pytest.raises(SystemExit):
            run(*preparing, *wrong)
    assert run(*preparing, "--through", "Otra") not in (0, 1)


def listed(vault: Path, case: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    assert run("packet", "list", str(vault), "--case", case) == 0
    found: list[dict[str, str]] = told(capsys)["packets"]
    return found


def test_the_list_says_what_waits_for_a_line_and_since_when(
    vaults: tuple[Path, Path, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    here, _, code = vaults
    (tmp_path / "shared").rename(tmp_path / "away")
    preparing = ("packet", "prepare", str(here), "--case", code, "--to", "Enlace HND", "--through", "Red")
    assert run(*preparing) == 10
    capsys.readouterr()
    assert run("packet", "list", str(here), "--case", code) == 0
    [one] = told(capsys)["packets"]
    assert one["waits_since"].endswith("Z")
    assert run("packet", "list", str(here), "--case", code, as_json=False) == 0
    assert f"espera en Por entregar desde {one['waits_since']}" in capsys.readouterr().out
    (tmp_path / "away").rename(tmp_path / "shared")
    assert run("deliver", str(here)) == 0
    capsys.readouterr()
    assert run("packet", "list", str(here), "--case", code) == 0
    assert [one["waits_since"] for one in told(capsys)["packets"]] == [""]
    (tmp_path / "shared").rename(tmp_path / "away")
    [asked] = [one["code"] for one in listed(here, code, capsys)]
    assert run("packet", "recall", str(here), asked, "--case", code, "--through", "Red") == 10
    capsys.readouterr()
    assert [bool(one["recall_waits_since"]) for one in listed(here, code, capsys)] == [True]
    (tmp_path / "away").rename(tmp_path / "shared")
    assert run("place", "forget", str(here), "Red") == 10
    assert "--take-away" in capsys.readouterr().err
    assert run("place", "forget", str(here), "Red", "--take-away") == 0
    assert told(capsys)["left_there"] == 0
    assert not [
        one for one in (tmp_path / "shared").rglob("*") if one.is_file() and one.parent.name != "place"
    ]
