"""``same-person`` and ``two-people``: say of two cases whether they are of one person, by code and with a reason."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.exchange import case_called
from repatria.cli.talking import at_desk, say, with_vault
from repatria.services.cases.duplicates import not_the_same
from repatria.services.cases.joining import is_said_of, join_cases, joined_with, part_cases


def add(commands: Any) -> None:
    """Declare the commands."""
    same = commands.add_parser("same-person", help="say in two cases that they are of one person")
    _declare(same)
    same.set_defaults(run=join)
    two = commands.add_parser(
        "two-people", help="say that two cases are of two people, or take back that it is one"
    )
    _declare(two)
    two.set_defaults(run=part)


def join(given: Namespace) -> int:
    """Say it in both cases."""
    with at_desk(given) as desk:
        one, other = case_called(desk, given.one), case_called(desk, given.other)
        join_cases(desk, one, other, given.reason)
        beside = [line.code for line in joined_with(desk, one)]
    words = QCoreApplication.translate(
        "cli", "Anotado en los dos: es la misma persona. Sus otros expedientes: {codes}."
    )
    say(given, words.format(codes=", ".join(beside)), {"same": True, "beside": beside})
    return 0


def part(given: Namespace) -> int:
    """Take it back in both cases; of two of which nobody said it, remember in this vault that they are two."""
    with at_desk(given) as desk:
        one, other = case_called(desk, given.one), case_called(desk, given.other)
        was = is_said_of(desk, one, other)
        (part_cases if was else not_the_same)(desk, one, other, given.reason)
    taken_back = QCoreApplication.translate("cli", "Anotado en los dos: son dos personas.")
    remembered = QCoreApplication.translate("cli", "Este equipo lo recuerda: son dos personas.")
    say(given, taken_back if was else remembered, {"same": False, "taken_back": was})
    return 0


def _declare(parser: ArgumentParser) -> None:
    with_vault(parser)
    parser.add_argument("one", metavar="CODE", help="the code of a case")
    parser.add_argument("other", metavar="OTHER", help="the code of the other")
    parser.add_argument("--reason", required=True, metavar="WHY", help="how it is known")
