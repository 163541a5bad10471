"""A CSV whose quotation marks are not as they should be is refused with its line; any other is read whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from repatria.content.xforms.attached import read_list
from repatria.content.xforms.sheets import read_sheets
from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because

HEADS = "survey\n,type,name,label,level\n,text,a,Nombre,L2\n"


def of_a_form(text: str) -> object:
    return read_sheets("f.csv", text.encode())


def of_a_list(text: str) -> object:
    return read_list("f.csv", text.encode())


@pytest.mark.parametrize("read", [of_a_form, of_a_list])
@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (',text,b,"Refugio secreto,L4\n,text,c,Otra,L4\n,text,d,"Fin",L2\n', 4),
        (',text,b,"Refugio\nsecreto",L4\n,text,c,"Otra,L4\n,text,d,Fin,L2\n', 6),
        (',text,b,"Refugio" secreto,L4\n', 4),
        (',text,b,Otra,"L4', 4),
    ],
)
def test_marks_that_are_not_closed_as_they_were_opened_lose_no_question(
    read: Callable[[str], object], rows: str, line: int
) -> None:
    with pytest.raises(DefinitionFileError) as refused:
        read(HEADS + rows)
    assert refused.value.reason == because(Reason.BAD_CSV, line=line)


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_blanks_behind_a_closing_mark_are_no_part_of_the_cell(between: str, end: str) -> None:
    rows = [
        ["survey", ""],
        ["", '"type" ', '"name"  ', "label", "level"],
        ["", "text", '"a" ', f'"Dice ""sí"" {between} y"  ', '"L2"'],
        ["", "text", "b", f'"Una{end or " "}"" {between}otra" ', '"L4" '],
    ]
    read = of_a_form((end or "\n").join(between.join(row) for row in rows) + end)
    survey = read.survey  # type: ignore[attr-defined]
    lines = (end or " ").replace("\r\n", "\n")
    assert [(row["name"], row["label"], row["level"]) for row in survey] == [
        ("a", f'Dice "sí" {between} y', "L2"),
        ("b", f'Una{lines}" {between}otra', "L4"),
    ]


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_form_with_marks_as_they_should_be_is_read_whole(between: str, end: str) -> None:
    rows = [
        ["survey"],
        ["", "type", "name", "label", "level"],
        ["", "text", "a", '"¿Dónde, cuándo; cómo?"', "L2"],
        ["", "text", "b", '"Lo que llama ""casa"""', "L4"],
        ["", "text", "c", f'"Una línea{end}y otra"', "L3"],
        ["", "text", "d", 'Cuatro "o más"', '""'],
        ["", "text", "e", '""""', "L4"],
    ]
    read = of_a_form(end.join(between.join(row) for row in rows) + end)
    survey = read.survey  # type: ignore[attr-defined]
    assert [(row["name"], row["label"], row.get("level")) for row in survey] == [
        ("a", "¿Dónde, cuándo; cómo?", "L2"),
        ("b", 'Lo que llama "casa"', "L4"),
        ("c", "Una línea\ny otra", "L3"),
        ("d", 'Cuatro "o más"', None),
        ("e", '"', "L4"),
    ]


def test_a_list_with_marks_as_they_should_be_is_read_whole() -> None:
    read = read_list("f.csv", b'name,label\r\na,"Uno, ""dos"""\r\nb,"Tres\r\ncuatro"\r\n')
    assert [[cell.text for cell in entry.children] for entry in read.children[0].children] == [
        ["a", 'Uno, "dos"'],
        ["b", "Tres\r\ncuatro"],
    ]
