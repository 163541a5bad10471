"""A form being filled: what is asked now, what is missing or wrong, and what is new since it was stored.

An answer of the wrong type is kept as typed and named among the problems; hidden answers are kept and neither
written nor counted. Nothing here refuses: a form can always be put aside unfinished.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, as_boolean, as_number
from repatria.domain.forms.answers import Answers, Place, answer_path
from repatria.domain.forms.choosing import may_hold
from repatria.domain.forms.definition import PROTECTED_LEVELS, Choice, Question
from repatria.domain.forms.engine import FormEngine
from repatria.domain.forms.plan import Rule
from repatria.domain.forms.scope import ChoiceScope
from repatria.domain.forms.values import SILENT, holds_answer, type_fault
from repatria.domain.names import may_name
from repatria.domain.texts import Text

MOST_ROWS = 1_000


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to look at before the form is submitted; *message* is the form's own words, often none.

    *reason* says more of a type problem: ``not_integer``, ``not_date``, ``not_a_choice``… *barred* is somebody
    named to serve the person who never may.
    """

    place: Place
    kind: Literal["required", "constraint", "type", "barred"]
    reason: str
    message: Text


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


class FormSession(FormEngine):
    """One form with its answers, as a person sees it; see FormEngine for how it is made."""

    def bar(self, names: Sequence[str]) -> None:
        """Take none of these *names* where the form asks who serves the person (field rules, section 5).

        May be called from any thread: nothing that is remembered depends on it.
        """
        self._barred = tuple(names)

    def lock(self) -> None:
        """Let every answer only be read: nothing that is typed could be saved."""
        self._locked = True

    @property
    def is_locked(self) -> bool:
        """Tell whether the whole form may only be read."""
        return self._locked

    def rows_wanted(self, repeat: str) -> int:
        """Return how many rows the form asks for at least."""
        rule = self.plan.nodes[repeat].repeat_count
        if rule is None:
            return 0
        try:
            number = as_number(self._evaluate(rule, Place(repeat)))
        except ExpressionError:
            return 0
        return int(number) if 0 < number <= MOST_ROWS else 0

    def is_required(self, name: str, row: str = "") -> bool:
        """Tell whether the form asks for an answer here."""
        return not self.is_withheld(name, row) and self._holds("required", Place(name, row))

    def is_read_only(self, name: str, row: str = "") -> bool:
        """Tell whether the answer may only be read."""
        place = Place(name, row)
        if self._locked or place in self.stored.disputed or self.plan.nodes[name].question.calculation:
            return True
        return self._holds("read_only", place)

    def choices(self, name: str, row: str = "") -> tuple[Choice, ...]:
        """Return the choices that a question offers now."""
        node, place = self._node_at(name, row)
        listed = self.plan.choices(node.question)
        rule = node.choice_filter
        if rule is None:
            return listed
        key = ("choices", place)
        if key not in self._memo:
            fitting = may_hold(rule, listed, lambda wanted: self._evaluate(wanted, place))
            self._memo[key] = tuple(c for c in fitting if self._offers(rule, place, c))
        offered: tuple[Choice, ...] = self._memo[key]
        return offered

    def meets_constraint(self, name: str, row: str = "") -> bool:
        """Tell whether the answer meets the question's constraint; nothing always does."""
        node, place = self._node_at(name, row)
        if node.constraint is None or self.value(name, row) is None:
            return True
        key = ("constraint", place)
        if key not in self._memo:
            self._memo[key] = self._truth(node.constraint, place, otherwise=False)
        return bool(self._memo[key])

    def type_fault(self, name: str, row: str = "") -> str:
        """Return a word for an answer of the wrong type or a choice that is not offered, or nothing."""
        node, place = self._node_at(name, row)
        value = self._answers.get(place)
        if value is None or not holds_answer(node.question):
            return ""
        return type_fault(node.question, value, self.choices(name, row))

    def is_disputed(self, name: str, row: str = "") -> bool:
        """Tell whether several answers stand here, to be settled and not overwritten."""
        return Place(name, row) in self.stored.disputed

    # The form as a whole

    def asked(self) -> tuple[Place, ...]:
        """Return the questions and notes that apply now, in the form's order, row by row."""
        return tuple(self._shown(self.form.survey))

    def problems(self) -> tuple[Problem, ...]:
        """Return everything missing or wrong among what applies now, in the form's order."""
        return self._problems_at(self._shown(self.form.survey, with_repeats=True))

    def sections(self) -> tuple[Section, ...]:
        """Return the stretches of the form that apply now, with what each still misses."""
        return tuple(self._section(head, rows) for head, rows in self._stretches())

    def problem_at(self, name: str, row: str = "") -> Problem | None:
        """Return what is missing or wrong at one place, if anything."""
        place = Place(name, row)
        key = ("problem", place)
        if key not in self._memo:
            self._memo[key] = self._find_problem(place) if self.is_relevant(name, row) else None
        found: Problem | None = self._memo[key]
        return found or self._barred_at(place)

    def answers(self) -> Answers:
        """Return what is answered now, as a value."""
        rows = {name: order.ids for name, order in self._rows.items()}
        orders = {row: order.number(row) for order in self._rows.values() for row in order.ids}
        values = {place: value for place, value in self._answers.items() if value is not None}
        return Answers(values, rows, orders, self.stored.disputed)

    def changes(self, form_id: str) -> tuple[Change, ...]:
        """Return what became different from what is stored, as values of the filled form *form_id*.

        Left out are hidden answers, such as do not fit their type, and whoever may not serve: the draft keeps them.
        """
        return (*self._answer_changes(form_id), *self._row_changes())

    def new_rows(self) -> tuple[tuple[str, str], ...]:
        """Return (repeat, row) for rows that are not stored yet."""
        return tuple(
            (repeat, row)
            for repeat, order in self._rows.items()
            for row in order.ids
            if row not in self.stored.rows_of(repeat)
        )

    # Inside

    def _holds(self, column: str, place: Place) -> bool:
        key = (column, place)
        if key not in self._memo:
            rule: Rule = getattr(self.plan.nodes[place.name], column)
            self._memo[key] = rule if isinstance(rule, bool) else self._truth(rule, place, otherwise=True)
        return bool(self._memo[key])

    def _offers(self, rule: Expression, place: Place, choice: Choice) -> bool:
        """Tell whether *choice* is offered; it is where nobody can work out whether it should be."""
        try:
            return choice.name == "other" or as_boolean(rule.evaluate(ChoiceScope(self, place, choice)))
        except ExpressionError:
            return True

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
                for member in self._rows[question.name].ids:
                    yield from self._shown(question.children, member)
            elif question.type == "group":
                yield from self._shown(question.children, row, with_repeats=with_repeats)
            elif question.type not in SILENT:
                yield place

    def _problems_at(self, places: Iterable[Place]) -> tuple[Problem, ...]:
        found = (self.problem_at(place.name, place.row) for place in places)
        return tuple(problem for problem in found if problem is not None)

    def _find_problem(self, place: Place) -> Problem | None:
        question = self.plan.nodes[place.name].question
        if reason := self.type_fault(*place):
            return Problem(place, "type", reason, {})
        if self._is_empty(question, place):
            if self.is_required(*place):
                return Problem(place, "required", "", question.required_message)
        elif not self.meets_constraint(*place):
            return Problem(place, "constraint", "", question.constraint_message)
        return None

    def _barred_at(self, place: Place) -> Problem | None:
        said = self.value(*place) if self.plan.nodes[place.name].question.serves else None
        if isinstance(said, str) and any(may_name(said, name) for name in self._barred):
            return Problem(place, "barred", "", {})
        return None

    def _is_empty(self, question: Question, place: Place) -> bool:
        if question.type == "repeat":
            return len(self.rows(question.name)) < max(1, self.rows_wanted(question.name))
        return question.type != "note" and self.value(*place) is None

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
        node = self.plan.nodes.get(place.name)
        if node is None or (place.row and place.row not in self._rows[node.repeat]):
            return False
        return self.is_relevant(*place) and not self.type_fault(*place) and self._barred_at(place) is None

    def _row_changes(self) -> Iterator[Change]:
        for repeat, order in self._rows.items():
            level = self.plan.nodes[repeat].question.level
            if self.is_relevant(repeat):
                for row in order.ids:
                    if order.number(row) != self.stored.orders.get(row):
                        yield Change(f"row/{row}/_order", order.number(row), level)
            for row in self.stored.rows_of(repeat):
                if row not in order:
                    levels = self._row_levels(repeat)
                    yield from (Change(f"row/{row}/_removed", True, level) for level in levels)

    def _row_levels(self, repeat: str) -> list[str]:
        """Return one level for each part in which answers of the repeat's rows may stand."""
        levels = {self.plan.nodes[repeat].question.level}
        levels.update(node.question.level for node in self.plan.members(repeat))
        return [min(group) for group in (levels - PROTECTED_LEVELS, levels & PROTECTED_LEVELS) if group]
