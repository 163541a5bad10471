"""What one reader of a sheet may see of a filled form: its answers, and the words that show answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from repatria.documents.filled import ROW, Filled, Tell
from repatria.domain.cases.answers import protecting_answer
from repatria.domain.forms.answers import Place
from repatria.domain.forms.bounds import MOST_AT_OPENING
from repatria.domain.forms.telling import Sees, Told, name_only, tell
from repatria.domain.forms.told_levels import as_told
from repatria.domain.readers import Reader
from repatria.domain.texts import Text, say
from repatria.services.forms.left_over import LeftOver
from repatria.services.forms.work import FormWork
from repatria.services.paper.failed_acts import left_out
from repatria.services.paper.left_over_on_paper import printed_name, printed_names


def answers_for(
    work: FormWork, reader: Reader, left: Sequence[LeftOver], language: str, *, every: bool = False
) -> Filled:
    """Return what *reader* may see of a filled form, with the answers *left* of questions that are gone.

    With *every* the questions that did not apply are there too.
    """
    form, session = work.form, work.session
    shown = {question.name for question in form.questions() if session.is_relevant(question.name)}
    values = {name: _value(work, Place(name)) for name in shown if session.has_question(name)}
    rows: dict[str, list[dict[str, Any]]] = {}
    for repeat in (question for question in form.questions() if question.type == "repeat"):
        shown.update(node.question.name for node in session.plan.members(repeat.name))
        if session.has_question(repeat.name):
            rows[repeat.name] = [_row(work, repeat.name, row) for row in session.rows(repeat.name)]
    values |= {printed_name(one): ", ".join(say(said, language) for said in one.said) for one in left}
    sees = _sees(work, reader)
    return Filled(
        values,
        rows,
        (frozenset(shown) - left_out(work)) | printed_names(left),
        sees,
        every,
        _telling(work, sees),
        frozenset(place for place in session.asked() if session.fallen_out(*place)),
        {
            place: session.listed(*place)
            for place in session.asked()
            if session.plan.is_ambiguous(session.plan.nodes[place.name].question)
        },
        tells_when=reader.recipient.kind == "file",
    )


def _sees(work: FormWork, reader: Reader) -> Sees:
    """Return what tells of a question whether it, with all that its standing there tells, is for *reader*."""
    told = {question.name: question for question in as_told(work.session.plan, work.form).questions()}
    out = left_out(work)
    return lambda question: (
        question.name not in out and reader.may_see(told.get(question.name, question), work.form)
    )


def _telling(work: FormWork, sees: Sees) -> Tell:
    """Return how the sheet says words that show answers; the head of a table, which is no row's, shows none."""
    nodes = work.session.plan.nodes
    work.session.renew(MOST_AT_OPENING)  # nobody types meanwhile
    shown: Told = {}

    def told(text: Text, language: str, place: Place) -> str:
        node = nodes.get(place.name)
        if place.name and (node is None or (node.repeat and not place.row)):
            return name_only(work.session, text, language, sees)
        return tell(work.session, text, language, place, sees, shown)

    return told


def _row(work: FormWork, repeat: str, row: str) -> dict[str, Any]:
    """Return what one row answers, by question; of a repeat in it each of its rows in the same way."""
    found: dict[str, Any] = {ROW: row}
    for question in (node.question for node in work.session.plan.members(repeat)):
        place = Place(question.name, row)
        if question.type == "repeat":
            found[question.name] = [_row(work, question.name, inner) for inner in work.session.rows(*place)]
        else:
            found[question.name] = _value(work, place)
    return found


def _value(work: FormWork, place: Place) -> Any:
    """Return the answer to print; while people disagree, the one that protects most (field rules, section 2)."""
    if work.session.is_disputed(*place):
        return protecting_answer(work.case.state, work.form, work.member, place)
    return work.session.value(*place)
