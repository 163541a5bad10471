"""The engine of a form: every answer is taken as it comes, and only what depends on it is computed again.

An answer that no longer applies is hidden and kept. Calculated values are never answers. What cannot be
worked out shows a question rather than hiding it, and calculates nothing; so does what takes too long (``bounds``).
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from repatria.domain.errors import ExpressionError, TooManyRowsError
from repatria.domain.expressions import Expression
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.bounds import MOST_AT_OPENING, MOST_IN_ROWS, MOST_ROWS, Room
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan, Node
from repatria.domain.forms.rows import NewRow
from repatria.domain.forms.values import CONTAINERS, holds_answer, normalise
from repatria.domain.forms.working_out import WorkingOut


class FormEngine(WorkingOut):
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
        chance: Callable[[int], bytes] | None = None,
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

    def work_out_anew(self) -> frozenset[Place]:
        """Work everything out with the steps that opening has; return the places that may look different then."""
        self.forget_that_it_ran_out()
        self._memo.clear()
        with self.turn(MOST_AT_OPENING):
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
        self._forget(place)
        return True

    def has_room(self, place: Place, value: Any) -> bool:
        """Tell whether *value* may be set at *place* by the form itself, for all the letters it holds already."""
        return self._room.has(value, self._answers.get(place))

    def follow(self, place: Place) -> frozenset[Place]:
        """Work out what follows from the answer taken at *place*; return the places that may look different now."""
        with self.turn():
            return self._propagate(self._dependents(place)) | self._unshown(place) | {place}

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
                self.take_answer(name, text, one.row)
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

    def _every_place(self) -> list[Place]:
        return [place for name in self.plan.nodes for place in self._places(name, "")]

    def _dependents(self, place: Place) -> list[Place]:
        names = self.plan.computed_from.get(place.name, ())
        return [other for name in names for other in self._looking(name, place.row)]

    def _looking(self, name: str, row: str) -> list[Place]:
        """Return the places of *name* that look at *row*: those that see it, or all that look into every row."""
        return self._places(name, "" if name in self.plan.across else row)

    def _unshown(self, place: Place) -> set[Place]:
        """Forget what the shown columns of others said because of *place*; return those, and whose words tell it."""
        names = self.plan.shown_from.get(place.name, ())
        others = {other for name in names for other in self._looking(name, place.row)}
        for other in others:
            self._forget(other)
        told = self.plan.worded_from.get(place.name, ())
        return others | {other for name in told for other in self._looking(name, place.row)}

    def _rows_changed(self, repeat: str, row: str) -> frozenset[Place]:
        outer = self._tree.outer(row)
        if outer and not self._tree.stands(outer):
            return frozenset()
        with self.turn():
            return self._propagate(self._row_dependents(repeat, outer)) | self._shown_by_rows(repeat, outer)

    def _row_dependents(self, repeat: str, outer: str) -> list[Place]:
        """Return what is worked out anew when rows of *repeat* come, go or move.

        What stands in one, and asks neither which one nor how many, is not.
        """
        looking = self._looking_at_rows(repeat, outer, self.plan.computed_from)
        nodes, counting = self.plan.nodes, self.plan.counting
        return [one for one in looking if nodes[one.name].parent != repeat or one.name in counting]

    def _shown_by_rows(self, repeat: str, outer: str) -> set[Place]:
        others = {Place(repeat, outer), *self._looking_at_rows(repeat, outer, self.plan.shown_from)}
        for other in others:
            self._forget(other)
        return others | {*self._looking_at_rows(repeat, outer, self.plan.worded_from)}

    def _looking_at_rows(
        self, repeat: str, outer: str, followers: Mapping[str, tuple[str, ...]]
    ) -> list[Place]:
        """Return what looks at how many rows of *repeat* there are in *outer*, or into several of them.

        What stands in one of them and looks only at its own is not touched when another comes or goes.
        """
        found: list[Place] = []
        for name in (repeat, *(node.question.name for node in self.plan.within(repeat))):
            for other in followers.get(name, ()):
                inside = repeat in self._tree.around(self.plan.nodes[other].repeat)
                if name == repeat or not inside or other in self.plan.across:
                    found += self._looking(other, outer)
        return found

    def _forget(self, place: Place) -> None:
        for column in ("problem", "choices", "fallen", "constraint", "required", "read_only"):
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
            self._forget(place)
            touched.add(place)
            touched |= self._unshown(place)
            for other in self._dependents(place):
                if other not in waiting:
                    waiting.add(other)
                    heapq.heappush(heap, (self.plan.nodes[other.name].rank, other))
        return frozenset(touched)

    def _write_defaults(self, nodes: Iterable[Node], row: str) -> None:
        taken = self._answers.keys() | self.stored.disputed
        for node in sorted(nodes, key=lambda node: self.plan.begins[node.question.name]):
            place = Place(node.question.name, row)
            if not node.default or node.question.type in CONTAINERS or place in taken:
                continue
            text = self._default(node.default, place)
            if text is not None and self.has_room(place, text):
                self.set_answer(place.name, text, row)

    def _default(self, rule: str | Expression, place: Place) -> str | None:
        """Return what stands at *place* before anybody answers; nothing where it cannot be worked out."""
        if isinstance(rule, str):
            return rule
        try:
            return self.written(rule, place)
        except ExpressionError:
            return None
