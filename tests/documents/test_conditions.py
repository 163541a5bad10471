"""A pad says when a question applies: nobody fills by hand what was never asked, or takes a warning for a fact."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.content.library import Library, load_library
from repatria.documents.filled import Filled
from repatria.documents.form_sheet import blank_form_pdf, filled_form_pdf
from repatria.documents.paper import paper
from repatria.documents.sheet import Identity
from repatria.domain.forms.definition import Choice, Form, Question
from tests.documents.drawing import condition_words
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
        ("F16", "severe_seen", "Solo si lo pide la respuesta a «Probabilidad» y «Daño»:"),
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


YES_NO = (Choice("si", {"es": "Sí", "en": "Yes"}), Choice("no", {"es": "No", "en": "No"}))
GRADES = tuple(Choice(str(number), {"es": f"Grado {number}"}) for number in range(4))
FOREIGN = (
    Question("x-age", "integer", {"es": "Edad", "en": "Age"}, "L3", path="/data/age"),
    Question("x-name", "text", {"es": "Nombre"}, "L3", path="/data/name"),
    Question("x-born", "date", {"es": "Nacimiento", "en": "Birth"}, "L3", path="/data/born"),
    Question("x-fear", "select_one", {"es": "¿Teme?"}, "L3", list_name="yes_no", path="/data/fear"),
    Question("x-pain", "select_one", {"es": "Dolor"}, "L3", list_name="grades", path="/data/pain"),
    Question("x-need", "select_multiple", {"es": "Necesita"}, "L3", list_name="yes_no", path="/data/need"),
    Question("x-months", "calculate", {}, "L3", calculation="${x-age} * 12", path="/data/months"),
    Question("x-rows", "repeat", {"es": "Viajes"}, "L3", path="/data/rows"),
    Question("x-hinted", "text", {}, "L3", {"es": "Solo con ayuda"}, path="/data/hinted"),
)


@pytest.mark.parametrize(
    ("relevant", "expected"),
    [
        ("${x-age} < 18", "«Edad» es menos de 18"),
        ("18 <= ${x-age}", "«Edad» es 18 o más"),
        ("not(${x-age} < 18)", "«Edad» es 18 o más"),
        ("${x-born} <= today()", "«Nacimiento» es hoy o antes"),
        ("date('2020-01-31') < ${x-born}", "«Nacimiento» es después de vie 31 ene 2020"),
        ("not(selected(${x-need}, 'si'))", "no marcó «Sí» en «Necesita»"),
        ("count-selected(${x-need}) > 1", "el número de respuestas en «Necesita» es más de 1"),
        ("count(${x-rows}) > 0", "contestó «Viajes»"),
        ("string-length(${x-name}) > 0", "contestó «Nombre»"),
        ("${x-name} = ''", "no contestó «Nombre»"),
        ("${x-name} = 'Ana'", "«Nombre» es Ana"),
        ("${x-pain} >= 2", "marcó «Grado 2» o «Grado 3» en «Dolor»"),
        ("${x-pain} = 1", "marcó «Grado 1» en «Dolor»"),
        ("if(${x-age} > 17, true(), false())", "«Edad» es más de 17"),
        (
            "not(${x-fear} = 'si' or ${x-age} > 17)",
            "«Edad» es 17 o menos y marcó algo distinto de «Sí» en «¿Teme?»",
        ),
        (
            "${x-fear} = 'si' and (${x-age} < 18 or ${x-pain} = 3)",
            "marcó «Sí» en «¿Teme?» y («Edad» es menos de 18 o marcó «Grado 3» en «Dolor»)",
        ),
        ("${x-months} > 216", "lo pide la respuesta a «Edad»"),
        (
            "${x-fear} = 'si' and regex(${x-name}, '^A')",
            "marcó «Sí» en «¿Teme?» y lo pide la respuesta a «Nombre»",
        ),
        ("random() > 0.5", "el programa lo pide"),
        ("${x-fear} = 'gone'", "lo pide la respuesta a «¿Teme?»"),
        ("${x-hinted} = 'gone'", "«Solo con ayuda» es gone"),
        ("true() and ${x-age} < 18", "«Edad» es menos de 18"),
        ("(1 = 2 or ${x-age} < 18) and not(false())", "«Edad» es menos de 18"),
    ],
)
def test_conditions_of_forms_of_others_are_said_in_words(relevant: str, expected: str) -> None:
    asked = Question("x-then", "text", {"es": "Entonces"}, "L3", relevant=relevant, path="/data/then")
    lists = {"yes_no": YES_NO, "grades": GRADES}
    form = Form("x-f", "1", {"es": "F"}, {}, ("es",), (*FOREIGN, asked), lists)
    assert condition_words(form, asked, "es") == f"Solo si {expected}:"


@pytest.mark.parametrize("relevant", ["true()", "1 = 1", "not(false())", "true() or ${x-age} < 18"])
def test_what_is_always_asked_has_no_condition_on_its_pad(relevant: str) -> None:
    asked = Question("x-then", "note", {"es": "Gracias"}, "L3", relevant=relevant, path="/data/then")
    form = Form("x-f", "1", {"es": "F"}, {}, ("es",), (*FOREIGN, asked), {})
    assert condition_words(form, asked, "es") == ""


@pytest.mark.parametrize(
    "relevant", ["false()", "1 = 2", "not(true())", "'false' = true()", "false() and ${x-age} < 3"]
)
def test_what_is_never_asked_stands_on_no_pad(identity: Identity, relevant: str) -> None:
    never = Question("x-list", "text", {"es": "Nunca"}, "L3", relevant=relevant, path="/data/list")
    form = Form("x-f", "1", {"es": "F"}, {}, ("es",), (*FOREIGN[:2], never), {})
    assert "Nunca" not in said(blank_form_pdf(form, identity, paper("A4")))


NAMES = st.sampled_from([question.name for question in FOREIGN])
VALUES = st.sampled_from(["'si'", "'gone'", "''", "2", "today()", "date('2020-01-31')", "true()", "${x-age}"])
LEAVES = st.one_of(
    st.builds("${{{}}} {} {}".format, NAMES, st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), VALUES),
    st.builds("selected(${{{}}}, {})".format, NAMES, VALUES),
    st.builds("count-selected(${{{}}}) > {}".format, NAMES, VALUES),
    st.builds("regex(${{{}}}, '^[a-z]$')".format, NAMES),
    st.builds("../name[position() = 2]/{}".format, st.just("x")),
)
EXPRESSIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds("({}) and ({})".format, inner, inner),
        st.builds("({}) or ({})".format, inner, inner),
        st.builds("not({})".format, inner),
        st.builds("if({}, true(), false())".format, inner),
    ),
    max_leaves=6,
)


@given(EXPRESSIONS, st.sampled_from(["es", "en"]))
def test_no_condition_is_left_out_or_said_as_a_formula(relevant: str, language: str) -> None:
    asked = Question("x-then", "text", {"es": "Entonces"}, "L3", relevant=relevant, path="/data/then")
    form = Form("x-f", "1", {"es": "F"}, {}, ("es",), (*FOREIGN, asked), {"yes_no": YES_NO, "grades": GRADES})
    told = condition_words(form, asked, language)
    assert told.startswith("Solo si " if language == "es" else "Only if ")
    assert not re.search(r"x_|\$|\(\)|!=|[<>=\[{]", told)
