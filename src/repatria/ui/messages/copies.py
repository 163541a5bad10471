"""Words for copies of the vault: where they go, and coming back from one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    CopiesPlaceBeforeError,
    CopiesPlaceEmptyError,
    CopiesPlaceError,
    CopiesPlaceGoneError,
    CopiesPlaceOtherError,
    CopiesPlaceStrangeError,
    NoCopiesPlaceError,
    NoCopyError,
    OtherVaultError,
    RepatriaError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    NoCopiesPlaceError: lambda: (
        QCoreApplication.translate("messages", "Nadie eligió todavía dónde se guardan las copias."),
        QCoreApplication.translate(
            "messages",
            "Elija en Ajustes una memoria USB o una carpeta compartida que no esté en esta máquina.",
        ),
    ),
    CopiesPlaceError: lambda: (
        QCoreApplication.translate("messages", "Ahí no se guardan copias: {place}"),
        QCoreApplication.translate("messages", "Elija otra carpeta. No se escribió nada."),
    ),
    CopiesPlaceGoneError: lambda: (
        QCoreApplication.translate("messages", "El lugar de las copias no está: {place}"),
        QCoreApplication.translate(
            "messages",
            "Conecte la memoria USB o la carpeta compartida y pida la copia otra vez. No se perdió nada.",
        ),
    ),
    CopiesPlaceEmptyError: lambda: (
        QCoreApplication.translate("messages", "El lugar está, pero sin las copias que tenía: {place}"),
        QCoreApplication.translate(
            "messages",
            "Puede ser otra memoria USB, o la carpeta compartida sin conectar. Si es una nueva, elíjala otra vez "
            "como lugar. No se escribió nada.",
        ),
    ),
    CopiesPlaceStrangeError: lambda: (
        QCoreApplication.translate("messages", "Ahí hay una carpeta «copies» que no hizo Repatria: {place}"),
        QCoreApplication.translate("messages", "Elija otra carpeta. No se tocó nada de lo que hay."),
    ),
    CopiesPlaceOtherError: lambda: (
        QCoreApplication.translate("messages", "Ahí están las copias de otra bóveda: {place}"),
        QCoreApplication.translate(
            "messages", "Elija otra carpeta, también en la misma memoria USB. No se tocó ninguna copia."
        ),
    ),
    CopiesPlaceBeforeError: lambda: (
        QCoreApplication.translate("messages", "Ahí hay copias de esta bóveda que ella no recuerda: {place}"),
        QCoreApplication.translate(
            "messages",
            "Si son suyas de antes, diga que las nuevas se sumen a ellas. Si no, elija otra carpeta. "
            "No se tocó nada.",
        ),
    ),
    NoCopyError: lambda: (
        QCoreApplication.translate("messages", "Ahí no hay ninguna copia que se pueda leer: {place}"),
        QCoreApplication.translate(
            "messages", "Nombre la carpeta que eligió para las copias, o una de las copias que hay en ella."
        ),
    ),
    OtherVaultError: lambda: (
        QCoreApplication.translate("messages", "La copia es de otra bóveda que la que está en: {place}"),
        QCoreApplication.translate(
            "messages",
            "Elija una carpeta vacía para recuperarla, o una copia de esta bóveda. No se tocó nada.",
        ),
    ),
}
