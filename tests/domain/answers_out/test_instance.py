"""What leaves as an XForm instance is what was answered, in the shape that our own workbook has once compiled."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.content.workbooks.writing import write_workbook
from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.writing import write_instance
from repatria.content.xforms.xml import read_xml
from repatria.domain.answers_out.filled import Filled, Submitted
from repatria.domain.answers_out.instance import instance_of
from repatria.domain.answers_out.leaving import CASE, case_names, leaving
from repatria.domain.disclosure import Recipient
from repatria.domain.expressions.nodes import Element
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.session import FormSession
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from tests.content.compiled import to_xform
from tests.domain.answers_out.taking import MEMBER, leave, texts_in
from tests.domain.forms.making import NOW, ask, fill, form, group, repeat
from tests.posts import FORMS, shipped

FILE = Recipient("file")
NAMES = sorted(path.parent.name for path in (FORMS / "questionnaires").glob("*/form.toml"))


def whole(of: Form) -> tuple[Question, ...]:
    return leaving(of, FILE, protected=True)


@cache
def compiled(of: str) -> XForm:
    made, _ = to_xform(f"{of}.xlsx", write_workbook(shipped().forms[of]))
    return read_xform(of, made)


def names_in(element: Element) -> list[Any]:
    return [
        (child.name, names_in(child)) for child in element.children if "jr:template" not in child.attributes
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_form_leaves_in_the_shape_of_its_compiled_workbook(name: str) -> None:
    of = shipped().forms[name]
    rows = {question.name: ("r" * 26,) for question in of.questions() if question.type == "repeat"}
    session = FormSession(of, Answers({}, rows, {}), {}, NOW)
    inside = {node.question.name: node.repeat for node in session.plan.nodes.values()}
    asked = {Place(one, rows[within][0] if within else "") for one, within in inside.items()}
    asked |= {Place(one.replace("case.", CASE)) for one in case_names(of)}
    places = {Place(name, "r" * 26 if inside[name] else ""): ids for name, ids in rows.items()}
    filled = Filled(Submitted(MEMBER, of.version, "", ""), {}, places, frozenset(asked))
    made = instance_of(of, whole(of), filled)
    document = compiled(name).document
    assert names_in(made) == names_in(document)
    assert made.children[0].attributes == {
        key: text for key, text in document.children[0].attributes.items() if ":" not in key
    }


ANSWERS: dict[str, dict[str, object]] = {
    "F11": {
        "told_confidential": "OK",
        "fear_of_return": "yes",
        "fear_agent": ["gang", "family"],
        "fear_words": "Dijo: «no puedo volver» <otra vez> & ya",
        "family_at_risk": "yes",
        "consular_block": "yes",
    },
    "F01": {
        "immediate_danger": "none",
        "first_contact_at": "2026-07-13T13:40:00-06:00",
        "found_in": "GTM",
        "language": "spa",
        "interpreter_needed": "no",
        "is_child": "no",
        "age_stated": 23,
        "nationality": ["HND", "GTM"],
    },
}


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_the_compiled_form_takes_all_that_left(name: str) -> None:
    of = shipped().forms[name]
    session = FormSession(of, Answers(), {"case.child_or_doubt": "no"}, NOW)
    session.begin()
    for question, value in ANSWERS[name].items():
        session.set_answer(question, value)
    filled = leave(session, {one.replace("case.", CASE): "no" for one in case_names(of)})
    read = read_xml(name, write_instance(instance_of(of, whole(of), filled), {}))
    computed = {question.name for question in of.questions() if question.calculation}
    left = {
        path: text
        for path, text in texts_in(read)
        if "/meta/" not in path and path.rpartition("/")[2] not in computed
    }
    filling = Filling(compiled(name), datetime(2026, 7, 14, 22, 10, tzinfo=UTC), bytes)
    refused = enter(filling, left)
    assert not {path: why for path, why in refused.items() if path in left}
    assert len(left) >= len(ANSWERS[name])


TEXT = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\r\n\t"
    ),
    max_size=40,
)
DATE = st.sampled_from(["2011", "2011-05", "2011-05-17"])
NEEDS = st.lists(st.sampled_from(["medical", "food", "shelter"]), unique=True)


@given(
    words=TEXT,
    number=st.integers(-(10**12), 10**12),
    part=st.decimals(-1000, 1000, places=3).map(float),
    needs=NEEDS,
    day=DATE,
    rows=st.lists(st.tuples(TEXT, DATE), max_size=4),
)
@settings(max_examples=150, deadline=None)
def test_answers_come_back_from_the_instance_as_they_were(
    words: str, number: int, part: float, needs: list[str], day: str, rows: list[tuple[str, str]]
) -> None:
    inner = repeat("legs", ask("by"), group("when", ask("on", "date")))
    outer = group("travel", ask("day", "date"), inner)
    survey = (
        ask("words"),
        ask("number", "integer"),
        ask("part", "decimal"),
        ask("needs", "select_multiple", list_name="needs"),
        outer,
    )
    session = fill(*survey)
    given_answers = {"words": words, "number": number, "part": part, "needs": needs, "day": day}
    for name, value in given_answers.items():
        session.set_answer(name, value)
    for place, (by, on) in enumerate(rows):
        session.add_row("legs", f"r{place}")
        session.set_answer("by", by, f"r{place}")
        session.set_answer("on", on, f"r{place}")
    of = form(*survey)
    read = read_xml("T1", write_instance(instance_of(of, whole(of), leave(session)), {}))
    root = read.children[0]
    found = {child.name: child.text for child in root.children if not child.children}
    assert found["words"] == words
    assert int(found["number"]) == number
    assert float(found["part"]) == pytest.approx(part, abs=1e-9)
    order = ["medical", "food", "shelter"]
    assert found["needs"].split() == sorted(needs, key=order.index)
    [travel] = [child for child in root.children if child.name == "travel"]
    assert travel.children[0].text == day
    legs = [child for child in travel.children if child.name == "legs"]
    assert [(leg.children[0].text, leg.children[1].text) for leg in legs] == rows


def test_what_was_not_asked_is_left_out_and_what_was_not_answered_is_empty() -> None:
    survey = (ask("first"), ask("more", relevant="${first} = 'yes'"), ask("last"))
    session = fill(*survey)
    session.set_answer("more", "kept and hidden")
    written = write_instance(instance_of(form(*survey), whole(form(*survey)), leave(session)), {})
    assert b"<first/><last/>" in written
    assert b"hidden" not in written


def test_the_number_of_a_form_is_always_the_same_and_tells_nothing_of_it() -> None:
    session = fill(ask("first"))
    one, again = leave(session), leave(session)
    other = leave(session, member="z" * 26)
    assert one.instance_id == again.instance_id != other.instance_id
    assert one.instance_id.startswith("uuid:")
    assert MEMBER not in one.instance_id
    document = instance_of(session.form, whole(session.form), one)
    assert dict(texts_in(document))["/data/meta/instanceID"] == one.instance_id


def test_rows_counted_by_an_expression_have_the_node_that_pyxform_makes() -> None:
    rows = repeat("legs", ask("by"), repeat_count="${many} + 1")
    of = form(ask("many", "integer"), rows)
    session = fill(*of.survey)
    session.set_answer("many", 1)
    for row in ("a", "b"):
        session.add_row("legs", row)
    made, _ = to_xform("T1.xlsx", write_workbook(of))
    document = read_xform("T1", made).document
    names = [child.name for child in instance_of(of, whole(of), leave(session)).children[0].children]
    wanted = dict.fromkeys(child.name for child in document.children[0].children)
    assert list(dict.fromkeys(names)) == list(wanted)
    assert names.count("legs") == 2
