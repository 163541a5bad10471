"""How commands speak and listen: sentences in the person's language, passphrases without an echo."""

from __future__ import annotations

import getpass
import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria import paths
from repatria.cli.words import shell_message
from repatria.content.library import Library, load_library
from repatria.domain.comparing import ToCompare
from repatria.domain.errors import PassphraseMissingError, PassphraseUnreadableError, RepatriaError
from repatria.domain.letters import harmless, is_obeyed
from repatria.services.desk import Desk
from repatria.services.vaults import leave, unlock
from repatria.ui.crash_code import crash_code, crash_report
from repatria.ui.i18n import LANGUAGES, Speech
from repatria.ui.messages.findings import finding_words

_LONGEST = 1024


def speak(application: QCoreApplication, language: str | None) -> Speech:
    """Speak *language*, or that of the shell."""
    speech = Speech(application)
    speech.speak(language or shell_language())
    return speech


def shell_language() -> str:
    """Return the shell's language where the program knows it, and Spanish otherwise."""
    shell = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "es"
    return shell[:2] if shell[:2] in LANGUAGES else "es"


def tell_error(error: RepatriaError) -> None:
    """Say on standard error what happened, and on a line of its own what to do: what happened may end in a path."""
    print(*filter(None, shell_message(error)), sep="\n", file=sys.stderr)


def tell_crash(error: Exception) -> None:
    """Say on standard error that the program failed, with the code and the places that support asks for."""
    words = QCoreApplication.translate(
        "cli",
        "Algo falló en el programa: {code}. Dé estas líneas a quien da soporte; no llevan datos de nadie.",
    )
    print(words.format(code=crash_code(error)), crash_report(error), sep="\n", file=sys.stderr)


def say(given: Namespace, sentence: str, facts: dict[str, Any]) -> None:
    """Print *facts* as JSON when asked, else the sentence; nothing that somebody wrote is obeyed by a terminal."""
    print(_escaped(json.dumps(facts, ensure_ascii=False)) if given.json else harmless(sentence))


def _escaped(written: str) -> str:
    """Return JSON that says the same, with every sign that a terminal obeys as its number."""
    signs = (json.dumps(sign)[1:-1] if is_obeyed(sign) else sign for sign in written)
    return written if written.isascii() and written.isprintable() else "".join(signs)


def with_vault(parser: ArgumentParser) -> None:
    """Declare what every command on a vault takes."""
    parser.add_argument("vault", type=Path, metavar="VAULT", help="folder of the vault")
    with_passphrase(parser)
    with_json(parser)


def with_passphrase(parser: ArgumentParser) -> None:
    """Declare where the passphrase comes from."""
    parser.add_argument(
        "--passphrase-fd", type=int, metavar="N", help="read the passphrase from descriptor N"
    )


def with_json(parser: ArgumentParser) -> None:
    """Declare that facts may be asked for as JSON."""
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a sentence")


def passphrase(given: Namespace) -> str:
    """Return the passphrase from the descriptor, or asked for at the terminal."""
    return secret(
        given.passphrase_fd, "--passphrase-fd", QCoreApplication.translate("cli", "Frase de paso: ")
    )


def secret(descriptor: int | None, option: str, prompt: str) -> str:
    """Return what *option* gives by its descriptor, or what is typed unseen at the terminal after *prompt*."""
    try:
        if descriptor is not None:
            return _line_from(descriptor)
        if not sys.stdin.isatty():
            raise PassphraseMissingError(descriptor=option)
        typed = getpass.getpass(prompt)
        typed.encode("utf-8")
    except UnicodeError:
        # Not chained: the error would carry what was typed.
        raise PassphraseUnreadableError from None
    except EOFError as error:
        raise PassphraseMissingError(descriptor=option) from error
    return typed


def _line_from(descriptor: int) -> str:
    try:
        with os.fdopen(descriptor, "rb", closefd=True) as source:
            line = source.readline(_LONGEST)
    except (OSError, ValueError, TypeError, OverflowError) as error:  # whatever is no descriptor
        raise PassphraseMissingError(descriptor=descriptor) from error
    return line.decode("utf-8").rstrip("\r\n")


def library() -> Library:
    """Return the shipped definitions."""
    return load_library(paths.forms())


def read_aloud(what: ToCompare) -> tuple[str, str]:
    """Return the lines of what both sides read aloud: the code, and the words that may be read in its stead."""
    code = QCoreApplication.translate("cli", "Código para leer en voz alta: {code}")
    words = QCoreApplication.translate("cli", "O estas ocho palabras: {words}")
    return code.format(code=what.code), words.format(words=" ".join(what.words))


_TOLD_ONCE = ("erased_as_asked", "recovery_used")


def tell_once(desk: Desk) -> None:
    """Say on standard error what only this unlock tells: cases erased as others asked, who came in by sheets."""
    for finding in desk.vault.findings:
        if finding.kind in _TOLD_ONCE:
            print(*finding_words(finding), sep="\n", file=sys.stderr)


@contextmanager
def at_desk(given: Namespace, chosen: str | None = None) -> Iterator[Desk]:
    """Unlock the vault that the command names, and give it back however the block ends.

    The passphrase is asked for where it was not *chosen* before.
    """
    desk = unlock(given.vault, passphrase(given) if chosen is None else chosen, library())
    try:
        tell_once(desk)
        yield desk
    finally:
        leave(desk)
