"""``library``: read every protocol, form, country and list as the program would, for whoever changes one."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria import paths
from repatria.cli.talking import say, with_json
from repatria.content.library import load_library


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "library", help="read every protocol, form, country and list, and say what is wrong"
    )
    command.add_argument(
        "folder", type=Path, nargs="?", metavar="FOLDER", help="a folder like forms/; else our own"
    )
    with_json(command)
    command.set_defaults(run=run)


def run(given: Namespace) -> int:
    """Read everything; the first fault is said with file, key and reason."""
    library = load_library(given.folder or paths.forms())
    library.check()
    shelves = {
        "protocols": library.packs,
        "forms": library.forms,
        "countries": library.countries,
        "lists": library.lists,
    }
    counts = {name: len(shelf) for name, shelf in shelves.items()}
    words = QCoreApplication.translate(
        "cli",
        "Todo se puede usar. Protocolos: {protocols}. Formularios: {forms}. Países: {countries}. Listas: {lists}.",
    )
    say(given, words.format(**counts), counts)
    return 0
