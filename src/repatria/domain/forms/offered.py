"""What a question offers at its place, and what is chosen there and offered no longer as another answer changed.

What cannot be worked out offers the choice.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from repatria.domain.errors import KeptElsewhereError
from repatria.domain.expressions import Expression
from repatria.domain.expressions.tree import weight_of
from repatria.domain.forms.answers import Place
from repatria.domain.forms.choosing import may_hold
from repatria.domain.forms.definition import Choice
from repatria.domain.forms.listing import by_code, is_always_offered, one_by_code
from repatria.domain.forms.row_counts import RowCounts


class FormOffers(RowCounts):
    """One form with its answers and what it offers; see FormEngine for how it is made."""

    def choices(self, name: str, row: str = "") -> tuple[Choice, ...]:
        """Return the choices that a question offers now."""
        node, place = self._node_at(name, row)
        listed = self.plan.choices(node.question)
        rule = node.choice_filter
        if rule is None:
            return listed

        def offered() -> tuple[Choice, ...]:
            fitting = may_hold(
                rule, listed, lambda wanted: self._evaluate(wanted, place), open_ended=node.question.or_other
            )
            self.steps.take(weight_of(rule.parts * len(fitting)))
            return tuple(choice for choice in fitting if self._offers(rule, place, choice))

        found: tuple[Choice, ...] = self._remembered("choices", place, offered)
        return found

    def listed(self, name: str, row: str = "") -> tuple[Choice, ...]:
        """Return the list of a question with one choice for each code: the one that it stands for here."""
        listed = self.plan.choices(self.plan.nodes[name].question)
        meant = {one.name: one for one in reversed(listed)}
        for code, same in by_code(listed).items() if len(meant) < len(listed) else ():
            if len(same) > 1:
                meant[code] = self._known_choice(name, row, code) or same[0]
        return tuple(meant[code] for code in dict.fromkeys(one.name for one in listed))

    def fallen_out(self, name: str, row: str = "") -> tuple[Choice, ...]:
        """Return what is chosen here and no longer offered, as another answer changed; in the order of the list.

        A name that stands for several choices of the list says nothing of which it was, and stands for itself.
        """
        node, place = self._node_at(name, row)
        if node.choice_filter is None or self._answers.get(place) is None:
            return ()
        value = self._answers[place]

        def fallen() -> tuple[Choice, ...]:
            chosen = value if isinstance(value, list | tuple) else (value,)
            held = {name for name in chosen if isinstance(name, str)}
            held -= {choice.name for choice in self.choices(name, row)}
            listed = self.plan.choices(node.question) if held else ()
            return tuple(one_by_code(choice for choice in listed if choice.name in held))

        found: tuple[Choice, ...] = self._remembered("fallen", place, fallen)
        return found

    # Inside

    def _remembered(self, column: str, place: Place, work_out: Callable[[], Any]) -> Any:
        """Return what *column* says at *place*, worked out once; what took too long is tried again later."""
        key = (column, place)
        if key in self._memo:
            return self._memo[key]
        found = work_out()
        if not self.steps.ran_out:
            self._memo[key] = found
        return found

    def _known_choice(self, name: str, row: str, code: str) -> Choice | None:
        """Return the choice that *code* stands for, in words that say nothing of which where nobody here knows."""
        try:
            return self.choice_meant(name, row, code)
        except KeptElsewhereError:
            return next(one_by_code(self.plan.choices_called(self.plan.nodes[name].question, code)), None)

    def _offers(self, rule: Expression, place: Place, choice: Choice) -> bool:
        """Tell whether *choice* is offered; it is where nobody can work out whether it should be."""
        try:
            return is_always_offered(self.plan.nodes[place.name].question, choice) or self._is_let(
                rule, place, choice
            )
        except KeptElsewhereError:
            return True
