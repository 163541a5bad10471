"""``deliver`` and ``collect``: sealed bundles by a place with a line."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.exchange import place_called
from repatria.cli.receiving_words import (
    acknowledged,
    preview_facts,
    preview_words,
    receipts_words,
    report_facts,
    report_words,
)
from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.errors import RepatriaError, StoppedError
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import (
    Lying,
    Search,
    fetch,
    look_through,
    search_abroad,
    search_of,
    tidy_place,
)
from repatria.services.exchange.delivering import carry, take_back, undelivered
from repatria.services.exchange.faults import is_of_place
from repatria.services.exchange.looking import look_of, look_there
from repatria.services.exchange.previews import Preview, preview_bundle, put_back
from repatria.services.exchange.receiving import Report
from repatria.services.exchange.tidying import note_tidied
from repatria.services.packets.brought import receive_fetched
from repatria.services.packets.delivering import delivered, route_ahead, to_take_back, withdraw
from repatria.ui.receiving.copy_words import copy_words


def add(commands: Any) -> None:
    """Declare the commands."""
    out = commands.add_parser("deliver", help="carry what waits in the outbox")
    with_vault(out)
    out.add_argument(
        "--through", default="", metavar="NAME", help="another place than the one it was sealed for"
    )
    out.set_defaults(run=deliver)
    into = commands.add_parser("collect", help="fetch and receive what lies for this post at a place")
    with_vault(into)
    into.add_argument("--through", required=True, metavar="NAME", help="as the place is called here")
    into.add_argument("--preview", action="store_true", help="prove and show it, keep nothing")
    into.set_defaults(run=collect)


def deliver(given: Namespace) -> int:
    """Carry every file of the outbox, the oldest first; a place that fails is not asked again, others are.

    What is for a device that was revoked is taken back. The first failure is told at the end.
    """
    carried: list[str] = []
    taken_back: list[str] = []
    down: set[str] = set()
    failed: RepatriaError | None = None
    with at_desk(given) as desk:
        through = place_called(desk, given.through).id if given.through else ""
        for one in undelivered(desk):
            at = through or one.place
            if at in down:
                continue
            try:
                if one.revoked:
                    _take_back(desk, one.bundle)
                    taken_back.append(one.bundle)
                    continue
                route = route_ahead(desk, one.bundle, through=through)
                delivered(desk, route, carry(route))
                carried.append(one.bundle)
            except StoppedError:
                raise
            except RepatriaError as error:
                failed = failed or error
                down |= {at} if is_of_place(error) else set()
        left = len(undelivered(desk))
    if failed is not None:
        raise failed
    words = QCoreApplication.translate("cli", "Entregado: {count}. Por entregar: {left}.")
    lines = [words.format(count=len(carried), left=left)]
    if taken_back:
        words = QCoreApplication.translate("cli", "Tomado de vuelta, para un equipo revocado: {count}.")
        lines.append(words.format(count=len(taken_back)))
    say(given, "\n".join(lines), {"delivered": carried, "left": left, "taken_back": taken_back})
    return 0


def _take_back(desk: Desk, bundle: str) -> None:
    seen = look_there(look_of(desk, bundle))
    for route in to_take_back(desk, bundle):
        take_back(route)
    withdraw(desk, bundle, seen)


def collect(given: Namespace) -> int:
    """Fetch what lies for this post, prove it, and receive it unless only a look was asked for.

    A file that is refused holds up no other; the first refusal is told at the end.
    """
    failed: RepatriaError | None = None
    facts: list[dict[str, Any]] = []
    sentences: list[str] = []
    with at_desk(given) as desk:
        search, found, abroad = _lies_at(desk, given.through)
        before = acknowledged(desk)
        copied = desk.copy_vault() if found and not given.preview else ""
        sentences += filter(None, [copy_words(copied), _abroad_words(abroad)])
        for lying in found:
            try:
                preview, report = _taken(desk, search, lying, only_looked_at=given.preview)
            except RepatriaError as error:
                failed = failed or error
                continue
            if preview is not None and report is None:
                sentences.append(preview_words(preview))
                facts.append(preview_facts(preview))
            elif preview is not None and report is not None:
                sentences.append(report_words(report))
                facts.append(report_facts(preview, report))
        came = len(acknowledged(desk) - before)
        sentences += filter(None, [receipts_words(came)])
    if failed is not None and not facts and not given.json:
        raise failed
    none = QCoreApplication.translate("cli", "No hay nada para este puesto en {name}.").format(
        name=given.through
    )
    say(
        given,
        "\n".join(sentences) or none,
        {"files": facts, "failed": _name_of(failed), "copy": copied, "abroad": abroad, "acknowledged": came},
    )
    if failed is not None:
        raise failed
    return 0


def _lies_at(desk: Desk, name: str) -> tuple[Search, Sequence[Lying], int]:
    """Look through a place: return what lies there for this post, and how much of other countries does."""
    search = search_of(desk, place_called(desk, name).id)
    found = look_through(search)
    note_tidied(desk, search.place.id, tidy_place(search))
    return search, found, len(look_through(search_abroad(desk, search.place.id)))


def _abroad_words(count: int) -> str:
    """Return that other countries laid something down: that is looked at one by one."""
    words = QCoreApplication.translate("cli", "De otros países hay {count}: tráigalo con packet collect.")
    return words.format(count=count) if count else ""


def _name_of(error: RepatriaError | None) -> str:
    return "" if error is None else type(error).__name__


def _taken(
    desk: Desk, search: Search, lying: Lying, *, only_looked_at: bool
) -> tuple[Preview | None, Report | None]:
    """Fetch one file and receive it, or look at it alone; what is refused for what it is, is not fetched again."""
    path = fetch(search, lying)
    if path is None:
        return None, None
    if only_looked_at:
        preview = preview_bundle(desk, path)
        put_back(preview)
        return preview, None
    return receive_fetched(desk, path, lying)
