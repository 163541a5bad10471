"""Words for disks, sticks and printers that fail."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    ChangedMeanwhileError,
    DiskFullError,
    LargeFileError,
    NameTakenError,
    NotAFileError,
    NotATourError,
    PrinterRefusedError,
    ReadBackError,
    ReadOnlyError,
    RepatriaError,
    StandsUnnotedError,
    StorageError,
    VanishedError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    StorageError: lambda: (
        QCoreApplication.translate("messages", "No se pudo escribir."),
        QCoreApplication.translate(
            "messages",
            "Revise el disco o la memoria USB y vuelva a intentarlo. Nada quedó a medias.",
        ),
    ),
    DiskFullError: lambda: (
        QCoreApplication.translate("messages", "No queda espacio en {place}."),
        QCoreApplication.translate(
            "messages",
            "Borre allí lo que no necesita, o elija otro lugar, y vuelva a intentarlo. Nada quedó a medias.",
        ),
    ),
    LargeFileError: lambda: (
        QCoreApplication.translate("messages", "{place} no guarda un archivo tan grande."),
        QCoreApplication.translate(
            "messages",
            "Una memoria en formato FAT32 no guarda archivos de 4 GB o más. Elija un disco en formato exFAT o NTFS. "
            "No se escribió nada.",
        ),
    ),
    ReadOnlyError: lambda: (
        QCoreApplication.translate("messages", "No se permite escribir en {place}."),
        QCoreApplication.translate(
            "messages",
            "Quite el seguro de la memoria USB o elija otra carpeta, y vuelva a intentarlo.",
        ),
    ),
    VanishedError: lambda: (
        QCoreApplication.translate("messages", "Ya no se encuentra {place}."),
        QCoreApplication.translate(
            "messages",
            "Vuelva a conectar la memoria USB y pulse Reintentar. No se perdió nada.",
        ),
    ),
    StandsUnnotedError: lambda: (
        QCoreApplication.translate("messages", "{name} quedó escrito y completo."),
        QCoreApplication.translate(
            "messages",
            "No lo repita: solo faltó anotar que terminó. Para quién es y por qué sí quedó anotado. "
            "Revise el espacio del disco.",
        ),
    ),
    ReadBackError: lambda: (
        QCoreApplication.translate("messages", "Lo escrito en {place} no quedó bien y se borró."),
        QCoreApplication.translate(
            "messages",
            "Use otra memoria USB: esta puede estar fallando. No se perdió nada.",
        ),
    ),
    ChangedMeanwhileError: lambda: (
        QCoreApplication.translate("messages", "Un archivo de un caso cambió mientras se sellaba."),
        QCoreApplication.translate(
            "messages",
            "Vuelva a intentarlo. Si ocurre otra vez, puede que el disco esté fallando. No se escribió nada.",
        ),
    ),
    NameTakenError: lambda: (
        QCoreApplication.translate("messages", "Ya hay algo con ese nombre: {place}"),
        QCoreApplication.translate(
            "messages",
            "Elija otra carpeta u otro nombre. Lo que había no se tocó.",
        ),
    ),
    NotAFileError: lambda: (
        QCoreApplication.translate("messages", "Esto no es un archivo: {place}"),
        QCoreApplication.translate(
            "messages", "Elija un archivo, no una carpeta ni un aparato. No se leyó ni se escribió nada."
        ),
    ),
    NotATourError: lambda: (
        QCoreApplication.translate("messages", "Esta carpeta tiene cosas que no hizo un recorrido: {place}"),
        QCoreApplication.translate(
            "messages",
            "Elija una carpeta nueva o vacía, o la de un recorrido anterior. No se borró nada.",
        ),
    ),
    PrinterRefusedError: lambda: (
        QCoreApplication.translate("messages", "La impresora {printer} no recibió la hoja."),
        QCoreApplication.translate(
            "messages",
            "Revise que esté encendida y conectada, y pulse Imprimir otra vez. La hoja sigue aquí.",
        ),
    ),
}
