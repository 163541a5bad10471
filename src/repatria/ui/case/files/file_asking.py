"""What is asked before a file is added to a case, and before one is withdrawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatria.domain.attachments.attachment import SAFEST, Attachment
from repatria.services.attachments.adding import NewAttachment
from repatria.services.exchange.still_going import OnItsWay
from repatria.ui.attachments.file_choice import TELLS, UNREAD, FileChoice
from repatria.ui.case.files.file_rows import file_title
from repatria.ui.case.panels.panel import Asked, Asking, Given
from repatria.ui.case.telling.on_its_way import on_its_way
from repatria.ui.case.telling.path_words import form_title
from repatria.ui.case.telling.terms import words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine

STRIP, KEEP = "strip", "keep"
_LONGEST_TITLE = 120


def ask_file(view: CaseView, choice: FileChoice) -> Asking:
    """Return what is asked of a file that is added: which, what of it stays, its title, its level, of what it is."""
    return Asking(
        QCoreApplication.translate("file_asking", "Agregar un archivo"),
        QCoreApplication.translate(
            "file_asking",
            "Se sella en la bóveda y no queda copia en este equipo. El original sigue donde está: en la memoria o "
            "carpeta de la que viene.",
        ),
        QCoreApplication.translate("file_asking", "Agregar al expediente"),
        (
            Asked("file", QCoreApplication.translate("file_asking", "Archivo"), choice, required=True),
            _what_it_tells(),
            _as_it_is(),
            Asked(
                "title",
                QCoreApplication.translate("file_asking", "Cómo se llama aquí"),
                TextLine(limit=_LONGEST_TITLE),
                QCoreApplication.translate(
                    "file_asking", "El nombre que trae no se guarda. Por ejemplo: acta firmada, hoja 1."
                ),
            ),
            _level(),
            Asked(
                "of",
                QCoreApplication.translate("file_asking", "De qué paso o formulario es"),
                SearchableChoice(_belonging(view)),
                QCoreApplication.translate("file_asking", "Vacío: del expediente."),
            ),
        ),
    )


def wanted_of(given: Given) -> NewAttachment:
    """Return what was said of the file."""
    return NewAttachment(str(given.get("title") or ""), str(given["level"]), str(given.get("of") or ""))


def ask_withdraw(attachment: Attachment, sealed: Sequence[OnItsWay] = ()) -> Asking:
    """Return what is asked before a file is withdrawn; *sealed* files with it wait, or went already."""
    title = QCoreApplication.translate("file_asking", "Retirar: {title}")
    return Asking(
        title.format(title=file_title(attachment)),
        QCoreApplication.translate(
            "file_asking",
            "Ya no se muestra ni se entrega, aquí ni donde va el expediente. Sigue sellado: solo lo destruye el "
            "borrado del expediente por regla. La razón queda firmada.",
        ),
        QCoreApplication.translate("file_asking", "Retirar el archivo"),
        (
            Asked(
                "reason",
                QCoreApplication.translate("file_asking", "Por qué se retira"),
                TextArea(2),
                QCoreApplication.translate("file_asking", "Sin nombres: se lee en la lista."),
                required=True,
            ),
        ),
        grave=True,
        body=on_its_way(sealed),
    )


def _what_it_tells() -> Asked:
    choices = (
        Choice(STRIP, QCoreApplication.translate("file_asking", "Se quita antes de guardar")),
        Choice(KEEP, QCoreApplication.translate("file_asking", "Conservar")),
    )
    return Asked(
        "told",
        QCoreApplication.translate("file_asking", "Lo que dice además"),
        ChoiceButtons(choices, needed=True),
        QCoreApplication.translate(
            "file_asking",
            "Puede decir dónde estuvo la persona. Consérvelo solo si hace falta, por ejemplo como prueba.",
        ),
        required=True,
        value=STRIP,
        only_for=("file", frozenset({TELLS})),
    )


def _as_it_is() -> Asked:
    """Ask in so many words: nobody keeps what a file says inside because a machine was too busy to take it out."""
    words = QCoreApplication.translate("file_asking", "Guardarlo como está, con todo lo que diga por dentro")
    return Asked(
        "as_it_is",
        QCoreApplication.translate("file_asking", "Nada se le puede quitar"),
        ChoiceButtons((Choice(KEEP, words),)),
        QCoreApplication.translate(
            "file_asking", "Si no hace falta así: Elegir archivo… otra vez, o tráigalo como foto o PDF."
        ),
        required=True,
        only_for=("file", frozenset({UNREAD})),
    )


def _level() -> Asked:
    choices = (
        Choice("L3", QCoreApplication.translate("file_asking", "Protegido: va a otros con dos firmas (L3)")),
        Choice("L4", QCoreApplication.translate("file_asking", "Lo más protegido: no se entrega (L4)")),
        Choice("L2", QCoreApplication.translate("file_asking", "Para los puestos del expediente (L2)")),
    )
    return Asked(
        "level",
        QCoreApplication.translate("file_asking", "Quién puede verlo"),
        ChoiceButtons(choices, columns=1, needed=True),
        required=True,
        value=SAFEST,
    )


def _belonging(view: CaseView) -> Sequence[Choice]:
    forms = [
        Choice(f"form/{one.member}", form_title(view, one.member))
        for one in view.filled
        if any(fact.path == f"form/{one.member}" for fact in view.case.state.of_type("member_added"))
    ]
    steps = [Choice(f"step/{step.id}", words(step.name)) for step in view.case.pack.steps]
    return (*forms, *steps)
