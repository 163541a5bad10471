"""The blocks that ask: every kind of control in its field, empty, filled, wrong and disputed."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons, yes_no_unknown
from repatria.ui.widgets.date_time import DateTime, TimeLine
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.multi_choice import MultiChoice
from repatria.ui.widgets.number import NumberLine
from repatria.ui.widgets.partial_date import PartialDate
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import SecretLine, TextLine


def texts() -> list[QWidget]:
    """Return lines, areas, numbers and the passphrase."""
    name = Field(
        QCoreApplication.translate("gallery", "Nombre que usa"),
        TextLine(),
        QCoreApplication.translate("gallery", "Como quiere que le llamen; no hace falta el del documento."),
        required=True,
    )
    name.set_value("Xochitl Ixchelʼ")
    told = Field(QCoreApplication.translate("gallery", "Qué cuenta"), TextArea())
    age = Field(QCoreApplication.translate("gallery", "Edad que dice tener"), NumberLine())
    age.set_value(15)
    age.set_message(QCoreApplication.translate("gallery", "En duda: se trata como NNA."), "warning")
    weeks = NumberLine()
    wrong = Field(QCoreApplication.translate("gallery", "Semanas de embarazo"), weeks)
    weeks.line.setText("doce")
    wrong.complain()
    phrase = Field(QCoreApplication.translate("gallery", "Frase de paso"), SecretLine())
    phrase.set_value("practica practica")
    return [name, told, age, wrong, phrase]


def choices() -> list[QWidget]:
    """Return the ways to choose."""
    child = Field(
        QCoreApplication.translate("gallery", "¿Viaja con alguien?"), ChoiceButtons(yes_no_unknown())
    )
    child.set_value("yes")
    place = Field(
        QCoreApplication.translate("gallery", "Lugar de nacimiento"),
        SearchableChoice([Choice(f"p{n}", f"San José {n}") for n in range(1000)]),
        QCoreApplication.translate("gallery", "Escriba dos letras o más."),
    )
    needs = Field(
        QCoreApplication.translate("gallery", "Necesita hoy"),
        MultiChoice(
            [
                Choice("medical", QCoreApplication.translate("gallery", "Atención de salud")),
                Choice("shelter", QCoreApplication.translate("gallery", "Un lugar seguro para dormir")),
                Choice("interpreter", QCoreApplication.translate("gallery", "Intérprete")),
                Choice("food", QCoreApplication.translate("gallery", "Comida y ropa")),
                Choice("none", QCoreApplication.translate("gallery", "Nada por ahora")),
            ],
            columns=2,
            exclusive={"none"},
        ),
    )
    needs.set_value(["medical", "interpreter"])
    alone = Field(
        QCoreApplication.translate("gallery", "¿Tiene miedo de volver?"), ChoiceButtons(yes_no_unknown())
    )
    alone.set_disputed(
        QCoreApplication.translate("gallery", "Hay una diferencia: dos puestos anotaron distinto.")
    )
    return [child, place, needs, alone]


def dates() -> list[QWidget]:
    """Return partial dates, days, times, and a date that is none."""
    born = Field(
        QCoreApplication.translate("gallery", "Fecha de nacimiento"),
        PartialDate(),
        QCoreApplication.translate("gallery", "Deje vacío lo que no se sabe."),
    )
    born.set_value("2010-05")
    wrong = Field(QCoreApplication.translate("gallery", "Fecha del documento"), PartialDate(whole=True))
    wrong.set_value("2026-02-30")
    day = PartialDate(whole=True, today=lambda: date(2026, 3, 25))
    seen = Field(QCoreApplication.translate("gallery", "Día del aviso"), day)
    moment = DateTime(lambda: datetime(2026, 3, 25, 14, 0))  # noqa: DTZ001  # a time as told, on a wall
    happened = Field(QCoreApplication.translate("gallery", "Primer contacto"), moment)
    happened.set_value("2026-03-25T14:00")
    hour = Field(QCoreApplication.translate("gallery", "Hora de la llamada"), TimeLine())
    return [born, wrong, seen, happened, hour]
