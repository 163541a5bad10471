"""What is too much for a form is refused before anything is made of it, and what would fit is not."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from repatria.content.xforms import spreadsheets
from repatria.content.xforms.compiling import compile_form
from repatria.content.xforms.excel import read_workbook
from repatria.content.xforms.spreadsheets import read_spreadsheet
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Because, Reason, because
from repatria.services.forms import checking
from repatria.services.forms.adopted import check_file
from repatria.services.forms.checking import open_file
from tests.content.xforms.books import book

TOO_HEAVY = because(Reason.KEPT_TOO_LARGE, most=900)
TOWNS = [("list_name", "name", "label")]
SURVEY = [("type", "name", "label"), ("select_one towns", "town", "Pueblo")]
XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>T</h:title>
<model><instance><data id="t"><q/>{nodes}</data></instance>{lists}{binds}</model></h:head>
<h:body><input ref="/data/q"><label>{words}</label></input></h:body></h:html>"""


def noise(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()


def towns(count: int, list_name: str = "towns") -> list[tuple[str, ...]]:
    return [*TOWNS, *((list_name, f"t{at}", noise(at)) for at in range(count))]


def xform(*, words: str = "Q", lists: str = "", nodes: str = "", binds: str = "") -> bytes:
    return XFORM.format(words=words, lists=lists, nodes=nodes, binds=binds).encode()


def refused(file: str, data: bytes, *, to_keep: bool = True) -> Because:
    with pytest.raises(DefinitionError) as error:
        read_spreadsheet(file, data, to_keep=to_keep)
    return error.value.reason


@pytest.fixture
def nothing_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    def compiled(*_given: object) -> None:
        raise AssertionError("it was compiled")

    monkeypatch.setattr(spreadsheets, "_compiled", compiled)


@pytest.mark.usefixtures("nothing_compiled")
def test_a_list_that_is_too_much_to_keep_is_refused_while_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    whole: list[object] = []

    def read(file: str, data: bytes, *, old: bool, to_keep: bool) -> dict[str, Any]:
        found = read_workbook(file, data, old=old, to_keep=to_keep)
        whole.append(found)
        return found

    monkeypatch.setattr("repatria.content.xforms.sheets.read_workbook", read)
    assert refused("a.xlsx", book(SURVEY, choices=towns(20_000))) == TOO_HEAVY
    assert whole == []


@pytest.mark.usefixtures("nothing_compiled")
@pytest.mark.parametrize("kind", ["csv", "md"])
def test_a_list_in_a_text_is_weighed_before_it_is_compiled(kind: str) -> None:
    rows = [["survey"], *(["", *row] for row in SURVEY), ["choices"], *(["", *row] for row in towns(20_000))]
    lines = (",".join(row) if kind == "csv" else f"| {' | '.join(row)} |" for row in rows)
    assert refused(f"a.{kind}", "\n".join(lines).encode()) == TOO_HEAVY


def test_a_list_that_nobody_asks_weighs_nothing() -> None:
    asked = [*SURVEY[:1], ("text", "town", "Pueblo")]
    assert read_spreadsheet("a.xlsx", book(asked, choices=towns(12_000)), to_keep=True).unread


def test_what_is_only_filled_at_the_shell_is_not_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    class CompiledError(Exception):
        pass

    def compiled(*_given: object) -> None:
        raise CompiledError

    monkeypatch.setattr(spreadsheets, "_compiled", compiled)
    assert refused("a.xlsx", book(SURVEY, choices=towns(12_000)), to_keep=False) != TOO_HEAVY


def test_an_xform_that_is_too_much_to_keep_is_not_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    def put_together(*_given: object) -> None:
        raise AssertionError("it was put together")

    monkeypatch.setattr(checking, "without_unread", put_together)
    with pytest.raises(DefinitionError) as error:
        open_file("a.xml", xform(words="Q" * 1_000_000))
    assert error.value.reason == TOO_HEAVY


def test_remarks_and_lists_that_nobody_reads_weigh_nothing_in_an_xform() -> None:
    items = "<item><name>a</name></item>" * 30_000
    lists = f'<!-- {"x" * 800_000} --><instance id="old"><root><!-- a -->{items}</root></instance>'
    assert open_file("a.xml", xform(lists=lists)).told
    read = '<bind nodeset="/data/q" calculate="count(instance(\'old\')/root/item)"/>'
    with pytest.raises(DefinitionError) as error:
        open_file("a.xml", xform(lists=lists, binds=read))
    assert error.value.reason == TOO_HEAVY


def test_answers_are_no_list_however_many_there_are() -> None:
    with pytest.raises(DefinitionError) as error:
        open_file("a.xml", xform(nodes="<n/>" * 200_000))
    assert error.value.reason == TOO_HEAVY


@pytest.mark.parametrize("kind", ["xlsx", "xls", "csv", "md"])
def test_a_file_of_a_hundred_megabytes_reaches_no_reader(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("repatria.apart.ask", lambda *_given: pytest.fail("it was read"))
    with pytest.raises(DefinitionError) as error:
        compile_form(f"a.{kind}", b"a,b,c\n" * (6 << 20))
    assert error.value.reason == because(Reason.FILE_TOO_LARGE, most=32)


@pytest.mark.parametrize(
    ("file", "text", "reason"),
    [
        ("a.md", "| survey |\n| | type | name |\n| | text | q" + "q" * 1_000_000 + " |", Reason.LINE_TOO_LONG),
        ("a.csv", "survey\n,type,name,label\n,text,q," + "Q," * 600_000, Reason.LINE_TOO_LONG),
        ("a.csv", "survey\n,type,name,label\n,text,q," + "Q" * 200_000, Reason.CELL_TOO_LONG),
        ("a.md", "| survey |\n| | type | name |\n" + "| | text | q |\n" * 5_001, Reason.TOO_MANY_QUESTIONS),
        ("a.csv", "survey\n,type,name\n" + ",text,q\n" * 5_001, Reason.TOO_MANY_QUESTIONS),
        ("a.csv", "survey\n,type,name\n,text,q\nchoices\n" + ",l,a\n" * 200_002, Reason.TOO_MANY_LINES),
    ],
)  # fmt: skip
def test_a_text_is_counted_before_it_is_taken_apart(
    file: str, text: str, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "pyxform.xls2json_backends.get_xlsform", lambda *_given, **_more: pytest.fail("taken apart")
    )
    monkeypatch.setattr("pyxform.xls2json_backends.csv_to_dict", lambda *_given: pytest.fail("taken apart"))
    assert refused(file, text.encode(), to_keep=False).reason is reason


@pytest.mark.parametrize("count", [101, 500])
def test_groups_in_one_another_are_counted(count: int) -> None:
    rows = [("type", "name", "label"), *(("begin_group", f"g{at}", "G") for at in range(count))]
    rows += [("text", "q", "Q"), *([("end_group", "", "")] * count)]
    with pytest.raises(DefinitionError) as error:
        read_spreadsheet("a.xlsx", book(rows))
    assert (error.value.key, error.value.reason) == ("survey 102", because(Reason.GROUPS_TOO_DEEP, most=100))


@pytest.mark.parametrize("name", ["foto.png", "foto.xlsx", "foto.csv", "foto.md", "foto.xml"])
def test_a_picture_is_neither_a_spreadsheet_nor_a_form(name: str) -> None:
    picture = (Path(__file__).parents[3] / "docs" / "pictures" / "today-en.png").read_bytes()
    with pytest.raises(DefinitionError) as error:
        check_file(name, picture)
    assert error.value.reason.reason is Reason.NEITHER_SHEET_NOR_FORM


@pytest.mark.parametrize("letters", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_form_in_wide_letters_is_no_picture(letters: str) -> None:
    assert open_file("a.xml", xform().decode().encode(letters)).xform
