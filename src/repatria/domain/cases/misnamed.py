"""Finished forms that name, as serving the person, somebody who may not: what they say opens nothing.

No door takes such a name while it is typed. This finds the one that stood there before the mark came, or that
another post sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.related import barred_names
from repatria.domain.cases.state import CaseState
from repatria.domain.cases.submissions import Submission
from repatria.domain.forms.definition import Form, Question
from repatria.domain.names import may_name


@dataclass(frozen=True, slots=True)
class Misnamed:
    """One answer of the filled form *member*, of kind *form*: *said* is to do for her what *serves* names."""

    member: str
    form: str
    question: str
    serves: str
    said: str


def misnamed(
    state: CaseState, forms: Mapping[str, Form], submissions: Iterable[Submission]
) -> tuple[Misnamed, ...]:
    """Return what the *submissions* say of who serves the person that may name somebody who may not."""
    barred = barred_names(state)
    if not barred:
        return ()
    return tuple(
        Misnamed(one.member, one.form, question.name, question.serves, said)
        for one in submissions
        if one.form in forms
        for question, said in _named(state, one.member, forms[one.form])
        if any(may_name(said, name) for name in barred)
    )


def _named(state: CaseState, member: str, form: Form) -> Iterator[tuple[Question, str]]:
    """Yield who is named in a filled form as serving the person, also by what waits or is disputed."""
    rows = answers_of(state, member).rows.values()
    owners = (f"form/{member}", *(f"row/{row}" for members in rows for row in members))
    for question in form.questions():
        if question.serves:
            said = [value for owner in owners for value in _said(state, f"{owner}/{question.name}")]
            yield from ((question, value) for value in dict.fromkeys(said) if isinstance(value, str))


def _said(state: CaseState, path: str) -> Iterator[Any]:
    standing = state.values.get(path)
    yield from () if standing is None else (head.value for head in standing.heads)
    yield from (value for value in state.late.get(path, ()) if isinstance(value, str))
