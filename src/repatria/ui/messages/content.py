"""Words for packs, forms and country files that are wrong or not here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    DefinitionError,
    DefinitionFileError,
    ExpressionError,
    KeptElsewhereError,
    PackMissingError,
    RepatriaError,
    StoryError,
    TooManyRowsError,
    UnknownCountryError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    DefinitionError: lambda: (
        QCoreApplication.translate(
            "messages", "Un archivo de protocolo, formulario, lista o país está mal escrito: {file}"
        ),
        QCoreApplication.translate(
            "messages",
            "En «{key}»: {reason}. Avise a quien escribió el archivo, o ponga otra vez el anterior.",
        ),
    ),
    DefinitionFileError: lambda: (
        QCoreApplication.translate(
            "messages", "No se puede usar este archivo de protocolo, formulario, lista o país: {file}"
        ),
        QCoreApplication.translate(
            "messages", "La causa: {reason}. Avise a quien escribió el archivo, o ponga otra vez el anterior."
        ),
    ),
    ExpressionError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Una condición de un protocolo o formulario no se entiende.",
        ),
        QCoreApplication.translate(
            "messages",
            "En la letra {letter}: {reason}. Avise a quien escribió el formulario.",
        ),
    ),
    KeptElsewhereError: lambda: (
        QCoreApplication.translate("messages", "Otro puesto guarda una respuesta de la que esto depende."),
        QCoreApplication.translate("messages", "Pregunte a ese puesto."),
    ),
    TooManyRowsError: lambda: (
        QCoreApplication.translate("messages", "Este formulario no admite más filas."),
        QCoreApplication.translate(
            "messages",
            "Una lista tiene {rows} filas como máximo, y todas juntas {answers} respuestas. "
            "Lo escrito no se pierde; para seguir, comience otro formulario igual.",
        ),
    ),
    PackMissingError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Falta el protocolo con el que se abrió este expediente.",
        ),
        QCoreApplication.translate(
            "messages",
            "Se puede leer y enviar, y nada más: sin su protocolo todas las salvaguardas quedan cerradas. "
            "Instale la versión de Repatria del puesto que lo envió.",
        ),
    ),
    UnknownCountryError: lambda: (
        QCoreApplication.translate("messages", "Este programa no conoce el país {country}."),
        QCoreApplication.translate(
            "messages",
            "Revise las tres letras, por ejemplo GTM. Otro país se agrega con su archivo en forms/countries.",
        ),
    ),
    StoryError: lambda: (
        QCoreApplication.translate("messages", "El recorrido se detuvo en {act}: {found}"),
        QCoreApplication.translate(
            "messages", "Es un fallo del programa o de un caso inventado. Ningún expediente real intervino."
        ),
    ),
}
