"""A filled form as a packet may take it: what applies and is answered, and why a field of it may not go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal, Protocol

from repatria.domain.cases.answers import answers_of, is_withheld, moved_names
from repatria.domain.cases.state import CaseState
from repatria.domain.disclosure import Recipient, may_show
from repatria.domain.forms.answers import Place, answer_path
from repatria.domain.forms.data_kinds import OFFICE
from repatria.domain.forms.definition import Form, Question
from repatria.domain.packets.schema import Field

Why = Literal["level", "not_agreed", "disputed", "waiting"]
"""Why a field is withheld: too sensitive for them, not agreed to, people disagree, or something newer waits."""

MAY_BE_THERE = frozenset({"disputed", "waiting"})
"""Reasons for which a field stays although nothing of it may stand now."""


class Answering(Protocol):
    """A filled form: what applies in it, and what is answered there."""

    def value(self, name: str, row: str = "") -> Any:
        """Return the value of a question."""
        ...

    def is_relevant(self, name: str, row: str = "") -> bool:
        """Tell whether a question applies now."""
        ...

    def rows(self, repeat: str, outer: str = "") -> tuple[str, ...]:
        """Return the rows of a repeat."""
        ...


class Filled:
    """The filled form *member* of a case; *form* has the levels by which its answers are told."""

    def __init__(self, state: CaseState, form: Form, member: str, answered: Answering) -> None:
        self.form = form
        self._state, self._member, self._answered = state, member, answered
        self._questions: dict[str, Question] = {one.name: one for one in form.questions()}
        self._stored = answers_of(state, member)
        self._moved = moved_names(state, member)

    def why_not(self, field: Field, recipient: Recipient, agreed: Iterable[str]) -> Why | None:
        """Return why *field* may not go to *recipient*, who may be told what was *agreed*; None when it may.

        A protective answer in dispute is no other than any: while people disagree, or something waits, nobody abroad
        is told either.
        """
        question = self._questions.get(field.question)
        if question is None:
            return None
        if not may_show(question, recipient, self.form):
            return "level"
        if field.agreed != OFFICE and field.agreed not in agreed:
            return "not_agreed"
        paths = [answer_path(self._member, place) for place in self._places(field)]
        if field.children:
            paths = [f"row/{row}/_removed" for row in self._every_row(field)]
        if any(self._is_disputed(path) for path in paths):
            return "disputed"
        return "waiting" if self._is_waiting(question, field, paths) else None

    def may_be_answered(self, field: Field, why: Why) -> bool:
        """Tell whether there is something to withhold: an answer, a row, or what nobody here can know."""
        if why in MAY_BE_THERE:
            return True
        if field.children:
            return bool(self._rows(field.question))
        return any(self._value(place) is not None for place in self._places(field))

    def is_in_doubt(self, name: str) -> bool:
        """Tell whether people disagree about the answer to *name*, or something here would change it."""
        question, paths = self._questions.get(name), [answer_path(self._member, Place(name))]
        if question is None or any(map(self._is_disputed, paths)):
            return True
        return self._is_waiting(question, Field(name, "own", name, OFFICE), paths)

    def value(self, name: str) -> Any:
        """Return the answer to a question outside repeats; None where there is none, or it does not apply."""
        return self._value(Place(name))

    def rows_of(self, field: Field, children: Sequence[Field]) -> tuple[dict[str, Any], ...]:
        """Return what *children* say in each row of the repeat *field*, by question; no row that says nothing."""
        found = []
        for row in self._rows(field.question):
            said = {one.question: self._value(Place(one.question, row)) for one in children}
            found.append({name: value for name, value in said.items() if value is not None})
        return tuple(row for row in found if row)

    def _value(self, place: Place) -> Any:
        if place.name not in self._questions or not self._answered.is_relevant(*place):
            return None
        value = self._answered.value(*place)
        return None if value in ("", [], ()) else value

    def _rows(self, repeat: str) -> tuple[str, ...]:
        applies = repeat in self._questions and self._answered.is_relevant(repeat)
        return self._answered.rows(repeat) if applies else ()

    def _places(self, field: Field) -> list[Place]:
        """Return where *field* is answered: once, or in every row of the repeat it stands in."""
        inside = [
            repeat.name
            for repeat in self._questions.values()
            if repeat.type == "repeat" and any(one.name == field.question for one in repeat.children)
        ]
        if not inside:
            return [Place(field.question)]
        return [Place(field.question, row) for row in self._stored.rows_of(inside[0])]

    def _every_row(self, field: Field) -> tuple[str, ...]:
        return self._stored.rows_of(field.question)

    def _is_disputed(self, path: str) -> bool:
        standing = self._state.values.get(path)
        return standing is not None and standing.disputed

    def _is_waiting(self, question: Question, field: Field, paths: Iterable[str]) -> bool:
        """Tell whether something is here, or elsewhere, that would change what is answered."""
        if question.name in self._moved or is_withheld(self._state, question) or self._state.unsettled:
            return True
        if field.children and any(self._adds_row(fact.value) for fact in self._state.late_facts):
            return True
        return any(self._state.late.get(path) or self._state.is_unread(path) for path in paths)

    def _adds_row(self, said: Any) -> bool:
        return isinstance(said, dict) and said.get("form") == self._member
