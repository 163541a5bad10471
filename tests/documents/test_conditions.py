"""A pad says when a question applies: nobody fills by hand what was never asked, or takes a warning for a fact."""

from __future__ import annotations

import pytest

from repatria.content.library import Library, load_library
from repatria.documents.conditions import condition_words
from repatria.documents.form_sheet import blank_form_pdf, filled_form_pdf
from repatria.documents.paper import paper
from repatria.documents.questions import Filled
from repatria.documents.sheet import Identity
from tests.documents.reading import said
from tests.posts import FORMS


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(FORMS)


@pytest.mark.parametrize(
    ("form_id", "name", "expected"),
    [
        ("F01", "sexual_violence_when", "Solo si marcó «Violencia sexual reciente»:"),
        (
            "F01",
            "next_child",
            "Solo si marcó «Sí» o «Hay duda» en «¿Es niña, niño o adolescente (menos de 18 años)?»:",
        ),
        ("F01", "age_basis", "Solo si contestó «¿Qué edad tiene?»:"),
        ("F21", "withdrawn_at", "Solo si marcó «Sí» en «¿Ya no quiere volver?»:"),
        ("F21", "child_assent", "Solo si es NNA o hay duda:"),
        ("F26", "not_done_reason", "Solo si marcó algo distinto de «Recibida» en «Resultado»:"),
        ("F16", "severe_seen", "Solo si corresponde:"),
        ("F01", "urgent_needs", ""),
        ("F07", "care_needs", "Solo si marcó «Sí» en «¿Necesita cuidados?»:"),
        ("F11", "fear_reason_other", "Solo si marcó «Otro» en «¿Por qué?»:"),
        ("F04C", "usa_criteria", "Solo si está en Estados Unidos:"),
        (
            "F31",
            "goodbye",
            "Solo si marcó algo distinto de «Falleció», «Expediente repetido», «Se abrió por equivocación», «No se "
            "sabe dónde está» o «Se perdió el contacto» en «¿Cómo termina?»:",
        ),
        ("F02", "witness_kind", "Solo si marcó «De palabra, ante testigo», «Huella» o «Marca»:"),
    ],
)
def test_a_pad_says_when_a_question_applies(library: Library, form_id: str, name: str, expected: str) -> None:
    form = library.forms[form_id]
    row = next(question for question in form.questions() if question.name == name)
    assert condition_words(form, row, "es") == expected


def test_every_condition_of_every_form_stands_on_its_pad(library: Library, identity: Identity) -> None:
    for form in library.forms.values():
        for language in ("es", "en"):
            for row in form.questions():
                words = condition_words(form, row, language)
                assert bool(words) == bool(row.relevant)
                assert "$" not in words
                assert "case." not in words
    text = said(blank_form_pdf(library.forms["F01"], identity, paper("A4")))
    assert "Solo si marcó «Violencia sexual reciente»: ¿Hace cuánto?" in text


def test_what_is_filled_says_no_conditions(library: Library, identity: Identity) -> None:
    text = said(filled_form_pdf(library.forms["F01"], Filled({}), identity, paper("A4")))
    assert "Solo si marcó" not in text
