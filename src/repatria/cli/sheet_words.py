"""Sheets of words at a terminal: shown one at a time on a screen that is wiped, and typed unseen, word by word."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import secret
from repatria.domain.errors import PassphraseMissingError, TerminalNeededError
from repatria.services.country.on_sheets import is_copied, places_to_prove, words_typed
from repatria.store.keys.sheets import NEEDED, WORDS, Sheet, number_of, word_of

_OTHER_SCREEN, _WIPED = "\x1b[?1049h\x1b[2J\x1b[H", "\x1b[2J\x1b[3J\x1b[H\x1b[?1049l"
_COLUMNS: Final = 3
_LONGEST: Final = 2048

Ask = Callable[[str], str]
Send = Callable[[Sheet, int], None]
"""Hands a sheet, and its number from 1, to a printer."""


def need_terminal(given: Namespace) -> None:
    """Raise TerminalNeededError unless somebody sits there: words go into no file, no pipe and no JSON."""
    if given.json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise TerminalNeededError


def ask_unseen(prompt: str) -> str:
    """Return what is typed at the terminal, which does not show it."""
    return secret(None, "--sheets-fd", prompt)


def have_copied(sheets: tuple[Sheet, ...], ask: Ask = ask_unseen) -> None:
    """Show each sheet until it was copied by hand and some of its words were typed back as they are."""
    for number, sheet in enumerate(sheets, 1):
        copied = False
        while not copied:
            _show(sheet, number, len(sheets), ask)
            copied = _typed_back(sheet, number, ask)


def have_printed(sheets: tuple[Sheet, ...], send: Send, ask: Ask = ask_unseen) -> None:
    """Have each sheet printed by itself, anew as often as it is asked for, until some of its words were typed back.

    None is shown: *send* hands one to the printer. The next is printed once the one before was taken away.
    """
    taken = QCoreApplication.translate(
        "cli",
        "Hoja {number} de {count} va a la impresora. Recójala usted; cuando la tenga, pulse Intro (para imprimirla "
        "otra vez, escriba una letra y pulse Intro; la que salió mal se destruye).",
    )
    for number, sheet in enumerate(sheets, 1):
        send(sheet, number)
        proven = False
        while not proven:
            while ask(taken.format(number=number, count=len(sheets))).strip():
                send(sheet, number)
            proven = _typed_back(sheet, number, ask)


def sheet_lines(sheet: Sheet) -> list[str]:
    """Return a sheet in columns: the place of each word, the word, and the number that says the same."""
    cells = [f"{place:>3}. {word:<9} {number_of(word):>4}" for place, word in enumerate(sheet, 1)]
    rows = -(-len(cells) // _COLUMNS)
    return ["     ".join(cells[row::rows]) for row in range(rows)]


def two_sheets(given: Namespace, ask: Ask = ask_unseen) -> tuple[Sheet, ...]:
    """Return two sheets: lines of words from the descriptor that --sheets-fd names, or typed at the terminal."""
    if given.sheets_fd is not None:
        return tuple(words_typed(line) for line in _lines_from(given.sheets_fd, NEEDED))
    need_terminal(given)
    return tuple(typed_sheet(number, ask) for number in range(1, NEEDED + 1))


def sheets_from(descriptor: int, most: int) -> tuple[Sheet, ...]:
    """Return at most so many sheets, a line each, from a descriptor; an empty line is none."""
    return tuple(words_typed(line) for line in _lines_from(descriptor, most) if line.strip())


def _show(sheet: Sheet, number: int, count: int, ask: Ask) -> None:
    title = QCoreApplication.translate(
        "cli",
        "Hoja {number} de {count}. Cópiela a mano, con tinta; no la fotografíe ni la escriba en otro equipo.",
    )
    print(_OTHER_SCREEN, title.format(number=number, count=count), "", *sheet_lines(sheet), "", sep="\n")
    try:
        ask(
            QCoreApplication.translate(
                "cli", "Cuando esté copiada y revisada, pulse Intro: la pantalla se borra."
            )
        )
    finally:
        print(_WIPED, end="", flush=True)


def _typed_back(sheet: Sheet, number: int, ask: Ask) -> bool:
    prompt = QCoreApplication.translate("cli", "De su copia de la hoja {number}, palabra {place}: ")
    return all(
        is_copied(sheet, {place: ask(prompt.format(number=number, place=place + 1))})
        for place in places_to_prove()
    )


def typed_sheet(number: int, ask: Ask = ask_unseen) -> Sheet:
    """Return a sheet whose words are typed unseen, each told at once when it is none of the list."""
    prompt = QCoreApplication.translate("cli", "Hoja {number}, palabra {place} de {count}: ")
    wrong = QCoreApplication.translate(
        "cli", "No está en la lista: bastan las primeras cuatro letras, o su número."
    )
    words: list[str] = []
    while len(words) < WORDS:
        word = word_of(ask(prompt.format(number=number, place=len(words) + 1, count=WORDS)))
        if word is None:
            print(wrong, file=sys.stderr)
        else:
            words.append(word)
    return tuple(words)


def _lines_from(descriptor: int, most: int) -> list[str]:
    try:
        with os.fdopen(descriptor, "rb", closefd=True) as source:
            lines = [source.readline(_LONGEST) for _ in range(most)]
    except (OSError, ValueError, TypeError, OverflowError) as error:  # whatever is no descriptor
        raise PassphraseMissingError(descriptor="--sheets-fd") from error
    return [line.decode("utf-8", "replace") for line in lines]
