"""Say in plain words what is missing or wrong with an answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from repatria.domain.forms.bounds import MOST_ROWS
from repatria.domain.forms.definition import Question
from repatria.domain.forms.limits import limits_of
from repatria.domain.forms.problem import BEYOND, Problem


def problem_words(problem: Problem, question: Question, own: str, typed: str = "") -> str:
    """Return one sentence: the form's *own* where it has one. *typed* is what no list holds."""
    if own:
        return own
    if problem.kind == "required":
        return _rows_missing(problem.reason) if question.type == "repeat" else _missing(question.type)
    if problem.kind == "barred":
        return _barred()
    if problem.kind == "unchecked":
        return _unchecked()
    if problem.kind == "constraint":
        return _between(question) or QCoreApplication.translate(
            "filling", "Esta respuesta no va con las demás. Revísela."
        )
    if typed:
        return QCoreApplication.translate(
            "filling", "«{words}» no está en la lista. Elija de la lista o bórrelo."
        ).format(words=typed)
    return _not_understood(problem.reason)


def _between(question: Question) -> str:
    """Return between which numbers an answer has to be; nothing where the form asks for more than that."""
    limits = limits_of(question)
    if limits is None:
        return ""
    if not limits.high:
        return QCoreApplication.translate("filling", "{low} o más.").format(low=limits.low)
    if not limits.low:
        return QCoreApplication.translate("filling", "{high} o menos.").format(high=limits.high)
    words = QCoreApplication.translate("filling", "De {low} a {high}.")
    return words.format(low=limits.low, high=limits.high)


def _barred() -> str:
    return QCoreApplication.translate(
        "filling",
        "En este expediente esa persona tal vez controla a la posible víctima, o nadie la ha verificado. "
        "No puede servir aquí: nombre a otra.",
    )


def _unchecked() -> str:
    return QCoreApplication.translate(
        "filling",
        "No se pudo revisar: para esta respuesta hay demasiado que comparar. Deje el formulario sin terminar y "
        "avise a quien lo hizo.",
    )


def fallen_words(chosen: Sequence[str]) -> str:
    """Return what is said of what was *chosen* and, as other answers changed, is no longer offered."""
    words = QCoreApplication.translate(
        "filling", "{answer} ya no va con sus otras respuestas. Cambie esta o corrija aquellas."
    )
    quoted = QCoreApplication.translate("filling", "«{answer}»")
    return words.format(answer=", ".join(quoted.format(answer=one) for one in chosen))


def disputed_words() -> str:
    """Return what is said of a question to which two answers stand."""
    return QCoreApplication.translate(
        "filling", "Hay dos respuestas distintas. Se resuelve en Diferencias, no aquí."
    )


def skipped_words() -> str:
    """Return what is said of an answer on a sheet to a question that its other answers skip."""
    return QCoreApplication.translate(
        "filling",
        "Según sus otras respuestas esto no se pregunta. Corrija esas, o borre esta: en la hoja queda.",
    )


def withheld_words(post: str) -> str:
    """Return what is said of a question that another post asked, without what was answered."""
    keeps = QCoreApplication.translate(
        "filling",
        "Lo que se contestó aquí lo guarda protegido {post}: no hace falta volver a preguntarlo. Si usted "
        "contesta, quedan las dos respuestas y vale la que más protege.",
    )
    return keeps.format(post=post or QCoreApplication.translate("filling", "el puesto que lo envió"))


def _missing(kind: str) -> str:
    if kind in ("select_one", "select_multiple"):
        return QCoreApplication.translate("filling", "Elija una respuesta.")
    if kind == "acknowledge":
        return QCoreApplication.translate("filling", "Marque la casilla cuando esté hecho.")
    if kind in ("date", "dateTime", "time"):
        return QCoreApplication.translate("filling", "Escriba cuándo.")
    return QCoreApplication.translate("filling", "Escriba la respuesta.")


def _rows_missing(wanted: str) -> str:
    if wanted in ("", "1"):
        return QCoreApplication.translate("filling", "Agregue al menos una fila.")
    more = QCoreApplication.translate("filling", "Faltan filas: según sus respuestas son {count}.")
    return more.format(count=wanted)


def too_many_words(problem: Problem, there: int) -> str:
    """Return what is said where answers count fewer rows than there are, or more than there may be."""
    if problem.reason == BEYOND:
        words = QCoreApplication.translate(
            "filling", "Según sus respuestas son más filas de las que caben ({most}). Corrija esa respuesta."
        )
        return words.format(most=QLocale().toString(MOST_ROWS))
    words = QCoreApplication.translate(
        "filling",
        "Según sus respuestas son {count}; hay {there}. Quite las que sobran o corrija la respuesta.",
    )
    return words.format(count=problem.reason, there=there)


def _not_understood(reason: str) -> str:
    return {
        "not_integer": QCoreApplication.translate(
            "filling", "Escriba un número entero de 15 cifras a lo más, por ejemplo 12."
        ),
        "not_decimal": QCoreApplication.translate(
            "filling", "Escriba un número de 15 cifras a lo más, por ejemplo 12,5."
        ),
        "not_date": QCoreApplication.translate(
            "filling", "Complete la fecha: día, mes y año de cuatro cifras."
        ),
        "not_dateTime": QCoreApplication.translate("filling", "Complete el día y la hora."),
        "not_time": QCoreApplication.translate(
            "filling", "Escriba la hora de 0:00 a 23:59, por ejemplo 9:30."
        ),
        "not_ranked": QCoreApplication.translate("filling", "Póngalas todas en orden, o ninguna."),
        "not_a_choice": QCoreApplication.translate(
            "filling", "Esa respuesta ya no está en la lista. Elija otra."
        ),
    }.get(reason, QCoreApplication.translate("filling", "Esto no se entiende. Escríbalo de otra manera."))
