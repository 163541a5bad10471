"""Fonts and small forms for the paper tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.documents.fonts import register_fonts
from repatria.documents.sheet import Identity
from repatria.domain.forms.definition import Choice, Form, Question, Signature

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(autouse=True, scope="session")
def fonts() -> None:
    register_fonts(FONTS)


@pytest.fixture
def identity() -> Identity:
    return Identity(
        document="F11",
        title="Verificación de protección internacional",
        case_code="7F3K-92QD",
        sheet="S-K3QX7",
        version="1",
        language="es",
        post="Puesto de práctica",
        printed_at="23 nov 2026, 14:10",
    )


@pytest.fixture
def form() -> Form:
    yes_no = (Choice("yes", {"es": "Sí"}), Choice("no", {"es": "No"}))
    many = tuple(Choice(f"m{number}", {"es": f"Motivo número {number}"}) for number in range(7))
    fear = Question("fear", "select_one", {"es": "¿Teme regresar?"}, "L4", list_name="yes_no")
    why = Question("why", "select_multiple", {"es": "¿Por qué?"}, "L4", list_name="many")
    tale = Question("tale", "text", {"es": "Relato corto"}, "L4", appearance="multiline")
    when = Question("when", "date", {"es": "Cuándo"}, "L4")
    who = Question("who", "text", {"es": "De quién"}, "L4")
    hidden = Question("suggested", "calculate", {}, "L4", calculation="1")
    return Form(
        id="F11",
        version="1",
        title={"es": "Verificación de protección internacional"},
        intro={"es": "Hágalo antes de cualquier contacto con el país de origen."},
        languages=("es",),
        survey=(
            Question("fears", "group", {"es": "Temor"}, "L4", children=(fear, why, tale, hidden)),
            Question("threats", "repeat", {"es": "Amenazas"}, "L4", paper_rows=3, children=(when, who)),
        ),
        choices={"yes_no": yes_no, "many": many},
        signatures=(
            Signature("person", {"es": "La persona"}),
            Signature("interpreter", {"es": "Intérprete"}, required=False),
        ),
    )
