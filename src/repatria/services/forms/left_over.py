"""Answers of a filled form that are not asked as it is seen here, or asked otherwise: kept, and shown.

Another version asked them, or another post, whose answers stand elsewhere: none that came from there is invisible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from repatria.domain.cases.answers import kept_answers
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import LEVELS, Choice, Question
from repatria.domain.forms.listing import one_by_code
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.told_levels import told_levels
from repatria.domain.texts import Text
from repatria.services.desk import Desk
from repatria.services.forms.adopted import known_plan
from repatria.services.forms.beside import standing_beside
from repatria.services.forms.guarding import answered_under, least_left_over
from repatria.services.forms.kept_elsewhere import hidden_from_elsewhere
from repatria.services.forms.row_words import Lines, in_its_row
from repatria.services.forms.unasked import (
    is_asked,
    is_unasked,
    level_now,
    still_hidden,
    strictest_level,
    unasked_values,
)
from repatria.services.forms.versions_here import VersionHere, strictest_by_name, versions_like
from repatria.services.forms.work import FormWork


@dataclass(frozen=True, slots=True)
class LeftOver:
    """One answer without a question: what *asked* it (its name where nobody here knows more), and what it says.

    *level* is that of its question in whichever version here says most, the most sensitive where none asks it, or a
    version under which the form was answered is not here to say. One *beside* an answer was given under another
    version of its question, which applies and asks otherwise now. *tells* is how sensitive it is that it stands at
    all, in its row: whoever reads it on a sheet learns that, too.
    """

    place: Place
    asked: Text
    said: tuple[Text, ...]
    level: str
    beside: bool = False
    tells: str = LEVELS[-1]


def left_over(desk: Desk, work: FormWork) -> tuple[LeftOver, ...]:
    """Return what stands in the form and is asked no more, by names and rows, then what is asked otherwise."""
    here, lines = versions_like(desk, work.form), Lines(work.session, work.unasked)
    unasked = _unasked(desk, work)
    gone = [
        _told(lines, place, unasked[place], _plans(desk, work, place, here))
        for place in sorted(unasked, key=lambda one: (one.name, lines.of(one.row), one.row))
    ]
    beside = []
    for one in standing_beside(work.session, work.unasked):
        told = _told(lines, one.place, one.value, _plans(desk, work, one.place, here, one.digest))
        told = replace(told, level=max(told.level, one.level, key=LEVELS.index))
        if is_asked(work.session, one.place) and work.session.is_relevant(*one.place):
            beside.append(replace(told, beside=True))
        else:
            gone.append(told)
    found = (*_each_place_once(gone), *_each_place_once(beside))
    guards, least = strictest_by_name(here), _least(desk, work)
    return tuple(
        replace(one, level=max(one.level, least, guards.get(one.place.name, least))) for one in found
    )


def level_left_over(desk: Desk, work: FormWork, place: Place, *others: FormPlan | None) -> str:
    """Return how sensitive what was typed at *place* is, where this version asks nothing: as any version here says.

    It is the most where none of them, nor of *others*, asks it, or one that it was answered under is not here.
    """
    told = [one.at(place) for one in versions_like(desk, work.form)]
    said = [one.level for one in told if one is not None]
    said += [
        level
        for plan in (*others, work.session.plan)
        if plan is not None and (level := level_now(plan, place))
    ]
    return max(*said, _least(desk, work)) if said else LEVELS[-1]


# Inside


def _least(desk: Desk, work: FormWork) -> str:
    under = {work.begun_under, *answered_under(work.case.state, work.member)}
    return least_left_over(desk, work.form, under)


def _unasked(desk: Desk, work: FormWork) -> dict[Place, Any]:
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
    return hidden_from_elsewhere(desk, work.case, work.member, session) | kept | gone | hidden


def _plans(
    desk: Desk, work: FormWork, place: Place, here: Sequence[VersionHere], digest: str = ""
) -> list[FormPlan]:
    """Return the versions that ask something at *place*: first the one with *digest*, then where it was begun.

    Where neither asks it and nor does the one in use, the last of those *here* that does knows its words.
    """
    asking = [one for one in here if one.at(place) is not None]
    named = [one.plan() for one in asking if digest and one.digest == digest]
    usual = [*named, known_plan(desk, work.form.id, work.begun_under), work.session.plan]
    found = [plan for plan in usual if plan is not None and level_now(plan, place)]
    return found or [plan for one in asking[:1] if (plan := one.plan()) is not None]


def _told(lines: Lines, place: Place, value: Any, plans: list[FormPlan]) -> LeftOver:
    """Return one of them in the words of the first of *plans*, as sensitive as any of them says."""
    if not plans:
        words = in_its_row(lines.of(place.row), {"es": place.name, "en": place.name})
        return LeftOver(place, words, tuple(_said(value, ())), LEVELS[-1])
    question = plans[0].nodes[place.name].question
    said = tuple(_said(value, plans[0].choices(question)))
    words = in_its_row(lines.of(place.row), _words(question), *plans)
    tells = max(told_levels(plan)[place.name] for plan in plans)  # levels order as texts
    return LeftOver(place, words, said, strictest_level(place, *plans), tells=tells)


def _each_place_once(found: Iterable[LeftOver]) -> Iterator[LeftOver]:
    """Yield *found*, what was said at one place under several versions as one."""
    places: dict[Place, LeftOver] = {}
    for one in found:
        same = places.get(one.place)
        if same is None:
            places[one.place] = one
        else:
            level = max(same.level, one.level, key=LEVELS.index)
            more = tuple(said for said in one.said if said not in same.said)
            tells = max(same.tells, one.tells, key=LEVELS.index)
            places[one.place] = replace(same, said=(*same.said, *more), level=level, tells=tells)
    yield from places.values()


def _words(question: Question) -> Text:
    return question.label or {"es": question.name, "en": question.name}


def _said(value: Any, choices: tuple[Choice, ...]) -> Iterator[Text]:
    labels = {one.name: one.label for one in one_by_code(choices)}
    for one in value if isinstance(value, list | tuple) else (value,):
        yield labels.get(str(one), {"es": str(one), "en": str(one)})
