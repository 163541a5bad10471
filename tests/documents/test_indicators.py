from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.content.library import Library, load_library
from repatria.documents.form_sheet import Filled, blank_form_pdf, filled_form_pdf
from repatria.documents.indicators import SignRow, sign_rows
from repatria.documents.paper import MM, PaperName, paper
from repatria.documents.questions import Copy
from repatria.documents.sheet import Identity
from repatria.domain.forms.definition import Choice, Form, Question
from tests.documents.pads import asked, listed
from tests.documents.reading import page_texts, said
from tests.posts import FORMS

SYMPTOMS = (Choice("fever", {"es": "Fiebre"}), Choice("cough", {"es": "Tos"}))
FAMILY = (Choice("mother", {"es": "Madre"}), Choice("father", {"es": "Padre"}))


def sign(name: str, label: str, list_name: str, **more: object) -> tuple[Question, Question]:
    """Return a question of several answers and, by the name that our own forms give it, the note of a sign."""
    return (
        asked(name, "select_multiple", label, list_name=list_name, **more),
        asked(f"{name}_note", "text", "Detalle", relevant=f"${{{name}}} != ''"),
    )


def of(form_id: str, *rows: Question) -> Form:
    lists = {"symptoms": SYMPTOMS, "family": FAMILY, "many": listed(12)}
    return Form(form_id, "7", {"es": "Ficha"}, {}, ("es",), rows, lists)


BOTH = (*sign("a", "¿Qué síntomas tiene?", "symptoms"), *sign("b", "¿Quién la acompaña?", "family"))


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


@pytest.mark.parametrize("form_id", ["x-otra", "F99"])
def test_an_answer_stands_under_its_own_words_and_no_other(form_id: str, identity: Identity) -> None:
    form = of(form_id, *BOTH)
    pad = said(blank_form_pdf(form, identity, paper("A4")))
    assert pad.index("Fiebre") < pad.index("Tos") < pad.index("¿Quién la acompaña?") or form_id == "F99"
    assert pad.index("Tos") < pad.index("Madre") < pad.index("Padre")
    filled = Filled({"a": ["cough"], "b": ["father"]})
    assert "Padre" in said(filled_form_pdf(form, filled, identity, paper("A4")))


def test_a_form_of_others_has_no_signs_whatever_it_calls_its_questions(identity: Identity) -> None:
    pad = said(blank_form_pdf(of("x-otra", *BOTH), identity, paper("A4")))
    assert "Nota" not in pad
    assert pad.count("Detalle") == 2
    assert "Señal" not in pad


@pytest.mark.parametrize(
    ("more", "is_said"),
    [
        ({"relevant": "${ill} = 'fever'"}, "Solo si marcó «Fiebre» en «¿Enferma?»"),
        ({"hint": {"es": "Léalo en voz alta"}}, "Léalo en voz alta"),
        ({"required": "yes"}, "¿Qué síntomas tiene? *"),
        ({"list_name": "many"}, "Aldea 0011"),
    ],
)
def test_what_says_more_than_a_row_of_boxes_holds_is_asked_by_itself(
    more: dict[str, object], is_said: str, identity: Identity
) -> None:
    ill = asked("ill", "select_one", "¿Enferma?", list_name="symptoms")
    first, note = sign("a", "¿Qué síntomas tiene?", "symptoms")
    pad = said(blank_form_pdf(of("F99", ill, replace(first, **more), note), identity, paper("A4")))  # type: ignore[arg-type]
    assert is_said in pad
    assert "Señal" not in pad


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_note_by_hand_has_more_than_a_quarter_of_the_width_and_no_name_above_a_box_is_cut(
    library: Library, language: str
) -> None:
    form = library.forms["F04"]
    first = next(row for row in form.questions() if row.name == "g01")
    head = next(iter(sign_rows(Copy(form, language), [(first, first)])))
    assert isinstance(head, SignRow)
    width = paper("A4").width
    *_, note = head._shares()
    assert note * width > 45 * MM
    for words, lines in zip(head.ways, head._cells(width)[1:-1], strict=True):
        assert " ".join(lines) == words
