"""The doors for scripts: ``repatria --help``. Each command is one function; a failure is a sentence and a code.

TO ADD A COMMAND: a module with ``add(commands)`` that declares it and sets ``run``, and one line in ``_COMMANDS``.
Passphrases come from a file descriptor or a prompt, never from an argument.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler

from repatria import __version__
from repatria.cli import (
    answers,
    aside,
    attachments,
    bundle,
    copies,
    country,
    damage,
    duplicates,
    erasing,
    exchange,
    form,
    library,
    lines,
    mrz,
    packet,
    places,
    posts,
    receiving,
    record,
    recovery,
    salvaging,
    same_person,
    selftest,
    simulate,
    tour,
    vaults,
    wiping,
)
from repatria.cli.argparse_words import language_asked, spoken_help
from repatria.cli.helping import ABOUT, in_spanish
from repatria.cli.talking import speak, tell_crash, tell_error
from repatria.domain.errors import RepatriaError
from repatria.ui.i18n import LANGUAGES

_COMMANDS = (
    tour,
    vaults,
    wiping,
    copies,
    damage,
    salvaging,
    posts,
    country,
    recovery,
    exchange,
    receiving,
    aside,
    places,
    lines,
    bundle,
    duplicates,
    same_person,
    erasing,
    attachments,
    record,
    packet,
    answers,
    form,
    mrz,
    library,
    selftest,
    simulate,
)

STOPPED = 130
CRASHED = 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say and return the exit code: 0 done, 2 not understood, 70 our fault, others by kind."""
    typed = sys.argv[1:] if arguments is None else arguments
    with spoken_help(typed):
        parser = parser_of_all()
        if language_asked(typed) == "es":
            in_spanish(parser)
        given = parser.parse_args(typed)
    speech = given.speech = speak(_application(draws=given.draws), given.lang)
    try:
        return int(given.run(given))
    except RepatriaError as error:
        tell_error(error)
        return error.exit_code
    except KeyboardInterrupt:
        return STOPPED
    except Exception as error:  # noqa: BLE001  # the border of the shell: Python would print values of the case
        tell_crash(error)
        return CRASHED
    finally:
        speech.deleteLater()
        sys.stdout.flush()


def parser_of_all() -> argparse.ArgumentParser:
    """Return what understands every command."""
    parser = argparse.ArgumentParser(prog="repatria", description=ABOUT)
    parser.add_argument("--version", action="version", version=f"repatria {__version__}")
    parser.add_argument("--lang", choices=tuple(LANGUAGES), help=" | ".join(LANGUAGES))
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in _COMMANDS:
        module.add(commands)
    parser.set_defaults(draws=False)
    return parser


def _application(*, draws: bool) -> QCoreApplication:
    """Return Qt's application: one that can draw off-screen for commands that show the window."""
    running = QCoreApplication.instance()
    if running is not None:
        return running
    if not draws:
        return QCoreApplication(["repatria"])
    from PySide6.QtWidgets import QApplication  # most commands never load it

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_pass_over_noise)
    from repatria.ui.collecting import Collecting

    drawing = QApplication(["repatria"])
    Collecting(drawing)
    return drawing


def _pass_over_noise(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Say what Qt says on standard error, but for what drawing off-screen always says."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)
