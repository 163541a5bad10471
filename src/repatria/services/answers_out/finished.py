"""One finished form as it stands in its case, read for leaving: what is typed and not saved is no part of it."""

from __future__ import annotations

from repatria.domain.answers_out.filled import Filled, Submitted, filled_from
from repatria.domain.answers_out.leaving import CASE
from repatria.domain.cases.answers import answers_of, protecting_answer
from repatria.domain.cases.submissions import Submission
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form
from repatria.domain.forms.session import FormSession
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk


def filled_of(desk: Desk, case: CaseFile, form: Form, submission: Submission) -> Filled:
    """Return one finished form; while people disagree it holds the answer that protects most, as paper does.

    What is calculated from the day is calculated for the day on which it happened.
    """
    session = _session(desk, case, form, submission)
    version = _version(case, submission) or form.version
    of = Submitted(submission.member, version, submission.fact.wall, submission.fact.author)
    around = {name.replace("case.", CASE): text for name, text in case.form_facts().items()}
    return filled_from(
        session, of, lambda place: _value(case, session, submission, place), {**around, f"{CASE}post": ""}
    )


def has_more(case: CaseFile, form: Form, member: str) -> bool:
    """Tell whether answers stand that the form, as it is now, asks no question for; they stay in the case."""
    known = {question.name for question in form.questions()}
    return any(place.name not in known for place in answers_of(case.state, member).values)


def _session(desk: Desk, case: CaseFile, form: Form, submission: Submission) -> FormSession:
    around = {**case.form_facts(), "case.post": desk.post}
    then = desk.calendar.local(submission.at)
    answers = answers_of(case.state, submission.member)
    return FormSession(form, answers, around, then, desk.library.plans.get(form.id))


def _value(case: CaseFile, session: FormSession, submission: Submission, place: Place) -> object:
    if session.is_disputed(*place):
        return protecting_answer(case.state, session.form, submission.member, place)
    return session.value(*place)


def _version(case: CaseFile, submission: Submission) -> str:
    """Return the version that the form was begun in, as its case says."""
    path = f"form/{submission.member}"
    added = (fact.value for fact in case.state.of_type("member_added") if fact.path == path)
    return next((str(value.get("version") or "") for value in added if isinstance(value, dict)), "")
