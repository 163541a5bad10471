"""What is written because of an answer tells it: it is as sensitive, by whichever way it is led."""

from __future__ import annotations

import pytest

from repatria.content.adopting.notices import Became
from repatria.content.adopting.reading import Sensitivity, bring_in
from tests.content.adopting.sheets import from_sheet

CHOICES = """
    list_name | name | label |
    yn | yes | Sí |
    yn | no | No |
"""
WAYS = {
    "a calculation that stands only under it": "calculate | told | | 'tiene vih' | ${hiv} = 'yes' | | |",
    "a default that stands only under it": "text | told | Dicho | | ${hiv} = 'yes' | tiene vih | |",
    "an answer that it sets": "text | told | Dicho | 'tiene vih' | | | ${hiv} |",
}


@pytest.mark.parametrize("row", WAYS.values(), ids=WAYS)
def test_what_is_written_because_of_an_answer_is_as_sensitive(row: str) -> None:
    brought = from_sheet(
        f"""
        type | name | label | calculation | relevant | default | trigger |
        select_one yn | hiv | VIH | | | | |
        {row}
        text | other | Otra | | ${{hiv}} = 'yes' | | |
        """,
        CHOICES,
        hiv="L4",
        told="L2",
        other="L2",
    )
    assert {one.name: one.level for one in brought.form.questions()} == {
        "x-hiv": "L4",
        "x-told": "L4",
        "x-other": "L2",  # what a person says there is the designer's to say
    }
    (raised,) = (one.where for one in brought.notices if one.became is Became.LEVEL_RAISED)
    assert raised == ("told",)


def test_the_group_around_leads_too() -> None:
    brought = from_sheet(
        """
        type | name | label | calculation | relevant |
        select_one yn | hiv | VIH | | |
        begin_group | g | Salud | | ${hiv} = 'yes' |
        calculate | told | | 'tiene vih' | |
        text | other | Otra | | |
        end_group | | | | |
        """,
        CHOICES,
        hiv="L4",
        told="L2",
        other="L2",
    )
    assert {one.name: one.level for one in brought.form.questions() if one.type != "group"} == {
        "x-hiv": "L4",
        "x-g-told": "L4",
        "x-g-other": "L2",
    }


def test_an_answer_in_words_of_ones_own_is_as_sensitive_as_the_choice() -> None:
    brought = from_sheet(
        """
        type | name | label |
        begin_repeat | leg | Tramo |
        select_one yn or_other | where | ¿Dónde duerme? |
        end_repeat | | |
        text | a_other | Otra |
        """,
        CHOICES,
        where="L4",
        a_other="L1",
    )
    levels = {one.name: one.level for one in brought.form.questions()}
    assert (levels["x-leg-where_other"], levels["x-a_other"]) == ("L4", "L1")


def test_who_counts_rows_has_the_answer_that_says_how_many_there_are() -> None:
    brought = from_sheet(
        """
        type | name | label | repeat_count | calculation |
        integer | n | Abusos | | |
        begin_repeat | rows | Cada uno | ${n} | |
        text | when | Cuándo | | |
        end_repeat | | | | |
        calculate | many | | | count(${rows}) |
        """,
        n="L4",
        rows="L2",
        when="L2",
        many="L2",
    )
    levels = {one.name: one.level for one in brought.form.questions()}
    assert (levels["x-many"], levels["x-rows-when"]) == ("L4", "L2")


COUNTS = ("count(${r})", "if(count(${r}) = 0, 0, 1)", "sum(${k})", "count(${r}[k != ''])")


@pytest.mark.parametrize("counted", COUNTS)
def test_who_counts_rows_has_the_answer_because_of_which_there_are_any(counted: str) -> None:
    brought = from_sheet(
        f"""
        type | name | label | relevant | calculation |
        select_one yn | hiv | VIH | | |
        begin_repeat | r | Citas | ${{hiv}} = 'yes' | |
        integer | k | Cuántas | | |
        calculate | twice | | | ${{k}} * 2 |
        end_repeat | | | | |
        calculate | n | | | {counted} |
        """,
        CHOICES,
        hiv="L4",
        r="L2",
        k="L2",
        n="L2",
    )
    levels = {one.name: one.level for one in brought.form.questions()}
    assert (levels["x-n"], levels["x-r-k"]) == ("L4", "L2")


def test_who_chooses_among_answers_gives_one_of_them_again() -> None:
    brought = from_sheet(
        """
        type | name | label |
        begin_repeat | r | Personas |
        text | nom | Nombre |
        end_repeat | | |
        select_one ${nom} | who | ¿Quién la trajo? |
        """,
        nom="L4",
        who="L2",
    )
    levels = {one.name: one.level for one in brought.form.questions()}
    assert (levels["x-r-nom"], levels["x-who"]) == ("L4", "L4")


PREFILLED = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>P</h:title><model>
<instance><data id="pre"><hiv/><r jr:template=""><m/><k/></r><r><m>tarv</m><k/></r></data></instance>
<bind nodeset="/data/hiv" type="string"/><bind nodeset="/data/r" relevant="/data/hiv = 'yes'"/>
<bind nodeset="/data/r/m" type="string"/><bind nodeset="/data/r/k" type="string"/>
</model></h:head><h:body><input ref="/data/hiv"><label>VIH</label></input>
<group ref="/data/r"><label>R</label><repeat nodeset="/data/r">
<input ref="/data/r/m"><label>M</label></input><input ref="/data/r/k"><label>K</label></input>
</repeat></group></h:body></h:html>"""


def test_rows_that_a_form_begins_with_tell_the_answer_under_which_they_are_asked() -> None:
    levels = Sensitivity("L2", {"hiv": "L4"})
    form = bring_in("pre.xml", PREFILLED.encode(), levels).form
    assert {one.name: one.level for one in form.questions()} == {
        "x-hiv": "L4",
        "x-r": "L4",
        "x-r-m": "L4",
        "x-r-k": "L2",  # a person's own, though no row of it leaves where not even their number may
    }
