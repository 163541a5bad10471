"""What nobody reads of a form of others stays behind: columns and lists of a ministry's own, remarks in an XForm."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.adopting.reading import bring_in
from repatria.content.xforms.compiling import compile_form
from repatria.content.xforms.cutting import without_unread
from tests.content.xforms.books import SECRET, book, letters_in

FILES = Path(__file__).parents[2] / "data" / "xlsforms"
XFORMS = sorted(
    path.name for path in FILES.iterdir() if path.suffix == ".xml" and "NEGATIVE" not in path.name
)
SURVEY = [
    ("type", "name", "label::Español (es)", "calculation", "Level", "revisado por"),
    ("select_one  sino", "q", "¿Sí?", None, "L4", SECRET),
    ("calculate", "c", None, "instance(\u2018leida\u2019)/root/item[name = 'a']/label", None, None),
]
CHOICES = [
    ("list_name", "name", "label::Español (es)", "tel"),
    ("sino", "si", "Sí", "1"),
    ("vieja", "x", "X", SECRET),
    ("leida", "a", "A", "2"),
    (None, "y", SECRET, None),
]
SETTINGS = [("form_id", "Version", "autor"), ("celdas", "1", SECRET)]
XFORM = f"""<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>P</h:title><model><!-- {SECRET} --><instance><data id="p" version="1"><a/><b/></data></instance>
<instance id="personal"><root><!-- a > b --><item><name>{SECRET}</name></item></root></instance>
<instance id="leida"><root><item><name>x</name></item></root></instance>
<bind nodeset="/data/a" type="string"/>
<bind nodeset="/data/b" type="string" calculate="count(instance( 'leida' )/root/item)"/></model></h:head>
<?revisa {SECRET}?><h:body><input ref="/data/a"><label>A<!--{SECRET}-->B</label></input></h:body></h:html>
"""


def test_columns_and_lists_that_nobody_reads_are_neither_kept_nor_compiled() -> None:
    made = compile_form("celdas.xlsx", book(SURVEY, choices=CHOICES, settings=SETTINGS))
    assert SECRET.encode() not in letters_in(made.kept)
    assert SECRET.encode() not in made.xform
    assert made.unread == (
        "survey: revisado por",
        "settings: autor",
        "choices: vieja",
        "choices:",
    )
    assert made.levels == {"q": "L4"}
    assert b'id="leida"' in made.xform
    assert b"<tel>1</tel>" in made.xform
    again = compile_form("celdas.xlsx", made.kept)
    assert (again.xform, again.levels, again.kept, again.unread) == (made.xform, made.levels, made.kept, ())


def test_a_form_asks_the_same_without_what_nobody_reads() -> None:
    plain = [row[:-1] for row in SURVEY]
    asked = [row for row in CHOICES if row[0] not in ("vieja", None)]
    whole = compile_form("celdas.xlsx", book(SURVEY, choices=CHOICES, settings=SETTINGS))
    bare = compile_form("celdas.xlsx", book(plain, choices=asked, settings=[row[:-1] for row in SETTINGS]))
    assert whole.xform == bare.xform


def test_remarks_and_lists_that_nothing_names_are_cut_out_of_an_xform_and_the_rest_stays_as_it_was() -> None:
    cut, lists = without_unread("p.xml", XFORM.encode())
    assert SECRET.encode() not in cut
    assert lists == ("personal",)
    form = bring_in("p.xml", cut).form
    assert [question.name for question in form.questions()] == ["x-a", "x-b"]
    assert form.survey[0].label["es"] == "AB"
    assert without_unread("p.xml", cut) == (cut, ())


@pytest.mark.parametrize("letters", ["utf-16", "utf-8-sig", "latin-1"])
def test_an_xform_is_cut_whatever_its_letters_are(letters: str) -> None:
    said = XFORM.replace("<h:title>P", "<h:title>Añó").replace(
        '"1.0"', '"1.0" encoding="iso-8859-1"', letters == "latin-1"
    )
    cut, lists = without_unread("p.xml", said.encode(letters))
    assert lists == ("personal",)
    assert SECRET not in cut.decode(letters)
    assert bring_in("p.xml", cut).form.title["es"].startswith("Añó")


@pytest.mark.parametrize("name", XFORMS)
def test_an_xform_that_holds_nothing_unread_keeps_its_bytes_and_every_one_asks_the_same(name: str) -> None:
    data = (FILES / name).read_bytes()
    cut, lists = without_unread(name, data)
    assert cut == data or lists or b"<!--" in data
    assert [*bring_in(name, cut).form.questions()] == [*bring_in(name, data).form.questions()]
