"""The ends of a range stand once in what is read of it: in its own hint where that says them, else behind it."""

from __future__ import annotations

import pytest

from repatria.content.adopting.reading import bring_in
from tests.content.compiled import to_xform


def hint_of(hint: str, parameters: str = "start=0 end=10 step=1", type_: str = "range") -> str:
    sheet = (
        "| survey |\n| | type | name | label | hint | parameters |\n"
        f"| | {type_} | pain | Dolor | {hint} | {parameters} |\n"
    )
    form = bring_in("hoja.md", to_xform("hoja.md", sheet.encode())[0]).form
    return next(one for one in form.questions() if one.name == "x-pain").hint["es"]


@pytest.mark.parametrize(
    "hint",
    [
        "De 0 a 10",
        "de 0 a 10.",
        "Del 0 al 10, y 10 es el peor",
        "Escala 0-10",
        "Marque (0 – 10)",
        "Entre 0 y 10",
        "De 0 (nada) a 10 (el peor)",
        "From 0 to 10",
        "Between 0 and 10",
    ],
)
def test_a_hint_that_says_the_ends_is_read_as_it_stands(hint: str) -> None:
    assert hint_of(hint) == hint


@pytest.mark.parametrize(
    "hint",
    [
        "Piense en hoy",
        "De 0 a 100",
        "De 10 a 0 a 1",
        "De 1.0 a 10",
        "De -0 a 10",
        "De 0 a 10.5",
        "De 0 a 10,5",
    ],
)
def test_one_that_does_not_is_followed_by_them(hint: str) -> None:
    assert hint_of(hint).endswith(" De 0 a 10.")
    assert hint_of(hint).startswith(hint)


def test_without_a_hint_the_ends_are_the_hint() -> None:
    assert hint_of("") == "De 0 a 10."


def test_steps_that_a_hint_does_not_say_are_told() -> None:
    by_five = "start=0 end=10 step=5"
    assert hint_of("De 0 a 10", by_five) == "De 0 a 10. De 5 en 5."
    assert hint_of("De 0 a 10, de 5 en 5", by_five) == "De 0 a 10, de 5 en 5"
    assert hint_of("De 0 a 10, de 50 en 50", by_five).endswith(". De 5 en 5.")
