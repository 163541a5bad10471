"""All that is missing or wrong in a form: looked at while somebody fills it, and checked for whoever wants to finish.

While it is filled nobody is told that an answer is wrong unless it is. To finish, what could not be checked is
in the way as well: it may be wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final

from repatria.domain.expressions.steps import Steps
from repatria.domain.forms.answers import Place
from repatria.domain.forms.bounds import MOST_AT_OPENING, MOST_TO_FINISH
from repatria.domain.forms.definition import Question
from repatria.domain.forms.problem import Problem
from repatria.domain.forms.rules import FormRules
from repatria.domain.forms.values import SILENT
from repatria.domain.progress import Progress

_BETWEEN: Final = 16
"""Places between two times that it is told how far it is; one of a thousand rows that look at all others is 16 ms."""


class FormChecking(FormRules):
    """One form with its answers, and what is missing or wrong in it; see FormEngine for how it is made."""

    _untold: frozenset[Place] = frozenset()

    def asked(self) -> tuple[Place, ...]:
        """Return the questions and notes that apply now, in the form's order, row by row."""
        return tuple(self._shown(self.form.survey))

    def problems(self) -> tuple[Problem, ...]:
        """Return everything missing or wrong among what applies now, in the form's order."""
        return self._problems_at(self._shown(self.form.survey, with_repeats=True))

    def keep_to_tell(self, touched: frozenset[Place]) -> None:
        """Keep that *touched* may look different, where whoever shows them cannot be told at once."""
        self._untold |= touched

    def to_tell(self) -> frozenset[Place]:
        """Return the places that may look different and that nobody was told of, also by a check that was stopped."""
        untold, self._untold = self._untold, frozenset()
        return untold

    def checked(
        self, told: Progress = lambda _done, _all: None, most: int = MOST_TO_FINISH
    ) -> tuple[Problem, ...]:
        """Return all problems for whoever wants to finish, after *most* steps at most.

        What took too long while somebody typed is worked out first. No place takes more steps than opening a form
        does; what it does not reach with them is a problem of its own kind, and so is all that is not reached.
        What may look different since is left ``to_tell``.
        """
        if self.ran_out:
            self._work_out(told, most)
        unknown = self.ran_out
        places = tuple(self._shown(self.form.survey, with_repeats=True))
        self._checks_all, together = True, Steps(most)
        found: list[Problem] = []
        try:
            for done, place in enumerate(places):
                if done % _BETWEEN == 0:
                    told(done, len(places))
                self.renew(min(MOST_AT_OPENING, max(0, together.left)))
                given = self.steps.left
                found += self._problems_at((place,))
                together.take(given - self.steps.left)
        finally:
            self._checks_all = False
            self.renew()
            self._ran_out = unknown  # a check leaves nothing that was not worked out
        if unknown and not found:  # what applies at all, or was worked out, may be another
            found = [Problem(place, "unchecked", "", {}) for place in places[:1]]
        told(len(places), len(places))
        return tuple(found)

    # Inside

    def _work_out(self, told: Progress, most: int) -> None:
        """Work out what took too long; where that is stopped, it took too long once more."""
        passed = count()

        def going_on() -> None:
            if next(passed) % _BETWEEN == 0:
                told(0, 0)

        self._going_on = going_on
        try:
            self.keep_to_tell(self.work_out_anew(most))
        except BaseException:
            self._ran_out = True
            self.keep_to_tell(frozenset(self._every_place()))
            raise
        finally:
            self._going_on = None

    def _shown(
        self, rows: Iterable[Question], row: str = "", *, with_repeats: bool = False
    ) -> Iterator[Place]:
        for question in rows:
            place = Place(question.name, row)
            if not self._relevant.get(place, False):
                continue
            if question.type == "repeat":
                if with_repeats:
                    yield place
                for member in self.rows(question.name, row):
                    yield from self._shown(question.children, member, with_repeats=with_repeats)
            elif question.type == "group":
                yield from self._shown(question.children, row, with_repeats=with_repeats)
            elif question.type not in SILENT:
                yield place

    def _problems_at(self, places: Iterable[Place]) -> tuple[Problem, ...]:
        found = (self.problem_at(place.name, place.row) for place in places)
        return tuple(problem for problem in found if problem is not None)
