"""A form being filled, as a whole: what is asked now, what is missing or wrong, and what is new since it was stored.

Hidden answers are kept and neither written nor counted. Nothing here refuses: a form can always be put aside
unfinished.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from repatria.domain.forms.answers import Answers, Place, answer_path
from repatria.domain.forms.checking import FormChecking
from repatria.domain.forms.definition import PROTECTED_LEVELS, Question
from repatria.domain.texts import Text


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the form: a group or repeat at the top with its heading, or loose questions between."""

    name: str
    label: Text
    places: tuple[Place, ...]
    answered: int
    missing: int
    wrong: int


@dataclass(frozen=True, slots=True)
class Change:
    """A value event to be: where, what, and how sensitive."""

    path: str
    value: Any
    level: str


class FormSession(FormChecking):
    """One form with its answers, as a person sees it; see FormEngine for how it is made."""

    _laid_aside: Mapping[Place, Any] = {}

    def sections(self) -> tuple[Section, ...]:
        """Return the stretches of the form that apply now, with what each still misses."""
        return tuple(self._section(head, rows) for head, rows in self._stretches())

    def answers(self) -> Answers:
        """Return what is answered now, as a value."""
        nodes = self.plan.nodes.items()
        rows = {name: self.every_row(name) for name, node in nodes if node.question.type == "repeat"}
        standing = [row for members in rows.values() for row in members]
        orders = {row: self._tree.number(row) for row in standing}
        within = {row: outer for row in standing if (outer := self.outer_row(row))}
        values = {place: value for place, value in self._answers.items() if value is not None}
        return Answers(values, rows, orders, self.stored.disputed, within)

    def changes(self, form_id: str) -> tuple[Change, ...]:
        """Return what became different from what is stored, as values of the filled form *form_id*.

        Left out are hidden answers, such as do not fit their type, and whoever may not serve: the draft keeps them;
        and what was laid aside.
        """
        return (*self._answer_changes(form_id), *self._row_changes())

    def lay_aside(self, place: Place, left: Any = None) -> None:
        """Ask anew what was answered at *place*, of which only *left* counts here: nothing of it is new."""
        self._room.put(left, self._answers.pop(place, None))
        if left is not None:
            self._answers[place] = left
        self._laid_aside = {**self._laid_aside, place: left}
        self._forget(place)
        self.follow(place)

    def is_laid_aside(self, place: Place) -> bool:
        """Tell whether the answer at *place* was laid aside, and nobody has answered it otherwise since."""
        return place in self._laid_aside and self._answers.get(place) == self._laid_aside[place]

    # Inside

    def _stretches(self) -> Iterator[tuple[Question | None, list[Question]]]:
        loose: list[Question] = []
        for question in self.form.survey:
            if question.type not in ("group", "repeat"):
                loose.append(question)
                continue
            if loose:
                yield None, loose
                loose = []
            if self.is_relevant(question.name):
                yield question, [question]
        if loose:
            yield None, loose

    def _section(self, head: Question | None, rows: list[Question]) -> Section:
        places = tuple(self._shown(rows))
        problems = self._problems_at(self._shown(rows, with_repeats=True))
        missing = sum(problem.kind == "required" for problem in problems)
        answered = sum(self.value(*place) is not None for place in places)
        name, label = (head.name, head.label) if head else (rows[0].name, {})
        return Section(name, label, places, answered, missing, len(problems) - missing)

    def _answer_changes(self, form_id: str) -> Iterator[Change]:
        for place, value in self._answers.items():
            if value == self.stored.values.get(place) or not self._is_written(place):
                continue
            level = self.plan.nodes[place.name].question.level
            yield Change(answer_path(form_id, place), value, level)

    def _is_written(self, place: Place) -> bool:
        if not self.stands(place) or self.is_laid_aside(place):
            return False
        return self.is_relevant(*place) and not self.type_fault(*place) and self._barred_at(place) is None

    def _row_changes(self) -> Iterator[Change]:
        repeats = [name for name, node in self.plan.nodes.items() if node.question.type == "repeat"]
        for repeat in repeats:
            level = self.plan.nodes[repeat].question.level
            for row in self.every_row(repeat):
                number = self._tree.number(row)
                if self.is_relevant(repeat, self.outer_row(row)) and number != self.stored.orders.get(row):
                    yield Change(f"row/{row}/_order", number, level)
            for row in self.stored.rows_of(repeat):
                if not self._tree.holds(row):
                    levels = self._row_levels(repeat)
                    yield from (Change(f"row/{row}/_removed", True, level) for level in levels)

    def _row_levels(self, repeat: str) -> list[str]:
        """Return one level for each part in which answers of the repeat's rows, or of rows in them, may stand."""
        levels = {self.plan.nodes[repeat].question.level}
        levels.update(node.question.level for node in self.plan.within(repeat))
        return [min(group) for group in (levels - PROTECTED_LEVELS, levels & PROTECTED_LEVELS) if group]
