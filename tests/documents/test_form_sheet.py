from __future__ import annotations

import pytest

from repatria.content.library import Library, load_library
from repatria.documents.checklist import Checklist, PhaseLines, StepLine, checklist_pdf
from repatria.documents.form_sheet import Filled, blank_form_pdf, filled_form_pdf
from repatria.documents.paper import PaperName, paper
from repatria.documents.sheet import Identity
from repatria.documents.words import keys, text_of
from repatria.domain.forms.definition import Form
from tests.documents.reading import page_texts
from tests.posts import FORMS


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(FORMS)


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


def test_the_pad_shows_every_branch_and_no_calculation(form: Form, identity: Identity) -> None:
    said = words_of(blank_form_pdf(form, identity, paper("Letter")))
    for label in ("¿Teme regresar?", "Motivo número 6", "Relato corto", "Amenazas", "De quién", "La persona"):
        assert label in said
    assert "suggested" not in said


def test_the_filled_form_shows_what_was_answered_and_asked(form: Form, identity: Identity) -> None:
    filled = Filled(
        {"fear": "yes", "tale": "La buscan en casa"},
        {"threats": [{"when": "2026-05", "who": "un vecino"}]},
        asked=frozenset({"fears", "fear", "tale", "threats", "when", "who"}),
    )
    said = words_of(filled_form_pdf(form, filled, identity, paper("A4")))
    assert "La buscan en casa" in said
    assert "un vecino" in said
    assert "¿Por qué?" not in said


def test_what_the_reader_may_not_see_is_not_on_the_sheet(form: Form, identity: Identity) -> None:
    filled = Filled({"tale": "La buscan en casa"}, may_show=lambda question: question.name != "tale")
    said = words_of(filled_form_pdf(form, filled, identity, paper("A4")))
    assert "La buscan" not in said


def test_signatures_never_stand_alone_on_a_page(form: Form, identity: Identity) -> None:
    for number in range(0, 60, 3):
        tale = "\n".join(f"línea {line}" for line in range(number))
        pages = page_texts(filled_form_pdf(form, Filled({"tale": tale}), identity, paper("A4")))
        signed = next(text for text in pages if "La persona" in text)
        assert "línea" in signed or "Amenazas" in signed or "¿" in signed


def test_an_answer_longer_than_a_page_is_printed_to_its_last_word(form: Form, identity: Identity) -> None:
    tale = " ".join(f"dicho{number}" for number in range(1500))
    pages = page_texts(filled_form_pdf(form, Filled({"tale": tale}), identity, paper("Letter")))
    found = [word for page in pages for word in page.split() if word.startswith("dicho")]
    assert found == tale.split()
    assert max(page.count("dicho") for page in pages) < 700


@pytest.mark.parametrize(
    "without_end", ["W" * 900_000, "a " * 450_000, "a\n" * 450_000, "a" + "\u0301" * 400_000]
)
def test_an_answer_without_end_is_cut_on_paper_and_the_paper_says_so(
    form: Form, identity: Identity, without_end: str
) -> None:
    answers = Filled({"tale": without_end}, rows={"threats": [{"who": without_end}]})
    pages = page_texts(filled_form_pdf(form, answers, identity, paper("Letter")))
    assert len(pages) < 40
    assert "Entera está en el expediente." in " ".join(" ".join(pages).split())


def test_the_checklist_groups_steps_and_says_who_until_and_why(identity: Identity) -> None:
    step = StepLine(
        "Verificación de protección",
        ticked=True,
        who="autoridad migratoria",
        until="mié 25, 14:00 (plazo sugerido, no legal)",
        why="Directrices ONU 64/142 párr. 150",
        blocked="aviso al enlace",
    )
    checklist = Checklist("Base regional", "1", (PhaseLines("Protección", 1, 5, (step,)),), protected=True)
    said = words_of(checklist_pdf(checklist, identity, paper("A4")))
    for expected in (
        "Protección (1 de 5)",
        "Quién: autoridad",
        "Hasta: mié 25",
        "Por qué: Directrices",
        "Cerrado:",
    ):
        assert expected in said
    assert "plazo sugerido, no legal" in said


def test_a_step_done_by_pen_has_room_for_when_and_who_and_a_passed_limit_says_passed(
    identity: Identity,
) -> None:
    late = StepLine("Aviso", ticked=False, until="mar 3 mar", past=True)
    done = StepLine("Contacto", ticked=True, done="Hecho", open=False)
    checklist = Checklist("Base regional", "1", (PhaseLines("Protección", 1, 2, (late, done)),))
    said = words_of(checklist_pdf(checklist, identity, paper("A4")))
    assert "PASADO: era hasta mar 3 mar" in said
    assert said.count("Hecho: fecha y hora") == said.count("Iniciales") == 1


def test_a_minimum_never_reads_like_a_limit(identity: Identity) -> None:
    rest = StepLine("Período de reflexión", ticked=False, until="mié 3 jun", least=True)
    checklist = Checklist("Base regional", "1", (PhaseLines("Protección", 0, 1, (rest,)),))
    said = words_of(checklist_pdf(checklist, identity, paper("A4")))
    assert "Al menos hasta: mié 3 jun" in said
    assert "Hasta: mié 3 jun" not in said


def test_whoever_signs_the_checklist_has_steps_above(identity: Identity) -> None:
    for count in range(1, 30):
        steps = tuple(StepLine(f"Paso {number}", ticked=False) for number in range(count))
        checklist = Checklist("Base regional", "1", (PhaseLines("Protección", 0, count, steps),))
        pages = page_texts(checklist_pdf(checklist, identity, paper("A4")))
        assert "Paso " in next(page for page in pages if "Supervisión" in page)


def test_paper_speaks_every_language_whole() -> None:
    assert all(set(text_of(key)) == {"es", "en"} for key in keys())


@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_what_is_read_stands_with_what_is_asked_about_it(library: Library, name: PaperName) -> None:
    form = library.forms["F02"]
    for language in ("es", "en"):
        pdf = blank_form_pdf(form, Identity("F02", "x", "", "S", "1", language), paper(name))
        pages = [" ".join(page.split()) for page in page_texts(pdf)]
        for group in ("part_a", "part_b", "part_c"):
            rows = next(row for row in form.survey if row.name == group).children
            page = next(page for page in pages if rows[0].label[language][:60] in page)
            assert rows[1].label[language] in page


def test_a_pad_asks_for_the_code_of_the_case_once(library: Library) -> None:
    for form in library.forms.values():
        identity = Identity(form.id, "x", "", "S", "1", "es")
        said = words_of(blank_form_pdf(form, identity, paper("A4")))
        assert said.count("Código del expediente") == 1, form.id


def test_the_number_of_whoever_answers_stands_on_the_page_of_their_name(
    library: Library, identity: Identity
) -> None:
    form = library.forms["F03"]
    for lines in range(60):
        filled = Filled(
            {"meeting_point": "\n".join(["Puerta"] * lines), "our_contact": "RUIZ", "our_phone": "555"}
        )
        pages = page_texts(filled_form_pdf(form, filled, identity, paper("A4")))
        assert sum("RUIZ" in page and "555" in page for page in pages) == 1
