"""The sections of a form at its side: each has a name by which it is found, and no other has the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from repatria.domain.forms.definition import Form, Question
from repatria.domain.texts import say
from repatria.ui.filling.sections import parts_of
from repatria.ui.i18n import Speech
from tests.domain.forms.making import ask, form, group
from tests.posts import shipped

LONG = {
    "es": "¿Quiere añadir, corregir o quitar algo de lo que se dijo, o preguntar algo a quien la entrevista?"
}


def titles(of: Form, language: str = "es") -> list[str]:
    parts = parts_of(of)
    return [part.title(lambda text, _: say(text, language), first=part is parts[0]) for part in parts]


@pytest.mark.usefixtures("qapp")
def test_stretches_of_questions_without_a_group_never_share_a_name() -> None:
    stretches = [(ask(f"{name}1"), ask(f"{name}2")) for name in "abcd"]
    groups = [group(f"g{number}", ask(f"q{number}")) for number in range(4)]
    rows = [row for pair in zip(stretches, groups, strict=True) for row in (*pair[0], pair[1])]
    told = titles(form(*rows, replace(ask("last"), label=LONG)))
    assert len(set(told)) == len(told)
    assert [one for one in told if one.startswith("Otras preguntas")] == [
        "Otras preguntas",
        "Otras preguntas (2)",
        "Otras preguntas (3)",
    ]
    assert told[-1] == "Al final"


@pytest.mark.usefixtures("qapp")
def test_a_form_whose_questions_stand_outside_groups_is_one_page_of_its_name() -> None:
    of = form(ask("name"), ask("age"))
    titled = replace(of, title={"es": "Registro de personas"})
    assert titles(titled) == ["Registro de personas"]
    (page,) = parts_of(titled)
    assert page.heading(lambda text, _: say(text, "es"), first=True) == "", "the head of the form says it"
    (group_alone,) = parts_of(replace(form(group("g", ask("q"))), title=titled.title))
    assert group_alone.heading(lambda text, _: say(text, "es"), first=True) == "g"
    (asked,) = parts_of(form(ask("q")))
    assert asked.heading(lambda text, _: say(text, "es"), first=True) == "", "the question says it"


@pytest.mark.usefixtures("qapp")
def test_questions_before_and_behind_the_groups_are_said_to_stand_there() -> None:
    told = titles(form(ask("a1"), ask("a2"), group("g", ask("q")), ask("b1"), ask("b2")))
    assert told == ["Para empezar", "g", "Al final"]


@pytest.mark.usefixtures("qapp")
def test_such_names_are_in_the_language_of_the_form_where_the_program_speaks_it() -> None:
    of = replace(form(ask("a1"), ask("a2"), group("g", ask("q"))), languages=("es", "en", "fr"))
    speech = Speech()
    try:
        speech.speak("en")
        assert titles(of, "es")[0] == "Para empezar"
        assert titles(of, "fr")[0] == "To begin"
        assert titles(replace(of, unnamed="es"), "es")[0] == "To begin", "nobody knows that it is Spanish"
        speech.speak("es")
        assert titles(of, "en")[0] == "To begin"
        assert titles(of, "fr")[0] == "Para empezar"
    finally:
        speech.speak("es")


@pytest.mark.usefixtures("qapp")
def test_a_group_without_a_name_is_found_by_what_stands_in_it() -> None:
    def nameless(name: str, *rows: Question) -> Question:
        return replace(group(name, *rows), label={})

    told = titles(
        form(
            nameless("g1", replace(ask("n"), type="note", label={"es": "Cómo se llena"})),
            nameless("g2", ask("name")),
            nameless("g3", ask("a"), ask("b")),
            nameless("g4", replace(ask("c"), label=LONG)),
            nameless("g5", ask("d"), ask("e")),
        )
    )
    assert told == ["Cómo se llena", "name", "Otras preguntas", "Otras preguntas (2)", "Al final"]


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_form_of_ours_has_two_sections_of_one_name(qapp: QApplication, language: str) -> None:
    for of in shipped().forms.values():
        told = titles(of, language)
        assert len(set(told)) == len(told), of.id


@pytest.mark.usefixtures("qapp")
def test_the_question_that_decides_a_hand_over_stands_under_its_own_name() -> None:
    assert "Resultado de la entrega" in titles(shipped().forms["F26"])
    for of in ("F05", "F23", "F26"):
        assert not [one for one in titles(shipped().forms[of]) if one.startswith("Otras preguntas")]
