"""``country succession``: what the liaison of before had and the one of now lacks, and sealing it to her."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.exchange import place_called
from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.errors import UnknownRecipientError
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import carry, put_in_outbox
from repatria.services.exchange.going import Sending
from repatria.services.exchange.sending import send_cases
from repatria.services.exchange.sending_many import lots_of
from repatria.services.exchange.succession import Succession, sendings, succession
from repatria.services.packets.delivering import delivered, route_ahead
from repatria.ui.messages.succession import SuccessionWords


def add_succession(acts: Any) -> None:
    """Declare the command."""
    parser = acts.add_parser(
        "succession",
        help="what the liaison of before had and the one of now lacks; with --out or --through it is sealed to her",
    )
    with_vault(parser)
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--out", type=Path, metavar="FOLDER")
    where.add_argument("--through", metavar="NAME", help="place with a line; what fails waits in the outbox")
    parser.add_argument(
        "--approved-by", default="", metavar="NAME", help="second person: protected answers go too"
    )
    parser.set_defaults(run=follow)


def follow(given: Namespace) -> int:
    """Say what waits for the liaison of now; seal it where a folder or a place is named, and say what is left."""
    files: list[str] = []
    with at_desk(given) as desk:
        found = succession(desk)
        if found is not None and (given.out or given.through):
            if not found.known:
                raise UnknownRecipientError(device=found.post)
            files = [
                _seal(given, desk, lot)
                for one in sendings(found, given.approved_by)
                for lot in lots_of(desk, one)
            ]
            found = succession(desk)
    sealed = QCoreApplication.translate("cli", "Paquete sellado: {file}.")
    lines = [sealed.format(file=one) for one in files]
    say(given, "\n".join(lines + _lines(found)), {"files": files, **_facts(found)})
    return 0


def _seal(given: Namespace, desk: Desk, what: Sending) -> str:
    """Return the file that was written, or the name of the one that was delivered."""
    if not given.through:
        return str(send_cases(desk, what, given.out).path)
    bundle = put_in_outbox(desk, what, place_called(desk, given.through).id)
    route = route_ahead(desk, bundle)
    delivered(desk, route, carry(route))
    return bundle


def _lines(found: Succession | None) -> list[str]:
    if found is None:
        return [QCoreApplication.translate("cli", "Aquí no consta que el enlace haya cambiado.")]
    lines = list(SuccessionWords().lines(found))
    if found.is_done:
        lines.append(QCoreApplication.translate("cli", "No le falta nada de lo que tenía el de antes."))
    return lines


def _facts(found: Succession | None) -> dict[str, Any]:
    if found is None:
        return {"liaison": ""}
    return {
        "liaison": found.post,
        "office": found.office,
        "former": list(found.former),
        "known": found.known,
        "cases": len(found.cases),
        "protected": len(found.protected),
        "restricted": found.restricted,
        "under_way": found.under_way,
        "undelivered": list(found.undelivered),
        "lying": found.lying,
    }
