"""What forms of other years and programs hold runs on our engine too, or is told by the name the file gives it."""

from __future__ import annotations

import pytest

from repatria.content.adopting.notices import Became
from repatria.content.adopting.reading import Brought, bring_in
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.session import FormSession
from tests.content.xforms.forms import written
from tests.domain.forms.making import NOW


def brought(instance: str, binds: str, body: str, lists: str = "") -> Brought:
    return bring_in("t.xml", written(instance, binds, body, lists).encode())


def filling(found: Brought) -> FormSession:
    session = FormSession(found.form, Answers(), {}, NOW)
    session.begin()
    return session


def became(found: Brought) -> dict[Became, tuple[str, ...]]:
    return {notice.became: notice.where for notice in found.notices}


def question(ref: str, inner: str = "") -> str:
    return f'<input ref="{ref}"><label>{ref}</label>{inner}</input>'


def test_places_seen_from_around_are_asked_and_rules_of_nothing_are_told() -> None:
    found = brought(
        "<age/><mother><name/></mother>",
        """<bind nodeset="age" type="int"/><bind nodeset="mother/name" relevant="../../age &lt; 18"/>
        <bind nodeset="/data/gone" required="true()"/>""",
        question("age") + f'<group ref="mother"><label>Madre</label>{question("name")}</group>',
    )
    session = filling(found)
    session.set_answer("x-age", 17)
    assert session.is_relevant("x-mother-name")
    assert became(found)[Became.RULE_PASSED] == ("/data/gone",)


def test_what_is_set_once_stays_when_the_other_answer_changes_again() -> None:
    once = '<setvalue event="xforms-value-changed" ref="/data/first" value="once(/data/said)"/>'
    session = filling(brought("<said/><first/>", "", question("/data/said", once) + question("/data/first")))
    for said in ("uno", "dos"):
        give_answer(session, Place("x-said"), said)
    assert session.value("x-first") == "uno"


def test_a_number_that_cannot_be_computed_opens_nothing() -> None:
    session = filling(
        brought(
            "<weight/><index/><why/>",
            """<bind nodeset="/data/weight" type="decimal"/>
            <bind nodeset="/data/index" calculate="/data/weight div 2"/>
            <bind nodeset="/data/why" relevant="/data/index != ''"/>""",
            question("/data/weight") + question("/data/why"),
        )
    )
    assert not session.is_relevant("x-why")
    session.set_answer("x-weight", 3)
    assert session.is_relevant("x-why")


def test_a_fault_is_told_by_the_path_that_the_file_gives() -> None:
    listed = '<instance id="town"><root><item><name>a</name></item></root></instance>'
    asked = """<select1 ref="/data/town"><label>T</label><itemset nodeset="instance('town')/root/item[big = yes]">
    <value ref="name"/><label ref="name"/></itemset></select1>"""
    with pytest.raises(DefinitionError) as refused:
        brought("<town/>", "", asked, listed)
    assert refused.value.key == "/data/town choice_filter"


def test_a_form_begins_with_the_rows_that_its_file_fills_in() -> None:
    row = "<row>{}</row>"
    found = brought(
        f"{row.format('<who>mother</who>')}{row.format('<who>father</who>')}",
        "",
        f'<repeat nodeset="/data/row">{question("/data/row/who")}</repeat>',
    )
    assert [row.answers for row in found.form.begun] == [{"x-row-who": "mother"}, {"x-row-who": "father"}]
    assert Became.ROWS_PASSED not in became(found)
