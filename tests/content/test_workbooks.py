"""Each form of ours becomes an XLSForm that pyxform takes without a word, and comes back as it was."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from openpyxl import Workbook, load_workbook

from repatria import paths
from repatria.content.forms import read_form
from repatria.content.lists import ChoiceList
from repatria.content.workbooks.opening import reply
from repatria.content.workbooks.revising import form_in, revise_form
from repatria.content.workbooks.writing import write_workbook
from repatria.content.xforms.reading import read_xform
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import Form
from repatria.domain.reasons import Reason
from tests.content.compiled import to_xform
from tests.content.forms import GOOD, shared
from tests.content.shipped import load_forms, load_lists

SILENT = ("note", "calculate", "hidden", "group", "repeat")


@cache
def shipped() -> dict[str, Form]:
    return load_forms(paths.forms())


def sheets_again(made: bytes, lists: Mapping[str, ChoiceList]) -> tuple[Form, bytes]:
    """Read a workbook as the process of its own does, without starting one."""
    return form_in(json.loads(reply(made)), lists)


def workbook() -> Workbook:
    return load_workbook(io.BytesIO(write_workbook(read_form("T1", GOOD.encode(), shared()))))


def as_bytes(book: Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


FORMS = sorted(path.parent.name for path in (paths.forms() / "questionnaires").glob("*/form.toml"))


@pytest.mark.parametrize("name", FORMS)
def test_a_form_comes_back_as_it_was(name: str) -> None:
    form = shipped()[name]
    again, _ = sheets_again(write_workbook(form), load_lists(paths.forms() / "lists"))
    assert replace(again, digest="") == replace(form, digest="")


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_taken_by_pyxform_without_a_warning(name: str) -> None:
    form = shipped()[name]
    made, warnings = to_xform(f"{name}.xlsx", write_workbook(form))
    assert warnings == ()
    read = read_xform(name, made)
    assert (read.form_id, read.version) == (form.id, form.version)
    asked = [question.name for question in form.questions() if question.type not in SILENT]
    controls = {path.rpartition("/")[2] for path in read.controls}
    assert set(asked) <= controls
    assert len(read.repeats) == sum(question.type == "repeat" for question in form.questions())
    assert set(read.model.words) == {"Español (es)", "English (en)"}


def test_words_that_show_answers_go_out_as_xlsform_has_them_and_come_back() -> None:
    text = GOOD.replace('"¿Teme?"', '"¿Teme en ${case.country}?"').replace(
        '"Afraid?"', '"Afraid of ${total}?"'
    )
    form = read_form("T1", text.encode(), shared())
    made = write_workbook(form)
    compiled, warnings = to_xform("T1.xlsx", made)
    assert warnings == ()
    assert b"of_case_country" in compiled.partition(b"<output")[2]
    assert replace(sheets_again(made, shared())[0], digest="") == replace(form, digest="")


def test_what_was_changed_in_a_spreadsheet_is_in_the_form_that_is_written() -> None:
    book = workbook()
    survey = book["survey"]
    heads = [cell.value for cell in survey[1]]
    row = next(
        row
        for row in survey.iter_rows(min_row=2)
        if row[heads.index("label::Español (es)")].value == "¿Teme?"
    )
    name = row[heads.index("name")].value
    row[heads.index("label::Español (es)")].value = '¿Teme «volver» a\nsu "casa"? \\'
    form, made = revise_form("T1.xlsx", as_bytes(book), shared())
    written = read_form("T1", made, shared())
    assert form == written
    assert (
        next(one for one in written.questions() if one.name == name).label["es"]
        == '¿Teme «volver» a\nsu "casa"? \\'
    )


@pytest.mark.parametrize(
    ("sheet", "column", "row", "put", "key"),
    [
        ("survey", "type", 3, "", "survey"),
        ("survey", "type", 3, "select_one nowhere", "type"),
        ("survey", "relevant", 3, "${nobody} = 1", "relevant"),
        ("survey", "paper_rows", 3, "many", "paper_rows"),
        ("settings", "form_id", 2, "", "settings"),
    ],
)
def test_what_the_program_would_not_load_is_not_written(
    sheet: str, column: str, row: int, put: str, key: str
) -> None:
    book = workbook()
    heads = [cell.value for cell in book[sheet][1]]
    at = heads.index(column) + 1 if column in heads else len(heads) + 1
    book[sheet].cell(1, at).value = column
    book[sheet].cell(row, at).value = put or None
    with pytest.raises(DefinitionError) as caught:
        revise_form("T1.xlsx", as_bytes(book), shared())
    assert (caught.value.file, key in caught.value.key) == ("T1.xlsx", True)


@pytest.mark.parametrize("missing", ["survey", "settings", "repatria"])
def test_a_workbook_without_one_of_our_sheets_is_refused_in_words(missing: str) -> None:
    book = workbook()
    del book[missing]
    with pytest.raises(DefinitionError):
        revise_form("T1.xlsx", as_bytes(book), shared())


def test_what_is_no_workbook_is_refused_in_words() -> None:
    with pytest.raises(DefinitionError) as caught:
        revise_form("T1.xlsx", b"PK\x03\x04 nothing", shared())
    assert caught.value.reason.reason is Reason.BAD_SPREADSHEET
