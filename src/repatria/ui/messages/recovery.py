"""Words for what sheets of a vault refuse; what was typed is never in them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    KeepersError,
    NobodyByTheseSheetsError,
    NoEscrowError,
    NoSheetsError,
    RepatriaError,
    SheetFormerError,
    SheetNotOfVaultError,
    SheetSlipError,
    SheetsMissingError,
    SheetsNotMadeError,
    SheetsShapeError,
    SheetTwiceError,
    ToWhomError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    SheetsShapeError: lambda: (
        QCoreApplication.translate("messages", "Las hojas no se reparten así: {needed} de {count}."),
        QCoreApplication.translate(
            "messages",
            "Para abrir hacen falta de 2 a 5 hojas, y siempre hay al menos una más, hasta 8: así se puede perder "
            "una.",
        ),
    ),
    KeepersError: lambda: (
        QCoreApplication.translate("messages", "No se dice quién guarda cada hoja."),
        QCoreApplication.translate(
            "messages", "Escriba un nombre por hoja, todos distintos: dos hojas juntas protegen menos."
        ),
    ),
    SheetsNotMadeError: lambda: (
        QCoreApplication.translate("messages", "No se pudo trabajar con las hojas en este equipo."),
        QCoreApplication.translate(
            "messages", "Nada ha cambiado. Cierre otros programas y vuelva a intentarlo."
        ),
    ),
    NoSheetsError: lambda: (
        QCoreApplication.translate("messages", "Esta bóveda no tiene hojas de recuperación."),
        QCoreApplication.translate(
            "messages",
            "Solo la abre la frase de paso de alguien del puesto. Busque a quien tenga una; si el puesto está "
            "inscrito en su país, pregunte al enlace si la raíz puede abrirla.",
        ),
    ),
    NoEscrowError: lambda: (
        QCoreApplication.translate("messages", "Esta bóveda no está sellada para la raíz del país."),
        QCoreApplication.translate(
            "messages", "Las hojas de la raíz no la abren. Use las hojas del puesto o una frase de paso."
        ),
    ),
    SheetSlipError: lambda: (
        QCoreApplication.translate("messages", "Alguna palabra de la hoja no es la que es."),
        QCoreApplication.translate(
            "messages",
            "Compare las 33 palabras con el papel, una por una y en su orden. Bastan las primeras cuatro letras o el "
            "número.",
        ),
    ),
    SheetTwiceError: lambda: (
        QCoreApplication.translate("messages", "Esa es la hoja {number}, que ya está."),
        QCoreApplication.translate("messages", "Siga con la hoja de otra persona."),
    ),
    SheetFormerError: lambda: (
        QCoreApplication.translate("messages", "Esa hoja es de un juego anterior y ya no abre nada."),
        QCoreApplication.translate(
            "messages", "Pida la hoja nueva a quien la guarda, y destruya la anterior."
        ),
    ),
    SheetNotOfVaultError: lambda: (
        QCoreApplication.translate("messages", "Lo escrito no es de las hojas que abren esta bóveda."),
        QCoreApplication.translate(
            "messages",
            "Puede ser de otro puesto, de otra bóveda, de otro juego o de la raíz del país. Mire el encabezado de la "
            "hoja.",
        ),
    ),
    SheetsMissingError: lambda: (
        QCoreApplication.translate("messages", "Faltan hojas: hay {given} y hacen falta {needed}."),
        QCoreApplication.translate(
            "messages", "Busque a otra persona que guarde una. Una hoja sola no abre nada."
        ),
    ),
    ToWhomError: lambda: (
        QCoreApplication.translate("messages", "No está claro a quién se le da la frase de paso nueva."),
        QCoreApplication.translate("messages", "Con estas hojas puede ser a: {people}."),
    ),
    NobodyByTheseSheetsError: lambda: (
        QCoreApplication.translate(
            "messages", "Con estas hojas no se puede dar una frase de paso a nadie de este puesto."
        ),
        QCoreApplication.translate(
            "messages", "Use una copia de la bóveda de cuando alguien la abría, o llame a quien da soporte."
        ),
    ),
}
