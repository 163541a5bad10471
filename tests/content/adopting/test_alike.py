"""What an answer means, on the screen and through the doors alike, as JavaRosa has it."""

from __future__ import annotations

import pytest

from repatria.domain.errors import DefinitionError
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.domain.reasons import Reason
from repatria.domain.xforms.checking import refusal
from tests.content.adopting.both import AT, Both, sheet

RULES = "type|name|label|relevant|calculation"


@pytest.mark.parametrize(
    ("kind", "text", "asked"),
    [
        ("text", "", False),
        ("text", "golpes", True),
        ("text", "0", True),
        ("integer", "0", False),
        ("integer", "2", True),
        ("decimal", "0.0", False),
        ("decimal", ".5", True),
    ],
)
def test_an_answer_alone_is_true_as_its_value_is(kind: str, text: str, asked: bool) -> None:
    form = sheet(
        RULES,
        f"{kind}|harm|Daño||",
        "text|who|Quién|${harm}|",
        "text|none|Por qué no|not(${harm})|",
        "calculate|said|||if(${harm}, 'sí', 'no')",
    )
    both = Both(form).give(harm=text)
    assert (both.asked("who"), both.asked("none")) == (asked, not asked)
    assert both.said("said") == ("sí" if asked else "no")


def test_numbers_are_compared_as_numbers_however_they_are_written() -> None:
    form = sheet(
        RULES,
        "decimal|a|A||",
        "decimal|b|B||",
        "text|t|T||",
        "calculate|same|||${a} = ${b}",
        "calculate|told|||${t} = ${a}",
        "calculate|sum|||${a} + ${b}",
        "calculate|letters|||concat(${a}, '/', string-length(${a}))",
    )
    both = Both(form).give(a="1.0", b="1", t="01")
    assert [both.said(name) for name in ("same", "told", "letters")] == ["true", "true", "1/1"]
    both.give(a="+1.5", b="+5")
    assert both.said("sum") == "6.5"
    assert both.filling.nodes("/data/a")[0].own_text == "+1.5"


def test_an_answer_of_0_is_compared_as_0_and_not_as_nothing() -> None:
    both = Both(sheet("type|name|label|constraint", "integer|kids|Hijos|. != 0", "integer|n|N|. = 0"))
    give_answer(both.session, Place("x-kids"), "0")
    give_answer(both.session, Place("x-n"), "0")
    assert [one.place.name for one in both.session.problems()] == ["x-kids"]
    assert refusal(both.filling, both.filling.nodes("/data/kids")[0], "0") is not None
    assert refusal(both.filling, both.filling.nodes("/data/n")[0], "0") is None


