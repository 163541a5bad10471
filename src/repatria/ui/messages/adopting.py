"""Words for what becomes otherwise when a form of others is brought in; a test names the kinds without words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from repatria.content.adopting.notices import Became, Notice
from repatria.ui.messages.entry import Said

MOST_NAMED = 6
"""Of the questions that a line names; the rest is counted."""

WORDS: Mapping[Became, Said] = MappingProxyType(
    {
        Became.FILE_AS_TEXT: lambda: QCoreApplication.translate(
            "adopting", "Fotos, sonidos y archivos se piden como texto"
        ),
        Became.PLACE_AS_TEXT: lambda: QCoreApplication.translate(
            "adopting", "Los lugares en el mapa se piden como texto"
        ),
        Became.CODE_AS_TEXT: lambda: QCoreApplication.translate(
            "adopting", "Los códigos de barras se piden como texto"
        ),
        Became.LEVEL_RAISED: lambda: QCoreApplication.translate(
            "adopting", "Lo que se calcula con una respuesta más sensible es igual de sensible"
        ),
        Became.LEVEL_PASSED: lambda: QCoreApplication.translate(
            "adopting", "Esto no se lee como nivel; el nivel va en la columna level"
        ),
        Became.LEVEL_UNDERSTATED: lambda: QCoreApplication.translate(
            "adopting", "El otro puesto mandó niveles más bajos que los de su archivo: valen los más altos"
        ),
        Became.NOT_ITS_FILE: lambda: QCoreApplication.translate(
            "adopting",
            "Lo que se usaría no es lo que aquí resulta del archivo, o el archivo no vino: revíselo",
        ),
        Became.LIST_AS_TEXT: lambda: QCoreApplication.translate(
            "adopting", "Las opciones no vienen en el archivo: se pide como texto"
        ),
        Became.FILTER_PASSED: lambda: QCoreApplication.translate(
            "adopting", "La lista es larga y se ofrece entera: se busca escribiendo"
        ),
        Became.MACHINE_PASSED: lambda: QCoreApplication.translate(
            "adopting", "No se toma lo que un teléfono diría de sí mismo"
        ),
        Became.LAST_SAVED_PASSED: lambda: QCoreApplication.translate(
            "adopting",
            "Piden una respuesta del último formulario guardado (last-saved): es de otra persona y aquí queda vacía",
        ),
        Became.ENTITY_PASSED: lambda: QCoreApplication.translate(
            "adopting", "No se hacen listas de entidades de ODK"
        ),
        Became.RULE_PASSED: lambda: QCoreApplication.translate(
            "adopting", "Estas reglas son de respuestas que no están en el archivo"
        ),
        Became.ACT_PASSED: lambda: QCoreApplication.translate(
            "adopting", "No se escribe sola cuando cambia otra respuesta"
        ),
        Became.HEADING_PASSED: lambda: QCoreApplication.translate(
            "adopting", "Estos títulos sueltos no se muestran"
        ),
        Became.ANSWER_IN_WORDS: lambda: QCoreApplication.translate(
            "adopting", "El texto muestra una respuesta: aquí nombra la pregunta"
        ),
        Became.MEDIA_PASSED: lambda: QCoreApplication.translate(
            "adopting", "No se muestran las fotos y sonidos que acompañan el texto"
        ),
        Became.LOOK_PASSED: lambda: QCoreApplication.translate(
            "adopting", "La apariencia es la de Repatria, no la del archivo"
        ),
        Became.NO_WORDS: lambda: QCoreApplication.translate(
            "adopting", "Preguntas sin texto: se muestra su nombre"
        ),
        Became.NOT_SPOKEN: lambda: QCoreApplication.translate(
            "adopting", "Falta texto en este idioma: se muestra en otro"
        ),
        Became.GAP_IN_LANGUAGE: lambda: QCoreApplication.translate(
            "adopting", "A estas preguntas y listas les falta texto en un idioma: se muestra en otro"
        ),
        Became.ROWS_COUNTED: lambda: QCoreApplication.translate(
            "adopting",
            "Las filas se abren solas, tantas como se cuentan; con una de más el formulario no se termina",
        ),
        Became.ROWS_PASSED: lambda: QCoreApplication.translate(
            "adopting", "Una fila nueva no trae las filas que el archivo pone en ella: hay que agregarlas"
        ),
        Became.ORDER_KEPT: lambda: QCoreApplication.translate(
            "adopting", "Las opciones no se barajan: siguen el orden de la lista"
        ),
        Became.LOCK_LETS_OFF: lambda: QCoreApplication.translate(
            "adopting", "Es obligatoria y solo se puede leer: mientras esté vacía no se le exige a nadie"
        ),
        Became.GROUP_LOCK_PASSED: lambda: QCoreApplication.translate(
            "adopting", "El grupo es solo de lectura en el archivo; aquí se puede escribir"
        ),
        Became.SHEET_LEFT_OUT: lambda: QCoreApplication.translate(
            "adopting", "Estas hojas no son del formulario: no se guardan ni se envían"
        ),
        Became.UNREAD_LEFT_OUT: lambda: QCoreApplication.translate(
            "adopting", "Estas columnas y listas no las usa el formulario: no se guardan ni se envían"
        ),
        Became.WARNED: lambda: QCoreApplication.translate(
            "adopting", "Aviso en inglés del lector de la hoja de cálculo"
        ),
    }
)


def notice_words(notice: Notice) -> str:
    """Return one line: what becomes otherwise, and of which questions."""
    named = ", ".join(notice.where[:MOST_NAMED])
    words = f"{WORDS[notice.became]()}: {named}"
    more = len(notice.where) - MOST_NAMED
    if more <= 0:
        return words
    return f"{words} " + QCoreApplication.translate("adopting", "y {count} más").format(count=more)
