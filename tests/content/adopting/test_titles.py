"""No form of others can be taken for one of ours by what it calls itself."""

from __future__ import annotations

import pytest

from repatria.content.adopting.reading import bring_in
from repatria.content.adopting.titles import title_of
from repatria.domain.texts import say
from repatria.ui.form_words import form_called, form_name
from tests.content.compiled import to_xform

OURS = "Verificación de protección internacional"


@pytest.mark.parametrize(
    "number", ["F11", "f11", "F 11", "F-11", "F_11", "\u200bF11", "Ｆ１１", "F\u00ad11", "Ficha F11"]
)
def test_a_title_that_looks_like_a_number_of_ours_says_first_whose_it_is(number: str) -> None:
    title = f"{number} · {OURS}"
    assert title_of(title) == {
        "es": f"De otra institución · {title}",
        "en": f"From another institution · {title}",
    }


@pytest.mark.parametrize(
    "title", ["Ficha de salud", "Formulario 11", "SF36", "Fe de vida", "Registro 2026", ""]
)
def test_any_other_title_stays_as_it_is(title: str) -> None:
    assert title_of(title) == {"es": title, "en": title}


def test_beside_our_form_in_a_step_one_that_calls_itself_so_reads_otherwise() -> None:
    survey = "| survey |\n| | type | name | label |\n| | text | why | Por qué |\n"
    settings = f"| settings |\n| | form_title | form_id |\n| | F11 · {OURS} | f11 |\n"
    xform, _ = to_xform("f11.md", (survey + settings).encode())
    form = bring_in("f11.md", xform).form
    for language, whose in (("es", "De otra"), ("en", "From another"), ("fr", "De otra")):
        title = say(form.title, language)
        assert form_name(form.id, title) == form_called(form.id, title) == title
        assert title.startswith(whose)
        assert title != form_name("F11", OURS)
