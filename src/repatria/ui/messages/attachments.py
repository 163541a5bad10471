"""Words for files of a case that are not taken in, opened or given out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    AttachmentDamagedError,
    AttachmentEmptyError,
    AttachmentError,
    AttachmentNotHereError,
    AttachmentRefusedError,
    AttachmentsFullError,
    AttachmentTooLargeError,
    RepatriaError,
    UnknownAttachmentError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    AttachmentError: lambda: (
        QCoreApplication.translate("messages", "Ese archivo no se pudo usar."),
        QCoreApplication.translate("messages", "Revise cuál es y vuelva a intentarlo. Nada quedó a medias."),
    ),
    AttachmentEmptyError: lambda: (
        QCoreApplication.translate("messages", "Ese archivo está vacío."),
        QCoreApplication.translate(
            "messages", "Ábralo donde lo hizo y guárdelo otra vez. No se agregó nada."
        ),
    ),
    AttachmentTooLargeError: lambda: (
        QCoreApplication.translate(
            "messages", "Ese archivo es demasiado grande: uno puede tener hasta 2 GB."
        ),
        QCoreApplication.translate(
            "messages", "Divídalo, o escanéelo con menos puntos, y agréguelo por partes. No se escribió nada."
        ),
    ),
    AttachmentsFullError: lambda: (
        QCoreApplication.translate(
            "messages", "Ese archivo ya no cabe: todos los de la bóveda juntos pueden tener hasta 20 GB."
        ),
        QCoreApplication.translate(
            "messages",
            "Agregue solo lo que el caso necesita. Los archivos de un expediente que se borra por regla dejan su "
            "lugar. No se escribió nada.",
        ),
    ),
    UnknownAttachmentError: lambda: (
        QCoreApplication.translate("messages", "Ese archivo no está en el expediente, o se retiró."),
        QCoreApplication.translate("messages", "Vuelva al expediente y elíjalo en la lista."),
    ),
    AttachmentNotHereError: lambda: (
        QCoreApplication.translate("messages", "El expediente nombra ese archivo, pero no está aquí."),
        QCoreApplication.translate(
            "messages",
            "Puede estar en el puesto que lo agregó: pídaselo. Si lo agregó este puesto, revise la bóveda en "
            "Ajustes: una copia puede tenerlo.",
        ),
    ),
    AttachmentDamagedError: lambda: (
        QCoreApplication.translate(
            "messages", "Ese archivo está dañado: no es el que se agregó. No se muestra nada de él."
        ),
        QCoreApplication.translate(
            "messages",
            "Revise la bóveda en Ajustes. Si hay una copia de antes del daño, allí está entero; avise a quien da "
            "soporte.",
        ),
    ),
    AttachmentRefusedError: lambda: (
        QCoreApplication.translate("messages", "Ese archivo no puede ir a ese destinatario."),
        QCoreApplication.translate(
            "messages",
            "Se lo impiden su nivel o lo que la persona aceptó en F02; a otro país no va ninguno. No se escribió "
            "nada.",
        ),
    ),
}
