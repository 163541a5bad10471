"""Answers of a filled form whose question is gone from the version that it is seen under: kept, and shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from repatria.domain.cases.answers import kept_answers
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import LEVELS, Choice, Form, Question
from repatria.domain.forms.plan import FormPlan
from repatria.domain.texts import Text
from repatria.services.desk import Desk
from repatria.services.forms.adopted import known_plan
from repatria.services.forms.unasked import (
    is_unasked,
    level_now,
    still_hidden,
    strictest_level,
    unasked_values,
)
from repatria.services.forms.work import FormWork

_GROUP: Final = "_left_over"
_HEADING: Final[Text] = {
    "es": "Se respondió, y aquí ya no se pregunta",
    "en": "Answered, and no longer asked here",
}


@dataclass(frozen=True, slots=True)
class LeftOver:
    """One answer without a question: what *asked* it (its name where nobody here knows more), and what it says.

    *level* is that of its question, the most sensitive where nobody here knows it.
    """

    place: Place
    asked: Text
    said: tuple[Text, ...]
    level: str


def left_over(desk: Desk, work: FormWork) -> tuple[LeftOver, ...]:
    """Return what stands in the form and is asked no more, in the order of names."""
    before = known_plan(desk, work.form.id, work.begun_under)
    return tuple(
        _told(place, value, [plan for plan in (before, work.session.plan) if plan is not None])
        for place, value in sorted(_unasked(work).items())
    )


def _unasked(work: FormWork) -> dict[Place, Any]:
    """Return what has no question, what stays of rows that others took out, and what another version asks."""
    session, unasked = work.session, work.unasked
    gone = {
        place: value
        for place, value in unasked_values(unasked, session.stored).items()
        if is_unasked(session, unasked, place)
    }
    kept = {
        place: value
        for place, value in kept_answers(work.case.state, work.member).items()
        if not (session.stands(place) and session.is_relevant(*place))
    }
    hidden = {
        place: session.answer(*place) for place in still_hidden(session, unasked) if unasked.hidden[place]
    }
    return kept | gone | hidden


def _told(place: Place, value: Any, plans: Sequence[FormPlan]) -> LeftOver:
    """Return one of them in the words of the first of *plans* that asks it, as sensitive as any of them says."""
    asked = [(plan, plan.nodes[place.name].question) for plan in plans if level_now(plan, place)]
    if not asked:
        words = {"es": place.name, "en": place.name}
        return LeftOver(place, words, tuple(_said(value, ())), LEVELS[-1])
    plan, question = asked[0]
    said = tuple(_said(value, plan.choices(question)))
    return LeftOver(place, _words(question), said, strictest_level(place, *plans))


def with_left_over(form: Form, left: Sequence[LeftOver]) -> Form:
    """Return *form* as it is printed filled: what it asks no more stands at its end, as texts."""
    if not left:
        return form
    texts = tuple(Question(printed_name(one), "text", one.asked, one.level) for one in left)
    group = Question(_GROUP, "group", _HEADING, LEVELS[-1], children=texts)
    return replace(form, survey=(*form.survey, group))


def printed_names(left: Sequence[LeftOver]) -> frozenset[str]:
    """Return the names under which they are printed, with that of their group."""
    return frozenset({_GROUP, *map(printed_name, left)}) if left else frozenset()


def printed_name(one: LeftOver) -> str:
    """Return the name under which an answer without a question is printed; no question has one like it."""
    return f"{_GROUP}.{one.place.name}.{one.place.row}"


def _words(question: Question) -> Text:
    return question.label or {"es": question.name, "en": question.name}


def _said(value: Any, choices: tuple[Choice, ...]) -> Iterator[Text]:
    labels = {one.name: one.label for one in choices}
    for one in value if isinstance(value, list | tuple) else (value,):
        yield labels.get(str(one), {"es": str(one), "en": str(one)})
