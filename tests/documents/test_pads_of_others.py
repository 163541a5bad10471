"""A pad of a form that somebody else wrote: whoever fills it knows what to write, when, and from which list."""

from __future__ import annotations

import pytest

from repatria.content.library import load_library
from repatria.documents.form_sheet import blank_form_pdf
from repatria.documents.limits import limit_of
from repatria.documents.paper import paper
from repatria.documents.sheet import Identity
from repatria.domain.forms.definition import Choice, Form
from tests.documents.pads import asked, listed, pad_of
from tests.documents.reading import page_texts
from tests.posts import FORMS

STATES = (Choice("tx", {"es": "Texas"}), Choice("wa", {"es": "Washington"}))
COUNTIES = tuple(
    Choice(f"{state}{number}", {"es": f"Condado {state} {number}"}, {"state": state})
    for number in range(2)
    for state in ("tx", "wa")
)


def test_nobody_reads_an_id_that_only_the_program_knows() -> None:
    text = pad_of(asked("a", "text", "Nombre"))
    assert "x-otra" not in text
    assert "versión 7 · S-K3QX7" in text


def test_what_has_to_be_answered_carries_a_mark_that_the_head_explains() -> None:
    text = pad_of(asked("a", "text", "Nombre", required="yes"), asked("b", "text", "Apodo"))
    assert "* Hay que contestarla." in text
    assert "Nombre *" in text
    assert "Apodo *" not in text
    assert "Hay que" not in pad_of(asked("b", "text", "Apodo"))


@pytest.mark.parametrize(
    ("constraint", "is_said"),
    [
        (". >= 0 and . <= 120", True),
        ("string-length(.) = 10 and . >= today()", True),
        (". <= today()", False),
        (". != 'no' or ${b} = 'none'", False),
    ],
)
def test_a_limit_is_said_where_it_is_true_of_every_answer(constraint: str, is_said: bool) -> None:
    row = asked("a", "integer", "Edad", constraint=constraint, constraint_message={"es": "De 0 a 120."})
    assert ("De 0 a 120." in pad_of(row, asked("b", "text", "B"))) == is_said


@pytest.mark.parametrize(
    ("constraint", "words"),
    [
        (". >= 0 and . <= 120", "De 0 a 120."),
        (". > 0 and 12.5 > .", "De 1 a 12."),
        (". >= -5", "-5 o más."),
        ("(. < 18)", "17 o menos."),
    ],
)
def test_a_limit_without_words_of_its_own_is_said_in_ours(constraint: str, words: str) -> None:
    text = pad_of(asked("a", "integer", "Edad", constraint=constraint, hint={"es": "En años"}))
    assert f"En años. {words}" in text


def test_what_is_no_limit_alone_is_said_in_no_words_of_ours() -> None:
    for constraint in (
        ". >= 0 or . = -1",
        ". >= 5 and . <= 2",
        ". != 3",
        f". <= {'9' * 400}",
        ". <= 3 and . != 2",
    ):
        assert limit_of(asked("a", "integer", "Edad", constraint=constraint)) == {}
    assert limit_of(asked("a", "decimal", "Peso", constraint=". > 0")) == {}
    assert limit_of(asked("a", "text", "Clave", constraint=". > 0")) == {}


@pytest.mark.parametrize("name", ["x-age", "x_age"])
@pytest.mark.parametrize(
    ("constraint", "hint", "words"),
    [
        (". >= 0 and . <= 120", "", "De 0 a 120."),
        ("regex(., '^[0-9]+$')", "", "Se revisa: «Edad imposible.»"),
        ("regex(., '^[0-9]+$')", "En años", "En años"),
        (". < ${x-other}", "", ""),
        (". <= today()", "", ""),
    ],
)
def test_what_others_say_to_a_wrong_answer_never_stands_as_a_verdict_below_an_empty_line(
    name: str, constraint: str, hint: str, words: str
) -> None:
    told = {"constraint": constraint, "constraint_message": {"es": "Edad imposible."}, "hint": {"es": hint}}
    text = pad_of(asked(name, "integer", "Edad", **told), asked("x-other", "integer", "Otra"))
    assert text.replace(words, "").count("Edad imposible") == 0
    assert words in text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("«La edad va en años»", "Se revisa: «La edad va en años»"),
        ('"La edad va en años"', "Se revisa: «La edad va en años»"),
        ("Como en «Edad»", "Se revisa: «Como en “Edad”»"),
        ("«Edad» o «Talla»", "Se revisa: «“Edad” o “Talla”»"),
        ("«", "Se revisa: «“»"),
    ],
)
def test_quotation_marks_are_never_doubled(message: str, said: str) -> None:
    told = {"constraint": "regex(., '^[0-9]+$')", "constraint_message": {"es": message}}
    text = pad_of(asked("x-age", "integer", "Edad", **told))
    assert said in text


def test_a_question_that_quotes_is_quoted_as_a_quotation_that_quotes() -> None:
    text = pad_of(
        asked("a", "select_one", "¿Conoce «La Casa»?", list_name="yes_no"),
        asked("b", "text", "¿Desde cuándo?", relevant="${a} = 'si'"),
    )
    assert "Solo si marcó «Sí» en «¿Conoce “La Casa”?»" in text


def test_no_pad_of_ours_says_as_a_fact_what_would_be_wrong_with_an_answer() -> None:
    for form in load_library(FORMS).forms.values():
        for row in form.questions():
            assert "Hay un" not in limit_of(row).get("es", "")
            assert "futura" not in limit_of(row).get("es", "")


