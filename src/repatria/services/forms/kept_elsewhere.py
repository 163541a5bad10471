"""Which questions of a filled form another post answered and keeps, so that nobody here is asked them again."""

from __future__ import annotations

from repatria.domain.cases.answers import is_withheld
from repatria.domain.forms.definition import Form
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.post.people import people_here


def kept_elsewhere(desk: Desk, case: CaseFile, form: Form, member: str) -> frozenset[str]:
    """Return the names of the questions of a form of another post whose part of the case did not come."""
    if not case.state.withheld or author_of(case, member) in {"", *(one.id for one in people_here(desk))}:
        return frozenset()
    return frozenset(one.name for one in form.questions() if is_withheld(case.state, one))


def author_of(case: CaseFile, member: str) -> str:
    """Return who finished a filled form, nothing while nobody did."""
    done = (fact for fact in case.state.of_type("form_submitted") if fact.path == f"form/{member}")
    return next((fact.author for fact in done), "")
