"""What another post answered of a filled form: what it keeps is asked of nobody again, what it sent is to be seen."""

from __future__ import annotations

from typing import Any

from repatria.domain.cases.answers import is_withheld, moved_names
from repatria.domain.forms.answers import Place, answer_path
from repatria.domain.forms.definition import Form
from repatria.domain.forms.session import FormSession
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.post.people import people_here


def kept_elsewhere(desk: Desk, case: CaseFile, form: Form, member: str) -> frozenset[str]:
    """Return the names of the questions of a form of another post whose part of the case did not come.

    Among them are those that stood here until they were protected there.
    """
    moved = moved_names(case.state, member)
    if not case.state.withheld or author_of(case, member) in {"", *(one.id for one in people_here(desk))}:
        return moved
    return moved | _not_here(case, form)


def withhold(desk: Desk, case: CaseFile, member: str, session: FormSession) -> None:
    """Let nothing of *session* be worked out as if it was not answered what another post keeps, or may keep."""
    kept = kept_elsewhere(desk, case, session.form, member)
    session.withhold(kept, perhaps_elsewhere(desk, case, session.form, member))


def perhaps_elsewhere(desk: Desk, case: CaseFile, form: Form, member: str) -> frozenset[str]:
    """Return the names of those that another post may have answered, as it began the form or finished it too."""
    if not case.state.withheld:
        return frozenset()
    path, here = f"form/{member}", {one.id for one in people_here(desk)}
    told = (fact for kind in ("member_added", "form_submitted") for fact in case.state.of_type(kind))
    had = {fact.author for fact in told if fact.path == path}
    return frozenset() if had <= here else _not_here(case, form)


def hidden_from_elsewhere(desk: Desk, case: CaseFile, member: str, session: FormSession) -> dict[Place, Any]:
    """Return what another post answered where the form asks nothing here, as that one saw it otherwise.

    What somebody here answered, and another answer hides, was taken back by that, and is not among it.
    """
    hidden = {
        place: value
        for place, value in session.stored.values.items()
        if session.stands(place) and not session.is_relevant(*place) and session.answer(*place) == value
    }
    here = {one.id for one in people_here(desk)} if hidden else set()
    return {place: value for place, value in hidden.items() if _authors(case, member, place) - here}


def author_of(case: CaseFile, member: str) -> str:
    """Return who finished a filled form, nothing while nobody did."""
    done = (fact for fact in case.state.of_type("form_submitted") if fact.path == f"form/{member}")
    return next((fact.author for fact in done), "")


def _not_here(case: CaseFile, form: Form) -> frozenset[str]:
    return frozenset(one.name for one in form.questions() if is_withheld(case.state, one))


def _authors(case: CaseFile, member: str, place: Place) -> set[str]:
    standing = case.state.values.get(answer_path(member, place))
    return {head.author for head in standing.heads} if standing is not None else set()
