"""``vault wipe``: close a post down. What is nowhere else is said; nothing is touched without ``--forever``."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli import whole_vault
from repatria.cli.talking import at_desk, say, shell_language, with_vault
from repatria.services.wiping import begin_wipe, end_wipe, foresee_wipe, save_wipe_page
from repatria.ui.messages.wipe_words import WipeWords


def add(commands: Any) -> None:
    """Declare the command with its acts."""
    vault = commands.add_parser("vault", help="what is done with a whole vault")
    acts = vault.add_subparsers(dest="act", required=True, metavar="ACT")
    wiped = acts.add_parser(
        "wipe", help="destroy a vault for good: what opens it first; without --forever only say"
    )
    _declare(wiped)
    whole_vault.add_act(acts)
    wiped.set_defaults(run=wipe)


def _declare(parser: ArgumentParser) -> None:
    with_vault(parser)
    parser.add_argument("--forever", action="store_true", help="yes, although nobody can bring it back")
    parser.add_argument("--name", default="", metavar="POST", help="the name of the post, letter by letter")
    parser.add_argument("--approved-by", default="", metavar="NAME", help="the second person who agrees")
    parser.add_argument("--copies", action="store_true", help="the copies at the second place, too")
    parser.add_argument(
        "--sheet",
        type=Path,
        metavar="FOLDER",
        help="write there as a page what remains elsewhere, without case data",
    )


def wipe(given: Namespace) -> int:
    """Say what a wipe comes to, and with ``--forever`` destroy the vault."""
    words = WipeWords()
    with at_desk(given) as desk:
        foreseen = foresee_wipe(desk)
        left = 0 if given.copies and foreseen.reachable else foreseen.left
        elsewhere = words.elsewhere(foreseen.place, left, foreseen.posts, foreseen.twins)
        if given.sheet is not None:
            moment, language = desk.calendar.local(desk.now()), given.lang or shell_language()
            save_wipe_page(elsewhere, moment, given.sheet, language=language)
        facts = {**asdict(foreseen), "wiped": given.forever, "elsewhere": elsewhere}
        if not given.forever:
            asked = QCoreApplication.translate(
                "cli", "No se tocó nada. Para destruirla: --name «{name}» --forever"
            )
            lines = [
                *words.unsent(foreseen),
                *words.goes(foreseen),
                *elsewhere,
                asked.format(name=foreseen.name),
            ]
            say(given, "\n".join(lines), facts)
            return 0
        made = begin_wipe(desk, given.name, given.approved_by, copies=given.copies)
    end_wipe(given.vault)
    remains = words.elsewhere(made.place, made.left, foreseen.posts, foreseen.twins)
    facts |= {"copies_wiped": made.copies, "copies_left": made.left, "elsewhere": remains}
    say(given, "\n".join([words.wiped(made), *words.goes(foreseen), *remains]), facts)
    return 0
