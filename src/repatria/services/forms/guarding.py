"""How sensitive a filled form of others is: no version takes an answer for less that was given under another.

It is as sensitive as every version of it that is here says, by name the most. A version that says less holds for the
forms alone that were begun after it took the place of the others, and answered under none of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from repatria.content.adopting.levels import at_strictest
from repatria.content.adopting.names import is_from_elsewhere
from repatria.domain.cases.former_answers import former_answers
from repatria.domain.cases.given import entry
from repatria.domain.cases.state import CaseState
from repatria.domain.forms.answers import read_under_path
from repatria.domain.forms.definition import LEVELS, Form
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.stricter import at_least, strictest
from repatria.services.desk import Desk
from repatria.services.forms.stored import activations
from repatria.services.forms.versions_here import VersionHere, are_here, strictest_by_name, versions_like


def answered_under(state: CaseState, member: str) -> frozenset[str]:
    """Return the digests of the versions under which a filled form was begun, gone on with or finished.

    An empty one stands for a version that nobody noted.
    """
    path = f"form/{member}"
    told = (*state.of_type("member_added"), *state.of_type("form_submitted"))
    named = {str(entry(fact.value, "digest") or "") for fact in told if fact.path == path}
    gone_on = {digest for one in state.values if (digest := read_under_path(one, member))}
    return frozenset(named | gone_on | {one.digest for one in former_answers(state, member)})


def guarded(desk: Desk, form: Form, under: Collection[str]) -> Form:
    """Return *form* as sensitive as answers are that were given in it *under* the versions with these digests.

    Where one of them is not here, or cannot be read, it is as sensitive as anything may be.
    """
    if not is_from_elsewhere(form.id):
        return form
    if not are_here(desk, form, under):
        return strictest(form)
    guards = since(_came_into_use(desk, form), under)
    return at_least_as(form, [one for one in versions_like(desk, form) if one.digest in guards])


def guarded_wherever(desk: Desk, form: Form, state: CaseState, members: Iterable[str]) -> Form:
    """Return *form* as sensitive as any answer in these filled forms of a case may be, whichever version is here."""
    if not is_from_elsewhere(form.id):
        return form
    under = {digest for member in members for digest in answered_under(state, member)}
    return guarded(desk, form, ()) if are_here(desk, form, under) else strictest(form)


def raised_by(desk: Desk, form: Form, under: Collection[str]) -> frozenset[str]:
    """Return the versions because of which *form*, answered *under* these, is more sensitive than it says itself.

    Whoever receives such answers has to hear of them: there that form alone would say less.
    """
    if not is_from_elsewhere(form.id):
        return frozenset()
    here = versions_like(desk, form)
    own = next((one.told for one in here if one.digest == form.digest), {})
    guards = since(_came_into_use(desk, form), under)
    return frozenset(
        one.digest
        for one in here
        if one.digest in guards
        and any(own[name].level < told.level for name, told in one.told.items() if name in own)
    )


def least_left_over(desk: Desk, form: Form, under: Collection[str]) -> str:
    """Return the level below which nothing is that was answered *under* these versions and *form* asks no more."""
    return LEVELS[0] if not is_from_elsewhere(form.id) or are_here(desk, form, under) else LEVELS[-1]


def at_least_as(form: Form, versions: Iterable[VersionHere]) -> Form:
    """Return *form* with no question below its level in any of these, nor below what that is worked out from."""
    raised = at_least(form, strictest_by_name(versions))
    return form if raised is form else at_strictest(raised, plan_form(raised))[0]


def since(held: list[str], under: Collection[str]) -> frozenset[str]:
    """Return the versions that guard what was answered *under* these, of all *held* in the order they came into use.

    Only those guard it no more whose place was taken for good before the first of these came; where nobody knows
    which these are, all do.
    """
    known = bool(under) and all(digest in held for digest in under)
    return frozenset(held[min(map(held.index, under)) :] if known else held)


def _came_into_use(desk: Desk, form: Form) -> list[str]:
    """Return the versions of *form* in the order in which they came into use here."""
    return [str(said.get("digest")) for said in activations(desk) if said.get("id") == form.id]
