"""Answers of a form of others that the version in use cannot take, though one before it did: asked anew.

A list lost the choice, a question became one of another kind. What was answered is laid aside and shown with the
words it had; of several chosen ones those that are still offered stay chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from repatria.content.adopting.names import is_from_elsewhere
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import IN_ORDER, Question
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.values import SILENT, normalise, type_fault, typed_words
from repatria.services.desk import Desk
from repatria.services.forms.unasked import Misfit, is_asked, level_now, strictest_level
from repatria.services.forms.versions_here import VersionHere, versions_like
from repatria.services.forms.work import FormWork
from repatria.store.drafts import Draft

_SELECTS: Final = ("select_one", "select_multiple")


def lay_misfits_aside(desk: Desk, work: FormWork, typed: Iterable[tuple[Place, Draft]]) -> None:
    """Lay aside what this version cannot take of what is stored and was *typed* over it."""
    if not is_from_elsewhere(work.form.id):
        return
    drafts, session = dict(typed), work.session
    said = {**session.stored.values, **{place: draft.value for place, draft in drafts.items()}}
    asked = [place for place in said if said[place] is not None and is_asked(session, place)]
    asked = [place for place in asked if place not in session.stored.disputed]
    versions = _before(desk, work) if asked else ()
    for place in asked:
        _look_at(work, place, said[place], drafts.get(place), versions)


# Inside


def _before(desk: Desk, work: FormWork) -> tuple[VersionHere, ...]:
    """Return the other versions that are here, first the one that the form was begun under, then the last ones."""
    others = [one for one in versions_like(desk, work.form) if one.digest != work.form.digest]
    return tuple(sorted(others, key=lambda one: one.digest != work.begun_under))


def _look_at(
    work: FormWork, place: Place, value: Any, draft: Draft | None, versions: Sequence[VersionHere]
) -> None:
    session = work.session
    question = session.plan.nodes[place.name].question
    choices = session.plan.choices(question)
    if question.type in SILENT:
        return
    is_taken = _is_taken(question, value, session.plan)
    if is_taken and not _may_be_a_code(question, place, versions):
        return
    took = next((plan for plan in _asking(versions, place) if _takes(plan, place, value)), None)
    if is_taken and not _was_a_code(work, place, value, took):
        return
    read = normalise(question, value, choices)
    if not _was_chosen(took, place, question) and not type_fault(question, read, choices):
        session.set_answer(place.name, value, place.row)  # the same answer, as this version writes it
    elif _is_misfit(question, value, place, took):
        digest = took.form.digest if took is not None else ""
        level = strictest_level(place, session.plan, took)
        seen = draft.heads if draft is not None else None
        work.unasked.misfits[place] = Misfit(place, value, digest, level, seen)
        session.lay_aside(place, _left(question, value, session.plan))


def _may_be_a_code(question: Question, place: Place, versions: Sequence[VersionHere]) -> bool:
    """Tell whether what is a text now was chosen from a list in any of *versions*; none is read for that."""
    told = [one.at(place) for one in versions] if question.type not in _SELECTS else []
    return any(one is not None and one.type in _SELECTS for one in told)


def _asking(versions: Sequence[VersionHere], place: Place) -> Iterator[FormPlan]:
    """Yield those of *versions* that ask something at *place*, each read when it is its turn."""
    for one in versions:
        plan = one.plan() if one.at(place) is not None else None
        if plan is not None:
            yield plan


def _is_taken(question: Question, value: Any, plan: FormPlan) -> bool:
    """Tell whether the question takes *value*, whatever a filter offers now."""
    return not type_fault(question, value, plan.choices(question))


def _takes(plan: FormPlan, place: Place, value: Any) -> bool:
    return bool(level_now(plan, place)) and _is_taken(plan.nodes[place.name].question, value, plan)


def _was_chosen(took: FormPlan | None, place: Place, now: Question) -> bool:
    """Tell whether the answer was chosen from a list and is now to be written: its code says nothing there."""
    return now.type not in _SELECTS and took is not None and took.nodes[place.name].question.type in _SELECTS


def _was_a_code(work: FormWork, place: Place, value: Any, took: FormPlan | None) -> bool:
    """Tell whether a text is the code of a choice, and not the words of one that somebody wrote since."""
    if took is None or not _was_chosen(took, place, work.session.plan.nodes[place.name].question):
        return False
    if any(one.place == place for one in work.unasked.former):
        return False
    names = value if isinstance(value, list | tuple) else (value,)
    chosen = [one for one in took.choices(took.nodes[place.name].question) if one.name in names]
    return any(one.name not in one.label.values() for one in chosen)


def _is_misfit(question: Question, value: Any, place: Place, took: FormPlan | None) -> bool:
    """Tell whether *value* was an answer once, and is not only half of one."""
    if question.type in _SELECTS:
        return not typed_words(value)
    return took is not None and took.nodes[place.name].question.type != question.type


def _left(question: Question, value: Any, plan: FormPlan) -> list[str] | None:
    """Return what of several chosen ones is still offered; an order without one of them is another order."""
    if question.type != "select_multiple" or question.appearance == IN_ORDER or isinstance(value, str):
        return None
    if not isinstance(value, list | tuple):
        return None
    offered = {choice.name for choice in plan.choices(question)}
    return [one for one in value if isinstance(one, str) and one in offered] or None
