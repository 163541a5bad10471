"""Words for what can be wrong with a condition or calculation."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.reasons import Reason
from repatria.ui.messages.entry import Said

WORDS: Mapping[Reason, Said] = {
    Reason.BAD_EXPRESSION: lambda: QCoreApplication.translate(
        "reasons", "«{expression}» no se entiende en la letra {letter}: {why}"
    ),
    Reason.TOO_LONG: lambda: QCoreApplication.translate("reasons", "tiene más de {most} letras"),
    Reason.TOO_DEEP: lambda: QCoreApplication.translate(
        "reasons", "tiene más de {most} paréntesis o niveles, unos dentro de otros"
    ),
    Reason.UNEXPECTED: lambda: QCoreApplication.translate("reasons", "«{found}» no se puede poner aquí"),
    Reason.EXPECTED_VALUE: lambda: QCoreApplication.translate("reasons", "aquí va un valor y está «{found}»"),
    Reason.ENDS_BEFORE_VALUE: lambda: QCoreApplication.translate("reasons", "termina y falta un valor"),
    Reason.EXPECTED_MARK: lambda: QCoreApplication.translate(
        "reasons", "aquí va «{wanted}» y está «{found}»"
    ),
    Reason.ENDS_BEFORE_MARK: lambda: QCoreApplication.translate("reasons", "termina y falta «{wanted}»"),
    Reason.EXPECTED_NAME: lambda: QCoreApplication.translate("reasons", "aquí va un nombre y está «{found}»"),
    Reason.ENDS_BEFORE_NAME: lambda: QCoreApplication.translate("reasons", "termina y falta un nombre"),
    Reason.EXPECTED_END: lambda: QCoreApplication.translate(
        "reasons", "ya debería terminar y sigue «{found}»"
    ),
    Reason.FUNCTION_IN_PATH: lambda: QCoreApplication.translate(
        "reasons", "una ruta termina en un nombre, no en una función"
    ),
    Reason.UNKNOWN_FUNCTION: lambda: QCoreApplication.translate(
        "reasons", "no existe la función {function}()"
    ),
    Reason.TAKES_EXACTLY: lambda: QCoreApplication.translate(
        "reasons", "el número de valores de {function}() es {given} y debe ser {wanted}"
    ),
    Reason.TAKES_BETWEEN: lambda: QCoreApplication.translate(
        "reasons", "el número de valores de {function}() es {given} y debe estar entre {least} y {most}"
    ),
    Reason.TAKES_AT_LEAST: lambda: QCoreApplication.translate(
        "reasons", "el número de valores de {function}() es {given} y debe ser {least} o más"
    ),
    Reason.FUNCTION_REFUSED: lambda: QCoreApplication.translate("reasons", "en {function}(), {why}"),
    Reason.NO_PATH_HERE: lambda: QCoreApplication.translate("reasons", "aquí no se puede usar una ruta"),
    Reason.NO_ROW_HERE: lambda: QCoreApplication.translate("reasons", "aquí no hay filas que contar"),
    Reason.TRUTH_NO_DATE: lambda: QCoreApplication.translate("reasons", "un sí o un no no es una fecha"),
    Reason.NO_DATE: lambda: QCoreApplication.translate("reasons", "el valor no es una fecha"),
    Reason.DATE_TOO_FAR: lambda: QCoreApplication.translate("reasons", "la fecha queda demasiado lejos"),
    Reason.UNKNOWN_DIRECTIVE: lambda: QCoreApplication.translate(
        "reasons", "no existe la marca %{letter} para escribir fechas"
    ),
    Reason.NO_RESULT: lambda: QCoreApplication.translate("reasons", "no se puede sacar un resultado"),
    Reason.NO_DESCENT: lambda: QCoreApplication.translate(
        "reasons", "«//» no se conoce: una ruta nombra cada paso"
    ),
    Reason.NO_UNION: lambda: QCoreApplication.translate(
        "reasons", "«|» no se conoce: una ruta lleva a un solo lugar"
    ),
    Reason.UNKNOWN_AXIS: lambda: QCoreApplication.translate("reasons", "«{axis}::» no se conoce en una ruta"),
    Reason.PATH_FROM_TEXT: lambda: QCoreApplication.translate(
        "reasons", "una ruta no puede seguir desde un texto"
    ),
    Reason.NO_NODE_HERE: lambda: QCoreApplication.translate(
        "reasons", "aquí no hay nada a lo que lleve la ruta"
    ),
    Reason.PATH_WANTED: lambda: QCoreApplication.translate("reasons", "aquí va una ruta"),
    Reason.WEIGHT_MISSING: lambda: QCoreApplication.translate("reasons", "cada cosa necesita su peso"),
    Reason.PLACE_MISSING: lambda: QCoreApplication.translate("reasons", "cada repetición necesita su lugar"),
    Reason.NO_REPEAT_AROUND: lambda: QCoreApplication.translate(
        "reasons", "en «{call}», «{repeat}» no es una repetición que tenga esa respuesta"
    ),
    Reason.NOT_KNOWN: lambda: QCoreApplication.translate("reasons", "«{given}» no se conoce"),
    Reason.LENGTH_FROM_ZERO: lambda: QCoreApplication.translate("reasons", "el largo va de 0 a {most}"),
    Reason.NO_SEED: lambda: QCoreApplication.translate("reasons", "la semilla debe ser un número"),
    Reason.NO_CHANCE_HERE: lambda: QCoreApplication.translate("reasons", "aquí no se puede usar el azar"),
    Reason.NO_FORM_HERE: lambda: QCoreApplication.translate("reasons", "aquí no hay formulario"),
    Reason.PATTERN_TOO_LONG: lambda: QCoreApplication.translate(
        "reasons", "el patrón tiene más de {most} letras"
    ),
    Reason.PATTERN_TEXT_TOO_LONG: lambda: QCoreApplication.translate(
        "reasons", "el texto tiene más de {most} letras"
    ),
    Reason.PATTERN_TOO_LARGE: lambda: QCoreApplication.translate("reasons", "el patrón es demasiado grande"),
    Reason.PATTERN_TOO_SLOW: lambda: QCoreApplication.translate("reasons", "el patrón tarda demasiado"),
    Reason.PATTERN_TOO_DEEP: lambda: QCoreApplication.translate(
        "reasons", "el patrón tiene más de {most} paréntesis, unos dentro de otros"
    ),
    Reason.PATTERN_UNEXPECTED: lambda: QCoreApplication.translate(
        "reasons", "en el patrón, «{found}» no se puede poner aquí"
    ),
    Reason.PATTERN_UNKNOWN: lambda: QCoreApplication.translate(
        "reasons", "en un patrón no se conoce «{sign}»"
    ),
    Reason.PATTERN_OPEN: lambda: QCoreApplication.translate(
        "reasons", "el patrón deja abierto un paréntesis"
    ),
    Reason.PATTERN_ENDS: lambda: QCoreApplication.translate("reasons", "el patrón termina antes de tiempo"),
    Reason.PATTERN_NO_COUNT: lambda: QCoreApplication.translate(
        "reasons", "en el patrón, «{count}» no es una cantidad"
    ),
    Reason.PATTERN_BACKWARDS: lambda: QCoreApplication.translate(
        "reasons", "en el patrón, «{range}» va al revés"
    ),
    Reason.PATTERN_NO_LETTER: lambda: QCoreApplication.translate(
        "reasons", "en el patrón, «{number}» no es el número de una letra"
    ),
    Reason.LOOKS_TOO_LONG: lambda: QCoreApplication.translate("reasons", "mira demasiadas respuestas"),
    Reason.KEPT_ELSEWHERE: lambda: QCoreApplication.translate("reasons", "mira lo que guarda otro puesto"),
}
