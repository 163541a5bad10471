"""Sheets at a terminal: made, shown, proven and used, and no word of them in any file."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from repatria.services.country.on_sheets import PROVEN
from repatria.services.post.people import let_in
from repatria.services.vaults import leave, unlock
from tests.cli.shell import PASSPHRASE, new_post, repatria
from tests.cli.terminal import at_terminal
from tests.documents.reading import said as said_on
from tests.posts import shipped

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")

WORD = re.compile(r"(\d+)\. ([a-z]+) +(\d+)")
ON_PAPER = re.compile(r"(\d+)\. ([a-z]+) \((\d+)\)")
PLACE = re.compile(r"De su copia de la hoja (\d), palabra (\d+): $")
KEEPERS = ["--keeper", "Carmen L.", "--keeper", "Padre Tomás", "--keeper", "Notaría 3"]
NEW = "la frase nueva de Ana"
BEA = "otra frase de Bea"


@dataclass
class Scribe:
    """Whoever copies sheets by hand from the screen, or takes them from the *tray*."""

    tray: Path | None = None
    sheets: dict[int, list[str]] = field(default_factory=dict)

    def __call__(self, heard: str) -> str | None:
        if heard.endswith("la pantalla se borra."):
            self._keep(WORD.findall(heard), int(re.findall(r"Hoja (\d) de 3", heard)[-1]))
            return ""
        if heard.endswith("para no cambiar nada."):
            return ""
        if "la que salió mal se destruye)." in heard and self.tray is not None:
            printed = sorted(self.tray.glob("*.pdf"), key=lambda one: one.stat().st_mtime_ns)[-1]
            text = said_on(printed.read_bytes())
            self._keep(ON_PAPER.findall(text), int(re.findall(r"Hoja (\d) de 3", text)[0]))
            return ""
        asked = PLACE.search(heard)
        return self.sheets[int(asked[1])][int(asked[2]) - 1][:4] if asked else None

    def _keep(self, words: list[tuple[str, str, str]], number: int) -> None:
        found = {int(place): word for place, word, _ in words}
        self.sheets[number] = [found[place] for place in range(1, 34)]

    def lines(self, *numbers: int, length: int = 4) -> str:
        return "\n".join(" ".join(word[:length] for word in self.sheets[number]) for number in numbers)


def fed(home: Path, text: str, *arguments: str, passphrase: str = PASSPHRASE) -> tuple[int, str, str]:
    """Run the program with sheets on a descriptor."""
    reading, writing = os.pipe()
    os.write(writing, text.encode() + b"\n")
    os.close(writing)
    os.set_inheritable(reading, True)
    try:
        done = repatria(home, *arguments, "--sheets-fd", str(reading), passphrase=passphrase, also=(reading,))
    finally:
        os.close(reading)
    return done.returncode, done.stdout, done.stderr


def made(home: Path, vault: Path, scribe: Scribe, *more: str) -> str:
    code, heard = at_terminal(home, ["recovery", "make", str(vault), *KEEPERS, *more], scribe)
    assert code == 0, heard
    assert sorted(scribe.sheets) == [1, 2, 3]
    return heard


def no_word_lies_in(home: Path, scribe: Scribe, *, at_most: int = PROVEN) -> None:
    for path in home.rglob("*"):
        if path.is_file():
            found = set(re.findall(rb"\b[a-z]+\b", path.read_bytes()))
            for sheet in scribe.sheets.values():
                assert len(found & {word.encode() for word in sheet}) < at_most, path


def test_sheets_are_made_shown_proven_and_let_somebody_in_again(tmp_path: Path) -> None:
    vault, scribe = new_post(tmp_path), Scribe()
    desk = unlock(vault, PASSPHRASE, shipped(), state_dir=tmp_path / "state")
    let_in(desk, "Bea", "auditor", BEA)
    leave(desk)
    heard = made(tmp_path, vault, scribe)
    assert heard.count("\x1b[?1049h") == heard.count("\x1b[3J\x1b[H\x1b[?1049l") == 3
    no_word_lies_in(tmp_path, scribe)
    shown = json.loads(repatria(tmp_path, "recovery", "show", str(vault), "--json").stdout)
    assert shown["sheets"] == {
        "needed": 2,
        "count": 3,
        "keepers": ["Carmen L.", "Padre Tomás", "Notaría 3"],
        "proven": {},
        "days_since_proven": None,
        "keepers_gone": [],
    }
    code, out, _ = fed(tmp_path, scribe.lines(2, 1), "recovery", "rehearse", str(vault))
    assert code == 0
    assert "Recuperación probada hoy." in out
    code, out, error = fed(
        tmp_path, scribe.lines(3, 1), "recovery", "use", str(vault), "--person", "Ana", passphrase=NEW
    )
    assert code == 0, error
    assert "Frase de paso: " in error, "how strong the new one is"
    assert "Ana" in out
    assert repatria(tmp_path, "recovery", "show", str(vault)).returncode != 0
    told = repatria(tmp_path, "recovery", "show", str(vault), passphrase=NEW)
    assert told.stderr == "", "whoever was let in knows it"
    first, again = (repatria(tmp_path, "recovery", "show", str(vault), passphrase=BEA) for _ in range(2))
    assert "dieron una frase de paso nueva a Ana" in first.stderr.replace("de recuperación ", "")
    assert again.stderr == ""
    assert "dieron una frase de paso nueva a Ana" in told.stdout
    no_word_lies_in(tmp_path, scribe)


def test_wrong_sheets_are_told_in_words_that_hold_none_of_them(tmp_path: Path) -> None:
    vault, scribe, other = new_post(tmp_path), Scribe(), Scribe()
    made(tmp_path, vault, scribe)
    made(tmp_path, new_post(tmp_path, "Otro"), other)
    slip = scribe.lines(1, 2).replace(
        scribe.sheets[1][8][:4], "zero" if scribe.sheets[1][8] != "zero" else "acid", 1
    )
    for lines, words in (
        (scribe.lines(1), "faltan"),
        (f"{scribe.lines(1)}\n{other.lines(2)}", "no es de las hojas que abren esta bóveda"),
        (f"{scribe.lines(1)}\n{scribe.lines(1)}", "hoja 1, que ya está"),
        (slip, "no es la que es"),
    ):
        code, out, error = fed(tmp_path, lines, "recovery", "use", str(vault), passphrase=NEW)
        assert code != 0
        assert words in error.lower(), error
        assert not [word for word in scribe.sheets[2] if f" {word} " in out + error and len(word) > 6]
    assert repatria(tmp_path, "recovery", "show", str(vault)).returncode == 0, (
        "the passphrase opens as before"
    )


def test_each_sheet_is_a_print_job_of_its_own_and_none_is_shown_or_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray, programs = tmp_path / "tray", tmp_path / "programs"
    for folder in (tray, programs):
        folder.mkdir()
    lp = f'#!/bin/sh\nn=$(ls "{tray}" | wc -l)\necho "$@" > "{tray}/$n.told"\ncat > "{tray}/$n.pdf"\n'
    for name, script in (("lp", lp), ("lpstat", '#!/bin/sh\n[ "$1" = -e ] && echo Oficina\nexit 0\n')):
        (programs / name).write_text(script)
        (programs / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    home = tmp_path / "home"
    home.mkdir()
    vault, scribe = new_post(home), Scribe(tray)
    heard = made(home, vault, scribe, "--printer", "Oficina")
    assert "pueden conservar lo impreso" in heard
    jobs = [one.read_text() for one in tray.glob("*.told")]
    assert len(jobs) == 3
    for told in jobs:
        assert re.fullmatch(r"-d Oficina -t [0-9A-Z]{6} -n 1 -o media=a4 -\n", told)
    assert not [word for word in scribe.sheets[1] if f". {word} " in heard]
    no_word_lies_in(home, scribe)


def test_sheets_are_made_at_a_terminal_only_and_a_stop_changes_nothing(tmp_path: Path) -> None:
    vault = new_post(tmp_path)
    done = repatria(tmp_path, "recovery", "make", str(vault), *KEEPERS)
    assert done.returncode != 0
    code, _ = at_terminal(
        tmp_path,
        ["recovery", "make", str(vault), *KEEPERS],
        lambda heard: "\x03" if heard.endswith("la pantalla se borra.") else None,
    )
    assert code != 0
    shown = json.loads(repatria(tmp_path, "recovery", "show", str(vault), "--json").stdout)
    assert shown["sheets"] is None


def test_a_vault_of_no_country_is_sealed_to_none(tmp_path: Path) -> None:
    vault = new_post(tmp_path)
    for arguments in ([], ["--end"]):
        done = repatria(tmp_path, "recovery", "escrow", str(vault), *arguments)
        assert done.returncode != 0
        assert done.stderr
