"""Rows on paper: a table or whole rows, and not a word where nothing of them may be seen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from repatria.content.library import Library, load_library
from repatria.documents.blocks import Words
from repatria.documents.fields import Together
from repatria.documents.form_sheet import Filled, blank_form_pdf, filled_form_pdf
from repatria.documents.layout import paginate
from repatria.documents.paper import paper
from repatria.documents.sheet import Identity
from repatria.domain.disclosure import RECIPIENT_KINDS, Recipient, may_show
from repatria.domain.forms.definition import Form, Question
from tests.documents.reading import page_texts, said
from tests.posts import FORMS

ROWS = 4


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(FORMS)


def columns_of(row: Question) -> list[Question]:
    found: list[Question] = []
    for child in row.children:
        found += columns_of(child) if child.type == "group" else [child]
    return [child for child in found if child.type not in ("note", "calculate", "hidden")]


def answer(form: Form, question: Question, number: int) -> Any:
    if question.list_name:
        first = form.choices[question.list_name][0].name
        return [first] if question.type == "select_multiple" else first
    return {"date": "2026-11-23", "dateTime": "2026-11-23T14:00:00-06:00", "integer": number}.get(
        question.type, f"Z{number}Z"
    )


def rows_of(form: Form, repeat: Question) -> list[dict[str, Any]]:
    return [
        {child.name: answer(form, child, number) for child in columns_of(repeat)} for number in range(ROWS)
    ]


def test_no_sheet_tells_that_rows_were_left_out_or_how_many(library: Library, identity: Identity) -> None:
    tried = 0
    for form in library.forms.values():
        repeats = [question for question in form.questions() if question.type == "repeat"]
        for kind in RECIPIENT_KINDS:
            shows = lambda question, kind=kind, form=form: may_show(question, Recipient(kind), form)  # noqa: E731
            for repeat in repeats:
                if any(shows(child) for child in columns_of(repeat)):
                    continue
                tried += 1
                full = Filled({}, {repeat.name: rows_of(form, repeat)}, may_show=shows)
                empty = Filled({}, {}, may_show=shows)
                sheets = [said(filled_form_pdf(form, one, identity, paper("A4"))) for one in (full, empty)]
                assert sheets[0] == sheets[1], (form.id, kind)
                assert repeat.label["es"] not in sheets[0], (form.id, kind)
    assert tried > 10


def test_a_filled_repeat_keeps_each_row_on_one_page(library: Library, identity: Identity) -> None:
    for form in library.forms.values():
        for repeat in (question for question in form.questions() if question.type == "repeat"):
            rows = [
                {
                    child.name: f"R{number}R" if child.type == "text" else answer(form, child, number)
                    for child in columns_of(repeat)
                }
                for number in range(12)
            ]
            filled = Filled({}, {repeat.name: rows})
            pages = page_texts(filled_form_pdf(form, filled, identity, paper("Letter")))
            texts = sum(child.type == "text" for child in columns_of(repeat))
            for number in range(12):
                counts = [page.count(f"R{number}R") for page in pages]
                assert sorted(counts)[-1] == texts, (form.id, repeat.name, number)
                assert sum(counts) == texts


def test_short_rows_stand_in_a_table_whose_head_is_said_once(library: Library, identity: Identity) -> None:
    form = library.forms["F26"]
    repeat = next(question for question in form.questions() if question.name == "documents_delivered")
    filled = Filled({}, {repeat.name: rows_of(form, repeat)})
    text = said(filled_form_pdf(form, filled, identity, paper("A4")))
    assert text.count("¿En sobre cerrado?") == 1
    assert "Renglón" not in text


def test_a_row_taller_than_any_page_loses_nothing() -> None:
    row = Together(tuple(Words(f"dicho {number}") for number in range(80)))
    placed = [block for page in paginate([row], 400, 600) for block in page]
    assert placed == list(row.blocks)


def test_no_table_is_a_head_without_rows(library: Library, identity: Identity) -> None:
    sheet = said(filled_form_pdf(library.forms["F14"], Filled({}, {}), identity, paper("A4")))
    assert "Documentos —" in sheet
    assert "Expedido por" not in sheet


def test_no_sheet_shows_an_id_that_only_the_program_knows(library: Library, identity: Identity) -> None:
    for form in library.forms.values():
        named = replace(identity, document=form.id)
        assert "_" not in said(blank_form_pdf(form, named, paper("A4"))).replace("________", ""), form.id
