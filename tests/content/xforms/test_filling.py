"""A filling computes what follows from each answer, in every row, and only while it is asked."""

from __future__ import annotations

from time import process_time

import pytest

from repatria.content.xforms.reading import read_xform
from repatria.content.xforms.writing import write_instance
from repatria.domain.expressions.texts import MOST_LETTERS as MOST_LETTERS_MADE
from repatria.domain.forms.bounds import MOST_IN_ROWS
from repatria.domain.reasons import Reason
from repatria.domain.xforms import computing, holding
from repatria.domain.xforms.answers import everything
from repatria.domain.xforms.checking import faults, place
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from tests.content.xforms.forms import AT, filling, texts, xform

BY_AGE = xform(
    "<age/><child/><guardian/><days/>",
    """<bind nodeset="/data/age" type="int" constraint=". &gt;= 0 and . &lt; 130" jr:constraintMsg="De 0 a 129."/>
    <bind nodeset="/data/child" calculate="/data/age &lt; 18 and /data/age != ''"/>
    <bind nodeset="/data/guardian" relevant="/data/child = 'true'" required="true()"/>
    <bind nodeset="/data/days" type="int" calculate="if(/data/guardian != '', 1, 2)"/>""",
    '<input ref="/data/age"/><input ref="/data/guardian"/>',
)
TRAVEL = xform(
    '<leg jr:template=""><by/><hours/><n/><stop><place/></stop></leg><total/><legs/><back/>',
    """<bind nodeset="/data/leg/hours" type="decimal"/>
    <bind nodeset="/data/leg/n" calculate="position(..)"/>
    <bind nodeset="/data/leg/stop/place" relevant="../../by = 'bus'"/>
    <bind nodeset="/data/total" calculate="sum(/data/leg/hours)"/>
    <bind nodeset="/data/legs" calculate="count(/data/leg)"/>
    <bind nodeset="/data/back" relevant="/data/total &gt; 3"/>""",
    """<group ref="/data/leg"><repeat nodeset="/data/leg"><input ref="/data/leg/by"/><input ref="/data/leg/hours"/>
    <repeat nodeset="/data/leg/stop"><input ref="/data/leg/stop/place"/></repeat></repeat></group>""",
)


def test_what_follows_is_computed_in_order() -> None:
    filled = filling(BY_AGE)
    assert enter(filled, {"/data/age": "15", "/data/guardian": "La PGN"}) == {}
    assert texts(filled, "/data/child") == ["true"]
    assert texts(filled, "/data/days") == ["1"]
    filled.set(filled.nodes("/data/age")[0], "30")
    assert texts(filled, "/data/guardian") == [""]
    assert texts(filled, "/data/days") == ["2"]
    filled.set(filled.nodes("/data/age")[0], "16")
    assert texts(filled, "/data/guardian") == ["La PGN"]


def test_answers_may_come_in_any_order() -> None:
    filled = filling(BY_AGE)
    assert enter(filled, {"/data/guardian": "La PGN", "/data/age": "15"}) == {}
    assert texts(filled, "/data/guardian") == ["La PGN"]


@pytest.mark.parametrize(
    ("answers", "refused"),
    [
        ({"/data/age": "200"}, {"/data/age": "the constraint does not hold: De 0 a 129."}),
        ({"/data/age": "x"}, {"/data/age": "'x' is no int"}),
        ({"/data/age": "40", "/data/guardian": "a"}, {"/data/guardian": "not asked as the others stand"}),
        ({"/data/child": "false"}, {"/data/child": "worked out or read-only"}),
        ({"/data/moon": "a"}, {"/data/moon": "there is no such answer"}),
        ({"/data/age": "15"}, {"/data/guardian": "an answer is required: "}),
        ({"/data": "a"}, {"/data": "a group has no answer of its own"}),
        ({"/data/age[2]": "1"}, {"/data/age[2]": "there is no such answer"}),
    ],
)
def test_what_may_not_be_given_is_refused_with_its_reason(
    answers: dict[str, str], refused: dict[str, str]
) -> None:
    filled = filling(BY_AGE)
    assert {path: str(why) for path, why in enter(filled, answers).items()} == refused


