"""``card``, ``accept-card`` and ``signers``: how two posts come to know each other, and whose signatures."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import at_desk, read_aloud, say, with_vault
from repatria.domain.errors import CardNotComparedError
from repatria.services.country.card_pictures import card_from
from repatria.services.exchange.persons import who_signs
from repatria.services.exchange.posts import accept_card, known_posts, write_card


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
    signers = commands.add_parser("signers", help="at which posts people sign, as far as it is known here")
    with_vault(signers)
    signers.set_defaults(run=list_signers)


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


def list_signers(given: Namespace) -> int:
    """Say of each known post how many people sign there and how many did and left, or that it is not known."""
    with at_desk(given) as desk:
        posts, found = known_posts(desk), who_signs(desk)
    known = QCoreApplication.translate("cli", "{post}: firman {here}, ya no están {left}.")
    unknown = QCoreApplication.translate("cli", "{post}: aquí no se sabe quiénes firman allí.")
    lines, facts = [], []
    for post in posts:
        signing = found.get(post.device)
        here, left = (signing.here, signing.left) if signing else (None, None)
        lines.append((known if signing else unknown).format(post=post.post, here=here, left=left))
        facts.append({"device": post.device, "post": post.post, "signs": here, "left": left})
    say(given, "\n".join(lines), {"posts": facts})
    return 0
