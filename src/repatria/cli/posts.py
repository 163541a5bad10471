"""``card`` and ``accept-card``: how two posts come to know each other."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import at_desk, read_aloud, say, with_vault
from repatria.domain.errors import CardNotComparedError
from repatria.services.country.card_pictures import card_from
from repatria.services.exchange.posts import accept_card, write_card


def add(commands: Any) -> None:
    """Declare the commands."""
    card = commands.add_parser("card", help="write this post's card, to be handed to another post")
    with_vault(card)
    card.add_argument("--out", type=Path, required=True, metavar="FILE")
    card.set_defaults(run=write)
    accept = commands.add_parser("accept-card", help="put another post into the directory")
    with_vault(accept)
    accept.add_argument("card", type=Path, metavar="FILE")
    accept.add_argument(
        "--code", required=True, help="the sixteen symbols or eight words that the other post read aloud"
    )
    accept.set_defaults(run=take)


def write(given: Namespace) -> int:
    """Write the card and say its code."""
    with at_desk(given) as desk:
        made = write_card(desk, given.out)
    lines = (QCoreApplication.translate("cli", "Tarjeta escrita."), *read_aloud(made.to_compare))
    facts = {"device": made.device, "code": made.check_code, "words": made.to_compare.words}
    say(given, "\n".join(lines), facts)
    return 0


def take(given: Namespace) -> int:
    """Accept a card whose code was compared."""
    read = card_from(given.card)
    if not read.to_compare.is_said(given.code):
        raise CardNotComparedError(post=read.post)
    with at_desk(given) as desk:
        known = accept_card(desk, read)
    words = QCoreApplication.translate("cli", "{post} está en el directorio.")
    say(given, words.format(post=known.post), {"device": known.device, "post": known.post})
    return 0
