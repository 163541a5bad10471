"""Words for lines that fail, and for the places behind them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    LaidMeanwhileError,
    LineBrokenError,
    LineError,
    LineRefusedError,
    LostFromOutboxError,
    LyingDamagedError,
    MayHaveArrivedError,
    PlaceAddressError,
    PlaceChangedError,
    PlaceFullError,
    RepatriaError,
    StillLyingError,
    StrangeAnswerError,
    UnknownBundleError,
    UnknownPlaceError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    LineError: lambda: (
        QCoreApplication.translate("messages", "No se pudo llevar por la línea."),
        QCoreApplication.translate("messages", "Vuelva a intentarlo más tarde, o use una memoria USB."),
    ),
    LineBrokenError: lambda: (
        QCoreApplication.translate("messages", "{place} no responde."),
        QCoreApplication.translate(
            "messages",
            "Puede seguir trabajando. Inténtelo otra vez cuando haya línea: sigue donde quedó. "
            "Si urge, use una memoria USB.",
        ),
    ),
    LineRefusedError: lambda: (
        QCoreApplication.translate("messages", "{place} no deja entrar a este puesto."),
        QCoreApplication.translate(
            "messages",
            "Revise el usuario y la contraseña del lugar, o pida a quien lo administra permiso para escribir.",
        ),
    ),
    StrangeAnswerError: lambda: (
        QCoreApplication.translate("messages", "{place} contesta algo extraño: demasiado, o sin fin."),
        QCoreApplication.translate(
            "messages",
            "No se tomó nada de ello y aquí no cambió nada. Inténtelo otra vez; si se repite, avise a quien "
            "administra ese lugar y use mientras tanto una memoria USB.",
        ),
    ),
    PlaceFullError: lambda: (
        QCoreApplication.translate("messages", "No queda espacio en {place}."),
        QCoreApplication.translate(
            "messages",
            "Pida a quien administra ese lugar que haga sitio, o use una memoria USB. No se perdió nada.",
        ),
    ),
    PlaceAddressError: lambda: (
        QCoreApplication.translate("messages", "Esta dirección no sirve: {place}"),
        QCoreApplication.translate(
            "messages", "Escriba una dirección que empiece por https://, sin usuario ni contraseña dentro."
        ),
    ),
    PlaceChangedError: lambda: (
        QCoreApplication.translate("messages", "{place} no es el lugar de antes: está vacío o es otro."),
        QCoreApplication.translate(
            "messages",
            "No se dejó ni se quitó nada. Pregunte a quien lo administra; si cambió a propósito, "
            "vuelva a ponerlo como lugar.",
        ),
    ),
    LyingDamagedError: lambda: (
        QCoreApplication.translate("messages", "Lo que había en el lugar no llegó bien."),
        QCoreApplication.translate(
            "messages", "No se tomó nada de ello. Pida al otro puesto que lo envíe de nuevo."
        ),
    ),
    MayHaveArrivedError: lambda: (
        QCoreApplication.translate("messages", "Puede que este paquete ya esté entero en {place}."),
        QCoreApplication.translate(
            "messages",
            "Sigue en Por entregar. Cuando haya línea, pulse otra vez No enviar: primero se quita de allí.",
        ),
    ),
    StillLyingError: lambda: (
        QCoreApplication.translate(
            "messages", "En {place} hay, o puede haber, envíos de este puesto: {count}."
        ),
        QCoreApplication.translate(
            "messages",
            "Quítelos primero de allí con --take-away, o diga --leave para olvidarlo con ellos dentro.",
        ),
    ),
    LaidMeanwhileError: lambda: (
        QCoreApplication.translate(
            "messages", "Mientras se quitaba, llegó a {place} algo más de este puesto: {count}."
        ),
        QCoreApplication.translate(
            "messages", "El lugar no se olvidó. Olvídelo otra vez: también eso se quita antes."
        ),
    ),
    UnknownPlaceError: lambda: (
        QCoreApplication.translate("messages", "Ese lugar ya no está entre los de este puesto."),
        QCoreApplication.translate(
            "messages", "Elija otro lugar, o vuelva a ponerlo en Ajustes. Nada de lo que espera se perdió."
        ),
    ),
    UnknownBundleError: lambda: (
        QCoreApplication.translate("messages", "Ese paquete ya no espera línea."),
        QCoreApplication.translate("messages", "Mire en Lo enviado qué fue de él."),
    ),
    LostFromOutboxError: lambda: (
        QCoreApplication.translate("messages", "El paquete sellado que esperaba ya no está en esta bóveda."),
        QCoreApplication.translate(
            "messages", "Elija No enviar: lo que llevaba irá con el siguiente paquete que envíe a ese puesto."
        ),
    ),
}