def test_rows_compute_for_themselves_and_the_whole_for_all() -> None:
    filled = filling(TRAVEL)
    assert texts(filled, "/data/legs") == ["0"]
    given = {
        "/data/leg[1]/by": "bus",
        "/data/leg[1]/hours": "1.5",
        "/data/leg[2]/by": "plane",
        "/data/leg[2]/hours": "2",
    }
    assert (
        enter(
            filled,
            {**given, "/data/leg[1]/stop[1]/place": "Copán", "/data/leg[1]/stop[2]/place": "El Florido"},
        )
        == {}
    )
    assert texts(filled, "/data/leg/n") == ["1", "2"]
    assert texts(filled, "/data/total") == ["3.5"]
    assert filled.nodes("/data/back")[0].is_asked()
    filled.remove_row(filled.nodes("/data/leg")[0])
    assert texts(filled, "/data/leg/n") == ["1"]
    assert texts(filled, "/data/total") == ["2"]
    assert not filled.nodes("/data/back")[0].is_asked()


def test_what_is_not_asked_in_one_row_is_refused_there_alone() -> None:
    filled = filling(TRAVEL)
    given = {"/data/leg[1]/by": "bus", "/data/leg[2]/by": "plane"}
    stops = {"/data/leg[1]/stop[1]/place": "Copán", "/data/leg[2]/stop[1]/place": "Copán"}
    assert list(enter(filled, {**given, **stops})) == ["/data/leg[2]/stop[1]/place"]


def test_what_is_not_asked_counts_nowhere_as_in_javarosa() -> None:
    form = xform(
        "<any/><child><age/></child><many/><sum/><said/>",
        """<bind nodeset="/data/child" relevant="/data/any = 'yes'"/><bind nodeset="/data/child/age" type="int"/>
        <bind nodeset="/data/many" calculate="count(/data/child)"/>
        <bind nodeset="/data/sum" calculate="sum(/data/child/age)"/>
        <bind nodeset="/data/said" calculate="join(',', /data/child/age)"/>""",
        '<repeat nodeset="/data/child"><input ref="/data/child/age"/></repeat>',
    )
    filled = filling(form)
    row = form.repeats["/data/child"]
    assert [texts(filled, f"/data/{one}") for one in ("many", "sum", "said")] == [["0"], ["0"], [""]]
    enter(filled, {"/data/any": "yes", "/data/child[1]/age": "4", "/data/child[2]/age": "5"})
    assert [texts(filled, f"/data/{one}") for one in ("many", "sum", "said")] == [["2"], ["9"], ["4,5"]]
    enter(filled, {"/data/any": "no"})
    filled.add_row(row, filled.nodes("/data")[0])
    assert not any(answer.is_asked() for answer in filled.nodes("/data/child"))
    assert [texts(filled, f"/data/{one}") for one in ("many", "sum", "said")] == [["0"], ["0"], [""]]


def test_indexed_repeat_counts_every_row_also_those_without_what_it_looks_for() -> None:
    form = xform(
        "<home><child><age/></child></home><first/>",
        """<bind nodeset="/data/home/child/age" type="int"/><bind nodeset="/data/first"
        calculate="indexed-repeat(/data/home/child/age, /data/home, 1, /data/home/child, 1)"/>""",
        '<repeat nodeset="/data/home"><repeat nodeset="/data/home/child"><input ref="/data/home/child/age"/>'
        "</repeat></repeat>",
    )
    filled = filling(form)
    enter(filled, {"/data/home[1]/child[1]/age": "4", "/data/home[2]/child[1]/age": "5"})
    assert texts(filled, "/data/first") == ["4"]
    filled.remove_row(filled.nodes("/data/home/child")[0])
    assert texts(filled, "/data/first") == [""], "the first home has no child; the second is not the first"


MORE = "if(/data/go = 'x', count(/data/leg) + 1, count(/data/leg))"


@pytest.mark.parametrize("count", [MORE, "/data/more"])
def test_a_count_of_its_own_rows_neither_crashes_nor_runs_away(count: str) -> None:
    form = xform(
        "<go/><leg><to/></leg><more/>",
        f'<bind nodeset="/data/more" calculate="{MORE}"/>',
        f'<input ref="/data/go"/><repeat nodeset="/data/leg" jr:count="{count}"><input ref="/data/leg/to"/></repeat>',
    )
    filled = filling(form)
    before = len(filled.nodes("/data/leg"))
    enter(filled, {"/data/go": "x"})
    assert 1 <= before <= len(filled.nodes("/data/leg")) <= before + 2


