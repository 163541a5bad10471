"""Words for what fails with packets for another country."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
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
}
