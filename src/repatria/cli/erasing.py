"""``past-keeping`` and ``erase``: closed cases past their last day of keeping, and one erased by rule for good."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any, get_args

from PySide6.QtCore import QCoreApplication

from repatria.cli.exchange import case_called
from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.erasing import Rule
from repatria.services.erasing import (
    PastKeeping,
    erase_case,
    erased_here,
    erasures_asked,
    may_erase,
    past_keeping_here,
)
from repatria.services.figures.remainders import remainders_here
from repatria.ui.messages.erasure_words import asked_words

_PAGE = 200


def add(commands: Any) -> None:
    """Declare the commands."""
    past = commands.add_parser(
        "past-keeping", help="closed cases past the day until which their data is kept, and what was erased"
    )
    with_vault(past)
    past.set_defaults(run=show)
    one = commands.add_parser("erase", help="erase all that a closed case says, by rule; it cannot be undone")
    _declare(one)
    one.set_defaults(run=erase)


def show(given: Namespace) -> int:
    """List the cases past their day, and those that were erased."""
    with at_desk(given) as desk:
        due: list[PastKeeping] = []
        while page := past_keeping_here(desk, due[-1] if due else None, _PAGE):
            due += page
        erased, asked = erased_here(desk), erasures_asked(desk)
        figures = len(remainders_here(desk)) if may_erase(desk) else 0
    passed = QCoreApplication.translate("cli", "{code}: se guardaba hasta el {day}")
    gone = QCoreApplication.translate("cli", "Borrado el {day} en {post}, por {by}; de acuerdo: {second}")
    lines = [passed.format(code=one.case.code, day=one.until) for one in due]
    lines += map(asked_words, asked)
    told = [one.erasure for one in erased if one.erasure is not None]
    lines += [gone.format(day=one.day, post=one.post, by=one.by, second=one.approved_by) for one in told]
    facts = {
        "past": [{"code": one.case.code, "until": one.until} for one in due],
        "asked": [{"code": one.code, "post": one.post, "why": one.why} for one in asked],
        "erased": [{"day": one.day, "rule": one.rule, "post": one.post} for one in told],
        "erased_cases": len(erased),
        "for_figures": figures,
    }
    say(given, "\n".join(lines) or QCoreApplication.translate("cli", "Ninguno."), facts)
    return 0


def erase(given: Namespace) -> int:
    """Erase one case; what it said is nowhere in the vault afterwards."""
    with at_desk(given) as desk:
        erasure = erase_case(desk, case_called(desk, given.code), given.rule, given.approved_by)
    words = QCoreApplication.translate(
        "cli",
        "Borrado por regla. Se pide con el próximo paquete a cada puesto que lo tiene; destruya los papeles.",
    )
    say(given, words, {"rule": erasure.rule, "day": erasure.day, "until": erasure.until})
    return 0


def _declare(parser: ArgumentParser) -> None:
    with_vault(parser)
    parser.add_argument("code", metavar="CODE", help="the code of a case")
    rules = get_args(Rule)
    parser.add_argument(
        "--rule",
        required=True,
        choices=rules,
        help="retention: its day has passed; demand: the person asks for it",
    )
    parser.add_argument("--approved-by", required=True, metavar="NAME", help="the second person who agrees")
    parser.add_argument(
        "--forever", required=True, action="store_true", help="yes, although nobody can bring it back"
    )