def test_rows_counted_by_what_other_rows_calculate_are_all_made() -> None:
    form = xform(
        "<n/><a><m/></a><sum/><b><x/></b><c><y/></c>",
        """<bind nodeset="/data/a/m" calculate="position(..)"/>
        <bind nodeset="/data/sum" calculate="sum(/data/a/m)"/>""",
        """<input ref="/data/n"/><repeat nodeset="/data/c" jr:count="count(/data/b)"><input ref="/data/c/y"/></repeat>
        <repeat nodeset="/data/b" jr:count="/data/sum"><input ref="/data/b/x"/></repeat>
        <repeat nodeset="/data/a" jr:count="/data/n"/>""",
    )
    filled = filling(form)
    enter(filled, {"/data/n": "3"})
    assert [len(filled.nodes(f"/data/{one}")) for one in "abc"] == [3, 6, 6]


@pytest.mark.parametrize("count", ["../many", "/data/outer/many", "current()/../many"])
def test_rows_in_rows_are_counted_from_their_own_row(count: str) -> None:
    form = xform(
        "<outer><many/><inner><x/></inner></outer>",
        '<bind nodeset="/data/outer/many" type="int"/>',
        f"""<repeat nodeset="/data/outer"><input ref="/data/outer/many"/>
        <repeat nodeset="/data/outer/inner" jr:count="{count}"><input ref="/data/outer/inner/x"/></repeat>
        </repeat>""",
    )
    filled = filling(form)
    answers = {"/data/outer[1]/many": "2", "/data/outer[2]/many": "1", "/data/outer[1]/inner[2]/x": "b"}
    assert enter(filled, answers) == {}
    assert texts(filled, "/data/outer/inner/x") == ["", "b", ""]


def test_a_range_takes_no_number_beyond_its_ends() -> None:
    form = xform(
        "<cold/>",
        '<bind nodeset="/data/cold" type="int"/>',
        '<range ref="/data/cold" start="10" end="-5" step="1"/>',
    )
    assert enter(filling(form), {"/data/cold": "11"})["/data/cold"].facts["words"] == "-5 – 10"
    assert enter(filling(form), {"/data/cold": "-5"}) == {}


def test_a_count_makes_and_takes_rows() -> None:
    form = xform(
        "<n/><child><name/></child>",
        '<bind nodeset="/data/n" type="int"/><bind nodeset="/data/child/name" required="true()"/>',
        '<input ref="/data/n"/><repeat nodeset="/data/child" jr:count="/data/n">'
        '<input ref="/data/child/name"/></repeat>',
    )
    filled = filling(form)
    assert filled.nodes("/data/child") == ()
    enter(filled, {"/data/n": "3"})
    assert [place(filled, fault.answer) for fault in faults(filled)] == [
        f"/data/child[{n}]/name" for n in (1, 2, 3)
    ]
    filled.set(filled.nodes("/data/n")[0], "1")
    assert len(filled.nodes("/data/child")) == 1
    filled.set(filled.nodes("/data/n")[0], "1000000")
    assert len(filled.nodes("/data/child")) == 1


def test_a_thousand_rows_are_asked_for_at_once_and_each_knows_its_place() -> None:
    form = xform(
        "<n/><child><place/></child><sum/>",
        """<bind nodeset="/data/n" type="int"/><bind nodeset="/data/child/place" calculate="position(..)"/>
        <bind nodeset="/data/sum" calculate="sum(/data/child/place)"/>""",
        '<input ref="/data/n"/><repeat nodeset="/data/child" jr:count="/data/n"/>',
    )
    filled = filling(form)
    assert enter(filled, {"/data/n": "1000"}) == {}
    assert texts(filled, "/data/sum") == ["500500"]
    assert texts(filled, "/data/child/place") == [str(place) for place in range(1, 1001)]


def test_no_form_asks_for_more_rows_within_rows_than_a_machine_holds() -> None:
    form = xform(
        '<n/><r jr:template=""><s jr:template=""><t/></s></r>',
        '<bind nodeset="/data/n" type="int"/><bind nodeset="/data/r/s/t"/>',
        """<input ref="/data/n"/><repeat nodeset="/data/r" jr:count="/data/n">
        <repeat nodeset="/data/r/s" jr:count="/data/n"><input ref="/data/r/s/t"/></repeat></repeat>""",
    )
    filled = filling(form)
    assert enter(filled, {"/data/n": "30"}) == {}
    assert len(filled.nodes("/data/r/s/t")) == 900
    enter(filled, {"/data/n": "1000"})
    assert sum(1 for _ in everything(filled.document)) <= MOST_IN_ROWS
    enter(filled, {"/data/n": "30"})
    assert len(filled.nodes("/data/r/s/t")) == 900


