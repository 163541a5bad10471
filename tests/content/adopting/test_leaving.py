"""What leaves of any form of the field is taken by the form as its designer wrote it, with nothing refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.adopting.reading import bring_in
from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.spreadsheets import is_spreadsheet
from repatria.content.xforms.writing import write_instance
from repatria.content.xforms.xml import read_xml
from repatria.domain.answers_out.instance import instance_of
from repatria.domain.answers_out.leaving import leaving
from repatria.domain.answers_out.others import by_path, kept_to, keys_of, names_in
from repatria.domain.disclosure import Recipient
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.values import holds_answer
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from tests.content.compiled import to_xform
from tests.domain.answers_out.taking import leave, texts_in
from tests.domain.forms.making import NOW
from tests.foreseen import COUNTED

FILES = Path(__file__).parents[2] / "data" / "xlsforms"
GOOD = sorted(
    path.name
    for path in FILES.iterdir()
    if "NEGATIVE" not in path.name and (path.suffix != ".md" or path.name.startswith("pyxform"))
)
PLACE = "14.61 -90.52 0 0"
GIVEN: dict[str, tuple[object, ...]] = {
    "integer": (3, 30, 1, 0),
    "decimal": (2.5, 30.5),
    "date": ("2020-02-03", "2026-07-14", "2000-01-01"),
    "time": ("10:30",),
    "dateTime": ("2026-07-14T10:30:00-06:00",),
    "acknowledge": ("OK",),
}


def answered(session: FormSession, xform: XForm) -> None:
    """Answer all that is asked, with the first that is not wrong there."""
    for _ in range(3):
        for repeat, node in session.plan.nodes.items():
            if node.question.type == "repeat" and session.is_relevant(repeat):
                for row in range(max(2, session.rows_wanted(repeat)) - len(session.rows(repeat))):
                    session.add_row(repeat, f"{repeat}{len(session.rows(repeat))}{row}")
        for place in session.asked():
            if holds_answer(session.plan.nodes[place.name].question) and not session.is_read_only(*place):
                _answer(session, xform, place)


def _answer(session: FormSession, xform: XForm, place: Place) -> None:
    for value in (*_offers(session, xform, place), None):
        session.set_answer(place.name, value, place.row)
        if session.problem_at(*place) is None:
            break


def _offers(session: FormSession, xform: XForm, place: Place) -> tuple[object, ...]:
    question = session.plan.nodes[place.name].question
    kind = xform.binds[question.path].kind if question.path in xform.binds else ""
    if xform.controls[question.path].choices is not None and question.type == "text":
        return ()  # choices that are not in the file: what is written there is none of them
    names = [choice.name for choice in session.choices(*place)] if question.list_name else []
    if question.type == "select_one":
        return tuple(names)
    if question.type == "select_multiple":
        return (names[:2], names[:1])
    if kind.startswith("geo"):
        return (f"{PLACE};{PLACE};{PLACE}" if kind != "geopoint" else PLACE,)
    return GIVEN.get(question.type, tuple(names[:3]) or ("dos palabras & <más>", "12345678", "x"))


@pytest.mark.parametrize("name", GOOD)
def test_every_form_of_the_field_takes_back_what_left_of_it(name: str) -> None:
    data = (FILES / name).read_bytes()
    if is_spreadsheet(name):
        data, _ = to_xform(name, data)
    xform, form = read_xform(name, data), bring_in(name, data).form
    session = FormSession(form, Answers(), {}, NOW, chance=COUNTED)
    session.begin()
    answered(session, xform)
    survey = leaving(by_path(form), Recipient("file"), protected=True)
    filled = kept_to(leave(session), keys_of(form), frozenset(names_in(survey)))
    document = read_xml(name, write_instance(instance_of(form, survey, filled), {}))
    root = xform.document.children[0]
    assert (document.children[0].name, document.children[0].attributes["id"]) == (root.name, xform.form_id)
    fixed = {
        question.path
        for question in form.questions()
        if question.calculation or question.type == "hidden" or question.read_only == "yes"
    }
    left = {
        path: text for path, text in texts_in(document) if _plain(path) not in fixed and "/meta/" not in path
    }
    assert left
    refused = enter(Filling(xform, NOW, lambda count: bytes(range(count))), left)
    assert not {path: str(why) for path, why in refused.items() if path in left}


def _plain(path: str) -> str:
    return "/".join(step.partition("[")[0] for step in path.split("/"))
