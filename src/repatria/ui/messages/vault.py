"""Words for what can go wrong with the vault."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    CipherMissingError,
    DamageCodeError,
    DeviceLostError,
    KdfCostRefusedError,
    KeySlotsDamagedError,
    NothingReadableError,
    PlaintextStoreError,
    RepatriaError,
    StoreMissingError,
    TryLaterError,
    VaultBusyError,
    VaultDamagedError,
    VaultError,
    VaultExistsError,
    VaultMissingError,
    VaultTooNewError,
    VaultWipedError,
    WrongKeyError,
    WrongPassphraseError,
    WrongVaultNameError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    VaultError: lambda: (
        QCoreApplication.translate("messages", "No se pudo abrir la bóveda."),
        QCoreApplication.translate(
            "messages",
            "Cierre Repatria, ábralo de nuevo y vuelva a intentarlo. Si sigue igual, llame a quien da"
            " soporte.",
        ),
    ),
    VaultMissingError: lambda: (
        QCoreApplication.translate("messages", "Aquí no hay ninguna bóveda: {place}"),
        QCoreApplication.translate(
            "messages",
            "Revise la carpeta, conecte la memoria si está en ella, o cree una bóveda nueva.",
        ),
    ),
    VaultWipedError: lambda: (
        QCoreApplication.translate(
            "messages", "Esta bóveda se estaba destruyendo y ahora quedó destruida: {place}"
        ),
        QCoreApplication.translate(
            "messages",
            "Se había empezado y el programa se detuvo. Lo que guardan otros lugares (copias, memorias USB, papel, "
            "otros puestos) sigue allí.",
        ),
    ),
    WrongVaultNameError: lambda: (
        QCoreApplication.translate("messages", "Ese no es el nombre de este puesto."),
        QCoreApplication.translate(
            "messages", "Escríbalo tal como está en Ajustes, con mayúsculas y acentos. No se tocó nada."
        ),
    ),
    StoreMissingError: lambda: (
        QCoreApplication.translate("messages", "Falta el archivo con todo lo de la bóveda: {place}"),
        QCoreApplication.translate(
            "messages",
            "Sus llaves siguen en la carpeta: no cree otra bóveda allí ni borre nada. Busque quién lo movió; si "
            "tiene una copia de la carpeta entera, ábrala desde allí. Si no, llame a quien da soporte: lo que "
            "recibieron otros puestos vuelve con sus paquetes sellados.",
        ),
    ),
    VaultExistsError: lambda: (
        QCoreApplication.translate("messages", "Esa carpeta ya tiene algo dentro: {place}"),
        QCoreApplication.translate(
            "messages",
            "Elija una carpeta vacía para la bóveda nueva. No se tocó lo que hay.",
        ),
    ),
    VaultBusyError: lambda: (
        QCoreApplication.translate("messages", "Esta bóveda ya está abierta en otra ventana."),
        QCoreApplication.translate(
            "messages",
            "Siga en la otra ventana o ciérrela. Si no la ve, espere un minuto y vuelva a intentarlo.",
        ),
    ),
    VaultTooNewError: lambda: (
        QCoreApplication.translate("messages", "Esta bóveda es de una versión más nueva de Repatria."),
        QCoreApplication.translate(
            "messages",
            "Instale la versión nueva en esta computadora. La bóveda no se tocó.",
        ),
    ),
    VaultDamagedError: lambda: (
        QCoreApplication.translate("messages", "Una parte de la bóveda está dañada: {file}"),
        QCoreApplication.translate(
            "messages",
            "No siga escribiendo ni borre nada. Copie la carpeta entera a otro lugar y llame a quien da soporte. Lo "
            "que ya recibieron otros puestos vuelve con sus paquetes sellados.",
        ),
    ),
    KeySlotsDamagedError: lambda: (
        QCoreApplication.translate(
            "messages",
            "El archivo con las llaves de la bóveda está dañado: {file}",
        ),
        QCoreApplication.translate(
            "messages",
            "No borre nada. Si tiene una copia de la carpeta de la bóveda, ábrala desde allí. Si no, pida a los "
            "otros puestos sus paquetes sellados y llame a quien da soporte.",
        ),
    ),
    NothingReadableError: lambda: (
        QCoreApplication.translate(
            "messages", "De esta bóveda no se puede leer nada, ni de sus copias: {file}"
        ),
        QCoreApplication.translate(
            "messages",
            "No borre la carpeta: quien da soporte puede intentarlo con el disco. Haga una bóveda nueva, preséntela "
            "a los otros puestos y pida sus paquetes sellados.",
        ),
    ),
    DeviceLostError: lambda: (
        QCoreApplication.translate("messages", "Las llaves de este dispositivo no se pueden leer: {file}"),
        QCoreApplication.translate(
            "messages",
            "Lo anotado sí se puede rescatar, con un dispositivo nuevo. Repita el rescate y diga de qué puesto y de "
            "qué país es; después preséntelo a los otros puestos.",
        ),
    ),
    DamageCodeError: lambda: (
        QCoreApplication.translate(
            "messages", "Ese no es el código de una bóveda dañada, o le cambiaron una letra: {code}"
        ),
        QCoreApplication.translate(
            "messages",
            "Pida que se lo lean otra vez, letra por letra: empieza por RV y siguen ocho.",
        ),
    ),
    PlaintextStoreError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Donde debe estar la bóveda hay un archivo sin cifrar: {file}",
        ),
        QCoreApplication.translate(
            "messages",
            "No lo use ni lo borre. Avise a su enlace: alguien pudo cambiarlo. No se leyó ni se tocó.",
        ),
    ),
    CipherMissingError: lambda: (
        QCoreApplication.translate("messages", "A este programa le falta la parte que cifra."),
        QCoreApplication.translate(
            "messages",
            "Instale Repatria de nuevo desde el original. Sin cifrado no se abre ninguna bóveda.",
        ),
    ),
    WrongKeyError: lambda: (
        QCoreApplication.translate("messages", "Las llaves de esta carpeta no abren este archivo: {file}"),
        QCoreApplication.translate(
            "messages",
            "Casi siempre es de otra bóveda que se copió encima. No borre nada: vuelva a poner juntos vault.db y "
            "keyslots.json de una misma carpeta. Si son los de siempre, el comienzo del archivo está dañado.",
        ),
    ),
    WrongPassphraseError: lambda: (
        QCoreApplication.translate("messages", "La frase de paso no abre esta bóveda."),
        QCoreApplication.translate(
            "messages",
            "Revise mayúsculas, acentos y teclado, y escríbala otra vez.",
        ),
    ),
    TryLaterError: lambda: (
        QCoreApplication.translate("messages", "Hubo varios intentos fallidos."),
        QCoreApplication.translate("messages", "Espere {seconds} segundos y vuelva a intentarlo."),
    ),
    KdfCostRefusedError: lambda: (
        QCoreApplication.translate(
            "messages",
            "El archivo de llaves pide más memoria o tiempo de lo permitido.",
        ),
        QCoreApplication.translate(
            "messages",
            "Puede estar cambiado. No lo borre: ponga el de una copia de esta misma carpeta, o llame a quien da "
            "soporte.",
        ),
    ),
}
