"""One finished form as it stands in its case, read for leaving: what is typed and not saved is no part of it.

A form of others is read as the version under which it was filled. What that one does not ask and another version
does leaves in the tables all the same: nothing that was answered is out of reach.
"""

from __future__ import annotations

from repatria.domain.answers_out.filled import Filled, Submitted, answer_text, filled_from
from repatria.domain.answers_out.leaving import CASE
from repatria.domain.answers_out.others import kept_to, with_more
from repatria.domain.cases.answers import answers_of, protecting_answer
from repatria.domain.cases.former_answers import former_answers
from repatria.domain.cases.given import entry
from repatria.domain.cases.submissions import Submission
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.chance import Chance
from repatria.domain.forms.session import FormSession
from repatria.services.answers_out.versions import Leaving, Version
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.forms.as_filled import facts_around, moment_of
from repatria.services.forms.guarding import answered_under
from repatria.services.forms.kept_elsewhere import hidden_from_elsewhere, withhold


def filled_of(
    desk: Desk, case: CaseFile, leaving: Leaving, submission: Submission
) -> tuple[Filled, Version, bool]:
    """Return one finished form, its version, and whether answers stay that nothing here asks so any more.

    While people disagree it holds the answer that protects most, as paper does. What is calculated from the day is
    calculated for the day as of which it was filled, as on screen.
    """
    finished = str(entry(submission.fact.value, "digest") or "")
    answered = answered_under(case.state, submission.member)
    version = leaving.under(finished or _begun(case, submission, "digest"), answered)
    session = _session(desk, case, version, submission)
    named = version.form.version if leaving.of_others else _begun(case, submission, "version")
    of = Submitted(
        submission.member, named or version.form.version, submission.fact.wall, submission.fact.author
    )
    around = {name.replace("case.", CASE): text for name, text in session.case_facts.items()}
    whole = filled_from(
        session, of, lambda place: _value(case, session, submission, place), {**around, f"{CASE}post": ""}
    )
    filled, more = _with_left_over(kept_to(whole, version.keys, version.goes), leaving, version, session)
    more = more or bool(hidden_from_elsewhere(desk, case, submission.member, session))
    return filled, version, more or bool(former_answers(case.state, submission.member))


def _with_left_over(
    filled: Filled, leaving: Leaving, version: Version, session: FormSession
) -> tuple[Filled, bool]:
    """Return *filled* with what only other versions ask, and whether answers stay that may not leave so."""
    texts: dict[Place, str] = {}
    rows: dict[Place, tuple[str, ...]] = {}
    stays = False
    own = frozenset(version.keys.values())
    for place, value in session.stored.values.items():
        if _is_asked(session, place):
            continue
        other = leaving.with_question(place.name, version)
        if other is None or other.keys[place.name] in own:
            stays = True
            continue
        texts[Place(other.keys[place.name], place.row)] = answer_text(value)
        rows |= _rows_around(place, other, session.stored)
    return with_more(filled, texts, rows), stays


def _is_asked(session: FormSession, place: Place) -> bool:
    node = session.plan.nodes.get(place.name)
    return node is not None and bool(node.repeat) == bool(place.row)


def _rows_around(place: Place, version: Version, stored: Answers) -> dict[Place, tuple[str, ...]]:
    """Return the rows beside which an answer stands, and those around them, by the place of their repeat."""
    found: dict[Place, tuple[str, ...]] = {}
    repeat, row = version.plan.nodes[place.name].repeat, place.row
    while repeat:
        outer = stored.within.get(row, "")
        found[Place(version.keys[repeat], outer)] = stored.rows_in(repeat, outer)
        repeat, row = version.plan.nodes[repeat].repeat, outer
    return found


def _session(desk: Desk, case: CaseFile, version: Version, submission: Submission) -> FormSession:
    member = submission.member
    around = facts_around(desk, case, member)
    then = moment_of(desk, case, member) or desk.calendar.local(submission.at)
    answers = answers_of(case.state, member)
    session = FormSession(version.plan.form, answers, around, then, version.plan, Chance(member))
    withhold(desk, case, member, session)
    return session


def _value(case: CaseFile, session: FormSession, submission: Submission, place: Place) -> object:
    if session.is_disputed(*place):
        return protecting_answer(case.state, session.form, submission.member, place)
    return session.value(*place)


def _begun(case: CaseFile, submission: Submission, what: str) -> str:
    """Return *what* the case says of the version that the form was begun in."""
    path = f"form/{submission.member}"
    added = (fact.value for fact in case.state.of_type("member_added") if fact.path == path)
    return next((str(entry(value, what) or "") for value in added if isinstance(value, dict)), "")