def test_no_row_is_added_by_hand_beyond_what_all_rows_may_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holding, "MOST_IN_ROWS", 4)
    form = xform(
        '<r jr:template=""><t/></r>',
        '<bind nodeset="/data/r/t"/>',
        '<repeat nodeset="/data/r"><input ref="/data/r/t"/></repeat>',
    )
    refused = enter(filling(form), {f"/data/r[{place}]/t": "x" for place in (1, 2, 3)})
    assert list(refused) == ["/data/r[3]/t"]


@pytest.mark.parametrize(
    "grown", ["concat({0}, {0})", "join('', {0}, {0})", "concat({0}, {0}, {0}, {0}, {0})"]
)
def test_a_text_that_grows_with_each_calculation_says_nothing_before_it_fills_the_machine(grown: str) -> None:
    form = xform(
        "<a0>xxxxxxxxxx</a0>" + "".join(f"<a{n}/>" for n in range(1, 60)),
        "".join(
            f'<bind nodeset="/data/a{n}" calculate="{grown.format(f"/data/a{n - 1}")}"/>'
            for n in range(1, 60)
        ),
    )
    filled = filling(form)
    assert texts(filled, "/data/a3")[0].startswith("x" * 80)
    assert max(len(one.own_text) for one in everything(filled.document)) <= MOST_LETTERS_MADE


def test_all_that_is_calculated_together_stays_within_what_a_machine_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(computing, "MOST_LETTERS", 100)
    form = xform(
        "<a>xxxxxxxxxx</a><b/><c/><d/>",
        '<bind nodeset="/data/a"/>'
        + "".join(
            f'<bind nodeset="/data/{name}" calculate="concat(/data/a, /data/a, /data/a, /data/a)"/>'
            for name in "bcd"
        ),
        '<input ref="/data/a"/>',
    )
    filled = filling(form)
    assert [len(texts(filled, f"/data/{name}")[0]) for name in "bcd"] == [40, 40, 0]
    enter(filled, {"/data/a": "x"})
    assert [len(texts(filled, f"/data/{name}")[0]) for name in "bcd"] == [4, 4, 4]


def test_choices_are_those_that_the_other_answers_leave() -> None:
    form = xform(
        "<country/><shelter/>",
        '<bind nodeset="/data/country"/><bind nodeset="/data/shelter"/>',
        """<select1 ref="/data/country"><item><label>H</label><value>HND</value></item>
        <item><label>G</label><value>GTM</value></item></select1>
        <select ref="/data/shelter"><itemset nodeset="instance('s')/root/item[country = /data/country]">
        <value ref="name"/><label ref="name"/></itemset></select>""",
        """<instance id="s"><root><item><name>a</name><country>HND</country></item>
        <item><name>b</name><country>HND</country></item><item><name>c</name><country>GTM</country></item></root></instance>""",
    )
    filled = filling(form)
    assert enter(filled, {"/data/country": "HND", "/data/shelter": "a b"}) == {}
    assert list(enter(filling(form), {"/data/country": "HND", "/data/shelter": "a c"})) == ["/data/shelter"]
    assert list(enter(filling(form), {"/data/country": "MEX"})) == ["/data/country"]


def test_acts_happen_on_load_on_a_new_row_and_on_a_change() -> None:
    form = xform(
        '<begun/><name/><greeting/><row jr:template=""><at/><by/></row>',
        """<bind nodeset="/data/begun"/><bind nodeset="/data/greeting"/>
        <setvalue ref="/data/begun" event="odk-instance-first-load" value="string-length('abc')"/>
        <setvalue ref="/data/row/at" event="odk-new-repeat" value="position(..)"/>""",
        """<input ref="/data/name"><setvalue ref="/data/greeting" event="xforms-value-changed"
        value="concat('Hola ', /data/name)"/></input>
        <repeat nodeset="/data/row"><input ref="/data/row/at"/><input ref="/data/row/by"/></repeat>""",
    )
    filled = filling(form)
    assert texts(filled, "/data/begun") == ["3"]
    filled.set(filled.nodes("/data/name")[0], "Ixchel")
    assert texts(filled, "/data/greeting") == ["Hola Ixchel"]
    enter(filled, {"/data/row[1]/at": "x", "/data/row[2]/by": "bus"})
    assert texts(filled, "/data/row/at") == ["x", "2"]


