"""A question may let the person say why there is no answer: kept apart, sent and merged like any other answer."""

from __future__ import annotations

import pytest

from repatria.content.forms import read_form
from repatria.content.workbooks.revising import revise_form
from repatria.content.workbooks.writing import write_workbook
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.answers import Answers
from repatria.domain.forms.definition import Form
from repatria.domain.forms.session import FormSession
from repatria.domain.texts import say
from tests.content.shipped import QUESTIONNAIRES, load_lists
from tests.domain.forms.making import NOW

LISTS = load_lists(QUESTIONNAIRES.parent / "lists")
HEAD = """
[settings]
form_id = "T1"
version = "1"
form_title = {es = "T", en = "T"}
level = "L3"
"""
ROW = """
[[survey]]
type = "%s"
name = "%s"
label = {es = "¿Qué?", en = "What?"}
"""


def form(*rows: str) -> Form:
    return read_form("T1", "".join((HEAD, *rows)).encode(), LISTS)


def filling(made: Form) -> FormSession:
    session = FormSession(made, Answers(), {}, NOW)
    session.begin()
    return session


@pytest.mark.parametrize("needed", ["yes", "${first} = 'x'"])
def test_who_prefers_not_to_say_is_asked_no_more(needed: str) -> None:
    asked = ROW % ("text", "second") + f'required = "{needed}"\nno_answer = true\n'
    session = filling(form(ROW % ("text", "first"), asked))
    session.set_answer("first", "x")
    assert session.is_required("second")
    session.set_answer("second_unanswered", "refused")
    assert not session.is_required("second")
    assert [choice.name for choice in session.choices("second_unanswered")] == ["unknown", "refused"]
    session.set_answer("second", "algo")
    assert not session.is_relevant("second_unanswered")
    assert [change.path.rpartition("/")[2] for change in session.changes("T1")] == ["first", "second"]


def test_it_is_offered_only_where_its_question_applies() -> None:
    asked = ROW % ("date", "second") + "relevant = \"${first} = 'x'\"\nno_answer = true\n"
    session = filling(form(ROW % ("text", "first"), asked))
    assert not session.is_relevant("second_unanswered")
    session.set_answer("first", "x")
    assert session.is_relevant("second_unanswered")


def test_it_is_called_by_its_question_and_as_sensitive() -> None:
    made = form(ROW % ("integer", "age") + 'level = "L4"\nno_answer = true\n')
    why = made.survey[1]
    assert (why.level, say(why.label, "en")) == ("L4", "What?: why there is no answer")


@pytest.mark.parametrize(
    "rows",
    [
        ROW % ("note", "n") + "no_answer = true\n",
        ROW % ("acknowledge", "n") + "no_answer = true\n",
        ROW % ("begin_repeat", "r")
        + ROW % ("text", "n")
        + 'no_answer = true\n[[survey]]\ntype = "end_repeat"\n',
    ],
)
def test_it_is_refused_where_nobody_could_choose_it(rows: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        form(rows)
    assert refused.value.key == "n.no_answer"


@pytest.mark.parametrize("needed", ["", 'required = "yes"\n', "required = \"${first} = 'x'\"\n"])
def test_it_goes_to_a_spreadsheet_and_comes_back(needed: str) -> None:
    made = form(ROW % ("text", "first"), ROW % ("text", "second") + needed + "no_answer = true\n")
    again, _ = revise_form("T1.xlsx", write_workbook(made), LISTS)
    assert again.survey == made.survey
    assert again.choices == made.choices
