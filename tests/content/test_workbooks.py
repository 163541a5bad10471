"""Each form of ours becomes an XLSForm that pyxform takes without a word, and comes back as it was."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from repatria import paths
from repatria.content.forms import read_form
from repatria.content.workbooks.revising import revise_form
from repatria.content.workbooks.writing import write_workbook
from repatria.content.xforms.reading import read_xform
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason
from tests.content.changed_books import as_bytes, f11, sheets_again, shipped
from tests.content.compiled import to_xform
from tests.content.forms import GOOD, shared
from tests.content.shipped import load_lists

SILENT = ("note", "calculate", "hidden", "group", "repeat")


def workbook() -> Workbook:
    return load_workbook(io.BytesIO(write_workbook(read_form("T1", GOOD.encode(), shared()))))


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
        ("survey", "paper_rows", 3, "9" * 5000, "paper_rows"),
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


def in_column(sheet: str, head: str, row: int = 8) -> Callable[[Workbook], None]:
    """Return what puts something into a new column of a sheet."""

    def change(book: Workbook) -> None:
        column = book[sheet].max_column + 1
        book[sheet].cell(1, column).value = head or None
        book[sheet].cell(row, column).value = "ZZTOP"

    return change


def test_a_choice_added_where_its_question_names_the_list_is_in_the_form() -> None:
    form, made = f11(lambda book: book["choices"].append(["fear_reason_other", "nueva", "NUEVA", "NEW"]))
    assert [one.name for one in form.choices["fear_reason"]][-1] == "nueva"
    assert "NUEVA" in made.decode()
    assert "fear_reason_other" not in made.decode()


def test_a_word_changed_where_its_question_names_the_list_is_in_the_form() -> None:
    def change(book: Workbook) -> None:
        rows = book["choices"].iter_rows(min_row=2)
        next(row for row in rows if row[0].value == "fear_reason_other")[2].value = "PALABRA"

    assert "PALABRA" in f11(change)[1].decode()


def test_a_list_stands_once_where_every_question_lets_one_specify() -> None:
    book = load_workbook(io.BytesIO(write_workbook(shipped()["F11"])))
    named = {str(row[0].value) for row in book["choices"].iter_rows(min_row=2)}
    assert "fear_reason_other" in named
    assert "fear_reason" not in named


def test_a_workbook_in_which_such_a_list_stands_twice_as_it_did_is_taken_while_both_are_alike() -> None:
    def with_both(word: str) -> Callable[[Workbook], None]:
        def change(book: Workbook) -> None:
            rows = [[cell.value for cell in row] for row in book["choices"].iter_rows(min_row=2)]
            mine = [row for row in rows if row[0] == "fear_reason_other" and row[1] != "other"]
            mine[0][2] = word or mine[0][2]
            for row in mine:
                book["choices"].append(["fear_reason", *row[1:]])

        return change

    assert replace(f11(with_both(""))[0], digest="") == replace(shipped()["F11"], digest="")
    with pytest.raises(DefinitionError) as caught:
        f11(with_both("OTRA"))
    assert caught.value.reason.reason is Reason.LISTS_APART


@pytest.mark.parametrize("name", ["yes_no", "yes_no_doubt"])
def test_a_choice_added_to_a_shared_list_is_refused_by_list_and_choice(name: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        f11(lambda book: book["choices"].append([name, "nueva", "NUEVA", "NEW"]))
    why = caught.value.reason
    assert (why.reason, why.facts) == (Reason.SHARED_LIST_STAYS, {"name": name, "choice": "nueva"})
    assert caught.value.key.startswith("choices ")


@pytest.mark.parametrize("act", ["word", "gone", "moved"])
def test_a_change_in_a_shared_list_is_refused(act: str) -> None:
    def change(book: Workbook) -> None:
        sheet = book["choices"]
        first = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "yes_no")
        values = [cell.value for cell in first]
        if act == "word":
            first[2].value = "Sip"
        else:
            sheet.delete_rows(first[0].row)
        if act == "moved":
            sheet.append(values)

    with pytest.raises(DefinitionError) as caught:
        f11(change)
    assert caught.value.reason.facts["name"] == "yes_no"


@pytest.mark.parametrize("head", ["trigger", "relevent", "media::image", "guidance_hint::Español (es)", ""])
@pytest.mark.parametrize("sheet", ["survey", "settings", "repatria"])
def test_a_column_that_the_form_has_no_place_for_is_refused_by_sheet_row_and_column(
    sheet: str, head: str
) -> None:
    row = 2 if sheet == "settings" else 8
    with pytest.raises(DefinitionError) as caught:
        f11(in_column(sheet, head, row))
    why = caught.value.reason
    assert (caught.value.key, why.reason) == (f"{sheet} {row}", Reason.CELL_LOST)
    assert why.facts["given"] == "ZZTOP"
    assert why.facts["column"] == head or not head


def test_a_head_that_is_there_twice_is_refused() -> None:
    with pytest.raises(DefinitionError) as caught:
        f11(in_column("survey", "relevant"))
    assert caught.value.reason.reason is Reason.CELL_LOST


def test_a_column_of_choices_with_pictures_is_refused() -> None:
    with pytest.raises(DefinitionError):
        f11(in_column("choices", "media::image::Español (es)", 2))


def test_sheets_and_rows_that_the_form_has_no_place_for_are_refused() -> None:
    def with_sheet(book: Workbook) -> None:
        book.create_sheet("entities").append(["dataset"])
        book["entities"].append(["people"])

    for change, reason in (
        (with_sheet, Reason.SHEET_LOST),
        (lambda book: book["settings"].append(["Otro"]), Reason.ROW_LOST),
        (lambda book: book["repatria"].append(["colour", "red"]), Reason.ROW_LOST),
    ):
        with pytest.raises(DefinitionError) as caught:
            f11(change)
        assert caught.value.reason.reason is reason


@pytest.mark.parametrize("column", ["label::Español (es)", "relevant"])
def test_a_row_that_the_program_makes_is_not_changed_in_silence(column: str) -> None:
    def change(book: Workbook) -> None:
        heads = [cell.value for cell in book["survey"][1]]
        rows = book["survey"].iter_rows(min_row=2)
        added = next(row for row in rows if row[heads.index("made")].value == "added")
        added[heads.index(column)].value = "1 = 1"

    with pytest.raises(DefinitionError) as caught:
        f11(change)
    assert caught.value.reason.reason is Reason.CELL_OTHERWISE


def test_what_is_written_otherwise_and_read_alike_is_taken() -> None:
    def change(book: Workbook) -> None:
        survey = book["survey"]
        heads = [str(cell.value) for cell in survey[1]]
        survey.append(["select_one  yes_no  or_other", "zz_new"])
        survey.append(["date", "zz_day"])
        for row in (survey.max_row - 1, survey.max_row):
            for head in heads:
                if head.startswith("label::"):
                    survey.cell(row, heads.index(head) + 1).value = "Nueva"
            survey.cell(row, heads.index("level") + 1).value = "L4"
        survey.cell(survey.max_row, heads.index("appearance") + 1).value = "whole"
        survey.cell(survey.max_row, heads.index("paper_rows") + 1).value = 0

    form, _ = f11(change)
    asked = {one.name: one for one in form.questions()}
    assert asked["zz_new"].or_other
    assert asked["zz_day"].appearance == "whole"
