"""A case as conditions see it whose person has others: what protects in any of them holds in each.

It closes and never opens: an answer of another case counts beside those of this one where its question has a
protective order, and only where it says more than the least of it. Of a case that is not here nobody knows what
protects in it: it counts as a doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from repatria.domain.calendar import Calendar
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import UNKNOWN, Given
from repatria.domain.cases.same_person import with_people_of
from repatria.domain.cases.state import CaseState
from repatria.domain.forms.definition import Form

_OWN = frozenset({"is_child", "family_block"})
"""Names that follow from others, or that whoever reads the case worked out over all cases of the person."""


class JoinedFacts(CaseFacts):
    """The facts of a case with *others* of the same person beside; one of those without an opening is not here."""

    def __init__(
        self,
        state: CaseState,
        forms: Mapping[str, Form],
        now: datetime,
        calendar: Calendar | None = None,
        *,
        family_block: str = "no",
        others: Sequence[CaseState],
    ) -> None:
        super().__init__(with_people_of(state, others), forms, now, calendar, family_block=family_block)
        self._others = tuple(others)
        self.beside = tuple(
            CaseFacts(other, forms, now, self.calendar) for other in others if _is_here(other)
        )

    def with_state(self, state: CaseState) -> CaseFacts:
        """Return the same with another *state* of this one case, and the others as they are."""
        family = str(self.value("family_block"))
        return JoinedFacts(
            state, self.forms, self.moment, self.calendar, family_block=family, others=self._others
        )

    def _read(self, name: str) -> tuple[Given, ...]:
        found = super()._read(name)
        order = () if name in _OWN or found == UNKNOWN else self._order(name)
        return tuple(dict.fromkeys((*found, *self._said_beside(name, order)))) if order else found

    def _said_beside(self, name: str, order: Sequence[str]) -> Iterator[Given]:
        for other in self.beside:
            yield from (given for given in other.possible(name) if given not in ("", order[-1]))
        if "." not in name and len(self.beside) < len(self._others):
            yield "doubt"


def _is_here(state: CaseState) -> bool:
    return bool(state.of_type("case_opened"))
