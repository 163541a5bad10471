"""One code for several choices, as Kobo and ODK allow: it says the words of the choice that is offered there."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.content.adopting.reading import bring_in
from repatria.content.xforms.reading import read_xform
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.telling import tell
from repatria.domain.xforms.checking import faults
from repatria.domain.xforms.definition import XForm
from tests.content.adopting.both import Both
from tests.content.adopting.same_code import TOWNS
from tests.content.adopting.twins import Twins
from tests.content.compiled import to_xform

STATIC = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
xmlns:jr="http://openrosa.org/javarosa"><h:head>
<h:title>T</h:title><model><instance><data id="t"><a/><said/></data></instance><bind nodeset="/data/a"/>
<bind nodeset="/data/said" calculate="jr:choice-name(/data/a, '/data/a')"/></model></h:head><h:body>
<select1 ref="/data/a"><label>A</label><item><label>Uno</label><value>x</value></item>
<item><label>Dos</label><value>x</value></item></select1></h:body></h:html>"""


@cache
def towns() -> tuple[XForm, FormPlan]:
    xform, _ = to_xform("hoja.md", TOWNS.encode())
    return read_xform("hoja.md", xform, lambda _: None), plan_form(bring_in("hoja.md", xform).form)


def filled(**answers: str) -> Both:
    both = Both(TOWNS.encode())
    for name, text in answers.items():
        give_answer(both.session, Place(f"x-{name}"), text.split() if name == "many" else text)
        both.filling.set(both.filling.nodes(f"/data/{name}")[0], text)
    return both


def test_a_code_is_said_in_the_words_of_the_choice_that_is_offered() -> None:
    both = filled(state="qz", town="centro")
    assert both.said("said") == "Centro de Xela"
    note = both.session.plan.nodes["x-told"].question.label
    assert tell(both.session, note, "es", Place("x-told")) == "Vive en Centro de Xela"


def test_what_it_hangs_on_says_it_anew() -> None:
    both = filled(state="qz", town="centro", many="centro")
    give_answer(both.session, Place("x-state"), "sm")
    both.filling.set(both.filling.nodes("/data/state")[0], "sm")
    assert both.said("said") == "Centro de San Marcos"


def test_a_code_that_is_offered_no_longer_is_said_in_the_first_words_on_both_engines() -> None:
    assert filled(state="hu", town="centro").said("said") == "Centro de San Marcos"


def test_the_list_of_paper_has_each_code_once_and_as_it_was_meant() -> None:
    session = filled(state="qz", town="centro", many="centro").session
    for name in ("x-town", "x-many"):
        labels = [choice.label["es"] for choice in session.listed(name)]
        assert labels == ["Centro de Xela", "Norte"]


def test_of_two_choices_written_with_one_code_both_engines_say_the_first() -> None:
    assert Both(STATIC, "t.xml").give(a="x").said("said") == "Uno"


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_codes_are_said_alike_on_both_engines(data: st.DataObject) -> None:
    twins = Twins(*towns())
    for _ in range(25):
        twins.step(data.draw)
        assert twins.apart() == {}
    assert twins.refused_apart() == set()


UNCLEAR = """
| survey |
| | type | name | label | choice_filter |
| | text | day | Día | |
| | {kind} yn | answer | B | format-date(${{day}}, '%Y') = 2 and n = 1 |
| choices |
| | list_name | name | label | n |
| | yn | y | Sí | 1 |
| | yn | z | No | 2 |
"""


def test_a_choice_whose_filter_cannot_be_worked_out_is_offered_and_taken_on_both_engines() -> None:
    for kind, value in (("select_one", "z"), ("select_multiple", ["y", "z"])):
        both = Both(UNCLEAR.format(kind=kind).encode()).give(day="uno")
        give_answer(both.session, Place("x-answer"), value)
        both.filling.set(both.filling.nodes("/data/answer")[0], " ".join(value))
        assert [one.name for one in both.session.choices("x-answer")] == ["y", "z"]
        assert (both.session.problems(), list(faults(both.filling))) == ((), [])


SCHOOLS = """
| survey |
| | type | name | label | choice_filter |
| | select_one region | region | Región | |
| | select_one school | school | Escuela | region = ${region} |
| choices |
| | list_name | name | label | region |
| | region | n | Norte | |
| | region | s | Sur | |
| | school | a | Escuela A | n |
| | school | b | Escuela B | s |
| | school | other | Otra del norte | n |
"""


def test_a_choice_of_their_own_called_other_is_offered_as_its_filter_says() -> None:
    both = Both(SCHOOLS.encode()).give(region="s")
    assert [one.name for one in both.session.choices("x-school")] == ["b"]
    give_answer(both.session, Place("x-school"), "other")
    both.filling.set(both.filling.nodes("/data/school")[0], "other")
    assert [one.reason for one in both.session.problems()] == ["not_a_choice"]
    assert len(list(faults(both.filling))) == 1
