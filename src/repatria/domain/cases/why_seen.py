"""Whose a case is at a post, and why somebody else opens it: a closed list, and in own words.

It holds nobody up who acts at once: *now* asks for no words, and nothing that is noted or called asks at all.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal, get_args

from repatria.domain.cases.readers import is_restricted
from repatria.domain.cases.state import CaseState
from repatria.domain.people import Person

WhyCode = Literal["covers", "asked", "contact", "related", "review", "now"]
"""*covers* for whoever has the case · *asked* by them · *contact*: the person, her family or an institution called or
came · *related* to a case of one's own · *review*: supervises or audits · *now*: danger, health, a disaster."""
WHY: Final[tuple[WhyCode, ...]] = get_args(WhyCode)
NOW: Final[WhyCode] = "now"
LEAST_LETTERS: Final = 8
"""So many letters have own words at least: fewer say nothing."""
LEAST_PEOPLE: Final = 3
"""In a post of fewer who open the vault everybody stands in for everybody."""
LASTS: Final = timedelta(hours=12)
"""How long what was said holds: a shift, over every lock of the screen."""

_NOT_ASKED: Final = frozenset({"supervisor", "liaison"})
"""Roles that answer for every case of the post."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why somebody opens a case of somebody else, *said* in their own words."""

    code: WhyCode
    said: str = ""

    def missing(self) -> tuple[str, ...]:
        """Return what is not said that must be."""
        if self.code not in WHY:
            return ("why",)
        letters = sum(1 for one in self.said if one.isalnum())
        return () if self.code == NOW or letters >= LEAST_LETTERS else ("said",)


def is_somebody_elses(state: CaseState, person: Person, here: Collection[Person]) -> bool:
    """Tell whether *person* must say why they open a case: of those *here* others have it, and they do not.

    Theirs it is who is responsible or on duty, who opened it, and to whom a restricted one was left. To have noted
    something in it makes it nobody's: a call is noted from anywhere.
    """
    if len(here) < LEAST_PEOPLE or person.role in _NOT_ASKED:
        return False
    having = {str(state.get(f"case/{name}") or "") for name in ("responsible", "on_duty")}
    having |= {fact.author for fact in state.of_type("case_opened")}
    if person.id in having or not having & {str(one.id) for one in here}:
        return False
    return not is_restricted(state.values.get("case/restricted"))
