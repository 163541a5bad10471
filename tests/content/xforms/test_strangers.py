"""Forms as other programs and other years wrote them: each way of writing the same is read as the same."""

from __future__ import annotations

from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.writing import write_instance
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.marking import mark
from tests.content.xforms.forms import filling, texts, xform

INSTANCE = "<age/><mother><name/><age/></mother><home><street/><room><beds/></room></home>"
PLAIN = xform(
    INSTANCE,
    """<bind nodeset="/data/age" type="int" constraint=". &gt; 0"/>
    <bind nodeset="/data/mother/name" relevant="/data/age &lt; 18"/>
    <bind nodeset="/data/home/room/beds" type="int"/>""",
    """<input ref="/data/age"/><group ref="/data/mother"><input ref="/data/mother/name"/></group>
    <group ref="/data/home"><repeat nodeset="/data/home"><input ref="/data/home/street"/>
    <input ref="/data/home/room/beds"/></repeat></group>""",
)
ANSWERS = {
    "/data/age": "17",
    "/data/mother/name": "Rosa",
    "/data/home[2]/street": "Sol",
    "/data/home[1]/room/beds": "x",
}


def filled_in(form: XForm) -> tuple[bytes, list[str]]:
    filled = filling(form)
    refused = enter(filled, ANSWERS)
    return write_instance(filled.document, form.namespaces), sorted(refused)


def test_places_seen_from_the_group_around_them_are_those_of_their_whole_paths() -> None:
    relative = xform(
        INSTANCE,
        """<bind nodeset="age" type="int" constraint=". &gt; 0"/>
        <bind nodeset="mother/name" relevant="../../age &lt; 18"/><bind nodeset=" home/room/beds " type=" int "/>""",
        """<input ref=" age "/><group ref="mother"><input ref="./name"/></group>
        <group ref="home"><repeat nodeset="/data/home"><input ref="street"/>
        <group ref="room"><input ref="../room/beds"/></group></repeat></group>""",
    )
    assert filled_in(relative) == filled_in(PLAIN)


def test_what_is_bound_by_the_id_of_a_bind_stands_where_the_bind_does() -> None:
    by_id = xform(
        INSTANCE,
        """<bind id="a" nodeset="/data/age" type="int" constraint=". &gt; 0"/>
        <bind id="n" nodeset="/data/mother/name" relevant="/data/age &lt; 18"/>
        <bind id="h" nodeset="/data/home"/><bind id="b" nodeset="/data/home/room/beds" type="int"/>""",
        """<input bind="a"/><group ref="/data/mother"><input bind="n"/></group><group>
        <repeat bind="h"><input ref="street"/><input bind="b"/></repeat></group>""",
    )
    assert filled_in(by_id) == filled_in(PLAIN)


