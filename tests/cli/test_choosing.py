"""A passphrase that is chosen in the shell is weighed as in the window, and typed twice where it is typed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.shell import PASSPHRASE, repatria
from tests.cli.terminal import at_terminal

NEW = ("--post", "Tecunuman", "--country", "GTM", "--person", "Ana")


@pytest.mark.parametrize(
    ("weak", "words"), [("tecunuman", "se adivina pronto"), ("Contrasena2024", "pronto"), ("seis", "corta")]
)
def test_one_that_is_guessed_makes_no_vault_for_real_cases(tmp_path: Path, weak: str, words: str) -> None:
    vault = tmp_path / "uno"
    done = repatria(tmp_path, "--lang", "es", "new-vault", str(vault), *NEW, passphrase=weak)
    assert (done.returncode, done.stdout) == (6, "")
    assert words in done.stderr
    assert weak not in done.stderr
    assert not vault.exists()


def test_how_strong_it_is_stands_beside_what_was_made(tmp_path: Path) -> None:
    asked = ("--lang", "es", "new-vault", str(tmp_path / "uno"), *NEW, "--json")
    made = repatria(tmp_path, *asked)
    assert made.returncode == 0, made.stderr
    assert "buena" in made.stderr.lower()
    assert not json.loads(made.stdout)["practice"]
    easy = repatria(tmp_path, *asked[:3], str(tmp_path / "dos"), *NEW, "--practice", passphrase="guatemala1")
    assert easy.returncode == 0, "what is invented needs no strong one"
    assert "débil" in easy.stderr.lower()


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")
def test_at_a_terminal_a_weak_one_is_asked_for_again_and_a_slip_is_noticed(tmp_path: Path) -> None:
    typed = iter(["contrasena1", PASSPHRASE, "una frase larga de practica", PASSPHRASE, PASSPHRASE])
    asked = ["--lang", "es", "new-vault", str(tmp_path / "uno"), *NEW]
    heard: list[str] = []

    def answer(said: str) -> str | None:
        if not said.endswith(("nueva: ", "igual: ")):
            return None
        heard.append(said)
        return next(typed)

    code, said = at_terminal(tmp_path, asked, answer, passphrase=None)
    assert code == 0, said
    assert "se adivina pronto" in heard[1]
    assert "no son iguales" in heard[3]
    assert PASSPHRASE not in said
    assert repatria(tmp_path, "verify", str(tmp_path / "uno")).returncode == 0
