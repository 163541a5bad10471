"""Words for erasing by rule: what it refuses, and what a rule erased."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    ErasedCaseError,
    ErasingOpenError,
    ErasingPersonError,
    ErasingWaitsError,
    NotToEraseError,
    PartErasedError,
    RepatriaError,
    StillKeptError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    NotToEraseError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Nadie ha dicho hasta cuándo se guardan los datos de este expediente, o no hay acuerdo.",
        ),
        QCoreApplication.translate(
            "messages", "Anótelo en el cierre (F31), o espere a que esté resuelto. No se borró nada."
        ),
    ),
    StillKeptError: lambda: (
        QCoreApplication.translate("messages", "Los datos de este expediente se guardan hasta el {until}."),
        QCoreApplication.translate("messages", "Hasta que pase ese día no se borran. No se borró nada."),
    ),
    ErasingOpenError: lambda: (
        QCoreApplication.translate(
            "messages", "El expediente {case} está abierto, o alguien dice que lo está."
        ),
        QCoreApplication.translate(
            "messages", "De un expediente abierto no se borra nada. No se borró nada."
        ),
    ),
    ErasingPersonError: lambda: (
        QCoreApplication.translate(
            "messages",
            "De la misma persona está abierto otro expediente: {others}. Este la protege también ahí.",
        ),
        QCoreApplication.translate("messages", "Bórrelo cuando el otro esté cerrado. No se borró nada."),
    ),
    ErasingWaitsError: lambda: (
        QCoreApplication.translate(
            "messages", "Algo del expediente {case} espera en Por entregar para otro país."
        ),
        QCoreApplication.translate(
            "messages", "Entréguelo o retírelo primero en Enviar → Por entregar. No se borró nada."
        ),
    ),
    PartErasedError: lambda: (
        QCoreApplication.translate("messages", "Esta parte del expediente se borró por regla."),
        QCoreApplication.translate(
            "messages", "Ya no se escribe en ella. Si hace falta, abra un expediente nuevo."
        ),
    ),
    ErasedCaseError: lambda: (
        QCoreApplication.translate(
            "messages", "Ese expediente se borró aquí por regla: lo que decía ya no está."
        ),
        QCoreApplication.translate("messages", "Qué día y por cuál regla dice Ajustes → Borrar por regla."),
    ),
}
