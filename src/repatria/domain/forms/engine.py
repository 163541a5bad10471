"""The engine of a form: every answer is taken as it comes, and only what depends on it is computed again.

An answer that no longer applies is hidden and kept. Calculated values are never answers. What cannot be
worked out shows a question rather than hiding it, and calculates nothing.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, as_boolean, as_number, as_string
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan, Node, plan_form
from repatria.domain.forms.rows import RowOrder
from repatria.domain.forms.scope import Rows, Scope
from repatria.domain.forms.values import CONTAINERS, earliest, holds_answer, is_date, normalise


class FormEngine:
    """One form with its answers: what applies and what is calculated.

    It knows the case around it (*case_facts*, by the names ``case.…``) and the time it is.

    A session resumes what was *stored*; ``begin`` writes the defaults of a form that is new.
    """

    def __init__(
        self,
        form: Form,
        answers: Answers,
        case_facts: Mapping[str, str],
        now: datetime,
        plan: FormPlan | None = None,
        chance: Callable[[int], bytes] | None = None,
    ) -> None:
        self.form, self.stored, self.chance = form, answers, chance
        self.plan = plan or plan_form(form)
        self.case_facts: Mapping[str, str] = dict(case_facts)
        self.now = now
        self._barred: tuple[str, ...] = ()
        self._locked = False
        self._withheld: frozenset[str] = frozenset()
        self._answers: dict[Place, Any] = dict(answers.values)
        self._rows = {n: RowOrder(answers.rows_of(n), answers.orders) for n in self._repeats()}
        self._relevant: dict[Place, bool] = {}
        self._computed: dict[Place, Any] = {}
        self._memo: dict[tuple[str, Place], Any] = {}
        self._propagate(self._every_place())

    def withhold(self, names: Iterable[str]) -> None:
        """Ask nobody again what another post answered to the questions *names* and keeps."""
        self._withheld = frozenset(names)
        self._memo.clear()

    def is_withheld(self, name: str, row: str = "") -> bool:
        """Tell whether another post keeps what was answered here: an answer given now stands beside that one."""
        return name in self._withheld and self.stored.values.get(Place(name, row)) is None

    # What is answered

    def begin(self) -> None:
        """Write the defaults of a form that nobody has answered yet."""
        self._write_defaults([node for node in self.plan.nodes.values() if not node.repeat], "")

    def set_answer(self, name: str, value: Any, row: str = "") -> frozenset[Place]:
        """Take an answer (None clears it) and return the places that may look different now."""
        node, place = self._node_at(name, row)
        if not holds_answer(node.question) or place in self.stored.disputed:
            raise ValueError(f"{name} takes no answer")  # a disagreement is settled, not overwritten
        kept = normalise(node.question, value, self.plan.choices(node.question))
        if self._answers.get(place) == kept:
            return frozenset()
        self._answers[place] = kept
        self._forget(place)
        return self._propagate(self._dependents(place)) | self._unshown(place) | {place}

    def answer(self, name: str, row: str = "") -> Any:
        """Return what was answered, hidden or not."""
        return self._answers.get(Place(name, row))

    def value(self, name: str, row: str = "") -> Any:
        """Return the answer or the calculated value; None while the question does not apply."""
        node, place = self._node_at(name, row)
        if not self._relevant.get(place, False):
            return None
        return self._computed.get(place) if node.calculation else self._answers.get(place)

    def has_question(self, name: str) -> bool:
        """Tell whether the form has this question outside repeats."""
        return name in self.plan.nodes and not self.plan.nodes[name].repeat

    def beside(self, name: str, place: Place) -> list[Place]:
        """Return the places of *name* in the same row as *place*, or in every row."""
        return self._places(name, self.plan.nodes[place.name].repeat, place.row)

    # Rows of repeats

    def rows(self, repeat: str) -> tuple[str, ...]:
        """Return the rows of *repeat*, in order."""
        return self._rows[repeat].ids

    def add_row(self, repeat: str, row: str) -> frozenset[Place]:
        """Add a row with the new random id *row* at the end, and its defaults; return what changed."""
        self._rows[repeat].add(row)
        members = list(self.plan.members(repeat))
        added = {Place(node.question.name, row) for node in members}
        touched = self._propagate([*added, *self._row_dependents(repeat)])
        self._write_defaults(members, row)
        return touched | added | self._shown_by_rows(repeat)

    def remove_row(self, repeat: str, row: str) -> frozenset[Place]:
        """Take a row out; what it held stays in the history."""
        self._rows[repeat].remove(row)
        return self._propagate(self._row_dependents(repeat)) | self._shown_by_rows(repeat)

    def move_row(self, repeat: str, row: str, index: int) -> frozenset[Place]:
        """Put a row at *index* among the others."""
        self._rows[repeat].move(row, index)
        return self._propagate(self._row_dependents(repeat)) | self._shown_by_rows(repeat)

    def is_relevant(self, name: str, row: str = "") -> bool:
        """Tell whether a question, group or repeat applies now."""
        return self._relevant.get(Place(name, row), False)

    # What expressions read

    def read(self, name: str, row: str) -> Any:
        """Return what ``${name}`` says at *row*: an answer, or the answers of all rows of another repeat."""
        node = self.plan.nodes[name]
        if node.question.type == "repeat":
            return Rows(self._rows[name].ids if self._relevant.get(Place(name), False) else ())
        if not node.repeat:
            return self._seen(node, "")
        if row and row in self._rows[node.repeat]:
            return self._seen(node, row)
        members = self._rows[node.repeat].ids
        return Rows(self._seen(node, member) for member in members if self._relevant.get(Place(name, member)))

    def read_every(self, name: str) -> Any:
        """Return what ``${name}`` says in every row of its repeat, nothing where it does not apply."""
        node = self.plan.nodes[name]
        rows = self._rows[node.repeat].ids if node.repeat else ()
        return Rows(self._seen(node, row) for row in rows) if node.repeat else self.read(name, "")

    def row_position(self, place: Place) -> int:
        """Return the place of a row among its repeat's rows, from 1; 0 outside a repeat."""
        repeat = self.plan.nodes[place.name].repeat
        return self._rows[repeat].ids.index(place.row) + 1 if repeat else 0

    # Inside

    def _seen(self, node: Node, row: str) -> Any:
        """Return a value as expressions compare it: a partial date is its first day."""
        value = self.value(node.question.name, row)
        return earliest(value) if node.question.type == "date" and is_date(value) else value

    def _repeats(self) -> list[str]:
        return [name for name, node in self.plan.nodes.items() if node.question.type == "repeat"]

    def _node_at(self, name: str, row: str) -> tuple[Node, Place]:
        node = self.plan.nodes[name]
        if bool(row) != bool(node.repeat) or (row and row not in self._rows[node.repeat]):
            raise KeyError(f"{name} does not stand in row {row!r}")
        return node, Place(name, row)

    def _every_place(self) -> list[Place]:
        return [place for name in self.plan.nodes for place in self._places(name, "", "")]

    def _places(self, name: str, repeat: str, row: str) -> list[Place]:
        """Return the places of *name* seen from *row* of *repeat*: the same row, or every row."""
        own = self.plan.nodes[name].repeat
        if not own:
            return [Place(name)]
        if row and own == repeat:
            return [Place(name, row)]
        return [Place(name, member) for member in self._rows[own].ids]

    def _dependents(self, place: Place) -> list[Place]:
        repeat = self.plan.nodes[place.name].repeat
        names = self.plan.computed_from.get(place.name, ())
        return [other for name in names for other in self._looking(name, repeat, place.row)]

    def _looking(self, name: str, repeat: str, row: str) -> list[Place]:
        """Return the places of *name* that look at *row*: those in the same row, or all that look into every row."""
        return self._places(name, repeat, "" if name in self.plan.across else row)

    def _unshown(self, place: Place) -> set[Place]:
        """Forget what the shown columns of others said because of *place*; return those, and whose words tell it."""
        repeat = self.plan.nodes[place.name].repeat
        names = self.plan.shown_from.get(place.name, ())
        others = {other for name in names for other in self._looking(name, repeat, place.row)}
        for other in others:
            self._forget(other)
        told = self.plan.worded_from.get(place.name, ())
        return others | {other for name in told for other in self._looking(name, repeat, place.row)}

    def _row_dependents(self, repeat: str) -> list[Place]:
        sources = [repeat, *(node.question.name for node in self.plan.members(repeat))]
        return [place for name in sources for place in self._dependents(Place(name))]

    def _shown_by_rows(self, repeat: str) -> set[Place]:
        sources = [repeat, *(node.question.name for node in self.plan.members(repeat))]
        self._forget(Place(repeat))
        return {place for name in sources for place in self._unshown(Place(name))} | {Place(repeat)}

    def _forget(self, place: Place) -> None:
        for column in ("problem", "choices", "constraint", "required", "read_only"):
            self._memo.pop((column, place), None)

    def _propagate(self, places: Iterable[Place]) -> frozenset[Place]:
        """Compute *places* and all that follows from what changed, each once; return what changed."""
        heap = [(self.plan.nodes[place.name].rank, place) for place in set(places)]
        heapq.heapify(heap)
        waiting = {place for _, place in heap}
        touched: set[Place] = set()
        while heap:
            place = heapq.heappop(heap)[1]
            waiting.discard(place)
            if not self._recompute(place):
                continue
            touched.add(place)
            touched |= self._unshown(place)
            for other in self._dependents(place):
                if other not in waiting:
                    waiting.add(other)
                    heapq.heappush(heap, (self.plan.nodes[other.name].rank, other))
        return frozenset(touched)

    def _recompute(self, place: Place) -> bool:
        """Compute relevance and value of *place*; tell whether either changed."""
        node = self.plan.nodes[place.name]
        before = (self._relevant.get(place), self._computed.get(place))
        relevant = self._parent_relevant(node, place.row)
        if relevant and node.relevant is not None:
            relevant = self._truth(node.relevant, place, otherwise=True)
        self._relevant[place] = relevant
        if node.calculation is not None:
            self._computed[place] = self._calculate(node, place) if relevant else None
        if before == (relevant, self._computed.get(place)):
            return False
        self._forget(place)
        return True

    def _parent_relevant(self, node: Node, row: str) -> bool:
        if not node.parent:
            return True
        outside = self.plan.nodes[node.parent].question.type == "repeat"
        return self._relevant.get(Place(node.parent, "" if outside else row), False)

    def _calculate(self, node: Node, place: Place) -> Any:
        assert node.calculation is not None
        try:
            result = self._evaluate(node.calculation, place)
        except ExpressionError:
            return None
        if node.question.type in ("integer", "decimal"):
            number = as_number(result)
            if number != number:  # XPath's NaN: nothing could be computed
                return None
            return int(number) if number.is_integer() else number
        return as_string(result) or None

    def _evaluate(self, expression: Expression, place: Place) -> Any:
        return expression.evaluate(Scope(self, place))

    def _truth(self, expression: Expression, place: Place, *, otherwise: bool) -> bool:
        """Return whether *expression* holds, or *otherwise* when it cannot be worked out."""
        try:
            return as_boolean(self._evaluate(expression, place))
        except ExpressionError:
            return otherwise

    def _write_defaults(self, nodes: Iterable[Node], row: str) -> None:
        taken = self._answers.keys() | self.stored.disputed
        for node in sorted(nodes, key=lambda node: node.rank):
            place = Place(node.question.name, row)
            if not node.default or node.question.type in CONTAINERS or place in taken:
                continue
            text = self._default(node.default, place)
            if text is not None:
                self.set_answer(place.name, text, row)

    def _default(self, rule: str | Expression, place: Place) -> str | None:
        """Return what stands at *place* before anybody answers; nothing where it cannot be worked out."""
        if isinstance(rule, str):
            return rule
        try:
            return as_string(self._evaluate(rule, place))
        except ExpressionError:
            return None
