"""A level that a file states is read, told, or refuses the file, by whichever door the form comes in."""

from __future__ import annotations

import pytest

from repatria.content.adopting.notices import Became
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.stricter import levels_of
from repatria.domain.reasons import Reason, because
from repatria.services.desk import Desk
from repatria.services.forms.adopted import activation, check_file, known_form
from repatria.services.forms.checking import Checked
from tests.services.ministry import STEP, put_into_use

SHEETS = """| survey |
| | type | name | label | {head} |
| | begin_group | g | G | |
| | text | nom | Nombre | {said} |
| | end_group | | | |
| | text | a | A | |
| settings |
| | form_id | version | {setting} |
| | ficha | 1 | {whole} |
"""
XML = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:esri="http://esri.com/xforms"><h:head><h:title>t</h:title><model><instance><data id="ficha" version="1">
<g><nom/></g><a/></data></instance>
{binds}</model></h:head><h:body><group ref="/data/g"><label>g</label>
<input ref="/data/g/nom"><label>n</label></input></group>
<input ref="/data/a"><label>a</label></input></h:body></h:html>"""


def in_sheets(head: str = "hint", said: str = "", setting: str = "style", whole: str = "") -> Checked:
    return check_file("f.md", SHEETS.format(head=head, said=said, setting=setting, whole=whole).encode())


def in_xml(*binds: str) -> Checked:
    return check_file("f.xml", XML.format(binds="".join(f"<bind {one}/>\n" for one in binds)).encode())


def told(checked: Checked) -> tuple[str, ...]:
    return next((one.where for one in checked.brought.notices if one.became is Became.LEVEL_PASSED), ())


def levels(checked: Checked, whole: str = "L3") -> tuple[str, str]:
    found = levels_of(activation(checked, [], whole)[0])
    return found["x-g-nom"], found["x-a"]


def test_a_bind_states_the_same_level_by_both_doors() -> None:
    for checked in (
        in_sheets("bind::level", "L4"),
        in_xml('nodeset="/data/g/nom" level="L4"'),
        in_xml('nodeset="/data/g/nom" Level=" l4 "'),
        in_xml('nodeset="/data/g" level="L4"'),
    ):
        assert levels(checked) == ("L4", "L3")
        assert told(checked) == ()


def test_in_xml_what_is_no_level_or_is_of_nothing_refuses_the_file_with_its_path() -> None:
    with pytest.raises(DefinitionError) as refused:
        in_xml('nodeset="/data/g/nom" level="4"')
    assert (refused.value.key, refused.value.reason) == (
        "/data/g/nom",
        because(Reason.NOT_A_LEVEL, given="4"),
    )
    with pytest.raises(DefinitionError) as refused:
        in_xml('nodeset="/data/nom" level="L4"')
    assert refused.value.reason == because(Reason.LEVEL_OF_NOTHING, level="L4", name="/data/nom")


OF_A_LANGUAGE = [
    "level::en",
    "level::en | level",
    "level | level:Español (es)",
    "bind::level::en",
    "bind: Level :en",
    "Level (es)",
    "bind::level (es)",
]


@pytest.mark.parametrize("heads", OF_A_LANGUAGE)
def test_a_level_of_one_language_is_lost_to_no_other(heads: str) -> None:
    said = " | ".join(["L4", "L2"][: heads.count("|") + 1])
    sheet = f"| survey |\n| | type | name | label | {heads} |\n| | text | a | A | {said} |\n"
    with pytest.raises(DefinitionError) as refused:
        check_file("f.md", sheet.encode())
    head = next(one.strip() for one in heads.split("|") if one.strip() != "level")
    assert (refused.value.key, refused.value.reason) == (
        "survey 1",
        because(Reason.LEVEL_OF_A_LANGUAGE, name=head),
    )


@pytest.mark.parametrize("head", ["level::en", "Level (es)", "bind::level::en"])
def test_so_is_one_of_all_that_has_none_of_its_own(head: str) -> None:
    sheet = "| survey |\n| | type | name | label |\n| | text | a | A |\n"
    with pytest.raises(DefinitionError) as refused:
        check_file("f.md", f"{sheet}| settings |\n| | form_id | {head} |\n| | x | L4 |\n".encode())
    assert (refused.value.key, refused.value.reason) == (
        "settings 1",
        because(Reason.LEVEL_OF_A_LANGUAGE, name=head),
    )


HEADS = {
    "body::level": "level (nom)",
    "control: level": "level (nom)",
    "instance::level": "level (nom)",
    "bind::esri:level": "esri:level (nom)",
}


@pytest.mark.parametrize("head", HEADS)
def test_under_another_head_it_is_told_and_not_read(head: str) -> None:
    checked = in_sheets(head, "L4")
    assert levels(checked) == ("L3", "L3")
    assert told(checked) == (HEADS[head],)


@pytest.mark.parametrize("head", ["level (L0-L4)", "esri:level"])
def test_a_column_that_only_looks_like_it_is_told(head: str) -> None:
    found = in_sheets(head, "L4").brought.notices
    assert [one.where for one in found if one.became is Became.UNREAD_LEFT_OUT] == [(f"survey: {head}",)]


def test_in_the_settings_a_head_of_which_nothing_is_made_is_told() -> None:
    found = in_sheets(setting="body::level", whole="L4").brought.notices
    assert [one.where for one in found if one.became is Became.UNREAD_LEFT_OUT] == [
        ("settings: body::level",)
    ]


def test_in_xml_it_is_told_where_it_is_not_read() -> None:
    assert told(in_xml('nodeset="/data/g/nom" esri:level="L4"')) == ("esri:level (nom)",)


@pytest.mark.parametrize("head", ["level", "Level", "bind::level"])
def test_the_level_of_the_settings_is_that_of_what_has_none_and_never_less_than_was_chosen(head: str) -> None:
    assert levels(in_sheets(setting=head, whole="L4"), "L2") == ("L4", "L4")
    assert levels(in_sheets(setting=head, whole="L1"), "L2") == ("L2", "L2")
    assert levels(in_sheets("level", "L1", head, "L4"), "L2") == ("L1", "L4")
    assert levels(in_sheets("level", "L4", head, "l3"), "L2") == ("L4", "L3")


def test_in_xml_it_is_that_of_the_first_element() -> None:
    assert levels(in_xml('nodeset="/data" level="L4"'), "L2") == ("L4", "L4")


def test_what_is_no_level_in_the_settings_refuses_the_file_with_sheet_and_row() -> None:
    with pytest.raises(DefinitionError) as refused:
        in_sheets(setting="level", whole="rosa")
    assert (refused.value.key, refused.value.reason) == (
        "settings 2",
        because(Reason.NOT_A_LEVEL, given="rosa"),
    )


@pytest.mark.supervised
def test_it_holds_for_whoever_fills_the_form(desk: Desk) -> None:
    put_into_use(desk, in_sheets(setting="level", whole="L4"), [STEP], "L2")
    form = known_form(desk, "x-ficha")
    assert form is not None
    assert set(levels_of(form).values()) == {"L4"}