@pytest.mark.parametrize("event", ["odk-instance-first-load", "odk-instance-load", "xforms-ready"])
def test_what_is_set_when_a_form_opens_stands_from_the_beginning(event: str) -> None:
    act = (
        f"""<bind nodeset="/data/a"/><setvalue ref="/data/a" event="{event}" value="string-length('abc')"/>"""
    )
    assert texts(filling(xform("<a/>", act)), "/data/a") == ["3"]


def test_what_has_no_result_is_asked_and_says_nothing() -> None:
    form = xform(
        "<a/><b/><c/>",
        """<bind nodeset="/data/b" relevant="date(/data/a) &lt; today()"/>
        <bind nodeset="/data/c" calculate="date(/data/a)"/>""",
    )
    filled = filling(form)
    filled.set(filled.nodes("/data/a")[0], "nonsense")
    assert filled.nodes("/data/b")[0].is_asked()
    assert texts(filled, "/data/c") == [""]


def test_only_what_is_asked_is_written() -> None:
    form = xform(
        "<a/><g><b/></g><orx:meta><orx:instanceID/></orx:meta>",
        """<bind nodeset="/data/g" relevant="/data/a = 'yes'"/>
        <bind nodeset="/data/orx:meta/orx:instanceID" jr:preload="uid"/>""",
    )
    filled = filling(form)
    filled.set(filled.nodes("/data/a")[0], "no & \u0001")
    assert write_instance(filled.document, form.namespaces).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<data xmlns:orx="http://openrosa.org/xforms" id="t">'
        "<a>no &amp; \ufffd</a>"
        "<orx:meta><orx:instanceID>uuid:abc</orx:instanceID></orx:meta></data>"
    )


ROWS = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>T</h:title><model><instance><data id="t">
<r jr:template=""><a/><b/></r></data></instance><bind nodeset="/data/r/a" type="int" constraint=". &lt; 5"/>
</model></h:head><h:body><group ref="/data/r"><label>R</label><repeat nodeset="/data/r">
<input ref="/data/r/a"><label>A</label></input><input ref="/data/r/b"><label>B</label></input>
</repeat></group></h:body></h:html>"""


@pytest.mark.parametrize(
    ("answers", "refused", "kept"),
    [
        ({"/data/r[1]/a": "9", "/data/r[2]/none": "1"}, 2, []),
        ({"/data/r[1]/a": "1", "/data/r[2]/a": "9"}, 1, ["1"]),
        ({"/data/r[1]/a": "9", "/data/r[2]/a": "2"}, 1, ["", "2"]),
        ({"/data/r[1]/a": "9", "/data/r[1]/b": "x"}, 1, [""]),
    ],
)
def test_a_refused_answer_leaves_no_row_behind(
    answers: dict[str, str], refused: int, kept: list[str]
) -> None:
    filled = Filling(read_xform("t.xml", ROWS), AT, bytes)
    assert len(enter(filled, answers)) == refused
    assert [one.own_text for one in filled.nodes("/data/r/a")] == kept


def test_answers_that_come_backwards_take_no_longer() -> None:
    taken = []
    for places in (range(1, 301), range(300, 0, -1)):
        filled = Filling(read_xform("t.xml", ROWS), AT, bytes)
        began = process_time()
        assert enter(filled, {f"/data/r[{place}]/{name}": "1" for place in places for name in "ab"}) == {}
        taken.append(process_time() - began)
        assert len(filled.nodes("/data/r")) == 300
    assert taken[1] < 4 * taken[0]


def test_one_answer_given_by_two_paths_is_refused_in_both() -> None:
    filled = Filling(read_xform("t.xml", ROWS), AT, bytes)
    refused = enter(filled, {"/data/r[1]/b": "x", "/data/r/b": "y", "/data/r/a": "1"})
    assert {path: why.reason for path, why in refused.items()} == dict.fromkeys(
        ("/data/r[1]/b", "/data/r/b"), Reason.GIVEN_TWICE
    )
    assert (texts(filled, "/data/r/a"), texts(filled, "/data/r/b")) == (["1"], [""])


def test_a_letter_that_no_file_can_hold_is_refused() -> None:
    filled = Filling(read_xform("t.xml", ROWS), AT, bytes)
    assert enter(filled, {"/data/r/b": "a\x00b"})["/data/r/b"].reason is Reason.UNWRITTEN
    assert enter(filled, {"/data/r/b": "a\tb\nñ 😀"}) == {}
