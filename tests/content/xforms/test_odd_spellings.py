"""What other programs take is taken, however it is spelt; what would be lost by it is refused in words or told."""

from __future__ import annotations

import pytest

from repatria.content.adopting.notices import Became
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason, because
from repatria.services.forms.adopted import check_file
from repatria.services.forms.checking import Checked

TOWNS = b"name,label\ntec,Tec\n"
LISTED = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>F</h:title><model><instance><data id="f" version="1"><b/></data></instance>
<instance id="towns" src="{src}"/><bind nodeset="/data/b" type="string"/></model></h:head><h:body>
<select1 ref="/data/b"><label>B</label><itemset nodeset="instance('towns')/root/item"><value ref="name"/>
<label ref="label"/></itemset></select1></h:body></h:html>"""


def checked(survey: str, settings: str = "", choices: str = "") -> Checked:
    """Return a form of tables, in each the heads first, cells with ``|`` between."""
    tables = {"survey": survey, "choices": choices, "settings": settings}
    text = ""
    for name, rows in tables.items():
        lines = [f"| | {row.replace('|', ' | ')} |\n" for row in rows.split("\n")] if rows else []
        text += "".join([f"| {name} |\n", *lines]) if lines else ""
    return check_file("f.md", text.encode())


@pytest.mark.parametrize("colons", [":", "::", " : : "])
@pytest.mark.parametrize(
    "head", ["form_title", "form_id", "version", "style", "default_language", "instance_name"]
)
def test_a_setting_with_an_empty_language_is_that_setting(head: str, colons: str) -> None:
    settings = {"form_id": "f", "form_title": "F", "version": "7", head: "7"}
    heads = "|".join(f"{name}{colons}" if name == head else name for name in settings)
    form = checked("type|name|label\ntext|a|A", f"{heads}\n{'|'.join(settings.values())}").form
    said = {"form_title": form.title["es"], "form_id": form.id.removeprefix("x-"), "version": form.version}
    assert said.get(head, "7") == "7"


def test_a_default_language_that_is_empty_is_none() -> None:
    form = checked("type|name|label\ntext|a|A", "form_id|form_title|default_language\nf|F|").form
    assert [one.name for one in form.questions()] == ["x-a"]


@pytest.mark.parametrize("head", ["level:", "level::", "Level :", "bind::level:"])
def test_a_level_with_an_empty_language_is_that_level(head: str) -> None:
    (question,) = checked(f"type|name|label|{head}\ntext|a|A|L4").form.questions()
    assert question.level == "L4"


def test_in_the_settings_too() -> None:
    (question,) = checked("type|name|label\ntext|a|A", "form_id|form_title|level:\nf|F|L4").form.questions()
    assert question.level == "L4"


def test_beside_the_plain_head_the_stricter_counts_and_what_is_none_is_said_as_it_stands() -> None:
    (question,) = checked("type|name|label|level|level:\ntext|a|A|L2|L4").form.questions()
    assert question.level == "L4"
    with pytest.raises(DefinitionError) as refused:
        checked("type|name|label|level:\ntext|a|A|alto")
    assert refused.value.reason == because(Reason.NOT_A_LEVEL, given="alto")


@pytest.mark.parametrize("head", ["$autovalue", "$kuid", "9x", "(x)"])
def test_a_column_of_a_list_that_no_form_can_hold_is_left_out_and_told(head: str) -> None:
    found = checked(
        "type|name|label\nselect_one yn|a|A", choices=f"list_name|name|label|{head}|zona\nyn|y|Y|q|norte"
    )
    told = {one.became: one.where for one in found.brought.notices}
    assert told[Became.UNREAD_LEFT_OUT] == (f"choices: {head}",)
    assert b"<zona>norte</zona>" in found.xform
    assert b"autovalue" not in found.data


@pytest.mark.parametrize(
    ("begin", "end"),
    [("begin  repeat", "end  repeat"), ("begin_repeat", "end repeat"), ("begin lgroup", "end lgroup")],
)
def test_groups_are_begun_as_pyxform_lets_them(begin: str, end: str) -> None:
    form = checked(f"type|name|label\n{begin}|g|G\ntext|a|A\n{end}||").form
    assert [one.type for one in form.questions()] == ["repeat", "text"]


@pytest.mark.parametrize(
    "begin", ["Begin Repeat", "BEGIN GROUP", "begin-repeat", "Begin_Group", "begingroup"]
)
def test_what_no_program_takes_for_a_beginning_is_told_where_it_stands(begin: str) -> None:
    end = begin.lower().replace("begin", "end")
    with pytest.raises(DefinitionError) as refused:
        checked(f"type|name|label\n{begin}|g|G\ntext|a|A\n{end}||")
    assert (refused.value.key, refused.value.reason) == (
        "survey 2",
        because(Reason.UNKNOWN_TYPE, given=begin),
    )


@pytest.mark.parametrize(
    "src", ["towns.csv", "./towns.csv", "./lists/towns.csv", "jr://file-csv/./towns.csv"]
)
def test_a_list_in_the_folder_of_the_form_is_read_from_there(src: str) -> None:
    given = {"towns.csv": TOWNS}
    found = check_file("f.xml", LISTED.format(src=src).encode(), given.get)
    assert dict(found.lists) == given
    (question,) = found.form.questions()
    assert question.type == "select_one"


@pytest.mark.parametrize(
    "src", ["../towns.csv", "./../towns.csv", "a/../../towns.csv", "/towns.csv", ".\\towns.csv"]
)
def test_nothing_leads_out_of_it(src: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        check_file("f.xml", LISTED.format(src=src).encode(), lambda _: TOWNS)
    assert refused.value.reason == because(Reason.REACHES_OUT, given=src)
