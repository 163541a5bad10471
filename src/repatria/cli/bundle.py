"""``bundle inspect``: what can be seen of a sealed bundle without a key, and with one."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.receiving_words import preview_facts, preview_words
from repatria.cli.talking import at_desk, say, with_json, with_passphrase
from repatria.services.exchange.previews import preview_bundle, put_back
from repatria.sync.reading import inspect


def add(commands: Any) -> None:
    """Declare the command."""
    group = commands.add_parser("bundle", help="look at a sealed bundle").add_subparsers(
        required=True, dest="what"
    )
    look = group.add_parser("inspect", help="its header; with --vault all it says of itself")
    look.add_argument("file", type=Path, metavar="FILE")
    look.add_argument("--vault", type=Path, metavar="VAULT")
    with_passphrase(look)
    with_json(look)
    look.set_defaults(run=show)


def show(given: Namespace) -> int:
    """Say what the header shows; with a vault, prove the whole file and say what it holds."""
    header = inspect(given.file)
    facts: dict[str, Any] = {"bytes": given.file.stat().st_size, "recipients": header.recipients}
    sentence = _seen(facts["bytes"], header.recipients)
    if given.vault is not None:
        with at_desk(given) as desk:
            preview = preview_bundle(desk, given.file)
        facts |= preview_facts(preview)
        sentence = f"{sentence} {preview_words(preview)}"
        put_back(preview)
    say(given, sentence, facts)
    return 0


def _seen(size: int, recipients: int) -> str:
    words = QCoreApplication.translate("cli", "Archivo sellado de {size}, {keys}.")
    return words.format(size=ShellCounts().bytes(size), keys=ShellCounts().keys(recipients))
