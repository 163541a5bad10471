"""argparse speaks before there is any application that could translate: its own words have a table here."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from repatria.cli.talking import shell_language
from repatria.ui.i18n import LANGUAGES

_OWN = {
    "usage: ": "uso: ",
    "positional arguments": "argumentos",
    "options": "opciones",
    "show this help message and exit": "muestra esta ayuda y termina",
    "show program's version number and exit": "muestra la versión y termina",
    "%(prog)s: error: %(message)s\n": "%(prog)s: no se entendió: %(message)s\n",
    "the following arguments are required: %s": "falta: %s",
    "unrecognized arguments: %s": "no se conoce: %s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r no vale; elija entre: %(choices)s",
    "invalid %(type)s value: %(value)r": "%(value)r no vale como %(type)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "%(parser_name)r no vale; elija entre: %(choices)s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s puede ser: %(matches)s",
    "expected one argument": "falta su valor",
    "expected at least one argument": "falta al menos un valor",
    "expected at most one argument": "lleva un valor cuando más",
    "expected %s argument": "lleva %s valor",
    "expected %s arguments": "lleva %s valores",
    "ignored explicit argument %r": "no lleva valor, y se dio %r",
    "not allowed with argument %s": "no puede ir con %s",
    "one of the arguments %s is required": "falta uno de: %s",
}
"""argparse's own words."""


@contextmanager
def spoken_help(arguments: Sequence[str]) -> Iterator[None]:
    """Let argparse speak the language that *arguments* ask for, or the shell's, for the block."""
    before = vars(argparse)["_"], vars(argparse)["ngettext"]
    if language_asked(arguments) == "es":
        _speak(_own, lambda one, many, count: _own(one if count == 1 else many))
    try:
        yield
    finally:
        _speak(*before)


def language_asked(arguments: Sequence[str]) -> str:
    """Return the language in which help is given, before the arguments were understood."""
    for place, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == "--lang":
            asked = value or "".join(arguments[place + 1 : place + 2])
            return asked if asked in LANGUAGES else shell_language()
    return shell_language()


def _own(text: str) -> str:
    return _OWN.get(text, text)


def _speak(one: object, many: object) -> None:
    # argparse offers no other way to say in which language it speaks than the gettext of the whole process.
    setattr(argparse, "_", one)  # noqa: B010
    setattr(argparse, "ngettext", many)  # noqa: B010
