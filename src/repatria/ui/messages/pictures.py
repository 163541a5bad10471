"""Words for pictures, papers and recordings that are not taken."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    FileDamagedError,
    FileKindUnknownError,
    FileLockedError,
    FileRefusedError,
    FileTakesTooLongError,
    FileTakesTooMuchError,
    FileTooLargeError,
    NotInFileError,
    RepatriaError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    FileRefusedError: lambda: (
        QCoreApplication.translate("messages", "Ese archivo no se pudo tomar."),
        QCoreApplication.translate("messages", "Nada de él quedó guardado."),
    ),
    FileKindUnknownError: lambda: (
        QCoreApplication.translate(
            "messages", "Por su contenido, ese archivo no es una imagen, un PDF ni un audio que se lea aquí."
        ),
        QCoreApplication.translate(
            "messages",
            "Sirven JPEG, PNG, TIFF, WEBP y PDF; y audio WAV, MP3, M4A, AAC, OGG, FLAC y AMR. Cambiarle el nombre "
            "no ayuda: guárdelo de nuevo en uno de esos formatos.",
        ),
    ),
    FileTooLargeError: lambda: (
        QCoreApplication.translate("messages", "Ese archivo es demasiado grande para abrirlo sin riesgo."),
        QCoreApplication.translate(
            "messages",
            "Se leen hasta {megabytes} MB, {megapixels} millones de puntos por imagen y {pages} páginas. Pártalo, "
            "o escanéelo con menos puntos.",
        ),
    ),
    FileDamagedError: lambda: (
        QCoreApplication.translate("messages", "Ese archivo está dañado o incompleto, y no se pudo leer."),
        QCoreApplication.translate(
            "messages",
            "Pida que se lo envíen otra vez, o cópielo de nuevo. Si viene de alguien que no conoce, no lo abra con "
            "otro programa.",
        ),
    ),
    FileTakesTooLongError: lambda: (
        QCoreApplication.translate(
            "messages", "Leer ese archivo tardaba más de lo que tarda uno normal, y se detuvo."
        ),
        QCoreApplication.translate(
            "messages",
            "Si es un documento de muchas páginas, pártalo. Si viene de alguien que no conoce, no lo abra con otro "
            "programa.",
        ),
    ),
    FileTakesTooMuchError: lambda: (
        QCoreApplication.translate(
            "messages", "Leer ese archivo pedía más memoria de la que se le permite, y se detuvo."
        ),
        QCoreApplication.translate(
            "messages",
            "Guárdelo con menos puntos o en partes. Si viene de alguien que no conoce, no lo abra con otro programa.",
        ),
    ),
    FileLockedError: lambda: (
        QCoreApplication.translate("messages", "Ese PDF solo se abre con una contraseña."),
        QCoreApplication.translate("messages", "Pídalo sin contraseña, o escanee sus páginas impresas."),
    ),
    NotInFileError: lambda: (
        QCoreApplication.translate("messages", "Esa página, o esa parte, no está en el archivo."),
        QCoreApplication.translate("messages", "Ábralo de nuevo y marque otra vez lo que quiere."),
    ),
}