def test_prefixes_are_the_designers_own() -> None:
    odd = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:f="http://www.w3.org/2002/xforms"
    xmlns:rosa="http://openrosa.org/javarosa"><head><title>T</title><f:model><f:instance>
    <q:data xmlns:q="urn:q" id="t">
    <q:name/><q:row rosa:template=""><q:by/></q:row></q:data></f:instance>
    <f:bind nodeset="/q:data/q:name" required="true()" rosa:requiredMsg="Hace falta"/></f:model></head><body>
    <f:input ref="/q:data/q:name"><f:label>Nombre</f:label></f:input><f:group>
    <f:repeat nodeset="/q:data/q:row" rosa:count="2"><f:input ref="/q:data/q:row/q:by"/></f:repeat></f:group>
    </body></html>"""
    form = read_xform("t.xml", odd.encode())
    assert form.title == "T"
    filled = filling(form)
    assert str(enter(filled, {"/q:data/q:row[2]/q:by": "bus"})["/q:data/q:name"]).endswith("Hace falta")
    assert write_instance(filled.document, form.namespaces).endswith(
        b'<q:data xmlns:q="urn:q" id="t"><q:name/><q:row><q:by/></q:row><q:row><q:by>bus</q:by></q:row></q:data>'
    )


def test_a_rule_of_an_answer_that_is_not_there_is_passed_over_and_named() -> None:
    form = xform("<a/>", '<bind nodeset="/data/gone" required="true()"/><bind nodeset="/data/a"/>')
    assert form.passed == ("/data/gone",)
    assert enter(filling(form), {"/data/a": "x"}) == {}


def test_a_list_asked_from_where_the_question_stands_is_no_circle() -> None:
    listed = """<instance id="town"><root><item><name>a</name><land>x</land></item>
    <item><name>b</name><land>y</land></item></root></instance>"""
    form = xform(
        "<land/><town/>",
        """<bind nodeset="/data/town" calculate="instance('town')/root/item[land = current()/../land]/name"/>""",
        '<input ref="/data/land"/>',
        listed,
    )
    filled = filling(form)
    assert enter(filled, {"/data/land": "y"}) == {}
    assert texts(filled, "/data/town") == ["b"]


def test_a_number_that_cannot_be_computed_says_nothing_as_in_javarosa() -> None:
    form = xform(
        "<age/><twice/><shown/><set/>",
        """<bind nodeset="/data/twice" calculate="/data/age * 2"/>
        <bind nodeset="/data/shown" relevant="/data/twice != ''"/>
        <setvalue ref="/data/set" event="odk-instance-first-load" value="number('x')"/>""",
    )
    filled = filling(form)
    assert (texts(filled, "/data/twice"), texts(filled, "/data/set")) == ([""], [""])
    assert not filled.nodes("/data/shown")[0].is_asked()


def test_a_row_by_its_number_is_one_of_the_rows_around_the_question() -> None:
    form = xform(
        '<home jr:template=""><person jr:template=""><name/></person><first/></home>',
        """<bind nodeset="/data/home/first"
        calculate="indexed-repeat(/data/home/person/name, /data/home/person, 1)"/>""",
        """<repeat nodeset="/data/home"><repeat nodeset="/data/home/person">
        <input ref="/data/home/person/name"/></repeat></repeat>""",
    )
    filled = filling(form)
    enter(filled, {"/data/home[1]/person[1]/name": "Ana", "/data/home[2]/person[1]/name": "Eva"})
    enter(filled, {"/data/home[3]/person[1]/name": ""})
    assert texts(filled, "/data/home/first") == ["Ana", "Eva", ""]


def test_what_an_entity_says_of_itself_is_written_into_its_attributes() -> None:
    form = xform(
        """<tree/><meta><entity dataset="trees" id="" create="" update="1"><label/></entity></meta>""",
        """<bind nodeset="/data/meta/entity/@create" calculate="/data/tree != ''"/>
        <bind nodeset="/data/meta/entity/@update" relevant="/data/tree = ''"/>
        <bind nodeset="/data/meta/entity/@id" type="string"/>
        <setvalue ref="/data/meta/entity/@id" event="odk-instance-first-load" value="uuid()"/>
        <bind nodeset="/data/meta/entity/label" calculate="/data/tree"/>""",
        '<input ref="/data/tree"/>',
    )
    filled = filling(form)
    enter(filled, {"/data/tree": "oak"})
    mark(filled)
    said = filled.nodes("/data/meta/entity")[0].attributes
    assert (said["create"], len(said["id"]), "update" in said) == ("true", 36, False)


def test_only_today_is_a_date_that_a_form_begins_with_and_a_search_takes_what_is_found() -> None:
    form = xform(
        "<a/><b/><c/>",
        """<bind nodeset="/data/a" jr:preload="date" jr:preloadParams="today"/>
        <bind nodeset="/data/b" jr:preload="date" jr:preloadParams="prevperiod-week-sun-head"/>""",
        """<select1 ref="/data/c" appearance="minimal search ('towns')"><item><label>name</label>
        <value>code</value></item></select1>""",
    )
    filled = filling(form)
    assert (texts(filled, "/data/a"), texts(filled, "/data/b")) == (["2026-03-05"], [""])
    assert enter(filled, {"/data/c": "0501"}) == {}


def test_what_stands_between_the_answers_of_a_group_is_not_written() -> None:
    form = xform("left over <a/> and here", "", '<input ref="/data/a"/>')
    assert write_instance(filling(form).document, {}).endswith(b'<data id="t"><a/></data>')
