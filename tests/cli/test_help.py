"""Help and usage errors are in the language of whoever types."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.cli import parser_of_all
from repatria.cli.helping import COMMANDS, every_parser, helped_by
from repatria.ui.i18n import LANGUAGES
from tests.cli.shell import repatria

_OWN = ("show this help message and exit", "show program's version number and exit", " | ".join(LANGUAGES))


def test_every_word_of_help_is_said_in_spanish() -> None:
    said = {one.help for parser in every_parser(parser_of_all()) for one in helped_by(parser) if one.help}
    assert said - set(COMMANDS) - set(_OWN) == set()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", ("uso: repatria", "opciones", "muestra esta ayuda y termina", "recibe un paquete sellado")),
        ("en", ("usage: repatria", "options", "show this help message", "receive a sealed bundle")),
    ],
)
def test_help_speaks_the_language_asked_for(tmp_path: Path, language: str, words: tuple[str, ...]) -> None:
    done = repatria(tmp_path, "--lang", language, "--help", passphrase=None)
    assert done.returncode == 0
    assert all(word in done.stdout for word in words), done.stdout


@pytest.mark.parametrize(
    ("arguments", "spanish", "english"),
    [
        (("tour",), "no se entendió: falta: --out", "error: the following arguments are required: --out"),
        (("nothing",), "elija entre: ", "choose from"),
        (("tour", "--out", "x", "--odd"), "no se conoce: --odd", "unrecognized arguments: --odd"),
        (("verify", "x", "--passphrase-fd", "y"), "'y' no vale como int", "invalid int value: 'y'"),
    ],
)
def test_what_is_not_understood_is_said_in_the_language_asked_for(
    tmp_path: Path, arguments: tuple[str, ...], spanish: str, english: str
) -> None:
    for language, words in (("es", spanish), ("en", english)):
        done = repatria(tmp_path, f"--lang={language}", *arguments, passphrase=None)
        assert done.returncode == 2
        assert words in done.stderr, done.stderr
