"""A form begins with the rows that its file fills in beforehand, on both engines alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.content.adopting.notices import Became
from repatria.content.adopting.reading import Brought, bring_in
from repatria.content.xforms.reading import read_xform
from repatria.domain.errors import DefinitionFileError
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.beginning import begin_rows
from repatria.domain.forms.definition import Form
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.session import FormSession
from repatria.domain.reasons import Reason
from repatria.domain.xforms.filling import Filling
from tests.content.adopting.needs import BODY, PATTERN, THREE, xform
from tests.content.adopting.twins import Twins
from tests.domain.forms.making import NOW


def brought(data: bytes) -> Brought:
    return bring_in("needs.xml", data)


def begun(form: Form) -> FormSession:
    session = FormSession(form, Answers(), {}, NOW)
    session.begin()
    ids = iter(range(100_000))
    begin_rows(session, lambda: f"r{next(ids)}")
    return session


def said(session: FormSession, name: str) -> list[object]:
    return [session.value(name, row) for row in session.every_row(session.plan.nodes[name].repeat)]


def test_rows_and_their_values_stand_when_the_form_begins() -> None:
    data = xform(PATTERN + THREE)
    made = brought(data)
    session = begun(made.form)
    assert said(session, "x-need-name") == ["Agua", "Techo", "Pan"]
    assert said(session, "x-need-code") == ["a", "b", "c"]
    assert said(session, "x-need-has") == [3, None, 4]
    assert said(session, "x-need-how") == ["mucho", None, "poco"]
    assert session.value("x-all") == "7"
    assert [one.place.row for one in session.problems()] == ["r1"]
    assert Became.ROWS_PASSED not in {notice.became for notice in made.notices}
    session.add_row("x-need", "mine")
    assert (session.value("x-need-how", "mine"), session.value("x-need-name", "mine")) == ("mucho", None)
    session.remove_row("x-need", "r0")
    assert session.value("x-all") == "4"
    told = Filling(read_xform("needs.xml", data), NOW, bytes)
    assert [one.text for one in told.nodes("/data/need/has")] == ["3", "", "4"]
    assert [one.text for one in told.nodes("/data/need/how")] == ["mucho", "", "poco"]
    assert Twins(read_xform("needs.xml", data), plan_form(made.form)).apart() == {}


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_rows_of_the_file_are_filled_added_and_taken_away_alike_on_both_engines(data: st.DataObject) -> None:
    read = xform(PATTERN + THREE)
    twins = Twins(read_xform("needs.xml", read), plan_form(brought(read).form))
    for _ in range(12):
        twins.step(data.draw)
        assert twins.apart() == {}
    assert twins.refused_apart() == set()


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (PATTERN + PATTERN.replace(" jr:template=''", ""), []),
        (PATTERN + THREE.partition("</need>")[0] + "</need>", ["Agua"]),
        ("<need><code/><name/><has/><of><by/></of><how/></need>", []),
        ("<need><code/><name>Agua</name><has/><of><by/></of><how/></need>", ["Agua"]),
        (PATTERN, []),
    ],
)
def test_one_row_alone_stands_when_it_holds_more_than_a_new_one(rows: str, names: list[str]) -> None:
    assert said(begun(brought(xform(rows)).form), "x-need-name") == names


def test_of_counted_rows_as_many_begin_as_are_counted() -> None:
    data = xform(PATTERN + THREE, body=BODY.format(count=' jr:count="/data/many"'))
    made = brought(data)
    assert said(begun(made.form), "x-need-name") == ["Agua", "Techo"]
    assert [one.text for one in Filling(read_xform("n.xml", data), NOW, bytes).nodes("/data/need/name")] == [
        "Agua",
        "Techo",
    ]


HOMES = """<home jr:template=""><street/><child jr:template=""><age/></child></home>
<home><street>Sol</street><child><age>3</age></child><child><age>5</age></child></home>
<home><street>Luna</street><child jr:template=""><age/></child><child><age/></child></home>"""
HOMES_ASKED = """<repeat nodeset="/data/home"><input ref="/data/home/street"><label>Calle</label></input>
<repeat nodeset="/data/home/child"><input ref="/data/home/child/age"><label>Edad</label></input></repeat></repeat>"""


def test_rows_of_rows_begin_in_their_own() -> None:
    session = begun(brought(xform(HOMES, "", HOMES_ASKED)).form)
    first, second = session.rows("x-home")
    ages = [session.value("x-home-child-age", row) for row in session.rows("x-home-child", first)]
    assert (ages, session.rows("x-home-child", second)) == (["3", "5"], ())


def test_a_new_row_that_would_bring_rows_along_is_told() -> None:
    rows = HOMES.replace(
        '<child jr:template=""><age/></child></home>\n<home><street>Sol',
        "<child><age>1</age></child><child><age>2</age></child></home>\n<home><street>Sol",
    )
    told = {one.became: one.where for one in brought(xform(rows, "", HOMES_ASKED)).notices}
    assert told[Became.ROWS_PASSED] == ("child",)


def test_a_thousand_rows_begin_at_once_and_more_than_a_machine_holds_are_refused() -> None:
    row = "<need><code>a</code><name>Agua</name><has>3</has><of><by/></of><how/></need>"
    session = begun(brought(xform(PATTERN + row * 1_000)).form)
    assert (session.value("x-all"), session.ran_out) == ("3000", False)
    with pytest.raises(DefinitionFileError) as caught:
        brought(xform(PATTERN + row * 5_000))
    assert caught.value.reason.reason is Reason.TOO_MANY_NODES


def test_nothing_is_begun_in_a_row_that_somebody_answers() -> None:
    session = begun(brought(xform(PATTERN + THREE)).form)
    session.set_answer("x-need-has", 9, "r1")
    assert session.value("x-all") == "16"
    assert session.problem_at(*Place("x-need-has", "r1")) is None
