"""What stands in a case at one moment, by type, path and form: which filled forms may count, and what they ask.

What conditions make of it, where people disagree or something is withheld, is told in ``facts``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from repatria.domain.calendar import Calendar
from repatria.domain.cases.given import MISSING, Given, distinct, entry
from repatria.domain.cases.misnamed import Misnamed, misnamed
from repatria.domain.cases.state import CaseState, Fact, Head
from repatria.domain.cases.submissions import Submission, last_of, of_kind, read_submissions
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.variants import base_of


class StandingFacts:
    """What stands in the *state* of a case *now*, with the *forms* that ask it."""

    def __init__(
        self, state: CaseState, forms: Mapping[str, Form], now: datetime, calendar: Calendar | None = None
    ) -> None:
        self.state, self.forms, self.moment = state, forms, now
        self._by_type: dict[str, list[Fact]] = {}
        for fact in state.facts:
            self._by_type.setdefault(fact.type, []).append(fact)
        self.calendar = calendar or Calendar()
        self.submissions = read_submissions(self.of_type("form_submitted"), self.calendar)
        self._late = read_submissions(state.late_facts, self.calendar)
        self._questions: dict[str, dict[str, Question]] = {}
        self._lasts: dict[str, tuple[Submission, ...]] = {}

    def of_type(self, fact_type: str) -> tuple[Fact, ...]:
        """Return the facts of one type, in order."""
        return tuple(self._by_type.get(fact_type, ()))

    def heads(self, path: str) -> tuple[Head, ...]:
        """Return the values that stand at *path*."""
        standing = self.state.values.get(path)
        return () if standing is None else standing.heads

    def of_form(self, form: str) -> tuple[Submission, ...]:
        """Return the submissions of *form* or its child variant, the last one last."""
        return of_kind(self.submissions, form)

    def stated(self, question: str) -> tuple[Given, ...]:
        """Return the answers that stand in the last submitted form that answers *question*, whatever form."""
        for submission in reversed(self.submissions):
            values = distinct(head.value for head in self.heads(f"form/{submission.member}/{question}"))
            if values and values != MISSING:
                return values
        return MISSING

    def has_question(self, name: str, forms: Iterable[str]) -> bool:
        """Tell whether one of *forms* asks *name*."""
        return any(name in self._questions_of(form) for form in forms)

    def requests(self, step: str) -> tuple[Fact, ...]:
        """Return what was asked of others (Pedido) for *step*, in order."""
        return tuple(fact for fact in self.of_type("request_made") if entry(fact.value, "step") == step)

    def is_answered(self, request: Fact) -> bool:
        """Tell whether a request has its answer."""
        return any(head.value for head in self.heads(f"{request.path}/answer"))

    @cached_property
    def misnamed(self) -> tuple[Misnamed, ...]:
        """Return what forms that may count say of who serves the person, where it may be somebody who may not."""
        kinds = dict.fromkeys(base_of(one.form) for one in (*self.submissions, *self._late))
        return misnamed(self.state, self.forms, (one for kind in kinds for one in self.counting(kind)))

    def made_for(self, member: str) -> str:
        """Return the step (``P10.2/30``) for which the form *member* was begun, or nothing."""
        added = (fact.value for fact in self.of_type("member_added") if fact.path == f"form/{member}")
        return next((str(entry(value, "step") or "") for value in added), "")

    def counting(self, form: str) -> tuple[Submission, ...]:
        """Return the submissions of *form* that may be the last one; those that do not stand yet all may."""
        if form not in self._lasts:
            self._lasts[form] = (*last_of(self.of_form(form)), *of_kind(self._late, form))
        return self._lasts[form]

    # Inside

    def _said(self, path: str) -> list[Any]:
        """Return all that is said at *path*: what stands, and what is here and does not stand."""
        return [*(head.value for head in self.heads(path)), *self.state.late.get(path, ())]

    def _questions_of(self, form: str) -> dict[str, Question]:
        if form not in self._questions:
            found = self.forms.get(form)
            self._questions[form] = (
                {} if found is None else {asked.name: asked for asked in found.questions()}
            )
        return self._questions[form]
