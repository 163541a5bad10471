"""Ask which case is a relative's: one that is opened now, one that is found, or one to be separated from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.permissions import is_child
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.panels.panel import Asked, Asking
from repatria.ui.case.steps.step_asking import moment_control, now_text
from repatria.ui.case.telling.terms import child_words, words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine


def ask_child(view: CaseView) -> Asking:
    """Return what is asked to open the case of a daughter or son who came with the person."""
    sexes = [Choice(key, words(text)) for key, text in view.lists.get("sex_gender", {}).items()]
    return Asking(
        QCoreApplication.translate("people_asking", "Abrir el expediente de una hija o un hijo"),
        QCoreApplication.translate(
            "people_asking",
            "Cada niña o niño tiene su expediente, también un bebé. Se abre como NNA, con el mismo lugar, llegada e "
            "idioma, y enlazado como familia: lo que protege a uno protege al otro.",
        ),
        QCoreApplication.translate("people_asking", "Abrir y enlazar"),
        (
            Asked(
                "label",
                QCoreApplication.translate("people_asking", "Para reconocerle, sin nombre"),
                TextLine(),
                QCoreApplication.translate("people_asking", "Por ejemplo: bebé, gorro amarillo"),
            ),
            Asked(
                "sex",
                QCoreApplication.translate("people_asking", "¿Niña o niño?"),
                ChoiceButtons(sexes),
            ),
        ),
    )


def ask_no_child() -> Asking:
    """Return what is asked before nobody is reminded of a child's case any more."""
    return Asking(
        QCoreApplication.translate("people_asking", "Ninguna hija o hijo está aquí"),
        QCoreApplication.translate(
            "people_asking",
            "Si una hija o un hijo está aquí, también un bebé, ábrale su expediente. Esto solo quita el aviso.",
        ),
        QCoreApplication.translate("people_asking", "Anotar que no está aquí"),
        (
            Asked(
                "where",
                QCoreApplication.translate("people_asking", "Dónde está y con quién, y cómo lo sabe"),
                TextArea(2),
                QCoreApplication.translate(
                    "people_asking",
                    "Si no se sabe dónde está, o está con quien la controla, avise a la autoridad de niñez.",
                ),
                required=True,
            ),
        ),
    )


def ask_find_family() -> Asking:
    """Return what is asked to find the other case."""
    return Asking(
        QCoreApplication.translate("people_asking", "Enlazar con el expediente de un familiar"),
        QCoreApplication.translate(
            "people_asking",
            "Un bloqueo en uno de los dos protegerá también al otro: nadie contactará a su país ni a la familia "
            "allí. Si una hija o un hijo aún no tiene expediente, vuelva y use «Abrir a una hija o un hijo…».",
        ),
        QCoreApplication.translate("people_asking", "Buscar"),
        (
            Asked(
                "text",
                QCoreApplication.translate("people_asking", "Código o nombre"),
                TextLine(),
                required=True,
            ),
        ),
    )


def ask_link(view: CaseView, found: Sequence[CaseLine]) -> Asking:
    """Return which of the cases found is the relative's; with none found, the way to search again."""
    if not found:
        again = ask_find_family()
        nothing = QCoreApplication.translate(
            "people_asking", "No hay otro expediente así que usted pueda ver. Pruebe con menos letras."
        )
        return Asking(again.title, again.words, again.verb, again.fields, warning=nothing)
    choices = [Choice(line.id, line_words(line)) for line in found]
    return Asking(
        QCoreApplication.translate("people_asking", "¿De quién es familia?"),
        QCoreApplication.translate(
            "people_asking",
            "Queda en los dos expedientes. Desde ahora un bloqueo en uno protege también al otro, hasta que se "
            "separen por escrito.",
        ),
        QCoreApplication.translate("people_asking", "Enlazar como familia"),
        (
            Asked(
                "case",
                QCoreApplication.translate("people_asking", "Expediente"),
                ChoiceButtons(choices, columns=1),
                required=True,
                value=choices[0].key if len(choices) == 1 else None,
            ),
        ),
    )


def ask_separate(view: CaseView) -> Asking:
    """Return what separating from a relative's block asks: the writing, and when; by whom is not a choice."""
    if is_child(view.case.facts):
        by = QCoreApplication.translate(
            "people_asking", "Es NNA, o hay duda: solo vale un escrito de la autoridad de niñez."
        )
    else:
        by = QCoreApplication.translate(
            "people_asking", "Es una persona adulta: solo vale un escrito firmado por ella misma."
        )
    effect = QCoreApplication.translate(
        "people_asking",
        "El bloqueo del familiar ya no protegerá a esta persona. El expediente del familiar no cambia: se separa "
        "con su propio escrito.",
    )
    return Asking(
        QCoreApplication.translate("people_asking", "Separar por escrito"),
        f"{by} {effect}",
        QCoreApplication.translate("people_asking", "Separar"),
        (
            Asked(
                "document",
                QCoreApplication.translate("people_asking", "Qué escrito tiene en la mano"),
                TextLine(),
                QCoreApplication.translate("people_asking", "Número de oficio, o carta y su fecha"),
                required=True,
            ),
            Asked(
                "at",
                QCoreApplication.translate("people_asking", "De cuándo es"),
                moment_control(view),
                required=True,
                value=now_text(view),
            ),
        ),
        grave=True,
    )


def line_words(line: CaseLine) -> str:
    """Return a case among several to choose from: its code, its label and the age, and no name."""
    return " · ".join(part for part in (line.code, line.label, child_words(line.child)) if part)
