"""``tour``: the program does the main job by itself, off-screen, and leaves what it made to be looked at."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.talking import say, with_json


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser("tour", help="perform the main job off-screen with invented people")
    command.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="new, empty, or of an earlier tour"
    )
    with_json(command)
    command.set_defaults(run=run, draws=True)


def run(given: Namespace) -> int:
    """Perform the tour; it fails with a code other than 0 when anything in it does not hold."""
    from repatria.tour import perform  # the window is loaded only where it is shown

    facts = perform(given.out, given.speech)
    words = QCoreApplication.translate("cli", "El recorrido quedó en {out}: {files} en {seconds} s.")
    files = ShellCounts().files(facts["files"])
    say(given, words.format(out=given.out, files=files, seconds=facts["seconds"]), facts)
    return 0
