"""What is said of the sheet in hand before its form is opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.services.paper.transcribing import PaperFound


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
