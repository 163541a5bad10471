"""A form that refers to what is outside itself and its folder is refused; what pyxform writes is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.xforms.outside import refuse_outside
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason, because
from repatria.services.forms.checking import open_file
from tests.content.compiled import to_xform

FILES = Path(__file__).parents[2] / "data" / "xlsforms"
FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>t</h:title><model><instance><data id="t" version="1"><q/>{answers}</data></instance>{more}
<bind nodeset="/data/q" type="string"/></model></h:head><h:body>
<input ref="/data/q"><label>Q</label></input>{body}</h:body></h:html>"""
LIST = '<instance id="x" src="{src}"/>'
XINCLUDE = '<{0} xmlns{1}="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'


def form(more: str = "", body: str = "", answers: str = "") -> bytes:
    return FORM.format(more=more, body=body, answers=answers).encode()


@pytest.mark.parametrize(
    "source",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:9/x",
        " HTTPS://example.org/x.csv ",
        "/etc/passwd",
        "C:\\list.csv",
        "\\\\server\\list.csv",
        "ftp://h/a.xml",
        "data:text/xml,<a/>",
        "jr://file/../../../../etc/passwd",
        "jr://file/..\\list.csv",
        "jr://file//etc/passwd",
        "jr://file-csv/C:\\a.csv",
        "jr://file-csv/file:///a.csv",
        "jr://elsewhere/a.csv",
        "jr://file/",
    ],
)
def test_a_list_that_is_to_come_from_outside_is_refused_by_its_name(source: str) -> None:
    escaped = source.replace("<", "&lt;")
    with pytest.raises(DefinitionError) as refused:
        open_file("f.xml", form(LIST.format(src=escaped)))
    assert refused.value.key == "instance x"
    assert refused.value.reason == because(Reason.REACHES_OUT, given=source.strip())


@pytest.mark.parametrize("element", [("xi:include", ":xi"), ("include", ""), ("a:include", ":a")])
@pytest.mark.parametrize("where", ["body", "answers", "more"])
def test_what_is_to_be_included_is_refused_wherever_it_stands(element: tuple[str, str], where: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        open_file("f.xml", form(**{where: XINCLUDE.format(*element)}))
    assert refused.value.key == element[0]
    assert refused.value.reason == because(Reason.REACHES_OUT, given="file:///etc/passwd")


def test_a_question_that_is_only_called_so_is_one() -> None:
    refuse_outside("f.xml", form(answers="<include/>"))


@pytest.mark.parametrize(
    "source",
    [
        "jr://file/a.xml",
        "jr://file/a.geojson",
        "jr://file-csv/mi lista.csv",
        "jr://file-csv/lists/a.csv",
        "jr://images/a.png",
        "jr://audio/a.mp3",
        "jr://video/a.mp4",
        "jr://instance/last-saved",
        "jr://instance/some",
        "",
    ],
)
def test_a_list_in_a_file_beside_the_form_is_none_from_outside(source: str) -> None:
    refuse_outside("f.xml", form(LIST.format(src=source)))


@pytest.mark.parametrize("name", sorted(one.name for one in FILES.iterdir() if "NEGATIVE" not in one.name))
def test_no_form_of_the_field_reaches_out(name: str) -> None:
    if name == "MANIFEST.md":
        return
    opened = open_file(name, (FILES / name).read_bytes())
    refuse_outside(name, opened.xform)


def test_whatever_pyxform_writes_of_lists_in_files_passes() -> None:
    rows = (
        "type | name | label | calculation | default | choice_filter",
        "select_one_from_file a.csv | a | A | | |",
        "select_multiple_from_file b.xml | b | B | | | x = ${a}",
        "select_one_from_file c.geojson | c | C | | |",
        "csv-external | d | | | |",
        "xml-external | e | | | |",
        "calculate | f | | pulldata('g', 'x', 'y', ${a}) | |",
        "text | h | H | | ${last-saved#h} |",
    )
    sheet = "\n".join(["| survey |", *(f"| | {row} |" for row in rows)])
    xform, _ = to_xform("a.md", sheet.encode())
    assert xform.count(b"src=") == 7
    refuse_outside("a.md", xform)
