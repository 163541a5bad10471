"""``card``, ``accept-card``, ``signers``, ``signer-of``: how posts come to know each other, and whose signatures."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import at_desk, read_aloud, say, with_vault
from repatria.domain.errors import CardNotComparedError
from repatria.services.country.card_pictures import card_from
from repatria.services.exchange.disputed_persons import (
    DisputedPerson,
    decide_person,
    disputed_persons,
    own_signing_codes,
)
from repatria.services.exchange.persons import who_signs
from repatria.services.exchange.posts import accept_card, known_posts, write_card
from repatria.ui.messages.disputed_words import disputed_advice, disputed_lines


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
    decided = commands.add_parser("signer-of", help="decide whose person somebody is whom two posts name")
    with_vault(decided)
    decided.add_argument("--person", required=True, metavar="ID", help="as signers lists them")
    decided.add_argument(
        "--code", required=True, help="the sixteen symbols or eight words that the person read aloud"
    )
    decided.add_argument("--reason", required=True, metavar="WORDS", help="why; it stays in the record")
    decided.set_defaults(run=decide)


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
    """Say of each post how many people sign there, whom two posts name, and the codes of those who sign here."""
    with at_desk(given) as desk:
        posts, found = known_posts(desk), who_signs(desk)
        disputed, own = disputed_persons(desk), own_signing_codes(desk)
    known = QCoreApplication.translate("cli", "{post}: firman {here}, ya no están {left}.")
    unknown = QCoreApplication.translate("cli", "{post}: aquí no se sabe quiénes firman allí.")
    lines, facts = [], []
    for post in posts:
        signing = found.get(post.device)
        here, left = (signing.here, signing.left) if signing else (None, None)
        lines.append((known if signing else unknown).format(post=post.post, here=here, left=left))
        facts.append({"device": post.device, "post": post.post, "signs": here, "left": left})
    codes = QCoreApplication.translate("cli", "Código de firma de {name}: {code}, o {words}")
    lines += [codes.format(name=name, code=code.code, words=" ".join(code.words)) for name, code in own]
    lines += [line for one in disputed for line in _dispute(one)]
    lines += [disputed_advice()] if disputed else []
    codes_here = [{"name": name, "code": code.code, "words": code.words} for name, code in own]
    said = {"posts": facts, "codes": codes_here, "disputed": [_dispute_facts(one) for one in disputed]}
    say(given, "\n".join(lines), said)
    return 0


def decide(given: Namespace) -> int:
    """Let somebody count for one of the posts that name them."""
    with at_desk(given) as desk:
        after = decide_person(desk, given.person, given.code, given.reason)
    say(given, "\n".join(_dispute(after)), _dispute_facts(after))
    return 0


def _dispute(one: DisputedPerson) -> tuple[str, ...]:
    head = QCoreApplication.translate("cli", "Dos puestos nombran suya a esta persona: {person}")
    return (head.format(person=one.person), *disputed_lines(one))


def _dispute_facts(one: DisputedPerson) -> dict[str, Any]:
    claims = [
        {
            "device": each.device,
            "post": each.post,
            "counts": each.counts,
            "decided_at": each.decided_at,
            "revoked": each.revoked,
        }
        for each in one.claims
    ]
    return {"person": one.person, "claims": claims, "decided": one.decided, "lost": one.lost}
