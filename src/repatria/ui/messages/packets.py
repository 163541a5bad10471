"""Words for what fails with packets for another country."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    AnswerAsksElseError,
    AnswerChangedError,
    AnswerClosedError,
    AnswerElsewhereError,
    AnswerExpectedError,
    AnswerNoPlaceError,
    AnswerOfAnotherError,
    AnswerOpensNothingError,
    AnswerUnknownError,
    NoPacketFormError,
    PacketExpiredError,
    PacketNotOneError,
    PacketRefusedError,
    RepatriaError,
    UnknownPacketError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    PacketRefusedError: lambda: (
        QCoreApplication.translate(
            "messages", "Ahora no se puede preparar {form} como envío a otro país para ese destinatario."
        ),
        QCoreApplication.translate(
            "messages",
            "Vea en la vista previa qué lo impide: lo que falta se arregla en el expediente. No se selló nada.",
        ),
    ),
    NoPacketFormError: lambda: (
        QCoreApplication.translate("messages", "El expediente no tiene {form} terminado."),
        QCoreApplication.translate(
            "messages", "Llénelo y termínelo primero. De otros formularios no se hacen envíos a otro país."
        ),
    ),
    UnknownPacketError: lambda: (
        QCoreApplication.translate("messages", "Este expediente no tiene ese envío a otro país: {packet}"),
        QCoreApplication.translate("messages", "Compare el código con la hoja que lo acompaña."),
    ),
    PacketNotOneError: lambda: (
        QCoreApplication.translate("messages", "Este archivo no es un envío de otro país."),
        QCoreApplication.translate(
            "messages", "Elija un archivo que termine en .packet.age. No se guardó nada de él."
        ),
    ),
    PacketExpiredError: lambda: (
        QCoreApplication.translate("messages", "Este envío de otro país valía hasta el {until}."),
        QCoreApplication.translate(
            "messages", "Pida al enlace de ese país uno nuevo. No se guardó nada de él."
        ),
    ),
    AnswerElsewhereError: lambda: (
        QCoreApplication.translate("messages", "Este envío llegó a otro equipo: desde aquí no se contesta."),
        QCoreApplication.translate(
            "messages", "Conteste desde el equipo al que llegó, o por teléfono. No se selló nada."
        ),
    ),
    AnswerClosedError: lambda: (
        QCoreApplication.translate(
            "messages", "Ahora no se puede contestar: una protección o una salvaguarda cierra ese contacto."
        ),
        QCoreApplication.translate(
            "messages", "Vea las salvaguardas del expediente. No se selló nada y el otro país no se entera."
        ),
    ),
    AnswerNoPlaceError: lambda: (
        QCoreApplication.translate("messages", "La respuesta a un envío no tiene lugar para eso."),
        QCoreApplication.translate(
            "messages",
            "Lleva el estado, un motivo de la lista, las preguntas que faltan, un día y un teléfono. Lo demás se "
            "dice por teléfono. No se selló nada.",
        ),
    ),
    AnswerUnknownError: lambda: (
        QCoreApplication.translate("messages", "Es la respuesta a un envío que aquí no se conoce."),
        QCoreApplication.translate(
            "messages",
            "La lee quien lleva ese expediente, en el equipo que hizo el envío. No se guardó nada de ella.",
        ),
    ),
    AnswerOfAnotherError: lambda: (
        QCoreApplication.translate(
            "messages", "Contesta {post}, y el envío no fue para ese equipo: no se le cree."
        ),
        QCoreApplication.translate(
            "messages", "Llame al enlace a quien lo envió y compare el código. No se guardó nada de ella."
        ),
    ),
    AnswerOpensNothingError: lambda: (
        QCoreApplication.translate(
            "messages", "Este archivo es la respuesta a un envío: con ella no se abre ningún expediente."
        ),
        QCoreApplication.translate(
            "messages", "Anótela en el expediente del envío: en Recibir, o con packet take."
        ),
    ),
    AnswerChangedError: lambda: (
        QCoreApplication.translate(
            "messages", "En {case} ya está anotada una respuesta con este número, y dice otra cosa."
        ),
        QCoreApplication.translate(
            "messages", "Vale lo que está anotado. Llame al enlace del otro país y compare. No se anotó nada."
        ),
    ),
    AnswerAsksElseError: lambda: (
        QCoreApplication.translate(
            "messages", "La respuesta pregunta algo para lo que un envío de {form} no tiene lugar."
        ),
        QCoreApplication.translate(
            "messages", "Llame al enlace del otro país: eso no se pide así. No se guardó nada de ella."
        ),
    ),
    AnswerExpectedError: lambda: (
        QCoreApplication.translate(
            "messages", "Este archivo es un envío de otro país, no la respuesta a uno."
        ),
        QCoreApplication.translate("messages", "Ábralo en Recibir, o con packet open. No se anotó nada."),
    ),
}
