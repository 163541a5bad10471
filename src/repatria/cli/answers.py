"""``answers`` and ``open-answers``: the answers of a form out of a vault, and a sealed file of them made readable."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.answers_out.leaving import KINDS
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import DefinitionFileError, UnknownRecipientError
from repatria.domain.packets.schema import PURPOSES
from repatria.domain.reasons import Reason, because
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.opening import open_answers
from repatria.services.answers_out.versions import form_called
from repatria.services.answers_out.wanted import SHAPES, Wanted
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts


def add(commands: Any) -> None:
    """Declare the commands."""
    out = commands.add_parser("answers", help="take the answers of a form out, as tables or XML")
    with_vault(out)
    out.add_argument(
        "form", metavar="FORM", help="its id, such as F11; of a form of others the id in its file"
    )
    out.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    out.add_argument("--as", dest="shapes", action="append", choices=SHAPES, help="once for each; else odk")
    out.add_argument("--for", dest="kind", choices=KINDS, default="file", help="kind of recipient; else file")
    out.add_argument("--name", default="", help="institution or person who receives")
    out.add_argument("--purpose", default="", choices=("", *PURPOSES), help="what for, as F02 calls it")
    way = out.add_mutually_exclusive_group(required=True)
    way.add_argument("--to", action="append", default=[], metavar="POST", help="name or device of the post")
    way.add_argument("--readable", default="", metavar="REASON", help="unsealed, and why")
    out.add_argument(
        "--approved-by", default="", metavar="NAME", help="second person: protected answers go too"
    )
    out.set_defaults(run=take_out)
    back = commands.add_parser("open-answers", help="make a sealed file of answers readable")
    with_vault(back)
    back.add_argument("file", type=Path, metavar="FILE")
    back.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    back.add_argument("--reason", required=True, metavar="REASON", help="unsealed, and why")
    back.set_defaults(run=make_readable)


def take_out(given: Namespace) -> int:
    """Write one file of answers."""
    with at_desk(given) as desk:
        form = form_called(desk, given.form)
        if not form:
            raise DefinitionFileError(given.form, because(Reason.NO_FORM, form=given.form))
        taken = take_answers_out(desk, _wanted(desk, given, form), given.out)
    placed, gathered = taken.placed, taken.gathered
    facts = {
        "file": str(placed.path),
        "bytes": placed.size,
        "sha256": placed.sha256,
        "sealed": bool(taken.posts),
        "forms": gathered.count,
        "cases": len(gathered.cases),
        "restricted": gathered.restricted,
        "not_agreed": gathered.not_agreed,
        "correcting": gathered.correcting,
        "older": gathered.older,
    }
    words = QCoreApplication.translate(
        "cli", "Respuestas escritas: {file} ({size}). Formularios: {count}. Se quedaron: {stayed}."
    )
    stayed = gathered.restricted + gathered.not_agreed + gathered.correcting
    size = ShellCounts().bytes(placed.size)
    say(given, words.format(file=placed.path, size=size, count=gathered.count, stayed=stayed), facts)
    return 0


def make_readable(given: Namespace) -> int:
    """Open a sealed file of answers."""
    with at_desk(given) as desk:
        placed = open_answers(desk, given.file, given.out, given.reason)
    words = QCoreApplication.translate("cli", "Escrito: {place}.")
    say(given, words.format(place=placed.path), {"file": str(placed.path), "bytes": placed.size})
    return 0


def _wanted(desk: Desk, given: Namespace, form: str) -> Wanted:
    return Wanted(
        form,
        Recipient(given.kind, given.name, given.purpose),
        frozenset(given.shapes or ["odk"]),
        tuple(device_called(desk, name) for name in given.to),
        protected=bool(given.approved_by),
        approved_by=given.approved_by,
        reason=given.readable,
    )


def device_called(desk: Desk, name: str) -> str:
    """Return the device of the post *name*, or that device; raises UnknownRecipientError where it is not one."""
    found = [post.device for post in known_posts(desk) if name in (post.device, post.post)]
    if len(found) != 1:
        raise UnknownRecipientError(device=name)
    return found[0]
