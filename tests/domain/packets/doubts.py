"""What people disagree about, what waits or was set aside, and what cannot be read, of all that opens contact.

By the rules written down a second time (field rules, sections 2 and 8): what protects counts while anybody says it
anywhere, and a row of consent of which anything is in doubt names nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tests.domain.packets.lived import Lived

CLOSING: Mapping[str, tuple[str, ...]] = {
    "case/origin_block": ("yes", "doubt"),
    "case/child_or_doubt": ("yes", "doubt"),
    "F02/part_c_sharing": ("no",),
    "F02/withdrawn": ("yes",),
    "F02/agrees_origin_contact": ("no",),
    "F11/result": ("indication", "claim_made"),
    "F11/consular_block": ("yes", "doubt"),
    "F11/fear_of_return": ("yes", "possible"),
}
"""What closes everything by standing at a place, also beside what stands there."""
OPENING: Mapping[str, str] = {
    "case/origin_block": "no",
    "case/child_or_doubt": "no",
    "F02/part_c_sharing": "yes",
    "F02/withdrawn": "no",
    "F02/agrees_origin_contact": "yes",
    "F11/result": "no_indication",
    "F11/consular_block": "no",
    "F11/fear_of_return": "none",
}
"""What stands there where contact is open."""
IN_ROW: Mapping[str, Any] = {
    "recipient_kind": "shelter",
    "recipient": "Otra oficina",
    "purpose": ["justice"],
    "fields": [],
    "until": "2026-03-05",
    "_removed": True,
}
"""What else might be said of a row of consent."""
CHECKED: Mapping[str, str] = {
    "fear_of_return": "none",
    "decided_by": "asylum_auth",
    "result": "no_indication",
    "consular_block": "no",
    "family_block": "no",
}
"""F11 of a person who fears nobody."""


@dataclass(frozen=True)
class Doubt:
    """*how* something else is said at a place: it is disputed, waits or was set aside (*late*), or is *unread*."""

    how: str
    where: str
    said: Any = None

    @property
    def shuts(self) -> bool:
        """Tell whether nothing may go at all because of it."""
        if self.where in CLOSING:
            return self.how == "unread" or self.said in CLOSING[self.where]
        return self.where == "anywhere"

    @property
    def takes_a_row(self) -> bool:
        """Tell whether a row of the last consent names nobody because of it."""
        return self.where.startswith("row/")

    def befall(self, lived: Lived, members: Mapping[str, str], row: str) -> None:
        """Do it to a case whose forms have these *members*, and whose last consent has this *row* first."""
        path = self._path(members, row)
        if self.how == "unread":
            lived.unread = (*lived.unread, path)
        elif self.how == "late":
            lived.late[path] = (*lived.late.get(path, ()), self.said)
        else:
            if self.where == "row/_removed":
                lived.case.say(path, False)
            lived.case.dispute(path, self.said)

    def _path(self, members: Mapping[str, str], row: str) -> str:
        if self.where == "anywhere":
            return ""
        first, _, name = self.where.partition("/")
        return {"case": f"case/{name}", "row": f"row/{row}/{name}"}.get(
            first, f"form/{members.get(first)}/{name}"
        )


def waits(lived: Lived, form: str, **answers: Any) -> None:
    """Let a whole filled form be here that waits for what comes before it, or was set aside."""
    held, facts = set(lived.case.values), len(lived.case.facts)
    lived.case.submit(form, **answers)
    lived.late_facts = (*lived.late_facts, *lived.case.facts[facts:])
    del lived.case.facts[facts:]
    for path in set(lived.case.values) - held:
        lived.late[path] = (lived.case.values.pop(path).value,)


def unknown_order(lived: Lived) -> None:
    """Let nobody who finished a form have known of any other: each may be the last of its kind."""
    for number, fact in enumerate(lived.case.facts):
        if fact.type == "form_submitted":
            lived.case.facts[number] = replace(fact, value={**fact.value, "seen": []})


def _every_doubt() -> list[Doubt]:
    places = [*CLOSING, *(f"row/{name}" for name in IN_ROW)]
    said = [(place, one) for place, closing in CLOSING.items() for one in (*closing, OPENING[place])]
    said += [(f"row/{name}", one) for name, one in IN_ROW.items()]
    found = [Doubt("unread", place) for place in (*places, "anywhere")]
    return found + [Doubt(how, place, one) for how in ("dispute", "late") for place, one in said]


DOUBTS = _every_doubt()


LATE_PAPERS: tuple[tuple[str, Mapping[str, Any]], ...] = (
    ("F02", {"part_c_sharing": "yes", "withdrawn": "yes", "agrees_origin_contact": "yes"}),
    ("F02", {"part_c_sharing": "no", "withdrawn": "no", "agrees_origin_contact": "no"}),
    ("F02", {"part_c_sharing": "yes", "withdrawn": "no", "agrees_origin_contact": "yes"}),
    ("F11", {**CHECKED, "result": "indication"}),
    ("F11", {**CHECKED, "consular_block": "doubt"}),
)
"""Filled forms of which each closes everything while it waits: they agree to less, or find more."""
