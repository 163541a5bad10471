"""Each form of ours becomes an XLSForm that pyxform takes without a word, and comes back as it was."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from repatria import paths
from repatria.content.forms import read_form
from repatria.content.workbooks.reading import read_workbook
from repatria.content.workbooks.writing import write_workbook
from repatria.content.xforms.reading import read_xform
from repatria.domain.forms.definition import Form
from tests.content.compiled import to_xform
from tests.content.forms import GOOD, shared
from tests.content.shipped import load_forms, load_lists

SILENT = ("note", "calculate", "hidden", "group", "repeat")


@cache
def shipped() -> dict[str, Form]:
    return load_forms(paths.forms())


FORMS = sorted(path.parent.name for path in (paths.forms() / "questionnaires").glob("*/form.toml"))


@pytest.mark.parametrize("name", FORMS)
def test_a_form_comes_back_as_it_was(name: str) -> None:
    form = shipped()[name]
    again = read_workbook(write_workbook(form), load_lists(paths.forms() / "lists"))
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
    assert replace(read_workbook(made, shared()), digest="") == replace(form, digest="")
