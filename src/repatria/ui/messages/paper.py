"""Words for paper that comes home and is not taken: codes, sheets, scanned pages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    CodeNotOursError,
    CodesShortError,
    CodeUnreadableError,
    CodeUsedError,
    LettersMissingError,
    NoCodeOnPageError,
    NotAFormError,
    PageForeignError,
    PageUnreadableError,
    PaperError,
    PictureUnreadableError,
    RepatriaError,
    SeveralSheetsError,
    SheetCopiedError,
    UnknownSheetError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    PaperError: lambda: (
        QCoreApplication.translate("messages", "Esa hoja no se pudo usar."),
        QCoreApplication.translate("messages", "Revise el código con la hoja en la mano."),
    ),
    CodeUnreadableError: lambda: (
        QCoreApplication.translate("messages", "En ese código falta un signo, o hay uno cambiado: {text}"),
        QCoreApplication.translate(
            "messages", "Son ocho letras y números, como 7F3K-92QD. Compárelo con la hoja, signo por signo."
        ),
    ),
    CodeNotOursError: lambda: (
        QCoreApplication.translate("messages", "Este equipo no reservó el código {code}."),
        QCoreApplication.translate(
            "messages",
            "Si la hoja es de otro equipo o puesto, ábralo allí. Si no, abra el expediente sin código de hoja y "
            "escriba en la hoja el que reciba.",
        ),
    ),
    CodeUsedError: lambda: (
        QCoreApplication.translate("messages", "El código {code} ya es de un expediente."),
        QCoreApplication.translate(
            "messages",
            "Búsquelo por su código. Si esta hoja es de otra persona, abra su expediente sin código de hoja y "
            "corrija la hoja a mano.",
        ),
    ),
    CodesShortError: lambda: (
        QCoreApplication.translate(
            "messages", "Faltan códigos reservados: hay {free} sin usar y se pidieron {wanted}."
        ),
        QCoreApplication.translate(
            "messages", "En Imprimir, pulse «Reservar 20 códigos», y vuelva a pedirlas."
        ),
    ),
    LettersMissingError: lambda: (
        QCoreApplication.translate("messages", "Las letras de «{form}» no se pueden imprimir en una hoja."),
        QCoreApplication.translate("messages", "Llénelo en la pantalla."),
    ),
    UnknownSheetError: lambda: (
        QCoreApplication.translate("messages", "Aquí no consta ninguna hoja con el número {number}."),
        QCoreApplication.translate(
            "messages",
            "El número está abajo a la izquierda de cada página. Si la imprimió otro equipo, consta allí; si es de "
            "un expediente reservado, hable con su enlace.",
        ),
    ),
    PageUnreadableError: lambda: (
        QCoreApplication.translate("messages", "Eso no es el número de una hoja ni el código de una página."),
        QCoreApplication.translate(
            "messages",
            "El número son seis letras y números, abajo a la izquierda de la página. Si el código está dañado o es "
            "de otro programa, escriba el número.",
        ),
    ),
    PageForeignError: lambda: (
        QCoreApplication.translate("messages", "Esa página no es de la hoja {number} que se imprimió aquí."),
        QCoreApplication.translate("messages", "Compare el número y el título con la hoja en la mano."),
    ),
    NotAFormError: lambda: (
        QCoreApplication.translate("messages", "La hoja {number} no es un formulario que se llene."),
        QCoreApplication.translate("messages", "Si volvió, anótelo en Hojas impresas."),
    ),
    SheetCopiedError: lambda: (
        QCoreApplication.translate(
            "messages", "La hoja {number} ya se pasó a limpio: es el formulario {form}."
        ),
        QCoreApplication.translate(
            "messages", "Ábralo en el expediente; si algo no es como en la hoja, corríjalo allí."
        ),
    ),
    PictureUnreadableError: lambda: (
        QCoreApplication.translate("messages", "La imagen {name} no se pudo leer."),
        QCoreApplication.translate(
            "messages",
            "Sirven PDF, JPEG, PNG y TIFF de hasta 32 MB. Escanee otra vez, o escriba el número de la hoja.",
        ),
    ),
    NoCodeOnPageError: lambda: (
        QCoreApplication.translate("messages", "En la imagen {name} no se encontró ningún código."),
        QCoreApplication.translate(
            "messages",
            "Escanee la página entera, derecha y con luz, a 200 puntos o más; o escriba el número de la hoja.",
        ),
    ),
    SeveralSheetsError: lambda: (
        QCoreApplication.translate("messages", "En la imagen hay páginas de varias hojas: {numbers}"),
        QCoreApplication.translate("messages", "Escriba el número de la que va a pasar ahora."),
    ),
}
