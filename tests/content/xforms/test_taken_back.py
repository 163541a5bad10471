"""What was taken and does not stand in the end is listed with its reason and is not in the file."""

from __future__ import annotations

import pytest

from repatria.content.xforms.writing import write_instance
from repatria.domain.reasons import Reason
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from tests.content.xforms.forms import filling, texts, xform

Answers = dict[str, str]


def asked(instance: str, binds: str, *names: str) -> XForm:
    return xform(instance, binds, "".join(f'<input ref="/data/{name}"/>' for name in names))


IN_GROUP = asked("<g><a/></g><z/>", """<bind nodeset="/data/z" relevant="/data/g/a != 'x'"/>""", "g/a", "z")
LATER = asked("<z/><a/>", """<bind nodeset="/data/z" relevant="/data/a != 'x'"/>""", "z", "a")
IN_ROWS = xform(
    '<z/><r jr:template=""><w/></r>',
    '<bind nodeset="/data/z" relevant="count(/data/r) &lt; 2"/>',
    '<input ref="/data/z"/><repeat nodeset="/data/r"><input ref="/data/r/w"/></repeat>',
)
CHOSEN = xform(
    "<z/><a/>",
    '<bind nodeset="/data/z"/>',
    """<select1 ref="/data/z"><itemset nodeset="instance('s')/root/item[k != /data/a]"><value ref="name"/>
    <label ref="name"/></itemset></select1><input ref="/data/a"/>""",
    '<instance id="s"><root><item><name>p</name><k>1</k></item><item><name>q</name><k>x</k></item></root></instance>',
)
CONSTRAINED = asked("<z/><a/>", '<bind nodeset="/data/z" constraint=". != /data/a"/>', "z", "a")


def refused(filled: Filling, answers: Answers) -> dict[str, Reason]:
    return {path: why.reason for path, why in enter(filled, answers).items()}


def written(filled: Filling) -> str:
    return write_instance(filled.document, {}).decode().partition("?>\n")[2]


@pytest.mark.parametrize(
    ("form", "answers", "reason"),
    [
        (IN_GROUP, {"/data/g/a": "x", "/data/z": "Rosa"}, Reason.NOT_ASKED),
        (IN_GROUP, {"/data/z": "Rosa", "/data/g/a": "x"}, Reason.NOT_ASKED),
        (LATER, {"/data/z": "Rosa", "/data/a": "x"}, Reason.NOT_ASKED),
        (IN_ROWS, {"/data/z": "Rosa", "/data/r[1]/w": "1", "/data/r[2]/w": "2"}, Reason.NOT_ASKED),
        (CHOSEN, {"/data/z": "q", "/data/a": "x"}, Reason.NOT_A_CHOICE),
        (CONSTRAINED, {"/data/z": "x", "/data/a": "x"}, Reason.NOT_ALLOWED_HERE),
    ],
)
def test_an_answer_that_a_later_one_keeps_out_is_listed_and_left_empty(
    form: XForm, answers: Answers, reason: Reason
) -> None:
    filled = filling(form)
    assert refused(filled, answers) == {"/data/z": reason}
    assert [one.own_text for one in filled.nodes("/data/z")] == [""]


def test_what_follows_from_an_answer_that_is_taken_back_is_worked_out_again() -> None:
    form = asked(
        "<z/><said/><b/><a/>",
        """<bind nodeset="/data/z" constraint=". != /data/a"/>
        <bind nodeset="/data/said" calculate="concat('dice ', /data/z)"/>
        <bind nodeset="/data/b" relevant="/data/z != ''"/>""",
        *"zba",
    )
    filled = filling(form)
    given = {"/data/z": "x", "/data/b": "1", "/data/a": "x"}
    assert refused(filled, given) == {"/data/z": Reason.NOT_ALLOWED_HERE, "/data/b": Reason.NOT_ASKED}
    assert written(filled) == '<data id="t"><z/><said>dice </said><a>x</a></data>'