def test_days_hours_and_numbers_have_room_of_their_own_size() -> None:
    text = pad_of(
        asked("a", "date", "Nacimiento"), asked("b", "dateTime", "Llegada"), asked("c", "time", "Sale")
    )
    assert "Nacimiento día mes año Llegada día mes año hora Sale hora" in text


def test_a_table_says_above_it_what_its_cells_have_no_room_for_and_shows_short_lists_as_boxes() -> None:
    rows = asked(
        "legs",
        "repeat",
        "Tramos",
        children=(
            asked("from", "text", "De", hint={"es": "El pueblo"}),
            asked("paid", "select_one", "¿Pagó?", list_name="yes_no"),
            asked("sum", "integer", "Monto", relevant="${paid} = 'si'"),
            asked("place", "select_one", "Lugar", list_name="places"),
        ),
    )
    text = pad_of(rows, places=listed(8))
    assert "«De»: El pueblo" in text
    assert "«Monto»: Solo si marcó «Sí» en «¿Pagó?»." in text
    assert "«Lugar»: Elija: Aldea 0000 · Aldea 0001" in text
    assert text.count("Sí No") >= 4


def test_rows_in_rows_are_numbered_so_that_nobody_mistakes_whose_they_are() -> None:
    paid = asked(
        "paid", "repeat", "Pagos", children=(asked("why", "text", "Por qué", appearance="multiline"),)
    )
    legs = asked("legs", "repeat", "Tramos", children=(asked("to", "text", "A"), paid))
    people = asked("people", "repeat", "Personas", children=(asked("who", "text", "Quién"), legs))
    text = pad_of(people)
    for number in ("1", "1.1", "1.1.1", "1.2.2", "2.2.1"):
        assert f"Renglón {number} " in text


def test_what_is_asked_of_some_rows_only_says_so_in_each() -> None:
    note = asked("note", "text", "Nota", appearance="multiline", relevant="${paid} = 'si'")
    group = asked("g", "group", "", relevant="${paid} = 'no'", children=(asked("why", "text", "Por qué"),))
    paid = asked("paid", "select_one", "¿Pagó?", list_name="yes_no")
    text = pad_of(asked("legs", "repeat", "Tramos", children=(paid, note, group)))
    assert text.count("Solo si marcó «Sí» en «¿Pagó?»: Nota") == 2
    assert text.count("Solo si marcó «No» en «¿Pagó?»: Por qué") == 2


def test_a_list_of_a_page_stands_once_at_the_end_and_its_questions_send_there() -> None:
    rows = [asked(name, "select_one", f"Pueblo {name}", list_name="places") for name in ("a", "b")]
    text = pad_of(*rows, asked("z", "text", "Última"), places=listed(100))
    assert text.count("Escriba el número de la lista «Pueblo a», al final.") == 2
    assert text.index("Lista: Pueblo a") > text.index("Última")
    assert all(text.count(f"Aldea {number:04}") == 1 for number in range(100))


def test_a_list_of_a_thousand_is_not_printed_and_its_line_says_how_to_write() -> None:
    text = pad_of(asked("a", "select_one", "Pueblo", list_name="places"), places=listed(1000))
    assert "al pasarlo a limpio se busca entre 1000 respuestas" in text
    assert "Aldea" not in text


def test_answers_that_hang_on_another_stand_under_it() -> None:
    state = asked("state", "select_one", "Estado", list_name="states")
    county = asked("county", "select_one", "Condado", list_name="counties", choice_filter="state = ${state}")
    text = pad_of(state, county, states=STATES, counties=COUNTIES)
    assert "Condado Texas: Condado tx 0 Condado tx 1 Washington: Condado wa 0 Condado wa 1" in text


def test_a_long_list_at_the_end_is_sorted_under_what_it_hangs_on() -> None:
    many = tuple(
        Choice(f"c{number}", {"es": f"Aldea {number:04}"}, {"state": "tx" if number % 2 else "wa"})
        for number in range(40)
    )
    state = asked("state", "select_one", "Estado", list_name="states")
    town = asked("town", "select_one", "Aldea", list_name="towns", choice_filter="${state} = state")
    text = pad_of(state, town, states=STATES, towns=many)
    assert text.index("Lista: Aldea Texas 1. Aldea 0001") < text.index("Washington 21. Aldea 0000")


def test_conditions_of_neighbours_outside_groups_are_said_once() -> None:
    fear = asked("fear", "select_one", "¿Teme?", list_name="yes_no")
    rows = [asked(name, "text", f"Dato {name}", relevant="${fear} = 'si'") for name in ("a", "b")]
    assert pad_of(fear, *rows).count("Solo si marcó «Sí»") == 1


def test_a_version_of_any_length_leaves_the_number_of_the_sheet() -> None:
    form = Form("x-otra", "v" * 300, {"es": "Ficha"}, {}, ("es",), (asked("a", "text", "A"),), {})
    identity = Identity(form.id, "Ficha", "7F3K-92QD", "S-K3QX7", form.version, "es")
    (page,) = page_texts(blank_form_pdf(form, identity, paper("Letter")))
    assert "S-K3QX7" in page
    assert "Página 1 de 1" in page


def test_the_condition_of_a_group_without_a_name_stands_above_all_of_it() -> None:
    fear = asked("fear", "select_one", "¿Teme?", list_name="yes_no")
    inner = (asked("a", "text", "Primero"), asked("b", "text", "Segundo"))
    text = pad_of(fear, asked("g", "group", "", relevant="${fear} = 'si'", children=inner))
    assert "Solo si marcó «Sí» en «¿Teme?»: Primero" in text
