"""What a case shares with those it came with: how they arrived, and the other cases of the group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from repatria.domain.events.kinds import incident_part
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.store.lists import cases
from repatria.store.lists.cases import CaseFilter, CaseLine
from repatria.store.state import load_part

SHARED = ("arrival", "vehicle", "route", "brought_by", "documents_held_by")
"""What an incident tells, in the order in which it is read."""


@dataclass(frozen=True, slots=True)
class CaseIncident:
    """An incident as one case shows it: what is *shared*, the other cases, and their *letters* by case.

    Cases that are for named people only are not among the others, and nothing here follows from them.
    """

    shared: Mapping[str, str] = field(default_factory=dict)
    others: tuple[CaseLine, ...] = ()
    letters: Mapping[str, str] = field(default_factory=dict)

    @property
    def blocked(self) -> bool:
        """Tell whether a block stands, or may stand, in another case of the group."""
        return any("origin_block" in line.flags.split() for line in self.others)


def incident_of(desk: Desk, case: CaseFile) -> CaseIncident | None:
    """Return the incident of a case as far as whoever is here may see it, None for a case that came alone."""
    name = str(case.value("incident") or "")
    if not name:
        return None
    part = load_part(desk.read(), incident_part(name))
    wanted = CaseFilter(practice=desk.practice, is_open=None, incident=name)
    lines = cases.page(desk.read(), wanted, "code", person=desk.person.id)
    shared = {key: str(part.get(f"incident/{key}") or "") for key in SHARED}
    given = {
        fact.path.removeprefix("case/"): str(fact.value.get("letter") or "")
        for fact in part.of_type("member_added")
        if isinstance(fact.value, dict)
    }
    others = [line for line in lines if line.id != case.id]
    return CaseIncident(
        {key: value for key, value in shared.items() if value},
        tuple(sorted(others, key=lambda line: (given.get(line.id, "~"), line.code))),
        {line.id: given[line.id] for line in lines if given.get(line.id)},
    )
