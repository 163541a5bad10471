"""``vault export``: the whole vault in open formats, sealed to posts of the country or readable."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.answers import device_called
from repatria.cli.counts import ShellCounts
from repatria.cli.talking import at_desk, say, with_vault
from repatria.services.whole_vault.giving import WholeWanted, give_whole_vault


def add_act(acts: Any) -> None:
    """Declare the act among those of ``vault``."""
    out = acts.add_parser(
        "export", help="take the whole vault out in open formats, sealed to posts or readable"
    )
    with_vault(out)
    out.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    out.add_argument("--reason", required=True, metavar="REASON", help="why it is taken out")
    way = out.add_mutually_exclusive_group(required=True)
    way.add_argument("--to", action="append", default=[], metavar="POST", help="name or device of the post")
    way.add_argument(
        "--readable",
        action="store_true",
        help="unsealed: whoever has the file reads it; protected answers stay",
    )
    out.add_argument(
        "--approved-by", default="", metavar="NAME", help="second person: protected answers go too"
    )
    out.set_defaults(run=take_out)


def take_out(given: Namespace) -> int:
    """Write the whole vault as one file."""
    with at_desk(given) as desk:
        wanted = WholeWanted(
            given.reason,
            tuple(device_called(desk, name) for name in given.to),
            protected=bool(given.approved_by),
            approved_by=given.approved_by,
        )
        made = give_whole_vault(desk, wanted, given.out)
    counts = ShellCounts()
    words = QCoreApplication.translate("cli", "Bóveda escrita: {file} ({size}), {cases}.")
    size = counts.bytes(made.placed.size)
    lines = [words.format(file=made.placed.path, size=size, cases=counts.cases(made.cases))]
    if made.restricted:
        more = QCoreApplication.translate("cli", "Se quedaron los reservados a personas con nombre: {cases}.")
        lines.append(more.format(cases=counts.cases(made.restricted)))
    facts = {
        "file": str(made.placed.path),
        "bytes": made.placed.size,
        "sha256": made.placed.sha256,
        "sealed": bool(made.posts),
        "cases": made.cases,
        "restricted": made.restricted,
    }
    say(given, "\n".join(lines), facts)
    return 0