def test_a_chain_of_answers_that_take_each_other_away_is_gone_along_to_its_end() -> None:
    names = [f"a{number}" for number in range(30)]
    following = zip(names, [*names[1:], "last"], strict=True)
    binds = (
        f"""<bind nodeset="/data/{one}" constraint="/data/done = '' or /data/{behind} != ''"/>"""
        for one, behind in following
    )
    ends = """<bind nodeset="/data/last" constraint=". != /data/done"/>"""
    form = asked(
        "".join(f"<{one}/>" for one in (*names, "last", "done")),
        ends + "".join(binds),
        *names,
        "last",
        "done",
    )
    filled = filling(form)
    answers = {f"/data/{one}": "1" for one in (*names, "last", "done")}
    assert list(refused(filled, answers)) == [f"/data/{one}" for one in (*names, "last")]
    assert [texts(filled, f"/data/{one}") for one in ("a0", "a29", "last", "done")] == [
        [""],
        [""],
        [""],
        ["1"],
    ]


def test_what_only_an_answer_kept_out_that_is_taken_back_stands() -> None:
    form = asked(
        "<z/><a/><b/>",
        """<bind nodeset="/data/z" relevant="/data/a != 'x'"/><bind nodeset="/data/a" constraint=". != /data/b"/>""",
        *"zab",
    )
    filled = filling(form)
    given = {"/data/z": "Rosa", "/data/a": "x", "/data/b": "x"}
    assert refused(filled, given) == {"/data/a": Reason.NOT_ALLOWED_HERE}
    assert written(filled) == '<data id="t"><z>Rosa</z><a/><b>x</b></data>'


def test_what_was_refused_because_of_an_answer_that_is_taken_back_is_taken_after_all() -> None:
    form = asked(
        "<a/><z/><b/>",
        """<bind nodeset="/data/z" relevant="/data/a != 'x'"/><bind nodeset="/data/a" constraint=". != /data/b"/>""",
        *"azb",
    )
    filled = filling(form)
    given = {"/data/a": "x", "/data/z": "Rosa", "/data/b": "x"}
    assert refused(filled, given) == {"/data/a": Reason.NOT_ALLOWED_HERE}
    assert written(filled) == '<data id="t"><a/><z>Rosa</z><b>x</b></data>'


def test_of_two_that_do_not_agree_only_the_first_is_taken_back() -> None:
    form = asked(
        "<a/><b/><on/>",
        """<bind nodeset="/data/a" constraint="/data/on = '' or /data/b = ''"/>
        <bind nodeset="/data/b" constraint="/data/on = '' or /data/a = ''"/>""",
        *("a", "b", "on"),
    )
    filled = filling(form)
    given = {"/data/a": "1", "/data/b": "2", "/data/on": "yes"}
    assert refused(filled, given) == {"/data/a": Reason.NOT_ALLOWED_HERE}
    assert written(filled) == '<data id="t"><a/><b>2</b><on>yes</on></data>'


def test_a_row_of_which_all_is_taken_back_is_not_written() -> None:
    form = xform(
        '<r jr:template=""><w/></r><a/>',
        '<bind nodeset="/data/r/w" constraint=". != /data/a"/>',
        '<repeat nodeset="/data/r"><input ref="/data/r/w"/></repeat><input ref="/data/a"/>',
    )
    filled = filling(form)
    assert list(refused(filled, {"/data/r[1]/w": "1", "/data/r[2]/w": "x", "/data/a": "x"})) == [
        "/data/r[2]/w"
    ]
    assert written(filled) == '<data id="t"><r><w>1</w></r><a>x</a></data>'


COUNTED = xform(
    "<n/><r><w/><v/></r><a/><few/>",
    """<bind nodeset="/data/n" type="int" calculate="if(/data/few = 'yes', 2, 3)"/>
    <bind nodeset="/data/r/w" constraint=". != /data/a"/><bind nodeset="/data/r/v" relevant="/data/few = 'yes'"/>""",
    """<repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/w"/><input ref="/data/r/v"/></repeat>
    <input ref="/data/a"/><input ref="/data/few"/>""",
)