def test_a_number_that_is_only_calculated_counts_by_its_type() -> None:
    form = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
    <h:title>T</h:title><model><instance><data id="t"><kids/><all/><ill/><half/><why/><then/></data></instance>
    <bind nodeset="/data/kids" type="int"/><bind nodeset="/data/all" type="int" calculate="/data/kids * 1"/>
    <bind nodeset="/data/half" type="int" calculate="/data/kids div 2"/>
    <bind nodeset="/data/ill" type="boolean"/><bind nodeset="/data/why" relevant="/data/all"/>
    <bind nodeset="/data/then" relevant="/data/ill"/></model></h:head><h:body>
    <input ref="/data/kids"><label>K</label></input><input ref="/data/ill"><label>I</label></input>
    <input ref="/data/why"><label>W</label></input><input ref="/data/then"><label>T</label></input>
    </h:body></h:html>"""
    both = Both(form, "t.xml").give(kids="0", ill="false")
    assert (both.asked("why"), both.asked("then")) == (False, False)
    both.give(kids="3", ill="true")
    assert (both.asked("why"), both.asked("then"), both.said("half")) == (True, True, "1")


def test_the_word_false_beside_a_truth_says_what_it_says() -> None:
    form = sheet(
        RULES, "text|a|A||", "calculate|no|||(${a} != '') = 'false'", "calculate|is|||${a} = false()"
    )
    both = Both(form)
    assert (both.said("no"), both.said("is")) == ("true", "true")
    both.give(a="false")
    assert (both.said("no"), both.said("is")) == ("false", "true")


@pytest.mark.parametrize(
    "rule", ["${at} = today()", "int(${at}) = int(today())", "max(${at}, today()) = min(${at}, today())"]
)
def test_a_moment_of_today_is_today(rule: str) -> None:
    both = Both(sheet(RULES, "dateTime|at|Cuándo||", f"text|now|Ahora|{rule}|"))
    assert both.give(at=AT.isoformat()).asked("now")
    assert not both.give(at="2026-07-13T22:10:00-06:00").asked("now")


def test_a_moment_without_its_offset_is_of_here() -> None:
    both = Both(sheet(RULES, "dateTime|at|Cuándo||", "text|past|Ya pasó|${at} <= now()|"))
    assert not both.give(at="2026-07-14T23:59").asked("past")
    assert both.give(at="2026-07-14T22:09").asked("past")


def test_the_hour_of_a_time_and_of_a_moment_is_known() -> None:
    form = sheet(
        RULES,
        "time|hour|Hora||",
        "dateTime|at|Cuándo||",
        "calculate|told|||format-date-time(${hour}, '%H:%M')",
        "calculate|part|||decimal-time(${at})",
    )
    both = Both(form).give(hour="22:10", at="2026-07-14T12:00:00-06:00")
    assert (both.said("told"), both.said("part")) == ("22:10", "0.5")
    assert both.give(at="2026-07-14T12:00:00+00:00").said("part") == "0.25"  # it was six in the morning here


def test_a_whole_number_is_a_day_where_a_date_is_wanted() -> None:
    form = sheet(RULES, "integer|n|N||", "calculate|on|||format-date(${n}, '%Y-%m-%d')")
    assert Both(form).give(n="1").said("on") == "1970-01-02"


def test_a_deadline_is_the_day_it_counts_and_not_a_number() -> None:
    form = sheet(
        "type|name|label|calculation|default|trigger",
        "date|day|Día|||",
        "date|due|Vence|${day} + 10||",
        "dateTime|until|Hasta|${day} + 10||",
        "date|met|Fue|now()||",
        "time|hour|Hora||now()|",
        "date|visit|Cita||today() + 7|",
        "date|next|Después|${day} + 1||${day}",
    )
    both = Both(form).give(day="2026-01-05")
    told = ["due", "until", "met", "hour", "visit", "next"]
    assert [both.said(name) for name in told] == [
        "2026-01-15",
        "2026-01-15T00:00:00-06:00",
        "2026-07-14",
        "22:10",
        "2026-07-21",
        "2026-01-06",
    ]


@pytest.mark.parametrize("count", ["count(${r}) + 1", "${many}"])
def test_a_count_that_always_wants_one_row_more_is_refused(count: str) -> None:
    head = "type|name|label|repeat_count|calculation"
    rows = (f"begin_repeat|r|R|{count}|", "text|a|A||", "end_repeat||||")
    form = sheet(head, *rows, "calculate|many|||count(${r}) + 1")
    with pytest.raises(DefinitionError) as fault:
        Both(form)
    assert (fault.value.key, fault.value.reason.reason) == ("/data/r", Reason.DEPENDS_ON_ITSELF)


def test_a_count_of_rows_that_an_answer_ends_is_taken() -> None:
    form = sheet(
        "type|name|label|repeat_count",
        "text|done|Todo||",
        "begin_repeat|r|R|if(${done} = 'yes', count(${r}), count(${r}) + 1)",
        "text|a|A|",
        "end_repeat|||",
    )
    both = Both(form)
    assert both.session.rows_wanted("x-r") == 1
    both.give(done="yes")
    assert both.session.rows_wanted("x-r") == 0


def test_rows_are_asked_for_as_long_as_the_last_one_says_so() -> None:
    """The very form that ODK's handbook has for it."""
    form = sheet(
        "type|name|label|calculation|repeat_count",
        "calculate|count||count(${plant})|",
        "begin_repeat|plant|P||"
        "if(${count} = 0 or ${plant}[position() = ${count}]/more = 'yes', ${count} + 1, ${count})",
        "text|more|¿Más?||",
        "end_repeat||||",
    )
    both = Both(form)
    both.session.add_row("x-plant", "one")
    assert (both.said("count"), both.session.rows_wanted("x-plant")) == ("1", 1)
    both.session.set_answer("x-plant-more", "yes", "one")
    both.filling.set(both.filling.nodes("/data/plant/more")[0], "yes")
    assert both.session.rows_wanted("x-plant") == len(both.filling.nodes("/data/plant")) == 2


def test_small_numbers_of_rows_are_summed() -> None:
    form = sheet(
        RULES,
        "begin_repeat|r|R||",
        "decimal|v|V||",
        "end_repeat||||",
        "calculate|said|||concat(sum(${v}), ' ', join('/', ${v}), ' ', min(${v}))",
    )
    both = Both(form)
    both.filling.add_row(both.filling.form.repeats["/data/r"], both.filling.document.children[0])  # type: ignore[arg-type]
    for row, node in zip(("one", "two"), both.filling.nodes("/data/r/v"), strict=True):
        both.session.add_row("x-r", row)
        both.session.set_answer("x-r-v", "0.00002", row)
        both.filling.set(node, "0.00002")
    assert both.said("said") == "0.00004 0.00002/0.00002 0.00002"


