"""By which way what one country tells another leaves, and how it is fetched: a folder, or a place with a line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.exchange import place_called
from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.errors import RepatriaError
from repatria.durable import Placed, copy_durably
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import fetch, look_through, note_fetched, search_abroad
from repatria.services.exchange.delivering import carry
from repatria.services.packets.delivering import delivered, route_ahead
from repatria.services.packets.taking import is_final_abroad, look_at, was_taken
from repatria.services.packets.writing import Through, To
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.sync.packets import SUFFIX


def declare_ways(parser: ArgumentParser) -> None:
    """Declare where to it goes: a folder, or through a place."""
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, metavar="FOLDER")
    where.add_argument("--through", metavar="NAME", help="place with a line; what fails waits in the outbox")


def way_of(desk: Desk, given: Namespace) -> To:
    """Return the way that was asked for; raises UnknownPlaceError for a place that is none here."""
    return Through(place_called(desk, given.through).id) if given.through else Path(given.out)


def gone(desk: Desk, given: Namespace, placed: Placed) -> dict[str, str]:
    """Carry what waits for a line, and return where it is now."""
    if not given.through:
        return {"file": str(placed.path)}
    route = route_ahead(desk, placed.path.stem)
    delivered(desk, route, carry(route))
    return {"place": route.place.called}


def where_words(where: dict[str, str]) -> str:
    """Return where it is, in words."""
    laid = QCoreApplication.translate("cli", "entregado en {place}")
    return where["file"] if "file" in where else laid.format(place=where["place"])


def add(acts: Any) -> None:
    """Declare the command that fetches."""
    into = acts.add_parser("collect", help="fetch from a place what other countries tell, into a folder")
    with_vault(into)
    into.add_argument("--through", required=True, metavar="NAME", help="as the place is called here")
    into.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    into.set_defaults(run=collect)


def collect(given: Namespace) -> int:
    """Fetch all that other countries laid down for this device; each is then read like a file on a stick.

    A folder may be lost: it is fetched again until it was taken in, or is refused for good.
    """
    files: list[str] = []
    with at_desk(given) as desk:
        refuse_inside_vault(given.out / SUFFIX)
        search = search_abroad(desk, place_called(desk, given.through).id)
        for lying in look_through(search):
            path = fetch(search, lying)
            if path is None:
                continue
            try:
                refused, taken = "", was_taken(look_at(desk, path))
            except RepatriaError as error:  # whoever reads the file is told why
                refused, taken = (type(error).__name__ if is_final_abroad(error) else ""), False
            if not taken:
                target = given.out / f"{lying.name}{SUFFIX}"
                copy_durably(path, target)
                files.append(str(target))
            if taken or refused:
                note_fetched(desk, lying, path, refused=refused)
    none = QCoreApplication.translate("cli", "En {place} no hay nada de otro país para este equipo.")
    say(given, "\n".join(files) or none.format(place=given.through), {"files": files})
    return 0
