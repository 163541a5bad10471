"""The engine of a form: every answer is taken as it comes, and only what depends on it is computed again.

An answer that no longer applies is hidden and kept. Calculated values are never answers. What cannot be
worked out shows a question rather than hiding it, and calculates nothing; so does what takes too long (``bounds``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from repatria.domain.errors import ExpressionError, TooManyRowsError
from repatria.domain.expressions import Expression
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.bounds import MOST_AT_OPENING, MOST_IN_ROWS, MOST_ROWS, Room
from repatria.domain.forms.chance import Chance
from repatria.domain.forms.definition import Form
from repatria.domain.forms.following import FormFollowing
from repatria.domain.forms.plan import FormPlan, Node
from repatria.domain.forms.rows import NewRow
from repatria.domain.forms.values import CONTAINERS, holds_answer, normalise


class FormEngine(FormFollowing):
    """One form with its answers: what applies and what is calculated.

    A session resumes what was *stored*; ``begin`` writes the defaults of a form that is new.
    """

    def __init__(
        self,
        form: Form,
        answers: Answers,
        case_facts: Mapping[str, str],
        now: datetime,
        plan: FormPlan | None = None,
        chance: Chance | None = None,
    ) -> None:
        super().__init__(form, answers, case_facts, now, plan, chance)
        self._memo: dict[tuple[str, Place], Any] = {}
        self._room = Room(self._answers.values())
        with self.turn(MOST_AT_OPENING):
            self._propagate(self._every_place())

    # What is answered

    def begin(self) -> None:
        """Write the defaults of a form that nobody has answered yet."""
        with self.turn(MOST_AT_OPENING):
            self._write_defaults([node for node in self.plan.nodes.values() if not node.repeat], "")

    def go_on_to(self, now: datetime) -> frozenset[Place]:
        """Work everything out for another moment, and return the places that may look different then.

        A form that stays open past midnight is of the new day.
        """
        self._now = now
        return self.work_out_anew()

    def work_out_anew(self, most: int = MOST_AT_OPENING) -> frozenset[Place]:
        """Work everything out with *most* steps; return the places that may look different then."""
        self.forget_that_it_ran_out()
        self._memo.clear()
        with self.turn(most):
            return self._propagate(self._every_place())

    def set_answer(self, name: str, value: Any, row: str = "") -> frozenset[Place]:
        """Take an answer (None clears it) and return the places that may look different now."""
        return self.follow(Place(name, row)) if self.take_answer(name, value, row) else frozenset()

    def take_answer(self, name: str, value: Any, row: str = "") -> bool:
        """Take an answer and work nothing out yet, so that it can be kept first; tells whether it is a new one."""
        node, place = self._node_at(name, row)
        if not holds_answer(node.question) or place in self.stored.disputed:
            raise ValueError(f"{name} takes no answer")  # a disagreement is settled, not overwritten
        kept = normalise(node.question, value, self.plan.choices(node.question))
        if self._answers.get(place) == kept:
            return False
        self._room.put(kept, self._answers.get(place))
        self._answers[place] = kept
        self._by_form.pop(place, None)
        self._forget(place)
        return True

    def write(self, place: Place, value: Any) -> frozenset[Place]:
        """Let the form itself answer at *place*; return the places that may look different now."""
        return self.follow(place) if self._write(place, value) else frozenset()

    def put_back(self, place: Place, value: Any, *, by_form: bool) -> None:
        """Put an answer as it was kept, *by_form* where the form itself wrote it, and work nothing out yet."""
        self.take_answer(place.name, value, place.row)
        self._by_form.pop(place, None)
        if by_form:
            self._by_form[place] = self._answers.get(place)

    def has_room(self, place: Place, value: Any) -> bool:
        """Tell whether *value* may be set at *place* by the form itself, for all the letters it holds already."""
        return self._room.has(value, self._answers.get(place))

    def follow(self, place: Place) -> frozenset[Place]:
        """Work out what follows from the answer taken at *place*; return the places that may look different now."""
        with self.turn():
            return self._propagate(self._dependents(place)) | self._unshown([place]) | {place}

    def beside(self, name: str, place: Place) -> list[Place]:
        """Return the places of *name* in the same row as *place*, or in every row."""
        return self._places(name, place.row)

    # Rows of repeats

    def add_row(self, repeat: str, row: str, outer: str = "") -> frozenset[Place]:
        """Add a row with the new random id *row* at the end, and its defaults; return what changed.

        Of an inner repeat it stands in the row *outer*; while that is not there, the new one waits for it. A row that
        was taken out may be added again and holds what it held. Raises TooManyRowsError where there is no room for
        one more; rows that came from elsewhere, or were typed before, are all put (``put_rows``).
        """
        return self.add_rows(repeat, [row], outer)

    def add_rows(self, repeat: str, rows: Sequence[str], outer: str = "") -> frozenset[Place]:
        """Add several *rows* as ``add_row`` adds one, all of them or none."""
        if len(rows) > self.room_for_rows(repeat, outer):
            raise TooManyRowsError(rows=MOST_ROWS, answers=MOST_IN_ROWS)
        for row in rows:
            self._tree.add(repeat, row, outer)
        standing = [row for row in rows if self._tree.stands(row)]
        if not standing:
            return frozenset()
        added = {place for row in standing for place in self.places_in(row)}
        for place in added:
            self._forget(place)
        with self.turn():
            touched = self._propagate([*added, *self._row_dependents(repeat, outer)])
            for row in standing:
                self._write_defaults(list(self.plan.members(repeat)), row)
        return touched | added | self._shown_by_rows(repeat, outer)

    def room_for_rows(self, repeat: str, outer: str = "") -> int:
        """Return how many more rows may be added to *repeat*, of an inner one in the row *outer*."""
        repeats = [name for name, node in self.plan.nodes.items() if node.question.type == "repeat"]
        held = sum(len(self._tree.every(one)) * self.size_of_row(one) for one in repeats)
        beside = MOST_ROWS - len(self._tree.rows(repeat, outer))
        return max(0, min(beside, (MOST_IN_ROWS - held) // self.size_of_row(repeat)))

    def size_of_row(self, repeat: str) -> int:
        """Return what a row of *repeat* holds: itself, its answers, and groups and repeats within."""
        return 1 + sum(1 for _ in self.plan.members(repeat))

    def put_rows(self, rows: Sequence[NewRow]) -> None:
        """Put each of *rows* behind the others, with what stands in it and else its defaults."""
        for one in rows:
            self._tree.add(one.repeat, one.row, one.outer)
            for name, text in one.answers.items():
                self._write(Place(name, one.row), text)
                self._answers.setdefault(Place(name, one.row), None)  # an empty one has no default
        standing = [one for one in rows if self._tree.stands(one.row)]
        added = {place for one in standing for place in self.places_in(one.row)}
        for repeat, outer in {(one.repeat, one.outer) for one in standing}:
            added |= {*self._row_dependents(repeat, outer)}
        self._memo.clear()
        with self.turn(MOST_AT_OPENING):
            self._propagate(added)
            for one in standing:
                self._write_defaults(self.plan.members(one.repeat), one.row)

    def remove_row(self, repeat: str, row: str) -> frozenset[Place]:
        """Take a row out, and with it those in it; what they held stays in the history."""
        self._tree.remove(row)
        return self._rows_changed(repeat, row)

    def move_row(self, repeat: str, row: str, index: int) -> frozenset[Place]:
        """Put a row at *index* among the others that stand where it does."""
        self._tree.move(row, index)
        return self._rows_changed(repeat, row)

    # Inside

    def _write(self, place: Place, value: Any) -> bool:
        taken = self.take_answer(place.name, value, place.row)
        if taken:
            self._by_form[place] = self._answers[place]
        return taken

    def _rows_changed(self, repeat: str, row: str) -> frozenset[Place]:
        outer = self._tree.outer(row)
        if outer and not self._tree.stands(outer):
            return frozenset()
        with self.turn():
            return self._propagate(self._row_dependents(repeat, outer)) | self._shown_by_rows(repeat, outer)

    def _write_defaults(self, nodes: Iterable[Node], row: str) -> None:
        taken = self._answers.keys() | self.stored.disputed
        for node in sorted(nodes, key=lambda node: self.plan.begins[node.question.name]):
            place = Place(node.question.name, row)
            if not node.default or node.question.type in CONTAINERS or place in taken:
                continue
            text = self._default(node.default, place)
            if text is not None and self.has_room(place, text):
                self.write(place, text)

    def _default(self, rule: str | Expression, place: Place) -> str | None:
        """Return what stands at *place* before anybody answers; nothing where it cannot be worked out."""
        if isinstance(rule, str):
            return rule
        try:
            return self.written(rule, place)
        except ExpressionError:
            return None
