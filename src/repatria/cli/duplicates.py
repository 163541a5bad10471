"""``duplicates``: all cases that may be of one person, by code, with the reasons and without names."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.ids import CaseId
from repatria.services.cases.duplicates import Suspected, suspected_among
from repatria.services.desk import Desk
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter
from repatria.ui.receiving.suspects_section import pair_words, why_words


def add(commands: Any) -> None:
    """Declare the command."""
    asked = commands.add_parser("duplicates", help="cases that may be of one person, and why")
    with_vault(asked)
    asked.set_defaults(run=list_all)


def list_all(given: Namespace) -> int:
    """Say every two cases that may be of one person, open or closed, as far as whoever unlocks may see them."""
    with at_desk(given) as desk:
        found = suspected_among(desk, _all(desk))
    lines = [f"{pair_words(one)}. {why_words(one)}" for one in found]
    none = QCoreApplication.translate("cli", "Ningún expediente parece de una persona que ya tiene otro.")
    say(given, "\n".join(lines) or none, {"pairs": [_facts(one) for one in found]})
    return 0


def _facts(one: Suspected) -> dict[str, Any]:
    signs = [reason.sign for reason in one.likeness.reasons]
    return {"cases": [one.mine.code, one.theirs.code], "suspicion": one.likeness.suspicion, "reasons": signs}


def _all(desk: Desk) -> Iterator[CaseId]:
    wanted = CaseFilter(practice=desk.practice, is_open=None)
    page = case_page(desk, wanted, "code")
    while page:
        yield from (CaseId(line.id) for line in page)
        page = case_page(desk, wanted, "code", after=page[-1])
