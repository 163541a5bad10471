"""Words for what fails where a packet for another country is asked back, or was."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    AnswerRecalledError,
    CompanionClosedError,
    NothingToRecallError,
    PacketErasedError,
    PacketRecalledError,
    PacketStoppedError,
    PacketWaitsError,
    RecallElsewhereError,
    RecallOfAnotherError,
    RecallOpensNothingError,
    RepatriaError,
    ReturnedUnknownError,
    UnknownRecallError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    PacketErasedError: lambda: (
        QCoreApplication.translate(
            "messages", "El expediente que se abrió con este envío se borró por regla. Código: {code}"
        ),
        QCoreApplication.translate(
            "messages",
            "Con él no se abre otro. Si la persona pidió ayuda otra vez, pida a ese país un envío nuevo.",
        ),
    ),
    PacketRecalledError: lambda: (
        QCoreApplication.translate(
            "messages", "El otro país pidió de vuelta este envío: ya no cuenta. Código: {code}"
        ),
        QCoreApplication.translate(
            "messages",
            "No use nada de él y guarde aparte lo que se imprimió. Si con él se abrió un expediente, ahí lo dice.",
        ),
    ),
    PacketStoppedError: lambda: (
        QCoreApplication.translate(
            "messages", "El envío para {post} que espera ya no puede salir así: algo cambió en el expediente."
        ),
        QCoreApplication.translate(
            "messages",
            "Una protección, el permiso de la persona o el formulario es otro. Quítelo de Por entregar (No enviar) "
            "y, si todavía hace falta, prepárelo de nuevo. El otro país no se entera.",
        ),
    ),
    PacketWaitsError: lambda: (
        QCoreApplication.translate("messages", "Ese envío todavía espera en Por entregar."),
        QCoreApplication.translate(
            "messages",
            "Quítelo ahí (No enviar). Si pudo llegar, el programa lo quita allí, y después lo pide.",
        ),
    ),
    RecallOpensNothingError: lambda: (
        QCoreApplication.translate(
            "messages", "Este archivo pide de vuelta un envío, o da acuse de eso: con él no se abre nada."
        ),
        QCoreApplication.translate("messages", "Anótelo: en Recibir, o con packet take."),
    ),
    RecallOfAnotherError: lambda: (
        QCoreApplication.translate(
            "messages", "{post} pide de vuelta un envío que no hizo ese equipo: no se le cree."
        ),
        QCoreApplication.translate(
            "messages", "Llame al enlace que hizo el envío y compare el código. No se anotó nada."
        ),
    ),
    ReturnedUnknownError: lambda: (
        QCoreApplication.translate(
            "messages", "Es el acuse de un envío que desde aquí no se pidió de vuelta."
        ),
        QCoreApplication.translate(
            "messages", "Lo lee quien lleva ese expediente, en el equipo que lo pidió. No se anotó nada."
        ),
    ),
    RecallElsewhereError: lambda: (
        QCoreApplication.translate(
            "messages", "Este envío salió de otro equipo: desde aquí no se pide de vuelta."
        ),
        QCoreApplication.translate(
            "messages",
            "Pídalo desde el equipo que lo hizo, o por teléfono, y anótelo. A otro equipo el otro país no le cree.",
        ),
    ),
    NothingToRecallError: lambda: (
        QCoreApplication.translate("messages", "Ese envío no llegó a escribirse, o ya lo devolvieron."),
        QCoreApplication.translate("messages", "No hay nada que pedir de vuelta. No se selló nada."),
    ),
    AnswerRecalledError: lambda: (
        QCoreApplication.translate("messages", "El otro país pidió de vuelta este envío: ya no se contesta."),
        QCoreApplication.translate(
            "messages", "Selle el acuse y guarde aparte lo que se imprimió. No se selló ninguna respuesta."
        ),
    ),
    CompanionClosedError: lambda: (
        QCoreApplication.translate("messages", "La hoja que acompaña este envío no se imprime ahora."),
        QCoreApplication.translate(
            "messages",
            "El envío se quitó o se pidió de vuelta, o una protección o una salvaguarda cierra ese contacto.",
        ),
    ),
    UnknownRecallError: lambda: (
        QCoreApplication.translate("messages", "Ese envío no se pidió de vuelta aquí: {packet}"),
        QCoreApplication.translate(
            "messages", "Anote primero el archivo que lo pide: en Recibir, o con packet take."
        ),
    ),
}
