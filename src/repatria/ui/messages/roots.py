"""Words for what is refused about the root of a country, its sheets and its offices."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    CertificatesClashError,
    CountryFileError,
    DeviceRevokedError,
    DirectoryDaysError,
    DirectoryFaultError,
    MayBeCopyError,
    NothingToAdoptError,
    NotLiaisonError,
    OfficeDatesError,
    OfficeTakenError,
    OwnDeviceError,
    RepatriaError,
    RootMissingError,
    RootNotComparedError,
    RootOfAnotherError,
    RootStandsError,
    RootUnmadeError,
    SheetsWrongError,
    SheetWordError,
    TerminalNeededError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    RootStandsError: lambda: (
        QCoreApplication.translate("messages", "Este puesto ya conoce una raíz de {country}."),
        QCoreApplication.translate(
            "messages",
            "Un país tiene una sola. Use sus hojas para certificar; si se perdieron dos, pida ayuda antes de seguir.",
        ),
    ),
    RootMissingError: lambda: (
        QCoreApplication.translate("messages", "Este puesto no conoce ninguna raíz de {country}."),
        QCoreApplication.translate(
            "messages",
            "Pida a su enlace el archivo del país y acéptelo en Raíz del país, o con country pin, comparando el "
            "código en voz alta.",
        ),
    ),
    RootOfAnotherError: lambda: (
        QCoreApplication.translate(
            "messages", "El archivo trae otra raíz de {country} que la aceptada aquí."
        ),
        QCoreApplication.translate(
            "messages",
            "No se cambió nada. Alguien puede estar haciéndose pasar por el país: llame a su enlace a un número que "
            "ya conoce.",
        ),
    ),
    RootNotComparedError: lambda: (
        QCoreApplication.translate("messages", "El código no es el de la raíz de {country} en este archivo."),
        QCoreApplication.translate(
            "messages",
            "No lo acepte. Llame a su enlace a un número que ya conoce y pida que lea el código de la raíz.",
        ),
    ),
    RootUnmadeError: lambda: (
        QCoreApplication.translate("messages", "El proceso que trabaja con la raíz terminó sin respuesta."),
        QCoreApplication.translate(
            "messages",
            "No quedó nada hecho. Cierre otros programas y repítalo; si ya copió palabras en hojas, destrúyalas.",
        ),
    ),
    CountryFileError: lambda: (
        QCoreApplication.translate("messages", "Esto no es un archivo de país que sirva aquí: {place}"),
        QCoreApplication.translate(
            "messages", "Pida a su enlace el archivo otra vez. El de una práctica solo vale en una práctica."
        ),
    ),
    CertificatesClashError: lambda: (
        QCoreApplication.translate(
            "messages", "Los certificados de {country} en este archivo no valen junto con los que hay aquí."
        ),
        QCoreApplication.translate(
            "messages",
            "No se cambió nada. Se certificó dos veces sin que un puesto supiera del otro. Acuerde con el enlace "
            "cuál vale. Si vale lo de este archivo, repita country pin con --instead: deja lo de aquí que lo "
            "contradice.",
        ),
    ),
    MayBeCopyError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Esta bóveda puede ser una copia puesta de nuevo: lo que certifique puede llevar un número que otros ya "
            "tienen, y ningún puesto lo tomaría.",
        ),
        QCoreApplication.translate(
            "messages",
            "No se certificó nada. Reciba antes un paquete reciente de otro puesto: trae los certificados que hay. "
            "Si ya no hay ningún otro puesto que los tenga, repítalo con --anyway.",
        ),
    ),
    SheetWordError: lambda: (
        QCoreApplication.translate(
            "messages", "La palabra {place} de la hoja no está en la lista de palabras."
        ),
        QCoreApplication.translate(
            "messages",
            "Léala otra vez en la hoja: bastan sus primeras cuatro letras, o su número.",
        ),
    ),
    SheetsWrongError: lambda: (
        QCoreApplication.translate("messages", "Estas dos hojas no dan la raíz del país."),
        QCoreApplication.translate(
            "messages",
            "No se certificó nada. Revise que sean dos hojas distintas de la misma raíz y repita palabra por "
            "palabra; pruebe también con la tercera.",
        ),
    ),
    OfficeTakenError: lambda: (
        QCoreApplication.translate(
            "messages", "En esos días ya hay un certificado que lo impide: {post}, del {since} al {until}."
        ),
        QCoreApplication.translate(
            "messages",
            "Hay un solo enlace y un solo suplente a la vez, en equipos distintos. Elija otros días u otro equipo.",
        ),
    ),
    OfficeDatesError: lambda: (
        QCoreApplication.translate("messages", "Las fechas del cargo no valen."),
        QCoreApplication.translate(
            "messages", "Escríbalas como 2027-01-31; el último día no puede ser anterior al primero."
        ),
    ),
    NotLiaisonError: lambda: (
        QCoreApplication.translate(
            "messages", "Solo el enlace en funciones firma el directorio; hoy: {post}."
        ),
        QCoreApplication.translate(
            "messages",
            "Fírmelo en el equipo del enlace. Si el cargo cambió, certifíquelo con dos hojas en Raíz del país, o con "
            "country certify.",
        ),
    ),
    DirectoryDaysError: lambda: (
        QCoreApplication.translate("messages", "Un directorio vale de 1 a {most} días."),
        QCoreApplication.translate("messages", "Elija otro plazo: se firma de nuevo cada mes."),
    ),
    DirectoryFaultError: lambda: (
        QCoreApplication.translate("messages", "Ningún puesto aceptaría este directorio, ni este mismo."),
        QCoreApplication.translate(
            "messages", "No se firmó nada. Revise la fecha de este equipo y los certificados (country show)."
        ),
    ),
    DeviceRevokedError: lambda: (
        QCoreApplication.translate("messages", "El directorio del país revocó el equipo de {post}."),
        QCoreApplication.translate(
            "messages",
            "No se le sella nada ni se acepta su tarjeta. Si no debe ser así, hable con su enlace.",
        ),
    ),
    OwnDeviceError: lambda: (
        QCoreApplication.translate(
            "messages", "Este es el equipo del enlace: no puede revocarse a sí mismo."
        ),
        QCoreApplication.translate(
            "messages", "Certifique antes a otro enlace con dos hojas; el nuevo enlace revoca este equipo."
        ),
    ),
    NothingToAdoptError: lambda: (
        QCoreApplication.translate("messages", "De {post} no hay aquí nada más allá de lo que ya cuenta."),
        QCoreApplication.translate("messages", "Reciba antes lo que quiera adoptar; después repítalo."),
    ),
    TerminalNeededError: lambda: (
        QCoreApplication.translate(
            "messages", "Las palabras de las hojas solo se muestran y se escriben en una terminal."
        ),
        QCoreApplication.translate(
            "messages",
            "Repita la orden en una terminal, sin enviar lo que dice a un archivo ni a otro programa, y sin --json; "
            "o hágalo en la ventana, en Raíz del país.",
        ),
    ),
}
