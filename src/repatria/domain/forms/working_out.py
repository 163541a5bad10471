"""Whether a place of a form applies, and what is worked out there; both may hang on what another post keeps.

What hangs so is shown rather than hidden, and calculates nothing: neither a yes nor a no is made of what is not here.
"""

from __future__ import annotations

import math
from typing import Any

from repatria.domain.errors import ExpressionError, KeptElsewhereError
from repatria.domain.expressions import Expression, as_boolean, as_number
from repatria.domain.expressions.keeping import kept_as
from repatria.domain.expressions.tree import weight_of
from repatria.domain.forms.answers import Place
from repatria.domain.forms.bounds import Room
from repatria.domain.forms.definition import Choice
from repatria.domain.forms.plan import Node
from repatria.domain.forms.reading import FormReading
from repatria.domain.forms.scope import ChoiceScope, Scope


class WorkingOut(FormReading):
    """One form with its answers: it works out one place at a time, in an order that others give."""

    _room: Room

    def written(self, rule: Expression, place: Place, seen: Scope | None = None) -> str:
        """Return what *rule* writes at *place* as an answer, or as *seen* from there.

        Raises ExpressionError where it cannot be worked out.
        """
        question = self.plan.nodes[place.name].question
        with self.as_of(self.written_at):
            value = rule.evaluate(seen if seen is not None else Scope(self, place, writes=True))
            return kept_as(value, question.counts or question.type, self.now)

    def _recompute(self, place: Place) -> bool:
        """Compute relevance and value of *place*; tell whether either changed, or whether anybody here knows it."""
        node, value = self.plan.nodes[place.name], self._computed.get(place)
        before = (self._relevant.get(place), value, place in self._hanging)
        relevant, hangs = self._applies(node, place)
        self._relevant[place] = relevant
        if node.calculation is not None:
            self._computed[place] = None
            if relevant and not hangs:
                try:
                    self._computed[place] = self._calculate(node, place, value)
                except KeptElsewhereError:
                    hangs = True
            self._room.put(self._computed[place], value)
        (self._hanging.add if hangs else self._hanging.discard)(place)
        return before != (relevant, self._computed.get(place), hangs)

    def _applies(self, node: Node, place: Place) -> tuple[bool, bool]:
        """Return whether *place* applies, and whether nobody here knows, as it hangs on what another post keeps."""
        relevant, hangs = True, False
        if node.parent:
            outside = self.plan.nodes[node.parent].question.type == "repeat"
            around = Place(node.parent, self._tree.outer(place.row) if outside else place.row)
            relevant, hangs = self._relevant.get(around, False), around in self._hanging
        if relevant and node.relevant is not None:
            try:
                relevant = self._truth(node.relevant, place, otherwise=True)
            except KeptElsewhereError:
                hangs = True
        return relevant, relevant and hangs

    def _calculate(self, node: Node, place: Place, before: Any) -> Any:
        assert node.calculation is not None
        try:
            result = self._evaluate(node.calculation, place)
        except KeptElsewhereError:
            raise
        except ExpressionError:
            return None
        kind = node.question.type
        text = kept_as(result, node.question.counts or kind, self.now)
        if kind in ("integer", "decimal"):
            number = as_number(text)
            if math.isnan(number):
                return None
            return int(number) if number.is_integer() else number
        return text if text and self._room.has(text, before) else None

    def choice_meant(self, name: str, row: str, code: str) -> Choice | None:
        """Return the choice that *code* stands for at the question *name*, seen from *row*.

        Of several it is the first that is offered there, else the first of all. Raises KeptElsewhereError where that
        hangs on what another post keeps.
        """
        node = self.plan.nodes.get(name)
        same = self.plan.choices_called(node.question, code) if node is not None else ()
        if node is None or len(same) < 2 or node.choice_filter is None:
            return same[0] if same else None
        own = self._tree.own(node.repeat, row) if node.repeat else ""
        if node.repeat and not own:
            return same[0]
        rule, place = node.choice_filter, Place(name, own)
        self.steps.take(weight_of(rule.parts * len(same)))
        return next((one for one in same if self._is_let(rule, place, one)), same[0])

    def _is_let(self, rule: Expression, place: Place, choice: Choice) -> bool:
        """Tell whether a filter lets *choice* be offered; raises KeptElsewhereError where nobody here knows."""
        try:
            return as_boolean(rule.evaluate(ChoiceScope(self, place, choice)))
        except KeptElsewhereError:
            raise
        except ExpressionError:
            return True

    def _evaluate(self, expression: Expression, place: Place) -> Any:
        return expression.evaluate(Scope(self, place))

    def _truth(self, expression: Expression, place: Place, *, otherwise: bool) -> bool:
        """Return whether *expression* holds, or *otherwise* when it cannot be worked out.

        Raises KeptElsewhereError where it reads what another post keeps.
        """
        try:
            return as_boolean(self._evaluate(expression, place))
        except KeptElsewhereError:
            raise
        except ExpressionError:
            return otherwise
