"""Finished forms that name, as serving the person, somebody who may not: what they say opens nothing.

No door takes such a name while it is typed. This finds the one that stood there before the mark came, or that
another post sent. Where the name of somebody who may control the person stayed with another post, it may be anybody:
then whoever a form gives her to counts as missing, and all else of it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.related import WITH_HER, barred_names, nameless
from repatria.domain.cases.state import CaseState
from repatria.domain.cases.submissions import Submission
from repatria.domain.forms.definition import Form, Question
from repatria.domain.names import may_name


@dataclass(frozen=True, slots=True)
class Misnamed:
    """One answer of the filled form *member*, of kind *form*: *said* is to do for her what *serves* names.

    It is not *known* where it may be somebody whose name is not here.
    """

    member: str
    form: str
    question: str
    serves: str
    said: str
    known: bool = True

    def takes(self, member: str, question: str) -> bool:
        """Tell whether what the form *member* answers to *question* counts as missing."""
        return member == self.member and (self.known or question == self.question)


def misnamed(
    state: CaseState, forms: Mapping[str, Form], submissions: Iterable[Submission]
) -> tuple[Misnamed, ...]:
    """Return what the *submissions* say of who serves the person that may name somebody who may not."""
    barred, unknown = barred_names(state), bool(nameless(state))
    if not barred and not unknown:
        return ()
    found = []
    for one in submissions:
        form = forms.get(one.form)
        for question, said in _named(state, one.member, form) if form is not None else ():
            known = any(may_name(said, name) for name in barred)
            if known or (unknown and said.strip() and _gives_her_to(form, question)):
                found.append(Misnamed(one.member, one.form, question.name, question.serves, said, known))
    return tuple(found)


def _gives_her_to(form: Form | None, question: Question) -> bool:
    """Tell whether the answer says who she is given to; whoever reads a referral is not."""
    return question.serves in WITH_HER and form is not None and "referral" not in form.purposes


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
