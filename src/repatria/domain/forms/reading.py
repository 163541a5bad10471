"""What stands in a form now, and what its expressions read of it from where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from repatria.domain.errors import KeptElsewhereError
from repatria.domain.expressions.functions import NoResultError
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.chance import Chance
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan, Node
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.scope import Rows
from repatria.domain.forms.tree import RowTree
from repatria.domain.forms.turns import Turns
from repatria.domain.forms.values import as_counted, holds_answer
from repatria.domain.reasons import Reason, because

_AS_OF: ContextVar[tuple[FormReading, datetime] | None] = ContextVar("as_of", default=None)
"""As of which moment which form is being worked out by whoever asks: one may be saved and read at once."""


class FormReading(Turns):
    """One form with its answers: it knows the case around it (*case_facts*, by the names ``case.…``) and the time."""

    def __init__(
        self,
        form: Form,
        answers: Answers,
        case_facts: Mapping[str, str],
        now: datetime,
        plan: FormPlan | None = None,
        chance: Chance | None = None,
    ) -> None:
        super().__init__()
        self.form, self.stored, self.chance = form, answers, chance
        self.plan = plan or plan_form(form)
        self.case_facts: Mapping[str, str] = dict(case_facts)
        self._now = now
        self.corrected_at: tuple[datetime, ...] = ()
        """When a form that was finished was corrected and is, the last time last; nothing while it is filled."""
        self.copied_at: tuple[datetime, ...] = ()
        """When what was filled by hand was copied in and is, the last time last; nothing where it is filled here."""
        self._answers: dict[Place, Any] = dict(answers.values)
        self._by_form: dict[Place, Any] = {}
        nodes = self.plan.nodes.items()
        repeats = [name for name, node in nodes if node.question.type == "repeat"]
        self._tree = RowTree({name: self.plan.around(name) for name in repeats}, answers)
        self._relevant: dict[Place, bool] = {}
        self._computed: dict[Place, Any] = {}
        self._withheld: frozenset[str] = frozenset()
        self._unanswered: frozenset[str] = frozenset()
        self._hanging: set[Place] = set()

    @property
    def written_at(self) -> datetime:
        """Return the moment of what the form writes now: that of the form, or of its correction."""
        return self.corrected_at[-1] if self.corrected_at else self.now

    @property
    def now(self) -> datetime:
        """Return the moment of the form, or the one as of which something is worked out."""
        asked = _AS_OF.get()
        return asked[1] if asked is not None and asked[0] is self else self._now

    @contextmanager
    def as_of(self, moment: datetime) -> Iterator[None]:
        """Work out what the block asks as of another *moment*, in this thread alone."""
        before = _AS_OF.set((self, moment))
        try:
            yield
        finally:
            _AS_OF.reset(before)

    def answer(self, name: str, row: str = "") -> Any:
        """Return what was answered, hidden or not."""
        return self._answers.get(Place(name, row))

    def wrote(self, place: Place, value: Any) -> bool:
        """Tell whether the form itself wrote *value* at *place*, and no person has typed there since."""
        return place in self._by_form and bool(self._by_form[place] == value)

    def value(self, name: str, row: str = "") -> Any:
        """Return the answer or the calculated value; None while the question does not apply."""
        node, place = self._node_at(name, row)
        if not self._relevant.get(place, False):
            return None
        return self._computed.get(place) if node.calculation else self._answers.get(place)

    def has_question(self, name: str) -> bool:
        """Tell whether the form has this question outside repeats."""
        return name in self.plan.nodes and not self.plan.nodes[name].repeat

    def is_relevant(self, name: str, row: str = "") -> bool:
        """Tell whether a question, group or repeat applies now."""
        return self._relevant.get(Place(name, row), False)

    def hangs(self, name: str, row: str = "") -> bool:
        """Tell whether it hangs on what another post keeps that this applies, or what it is worked out to."""
        return Place(name, row) in self._hanging

    # Rows

    def rows(self, repeat: str, outer: str = "") -> tuple[str, ...]:
        """Return the rows of *repeat* in order, of an inner one those in the row *outer*."""
        return self._tree.rows(repeat, outer)

    def rows_read(self, repeat: str, outer: str = "") -> tuple[str, ...]:
        """Return the rows of *repeat* as expressions see them; raises KeptElsewhereError where others may be kept."""
        self._check_rows(repeat)
        return self.rows(repeat, outer)

    def every_row(self, repeat: str) -> tuple[str, ...]:
        """Return all rows of *repeat*, row by row of those around them."""
        return self._tree.every(repeat)

    def rows_seen(self, repeat: str, row: str) -> tuple[str, ...]:
        """Return the rows of *repeat* that an expression at *row* sees: its own, or all in the nearest shared row."""
        return self._tree.seen(repeat, row)

    def own_row(self, repeat: str, row: str) -> str:
        """Return the row of *repeat* that is *row* or around it, nothing where there is none."""
        return self._tree.own(repeat, row)

    def outer_row(self, row: str) -> str:
        """Return the row that *row* stands in, nothing for an outermost one."""
        return self._tree.outer(row)

    def lineage(self, row: str) -> tuple[str, ...]:
        """Return *row* and the rows that it stands in, outwards; nothing outside repeats."""
        return self._tree.lineage(row)

    def repeat_of(self, row: str) -> str:
        """Return the repeat that *row* is one of, nothing where it never was there."""
        return self._tree.repeat(row)

    def stands(self, place: Place) -> bool:
        """Tell whether the form asks this and no row around it was taken out."""
        node = self.plan.nodes.get(place.name)
        if node is None or bool(node.repeat) != bool(place.row):
            return False
        return not place.row or (self.repeat_of(place.row) == node.repeat and self._tree.stands(place.row))

    def places_in(self, row: str) -> Iterator[Place]:
        """Yield every place in *row*, also in rows in it."""
        for inner in self._tree.inside(row):
            yield from (Place(node.question.name, inner) for node in self.plan.members(self.repeat_of(inner)))

    # What expressions read

    def read(self, name: str, row: str) -> Any:
        """Return what ``${name}`` says at *row*: an answer, or the answers of all rows that are seen from there."""
        node = self.plan.nodes[name]
        if node.question.type == "repeat":
            self._check_rows(name)
            outer = self._tree.seen(node.repeat, row) if node.repeat else ("",)
            shown = tuple(one for one in outer if self._relevant.get(Place(name, one), False))
            return Rows(self._tree.steps(name, shown))
        if not node.repeat:
            return self._seen(node, "")
        if own := self._tree.own(node.repeat, row):
            return self._seen(node, own)
        self._check_rows(node.repeat)
        members = self._tree.seen(node.repeat, row)
        return Rows(self._seen(node, member) for member in members if self._relevant.get(Place(name, member)))

    def read_in(self, name: str, row: str, numbers: Mapping[str, float]) -> Any:
        """Return what ``${name}`` says in the rows with these *numbers* of their repeats, nothing where none is.

        Of a repeat without a number it is the row around *row*, else every one.
        """
        node = self.plan.nodes.get(name)
        around = self._tree.around(node.repeat) if node is not None else ()
        if node is None or not numbers.keys() <= {*around}:
            raise NoResultError(because(Reason.PATH_WANTED))
        base: tuple[str, ...] = ("",)
        for repeat in around:
            if repeat in numbers:
                self._check_rows(repeat)
            found, own = self._tree.steps(repeat, base), self._tree.own(repeat, row)
            if repeat in numbers:
                number = numbers[repeat]
                base = (found[int(number) - 1],) if 1 <= number <= len(found) else ()
            else:
                base = (own,) if own in found else found
        said = Rows(self._seen(node, one) for one in base)
        return said[0] if len(said) == 1 else said

    def row_position(self, place: Place, out: int = 1) -> int:
        """Return the place of a row among its neighbours, from 1; with *out* 2 that of the row around it. Else 0."""
        lineage = self._tree.lineage(place.row)
        if len(lineage) < out:
            return 0
        row = lineage[out - 1]
        return self.rows(self.repeat_of(row), self.outer_row(row)).index(row) + 1

    # Inside

    def _check_rows(self, repeat: str) -> None:
        """Raise KeptElsewhereError where nobody here knows all rows of *repeat*."""
        if not self._withheld.isdisjoint(self._tree.around(repeat)):
            raise KeptElsewhereError(0, because(Reason.KEPT_ELSEWHERE))

    def _seen(self, node: Node, row: str) -> Any:
        if self._is_kept_from_here(node, Place(node.question.name, row)):
            raise KeptElsewhereError(0, because(Reason.KEPT_ELSEWHERE))
        return as_counted(node.question, self.value(node.question.name, row))

    def _is_kept_from_here(self, node: Node, place: Place) -> bool:
        """Tell whether nobody here knows what stands at *place*; what never applied is nothing everywhere."""
        if node.calculation is not None:
            return place in self._hanging
        if not holds_answer(node.question) or not self._relevant.get(place, False):
            return False
        unknown = place.name in self._unanswered and self._answers.get(place) is None
        return unknown or place.name in self._withheld

    def _node_at(self, name: str, row: str) -> tuple[Node, Place]:
        node = self.plan.nodes[name]
        if bool(row) != bool(node.repeat):
            raise KeyError(f"{name} does not stand in row {row!r}")
        if row and not (self.repeat_of(row) == node.repeat and self._tree.holds(row)):
            raise KeyError(f"{name} does not stand in row {row!r}")
        return node, Place(name, row)

    def _places(self, name: str, row: str) -> list[Place]:
        """Return the places of *name* seen from *row*: those in the nearest row that both share, or all."""
        own = self.plan.nodes[name].repeat
        return [Place(name, member) for member in self._tree.seen(own, row)] if own else [Place(name)]
