"""The sheets of a new root go to a printer, one job each: nothing is shown, and nothing lies in any file of ours."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from repatria.cli.sheet_words import sheet_lines
from repatria.services.country.on_sheets import PROVEN
from repatria.services.vaults import NewVault, leave, new_vault
from repatria.store.keys.sheets import word_of
from tests.cli.shell import PASSPHRASE, repatria
from tests.cli.terminal import at_terminal
from tests.documents.reading import said
from tests.posts import shipped

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")

PLACE = re.compile(r"De su copia de la hoja (\d), palabra (\d+): $")
WORD = re.compile(r"(\d+)\. ([a-z]+) \((\d+)\)")


@pytest.fixture
def tray(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a printer called Oficina lays what it is sent, and beside it what it was told of the job."""
    tray, programs = tmp_path / "tray", tmp_path / "programs"
    for folder in (tray, programs):
        folder.mkdir()
    lp = f'#!/bin/sh\nn=$(ls "{tray}" | wc -l)\necho "$@" > "{tray}/$n.told"\ncat > "{tray}/$n.pdf"\n'
    for name, script in (("lp", lp), ("lpstat", '#!/bin/sh\n[ "$1" = -e ] && echo Oficina\nexit 0\n')):
        (programs / name).write_text(script)
        (programs / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    return tray


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    wanted = NewVault(PASSPHRASE, "Ana M.", "Ministerio", "GTM", "coordinator", practice=True)
    leave(new_vault(tmp_path / "home" / "vault", wanted, shipped(), state_dir=tmp_path / "home" / "state"))
    return tmp_path / "home" / "vault"


def names(home: Path) -> set[str]:
    return {str(path.relative_to(home)) for path in home.rglob("*")}


def words_of(text: str) -> set[str]:
    return set(re.findall(r"\b[a-z]+\b", text))


@dataclass
class Keeper:
    """Whoever takes the sheets from the tray; has the second printed once more, and types one word wrong."""

    tray: Path
    again: bool = True
    slips: bool = True
    taken: int = 0
    sheets: dict[int, list[str]] = field(default_factory=dict)

    def __call__(self, heard: str) -> str | None:
        if heard.endswith("no fundar nada."):
            assert not list(self.tray.iterdir()), "nothing is printed before the warning"
            return ""
        if "la que salió mal se destruye)." in heard:
            return self._take()
        asked = PLACE.search(heard)
        if asked is None:
            return None
        if self.slips:
            self.slips = False
            return "zero"
        return self.sheets[int(asked[1])][int(asked[2]) - 1][:4]

    def _take(self) -> str:
        text = said(sorted(self.tray.glob("*.pdf"), key=lambda one: one.stat().st_mtime_ns)[-1].read_bytes())
        number = int(re.findall(r"Hoja (\d) de 3", text)[0])
        if number == 2 and self.again:
            self.again = False
            return "x"
        found = {int(place): word for place, word, _ in WORD.findall(text)}
        self.sheets[number] = [found[place] for place in range(1, 34)]
        return ""


def test_each_sheet_is_a_job_of_its_own_and_none_is_shown_or_kept(
    vault: Path, tray: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, keeper = vault.parent, Keeper(tray)
    monkeypatch.setenv("TMPDIR", str(home / "tmp"))
    (home / "tmp").mkdir()
    before = names(home)
    code, heard = at_terminal(home, ["country", "found", str(vault), "--printer", "Oficina"], keeper)
    assert code == 0, heard
    assert "pueden conservar lo impreso" in heard
    assert sorted(keeper.sheets) == [1, 2, 3]
    jobs = [one.read_text() for one in tray.glob("*.told")]
    assert len(jobs) == 4, "the second was asked for once more"
    for told in jobs:
        assert re.fullmatch(r"-d Oficina -t [0-9A-Z]{6} -n 1 -o media=a4 -\n", told)
    assert names(home) == before, "no file but those of the vault and its state"
    files = {str(path): path.read_bytes().decode("latin-1") for path in home.rglob("*") if path.is_file()}
    for sheet in keeper.sheets.values():
        assert all(word_of(word) == word for word in sheet)
        assert not [line for line in sheet_lines(tuple(sheet)) if line.strip() in heard], "no sheet is shown"
        for where, text in ({"terminal": heard} | files).items():
            found = words_of(text) & set(sheet)
            assert len(found) < PROVEN, (where, found)  # a word of the list may be one of Spanish, or chance
    (known,) = json.loads(repatria(home, "country", "show", str(vault), "--json").stdout)["countries"]
    assert known["country"] == "GTM"


def test_a_printer_that_nobody_knows_is_told_before_anything_is_made(vault: Path, tray: Path) -> None:
    code, heard = at_terminal(
        vault.parent, ["country", "found", str(vault), "--printer", "Otra"], lambda _: None
    )
    assert code != 0
    assert "Otra" in heard
    assert not list(tray.iterdir())
