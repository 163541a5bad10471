"""The rules at each place of a form: what is required, read only, refused; what is missing or wrong there.

An answer of the wrong type is kept as typed and named among the problems. What cannot be worked out is required
and refuses the answer it would allow. Past the steps of an answer (``bounds``) nothing is locked.
What reads an answer that another post keeps is neither required nor locked, and refuses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from repatria.domain.errors import ExpressionError, KeptElsewhereError
from repatria.domain.expressions import Expression, as_boolean
from repatria.domain.forms.answers import Place
from repatria.domain.forms.bounds import MOST_AT_OPENING
from repatria.domain.forms.definition import IN_ORDER, Question
from repatria.domain.forms.offered import FormOffers
from repatria.domain.forms.plan import Node, Rule
from repatria.domain.forms.problem import Problem
from repatria.domain.forms.values import holds_answer, type_fault
from repatria.domain.names import may_name


class FormRules(FormOffers):
    """One form with its answers and the rules about them; see FormEngine for how it is made."""

    _barred: tuple[str, ...] = ()
    _locked = False
    _checks_all = False
    """Whether the form is being checked as a whole, and not looked at while somebody fills it."""

    def withhold(self, names: Iterable[str], unanswered: Iterable[str] = ()) -> None:
        """Ask nobody again what another post answered to the questions *names* and keeps.

        Nothing is worked out from it, nor from what it may have answered to those of *unanswered* that nobody here
        did: what hangs on them is shown, required of nobody and calculates nothing.
        """
        kept = (frozenset(names), frozenset(unanswered))
        if kept == (self._withheld, self._unanswered):
            return
        self._withheld, self._unanswered = kept
        self.work_out_anew()

    def is_withheld(self, name: str, row: str = "") -> bool:
        """Tell whether another post keeps what was answered here: an answer given now stands beside that one."""
        return name in self._withheld and self.stored.values.get(Place(name, row)) is None

    def may_be_kept(self, name: str, row: str = "") -> bool:
        """Tell whether another post keeps an answer here, or may have given one that nobody here knows of."""
        return self.is_withheld(name, row) or (
            name in self._unanswered and self.stored.values.get(Place(name, row)) is None
        )

    def bar(self, names: Sequence[str]) -> None:
        """Take none of these *names* where the form asks who serves the person (field rules, section 5).

        May be called from any thread: nothing that is remembered depends on it.
        """
        self._barred = tuple(names)

    def correct(self, at: Sequence[datetime]) -> frozenset[Place]:
        """Correct a form that was filled earlier and is worked out for that day; *at* which moments it was and is.

        What was right then stays right, though it says *today or later*; what is answered anew may be right now, and
        what the form itself writes anew is of now. Returns the places that may look different.
        """
        self.corrected_at = tuple(at)
        self._memo.clear()
        return self._ruled("constraint")

    def copy_in(self, at: Sequence[datetime]) -> frozenset[Place]:
        """Copy in what was filled by hand at the moment of this form; *at* which moments it was and is copied.

        What is right at any of them is right as well. Returns the places that may look different.
        """
        self.copied_at = tuple(at)
        self._memo.clear()
        return self._ruled("constraint")

    def work_out_anew(self, most: int = MOST_AT_OPENING) -> frozenset[Place]:
        """Work everything out with *most* steps; return the places that may look different then.

        Also those at which only a rule may say otherwise: what is refused, required, locked, offered or counted.
        """
        rules = ("constraint", "required", "read_only", "choice_filter", "repeat_count")
        return super().work_out_anew(most) | self._ruled(*rules)

    def lock(self) -> None:
        """Let every answer only be read: nothing that is typed could be saved."""
        self._locked = True

    @property
    def is_locked(self) -> bool:
        """Tell whether the whole form may only be read."""
        return self._locked

    def is_required(self, name: str, row: str = "") -> bool:
        """Tell whether the form asks for an answer here, and somebody here can know that it does and give it."""
        if self.is_withheld(name, row) or self.hangs(name, row):
            return False
        place = Place(name, row)
        return self._holds("required", place) and not self._is_shut(place)

    def is_read_only(self, name: str, row: str = "") -> bool:
        """Tell whether the answer may only be read."""
        place = Place(name, row)
        if self._locked or place in self.stored.disputed or self.plan.nodes[name].question.calculation:
            return True
        return self._is_shut(place)

    def meets_constraint(self, name: str, row: str = "") -> bool:
        """Tell whether the answer meets the question's constraint; nothing always does."""
        node, place = self._node_at(name, row)
        rule = node.constraint
        if rule is None or self.value(name, row) is None:
            return True
        return bool(self._remembered("constraint", place, lambda: self._meets(rule, place)))

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

    def problem_at(self, name: str, row: str = "") -> Problem | None:
        """Return what is missing or wrong at one place, if anything."""
        place = Place(name, row)

        def find() -> Problem | None:
            return self._find_problem(place) if self.is_relevant(name, row) else None

        found: Problem | None = self._remembered("problem", place, find)
        if self._checks_all and self.steps.ran_out:  # whatever was found, it is not sure
            found = Problem(place, "unchecked", "", {})
        return found or self._barred_at(place)

    # Inside

    def _ruled(self, *columns: str) -> frozenset[Place]:
        """Return the places where an expression says what stands in one of these *columns*."""
        nodes = self.plan.nodes.items()
        names = [name for name, node in nodes if any(_is_worked_out(node, column) for column in columns)]
        return frozenset(place for name in names for place in self.beside(name, Place(name)))

    def _meets(self, constraint: Expression, place: Place) -> bool:
        """Tell whether *constraint* holds at the moment of the form, at a correction, or when it is copied in.

        What would take too long while somebody types is not told to be wrong before all is checked.
        """
        try:
            for moment in (self.now, *self.corrected_at, *self.copied_at):
                with self.as_of(moment):
                    if self._truth(constraint, place, otherwise=False):
                        return True
        except KeptElsewhereError:
            return True  # whoever keeps what it is held against sees whether it fits
        return (
            self.steps.ran_out and not self._checks_all
        )  # nobody is told that an answer is wrong unless it is

    def _holds(self, column: str, place: Place, otherwise: Callable[[], bool] = lambda: True) -> bool:
        rule: Rule = getattr(self.plan.nodes[place.name], column)
        if isinstance(rule, bool):
            return rule

        def work_out() -> bool:
            try:
                return as_boolean(self._evaluate(rule, place))
            except KeptElsewhereError:
                return False
            except ExpressionError:
                return otherwise()

        return bool(self._remembered(column, place, work_out))

    def _is_shut(self, place: Place) -> bool:
        """Tell whether the form itself lets *place* only be read."""
        return self._holds("read_only", place, otherwise=lambda: not self.steps.ran_out)

    def _find_problem(self, place: Place) -> Problem | None:
        question = self.plan.nodes[place.name].question
        if question.type == "repeat":
            return self.rows_fault(place, at_least=1 if self.is_required(*place) else 0)
        if reason := self.type_fault(*place):
            return Problem(place, "type", reason, {})
        if self._is_half_ordered(question, place):
            return Problem(place, "type", "not_ranked", {})
        if self._is_empty(question, place):
            if self.is_required(*place):
                return Problem(place, "required", "", question.required_message)
        elif not self.meets_constraint(*place):
            return Problem(place, "constraint", "", question.constraint_message)
        return None

    def _is_half_ordered(self, question: Question, place: Place) -> bool:
        """Tell whether only some of the choices were put in order: what stands behind the others, nobody said."""
        value = self.value(*place)
        if question.appearance != IN_ORDER or not value:
            return False
        return not set(value).issuperset(choice.name for choice in self.choices(*place))

    def _barred_at(self, place: Place) -> Problem | None:
        said = self.value(*place) if self.plan.nodes[place.name].question.serves else None
        if isinstance(said, str) and any(may_name(said, name) for name in self._barred):
            return Problem(place, "barred", "", {})
        return None

    def _is_empty(self, question: Question, place: Place) -> bool:
        return question.type != "note" and self.value(*place) is None


def _is_worked_out(node: Node, column: str) -> bool:
    rule = getattr(node, column)
    return rule is not None and not isinstance(rule, bool)
