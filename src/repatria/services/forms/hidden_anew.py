"""What was typed before its form was renewed, and a condition of the version in use hides as no former one did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from repatria.domain.forms.answers import Place
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.session import FormSession
from repatria.services.desk import Desk
from repatria.services.forms.beside import standing_beside
from repatria.services.forms.unasked import is_asked
from repatria.services.forms.versions_here import versions_here
from repatria.services.forms.work import FormWork


def hidden_anew(desk: Desk, work: FormWork, typed: Iterable[Place]) -> dict[Place, bool]:
    """Return the places *typed* at that this version hides, and whether one before it is known to ask there.

    What every version since the form was begun hides is hidden by what somebody answered, and not among them. Where
    those versions are not here to say so, as of a form of the program, nobody knows: it is kept all the same.
    """
    if work.begun_under in ("", work.form.digest):
        return {}
    hidden = [place for place in _looked_at(work, typed) if _is_hidden(work.session, place)]
    if not hidden:
        return {}
    former = [_as_under(work, plan) for plan in _since(desk, work)]
    if not former:
        return {place: False for place in hidden if not work.session.plan.nodes[place.name].default}
    return {place: True for place in hidden if any(_asks(one, place) for one in former)}


def _looked_at(work: FormWork, typed: Iterable[Place]) -> list[Place]:
    """Return where something new was typed; all that is stored, too, where an answer that it hangs on is beside."""
    session, misfits = work.session, work.unasked.misfits
    stored = session.stored.values
    new = [place for place in typed if session.stands(place) and session.answer(*place) != stored.get(place)]
    beside = standing_beside(session, work.unasked)
    return [place for place in dict.fromkeys((*new, *(stored if beside else ()))) if place not in misfits]


def _is_hidden(session: FormSession, place: Place) -> bool:
    if not is_asked(session, place) or session.is_relevant(*place):
        return False
    return session.answer(*place) is not None


def _since(desk: Desk, work: FormWork) -> list[FormPlan]:
    """Return the versions from the one that the form was begun under to the one before this."""
    here = versions_here(desk, work.form.id)[::-1]
    digests = [one.digest for one in here]
    if work.begun_under not in digests:
        return []
    since = [one for one in here[digests.index(work.begun_under) :] if one.digest != work.form.digest]
    return [plan for one in since if (plan := one.plan()) is not None]


def _as_under(work: FormWork, plan: FormPlan) -> FormSession:
    """Return the form with the same answers as that version of it would show it."""
    session, answers = work.session, work.session.answers()
    beside = {one.place: one.value for one in standing_beside(session, work.unasked)}
    answers = replace(answers, values={**answers.values, **beside})
    return FormSession(plan.form, answers, session.case_facts, session.now, plan, session.chance)


def _asks(former: FormSession, place: Place) -> bool:
    return is_asked(former, place) and former.is_relevant(*place)
