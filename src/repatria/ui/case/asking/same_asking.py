"""Ask whether two cases are of one person: which the other is, and how that is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatria.store.lists.cases import CaseLine
from repatria.ui.case.asking.family_asking import line_words
from repatria.ui.case.panels.panel import Asked, Asking
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine


def ask_other() -> Asking:
    """Return what is asked to find the other case of the person."""
    return Asking(
        QCoreApplication.translate("same_asking", "Tiene otro expediente"),
        QCoreApplication.translate(
            "same_asking", "Si se abrieron dos expedientes de la misma persona, busque el otro."
        ),
        QCoreApplication.translate("same_asking", "Buscar"),
        (
            Asked(
                "text",
                QCoreApplication.translate("same_asking", "Código o nombre"),
                TextLine(),
                required=True,
            ),
        ),
    )


def ask_same(found: Sequence[CaseLine] = ()) -> Asking:
    """Return what is asked before it is noted that two cases are of one person; of several *found*, which."""
    choices = [Choice(line.id, line_words(line)) for line in found]
    which = Asked(
        "case",
        QCoreApplication.translate("same_asking", "Expediente"),
        ChoiceButtons(choices, columns=1),
        required=True,
        value=choices[0].key if len(choices) == 1 else None,
    )
    return Asking(
        QCoreApplication.translate("same_asking", "Es la misma persona"),
        QCoreApplication.translate(
            "same_asking",
            "Se anota en los dos expedientes, con su razón y su firma, y viaja con ellos. Lo que protege en uno vale "
            "en los dos, y las listas los muestran juntos. No se mezcla ni se borra nada, y se puede deshacer.",
        ),
        QCoreApplication.translate("same_asking", "Anotar que es la misma"),
        (which, how_known()) if choices else (how_known(),),
    )


def ask_other_again() -> Asking:
    """Return the way to search again where nothing was found."""
    asked = ask_other()
    nothing = QCoreApplication.translate(
        "same_asking", "No hay otro expediente así que usted pueda ver. Pruebe con menos letras."
    )
    return Asking(asked.title, asked.words, asked.verb, asked.fields, warning=nothing)


def ask_parted() -> Asking:
    """Return what is asked before it is taken back."""
    return Asking(
        QCoreApplication.translate("same_asking", "No era la misma persona"),
        QCoreApplication.translate(
            "same_asking",
            "Cada expediente vuelve a ser como era: lo que protege en uno ya no vale en el otro. Si con eso se abre "
            "algo, lo hace un supervisor o el enlace nacional.",
        ),
        QCoreApplication.translate("same_asking", "Anotar que son dos"),
        (how_known(),),
    )


def how_known() -> Asked:
    """Return the question how whoever says it knows."""
    return Asked(
        "reason", QCoreApplication.translate("same_asking", "Cómo lo sabe"), TextArea(2), required=True
    )
