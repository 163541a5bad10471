"""``selftest``: makes a practice vault in a temporary place and opens the window on it, off-screen."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.talking import say, with_json


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "selftest", help="open a practice vault off-screen and say whether all is there"
    )
    with_json(command)
    command.set_defaults(run=run, draws=True)


def run(given: Namespace) -> int:
    """Open a practice vault and its window."""
    from repatria.tour.selftest import try_out  # the window is loaded only where it is shown

    facts = try_out(given.speech)
    words = QCoreApplication.translate(
        "cli", "Todo lo que el programa necesita está aquí: {pages}. {english}"
    )
    say(given, words.format(pages=ShellCounts().pages(facts["pages"]), english=facts["english"]), facts)
    return 0
