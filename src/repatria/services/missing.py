"""What a salvaged vault still lacks: it was here before a disk lost it, and may come back from other posts."""

from __future__ import annotations

from typing import Final

from repatria.services.desk import Desk
from repatria.store.lists.codes import codes_shown
from repatria.store.log.missing import Missing, lacking, reached
from repatria.store.state import load_some

SALVAGED: Final = "vault_salvaged"


def missing_here(desk: Desk) -> tuple[Missing, ...]:
    """Return what was missing when this vault was salvaged and has not come since; mostly there is none."""
    return desk.once(SALVAGED, lambda: _missing(desk))


def say_no_more_than_whole(desk: Desk, told: dict[str, dict[str, int]]) -> None:
    """Let what others are *told* to be held here end before what is missing, so that they send it again."""
    for one in missing_here(desk):
        logs = told.get(one.part, {})
        if one.log not in logs:
            continue
        logs[one.log] = min(logs[one.log], reached(desk.read(), one.part, one.log))
        if not logs[one.log]:
            del logs[one.log]


def codes_of_incomplete(desk: Desk) -> tuple[str, ...]:
    """Return the codes of the cases that lack anything, of those that whoever is here may see."""
    parts = (one.part.split("/") for one in missing_here(desk))
    cases = dict.fromkeys(names[1] for names in parts if names[0] == "case")
    return codes_shown(desk.read(), cases, desk.person.id)


def _missing(desk: Desk) -> tuple[Missing, ...]:
    facts = load_some(desk.read(), desk.record, types=(SALVAGED,)).of_type(SALVAGED)
    noted = {Missing(*row) for fact in facts for row in fact.value["missing"]}
    return tuple(run for one in sorted(noted) for run in lacking(desk.read(), one))