def test_a_default_reads_what_is_written_in_behind_it() -> None:
    form = sheet(
        "type|name|label|default|calculation",
        "text|a|A|${b}|",
        "text|b|B|Tecun|",
        "text|c|C|concat(${k}, ${d})|",
        "text|d|D|concat(${b}, 1)|",
        "calculate|k|||concat('k', ${d})",
    )
    both = Both(form)
    assert [both.said(name) for name in "abcd"] == ["Tecun", "Tecun", "kTecun1Tecun1", "Tecun1"]


def test_what_an_answer_sets_sets_the_next_one_each_once() -> None:
    form = sheet(
        "type|name|label|trigger|calculation",
        "text|a|A|${c}|concat(${a}, 'a')",
        "text|b|B|${a}|concat(${a}, 'b')",
        "text|c|C|${b}|concat(${b}, 'c')",
    )
    both = Both(form).give(a="x")
    assert [both.said(name) for name in "abc"] == ["x", "xb", "xbc"]


def test_the_same_number_written_otherwise_sets_nothing_anew() -> None:
    form = sheet("type|name|label|trigger|calculation", "integer|a|A||", "integer|b|B|${a}|${a} + 1")
    both = Both(form).give(a="5", b="9")
    assert both.give(a="+5").said("b") == "9"


def test_what_is_set_reads_what_the_same_answer_hides() -> None:
    form = sheet(
        "type|name|label|relevant|trigger|calculation",
        "integer|a|A|||",
        "text|b|B|${a} > 2||",
        "integer|z|Z||${a}|if(${b} = '', 1, 2)",
    )
    both = Both(form).give(a="4", b="hola")
    assert both.give(a="1").said("z") == "1"


@pytest.mark.parametrize("event", ["odk-instance-load", "odk-instance-first-load", "xforms-ready"])
def test_what_a_form_sets_when_it_is_loaded_stands_there_on_both(event: str) -> None:
    form = f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
    <h:title>T</h:title><model><instance><data id="t"><a/></data></instance><bind nodeset="/data/a"/>
    <setvalue event="{event}" ref="/data/a" value="'x'"/></model></h:head><h:body>
    <input ref="/data/a"><label>A</label></input></h:body></h:html>"""
    assert Both(form.encode(), "t.xml").said("a") == "x"


def test_a_question_counts_as_one_while_it_is_asked() -> None:
    form = sheet(
        RULES,
        "text|a|A||",
        "text|b|B|${a} != 'no'|",
        "calculate|many|||count(${a}) + count(${b})",
        "calculate|said|||count-non-empty(${a}) + count-non-empty(${b})",
        "text|why|Por qué|count(${b}) = 1|",
    )
    both = Both(form)
    assert (both.said("many"), both.said("said"), both.asked("why")) == ("2", "0", True)
    both.give(b="x", a="k")
    assert (both.said("many"), both.said("said")) == ("2", "2")
    both.give(a="no")
    assert (both.said("many"), both.said("said"), both.asked("why")) == ("1", "1", False)


def test_a_question_counts_as_one_in_its_own_row() -> None:
    form = sheet(
        RULES,
        "begin_repeat|r|R||",
        "text|a|A||",
        "calculate|n|||concat(count(${a}), count-non-empty(${a}))",
        "end_repeat||||",
        "calculate|all|||count(${a})",
    )
    both = Both(form)
    both.session.add_row("x-r", "one")
    assert both.session.value("x-r-n", "one") == both.filling.nodes("/data/r/n")[0].text == "10"
    assert both.said("all") == "1"


def test_an_answer_of_a_row_that_is_hidden_or_missing_is_compared_as_nothing() -> None:
    form = sheet(
        RULES,
        "text|a|A||",
        "begin_repeat|r|R|${a} = 'yes'|",
        "text|b|B||",
        "end_repeat||||",
        "text|first|Uno|indexed-repeat(${b}, ${r}, 1) = ''|",
        "text|ninth|Nueve|indexed-repeat(${b}, ${r}, 9) = ''|",
        "text|other|Otro|indexed-repeat(${b}, ${r}, 1) != 'x'|",
    )
    both = Both(form)
    both.session.add_row("x-r", "one")
    for a in ("", "yes"):
        both.give(a=a)
        assert [both.asked(name) for name in ("first", "ninth", "other")] == [True, True, True]
    both.session.set_answer("x-r-b", "x", "one")
    both.filling.set(both.filling.nodes("/data/r/b")[0], "x")
    assert [both.asked(name) for name in ("first", "ninth", "other")] == [False, True, False]