def test_a_counted_row_of_which_all_is_taken_back_goes_when_fewer_are_counted_and_no_other_gets_its_answers() -> (
    None
):
    filled = filling(COUNTED)
    rows = {"/data/r[1]/w": "1", "/data/r[2]/w": "x", "/data/r[3]/w": "3"}
    given = {
        **rows,
        "/data/a": "x",
        "/data/few": "yes",
        "/data/r[2]/v": "of the second",
        "/data/r[3]/v": "of 3",
    }
    told = refused(filled, given)
    assert told["/data/r[2]/w"] is Reason.NOT_ALLOWED_HERE
    second = [one for one in filled.nodes("/data/r/v") if one.own_text == "of the second"]
    beside = [one.own_text for one in second[0].parent.children] if second and second[0].parent else []
    assert "3" not in beside, "what was given for one row never stands in another"


def test_what_is_locked_after_it_was_answered_stands() -> None:
    form = asked("<z/><done/>", """<bind nodeset="/data/z" readonly="/data/done = 'yes'"/>""", "z", "done")
    filled = filling(form)
    assert refused(filled, {"/data/z": "Rosa", "/data/done": "yes"}) == {}
    assert texts(filled, "/data/z") == ["Rosa"]


def test_answers_are_given_in_the_order_of_the_form() -> None:
    form = xform(
        "<g><a/></g><z/>",
        '<bind nodeset="/data/z"/>',
        """<input ref="/data/g/a"><setvalue ref="/data/z" event="xforms-value-changed" value="'como antes'"/></input>
        <input ref="/data/z"/>""",
    )
    filled = filling(form)
    assert refused(filled, {"/data/z": "Rosa", "/data/g/a": "x"}) == {}
    assert texts(filled, "/data/z") == ["Rosa"], "a person corrects what an answer before it set"


def test_what_the_form_itself_wrote_and_may_not_stand_is_left_empty_too() -> None:
    form = asked("<z>x</z><a/>", '<bind nodeset="/data/z" constraint=". != /data/a"/>', "z", "a")
    filled = filling(form)
    assert refused(filled, {"/data/a": "x"}) == {"/data/z": Reason.NOT_ALLOWED_HERE}
    assert written(filled) == '<data id="t"><z/><a>x</a></data>'


def test_what_is_worked_out_and_may_not_stand_is_listed_as_it_is() -> None:
    form = asked(
        "<z/><a/>", """<bind nodeset="/data/z" calculate="/data/a" constraint=". != 'x'"/>""", "z", "a"
    )
    filled = filling(form)
    assert refused(filled, {"/data/a": "x"}) == {"/data/z": Reason.NOT_ALLOWED_HERE}
    assert texts(filled, "/data/z") == ["x"]


def chosen(*names: str, **sets: str) -> str:
    """Return questions of one choice each, with what an answer to them sets elsewhere."""
    return "".join(
        f'<select1 ref="/data/{name}"><item><label>p</label><value>p</value></item>'
        + (
            f'<setvalue ref="/data/{sets[name]}" event="xforms-value-changed">bad</setvalue>'
            if name in sets
            else ""
        )
        + "</select1>"
        for name in names
    )


def test_two_acts_that_write_to_each_other_come_to_an_end() -> None:
    filled = filling(xform("<z/><w/>", "", chosen("z", "w", z="w", w="z")))
    assert refused(filled, {"/data/z": "p", "/data/w": "p"}).keys() == {"/data/z", "/data/w"}


def test_what_the_form_writes_over_an_answer_is_said() -> None:
    body = chosen("alone", alone="with") + '<input ref="/data/with"/>'
    filled = filling(xform("<with/><alone/>", "", body))
    answers = {"/data/with": "Tía Rosa", "/data/alone": "p"}
    assert refused(filled, answers) == {"/data/with": Reason.SET_BY_FORM}
    assert texts(filled, "/data/with") == ["bad"]
    again = filling(xform("<with/><alone/>", "", body))
    assert refused(again, {"/data/with": "bad", "/data/alone": "p"}) == {}
