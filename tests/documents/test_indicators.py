from __future__ import annotations

import pytest

from repatria.content.library import Library, load_library
from repatria.documents.form_sheet import Filled, blank_form_pdf, filled_form_pdf
from repatria.documents.paper import PaperName, paper
from repatria.documents.sheet import Identity
from tests.documents.reading import page_texts, said
from tests.posts import FORMS


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(FORMS)


@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_the_signs_of_a_screening_are_one_table_of_few_pages(
    library: Library, identity: Identity, name: PaperName
) -> None:
    pages = page_texts(blank_form_pdf(library.forms["F04"], identity, paper(name)))
    text = " ".join(" ".join(pages).split())
    assert len(pages) <= 6
    assert "Nota G02" not in text
    for form_id in ("G01", "G18", "B06", "C08", "SX03", "D01", "P02"):
        assert f"{form_id} " in text


def test_a_filled_screening_keeps_the_note_beside_its_sign_and_from_who_may_not_see_it(
    library: Library, identity: Identity
) -> None:
    form = library.forms["F04"]
    filled = Filled({"g01": ["told"], "g01_note": "Los lleva el chofer"})
    assert "Los lleva el chofer" in said(filled_form_pdf(form, filled, identity, paper("A4")))
    hidden = Filled(filled.values, may_show=lambda row: row.name not in ("g01", "g01_note"))
    text = said(filled_form_pdf(form, hidden, identity, paper("A4")))
    assert "chofer" not in text
    assert "G01" not in text
    half = Filled(filled.values, may_show=lambda row: row.name != "g01_note")
    assert "chofer" not in said(filled_form_pdf(form, half, identity, paper("A4")))


def test_the_date_above_a_pad_says_that_it_is_the_day_of_printing(
    library: Library, identity: Identity
) -> None:
    assert "Impreso el 23 nov 2026" in said(blank_form_pdf(library.forms["F01"], identity, paper("A4")))
