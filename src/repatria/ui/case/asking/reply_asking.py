"""Ask what is answered to a packet of another country: a state, and only what that state has a place for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.forms.definition import Form
from repatria.domain.packets.answer import SAID, WHYS, WITH_A_DAY, Said, Saying, Why
from repatria.ui.case.panels.panel import Asked, Asking, Given
from repatria.ui.packets.answer_words import answer_why_words, question_words
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.multi_choice import MultiChoice
from repatria.ui.widgets.partial_date import PartialDate
from repatria.ui.widgets.text_line import TextLine


def ask_reply(form: Form | None, questions: Sequence[str], who: str, today: date, *, liaison: bool) -> Asking:
    """Return what is asked; *questions* are those that may be asked for, *who* is the name that goes with it."""
    states = [Choice(one, _state_words(one)) for one in SAID]
    whys = [Choice(one, answer_why_words(one)) for one in WHYS]
    lacking = [Choice(one, question_words([one], form)) for one in questions]
    only = QCoreApplication.translate(
        "packets", "Entre países solo habla el enlace nacional: lo sella quien tiene ese cargo."
    )
    goes = QCoreApplication.translate(
        "packets",
        "Va lo que elija aquí, el código del envío y el nombre de usted ({who}). De su expediente no va nada. Lo "
        "demás se dice por teléfono.",
    )
    return Asking(
        QCoreApplication.translate("packets", "Contestar al otro país"),
        goes.format(who=who),
        QCoreApplication.translate("packets", "Sellar la respuesta en una carpeta…"),
        (
            _field("state", QCoreApplication.translate("packets", "Qué se contesta"), ChoiceButtons(states)),
            _field(
                "reason",
                QCoreApplication.translate("packets", "Por qué no se toma"),
                ChoiceButtons(whys, columns=1),
                "refused",
            ),
            _field(
                "asks", QCoreApplication.translate("packets", "Qué falta"), MultiChoice(lacking), "queried"
            ),
            _by(today),
            Asked("phone", QCoreApplication.translate("packets", "Teléfono del enlace"), TextLine(limit=32)),
        ),
        warning="" if liaison else only,
    )


def saying_of(given: Given) -> Saying:
    """Return what is to be answered."""
    return Saying(
        cast("Said", given["state"]),
        cast("Why", given.get("reason", "")),
        tuple(str(one) for one in cast("Sequence[object]", given.get("asks", ()))),
        str(given.get("by", "")),
        str(given.get("phone", "")),
    )


def _by(today: date) -> Asked:
    return Asked(
        "by",
        QCoreApplication.translate("packets", "Antes de qué día"),
        PartialDate(whole=True, today=lambda: today),
        QCoreApplication.translate(
            "packets", "El día en que se dirá más, o hasta el que se pide lo que falta. Puede faltar."
        ),
        only_for=("state", frozenset(WITH_A_DAY)),
    )


def _field(key: str, label: str, control: ChoiceButtons | MultiChoice, only: Said | None = None) -> Asked:
    only_for = ("state", frozenset[str]({only})) if only is not None else None
    return Asked(key, label, control, required=True, only_for=only_for)


def _state_words(state: Said) -> str:
    """Return what is answered as whoever answers says it."""
    return {
        "arrived": QCoreApplication.translate("packets", "Llegó"),
        "accepted": QCoreApplication.translate("packets", "Lo tomamos"),
        "queried": QCoreApplication.translate("packets", "Preguntamos algo"),
        "refused": QCoreApplication.translate("packets", "No lo tomamos"),
        "closed": QCoreApplication.translate("packets", "Lo cerramos"),
    }[state]
