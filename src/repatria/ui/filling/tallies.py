"""Count how far each page of a form is: all of it once, and then only what an answer touched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Question
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.values import CONTAINERS, SILENT
from repatria.ui.filling.sections import FormPart, names_in


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a page is: what is answered of what is *asked*, missing and wrong; *shown* when anything applies."""

    shown: bool
    answered: int
    asked: int
    missing: int
    wrong: int


class Tallies:
    """The tally of each page, by its key; ``count`` counts all, ``follow`` what stands at some places."""

    def __init__(self, session: FormSession, parts: Sequence[FormPart]) -> None:
        self._session, self._parts = session, parts
        self._page = {name: part.key for part in parts for name in names_in(part)}
        self._with_rows = {part.key for part in parts if _has_repeat(part.rows)}
        self._at: dict[Place, _Counted] = {}
        self._sums: dict[str, _Counted] = {}
        self.count()

    def count(self) -> None:
        """Count everything anew."""
        self._at, self._sums = {}, dict.fromkeys((part.key for part in self._parts), _NOTHING)
        plan = self._session.plan
        for name in self._page:
            repeat = plan.nodes[name].repeat
            rows = self._session.every_row(repeat) if repeat else ("",)
            self.follow(Place(name, row) for row in rows)

    def follow(self, places: Iterable[Place]) -> None:
        """Count anew what stands at *places*."""
        for place in places:
            if place.name not in self._page:
                continue
            key, before, now = self._page[place.name], self._at.get(place, _NOTHING), self._counted(place)
            if now != before:
                self._at[place] = now
                self._sums[key] = tuple(
                    total - old + new for total, old, new in zip(self._sums[key], before, now, strict=True)
                )

    def follow_rows(self, repeat: Place) -> None:
        """Count what came with rows of *repeat* and no more what went with them."""
        session = self._session
        gone = [place for place in self._at if not session.stands(place)]
        known = {place.row for place in self._at}
        inside = [node.question.name for node in session.plan.within(repeat.name)]
        every = (
            Place(name, row) for name in inside for row in session.every_row(session.plan.nodes[name].repeat)
        )
        self.follow([repeat, *gone, *(place for place in every if place.row not in known)])
        for place in gone:
            self._at.pop(place, None)

    def of(self, part: FormPart) -> Tally:
        """Return how far *part* is."""
        here, answered, asked, missing, wrong = self._sums[part.key]
        shown = bool(here) or (part.key in self._with_rows and any(map(self._applies, part.stretches)))
        return Tally(shown, answered, asked, missing, wrong)

    def _applies(self, stretch: str) -> bool:
        """Tell whether the group or repeat at the head of a stretch applies; loose questions always do."""
        is_loose = self._session.plan.nodes[stretch].question.type not in CONTAINERS
        return is_loose or self._session.is_relevant(stretch)

    def _counted(self, place: Place) -> _Counted:
        kind = self._session.plan.nodes[place.name].question.type
        if kind in SILENT or not self._session.stands(place) or not self._session.is_relevant(*place):
            return _NOTHING
        if kind == "group":
            return _NOTHING
        problem = self._session.problem_at(*place)
        missing = problem is not None and problem.kind == "required"
        wrong = problem is not None and not missing
        if kind == "repeat":
            return 0, 0, 0, int(missing), int(wrong)
        answered = self._session.value(*place) is not None
        return 1, int(answered), int(kind != "note"), int(missing), int(wrong)


_Counted = tuple[int, ...]
"""What is there, answered, asked, missing and wrong."""
_NOTHING: _Counted = (0, 0, 0, 0, 0)


def _has_repeat(rows: Iterable[Question]) -> bool:
    return any(row.type == "repeat" or _has_repeat(row.children) for row in rows)
