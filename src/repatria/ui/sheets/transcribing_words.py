"""What is said of the sheet in hand before its form is opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.content.adopting.names import is_from_elsewhere
from repatria.services.paper.transcribing import PaperFound
from repatria.ui.widgets.notice_bar import Notice


def about_words(paper: PaperFound) -> str:
    """Return which sheet it is and of which case."""
    number = QCoreApplication.translate("sheets", "Hoja {number}").format(number=paper.number)
    if not paper.code:
        rest = QCoreApplication.translate("sheets", "no lleva código impreso")
    elif paper.member:
        rest = QCoreApplication.translate("sheets", "expediente {code} · ya se empezó a pasar")
    elif paper.case_id:
        rest = QCoreApplication.translate("sheets", "expediente {code}")
    else:
        rest = QCoreApplication.translate("sheets", "código reservado {code}: todavía no hay expediente")
    return f"{number} · {rest.format(code=paper.code)}"


def older_words(paper: PaperFound) -> str:
    """Return what is said of a sheet of another version than is in use, or of a form that was withdrawn."""
    if paper.withdrawn:
        return QCoreApplication.translate(
            "sheets",
            "Este formulario ya no se usa aquí: se abre solo para pasar esta hoja, con sus preguntas.",
        )
    if paper.digest:
        return QCoreApplication.translate(
            "sheets",
            "La hoja es de otra versión que la que se usa: se abre la de la hoja, con sus preguntas.",
        )
    if not paper.version:
        return ""
    older = QCoreApplication.translate(
        "sheets",
        "La hoja es de otra versión ({version}), que este equipo no tiene: el orden y alguna pregunta pueden ser "
        "otros.",
    )
    return older.format(version=paper.version)


def act_words(paper: PaperFound) -> str:
    """Return what the button says that opens the form of a sheet."""
    if paper.member:
        return QCoreApplication.translate("sheets", "&Seguir pasándola")
    if paper.code and not paper.case_id:
        return QCoreApplication.translate("sheets", "&Abrir el expediente y pasarla")
    return QCoreApplication.translate("sheets", "&Pasar a limpio")


def when_words(form: str) -> tuple[str, str]:
    """Return what is asked and what it is for: no time limit counts from a form of others."""
    hint = QCoreApplication.translate("sheets", "Los plazos cuentan desde entonces, no desde ahora.")
    asked = QCoreApplication.translate("sheets", "¿Cuándo se llenó a mano?")
    return asked, "" if is_from_elsewhere(form) else hint


def when_wanted() -> str:
    """Return what is said while nobody stated when the sheet was filled."""
    return QCoreApplication.translate(
        "sheets", "Escriba el día y la hora en que se llenó, aunque sea aproximada; no puede ser futura."
    )


def picture_notice() -> Notice:
    """Return what was read of a scanned page, and where it still lies."""
    words = QCoreApplication.translate("sheets", "De la página escaneada se leyó solo su código.")
    advice = QCoreApplication.translate(
        "sheets", "La imagen no está en la bóveda: bórrela de donde está cuando ya no haga falta."
    )
    return Notice(words, advice, "warning")
