"""Words for what can go wrong with sealed packages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    AnswersNotOneError,
    BadEventError,
    BundleDamagedError,
    BundleError,
    BundleForgedError,
    BundleNotOneError,
    BundleTooLargeError,
    BundleTooNewError,
    ForeignBundleError,
    NotForMeError,
    PracticeMixedError,
    RepatriaError,
    TooMuchToSendError,
    UnknownDeviceError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    BundleError: lambda: (
        QCoreApplication.translate("messages", "No se pudo recibir este paquete sellado."),
        QCoreApplication.translate("messages", "Pida que lo envíen otra vez. No se guardó nada de él."),
    ),
    BundleNotOneError: lambda: (
        QCoreApplication.translate("messages", "Este archivo no es un paquete sellado de Repatria."),
        QCoreApplication.translate(
            "messages",
            "Elija un archivo que termine en .repatria. No se guardó nada de él.",
        ),
    ),
    AnswersNotOneError: lambda: (
        QCoreApplication.translate("messages", "Este archivo no es de respuestas selladas."),
        QCoreApplication.translate(
            "messages", "Elija un archivo que termine en .tar.age. No se guardó nada de él."
        ),
    ),
    BundleDamagedError: lambda: (
        QCoreApplication.translate("messages", "El paquete sellado llegó dañado o incompleto."),
        QCoreApplication.translate(
            "messages",
            "Cópielo otra vez desde la memoria USB o pida que lo envíen de nuevo. No se guardó nada de él.",
        ),
    ),
    BundleTooNewError: lambda: (
        QCoreApplication.translate(
            "messages",
            "El paquete sellado es de una versión más nueva de Repatria.",
        ),
        QCoreApplication.translate(
            "messages",
            "Instale la versión nueva y recíbalo otra vez. Guarde el archivo; no se perdió nada.",
        ),
    ),
    BundleTooLargeError: lambda: (
        QCoreApplication.translate(
            "messages",
            "El paquete sellado contiene algo más grande de lo permitido.",
        ),
        QCoreApplication.translate("messages", "Avise a quien lo envió. No se guardó nada de él."),
    ),
    TooMuchToSendError: lambda: (
        QCoreApplication.translate("messages", "Lo que iba a enviar no cabe en un paquete sellado."),
        QCoreApplication.translate(
            "messages",
            "Marque menos expedientes y envíelos en varias veces. De este paquete no quedó nada escrito.",
        ),
    ),
    NotForMeError: lambda: (
        QCoreApplication.translate("messages", "Este paquete sellado es para otro puesto."),
        QCoreApplication.translate(
            "messages",
            "Entréguelo a su destinatario, o pida a quien lo envió uno para este puesto.",
        ),
    ),
    UnknownDeviceError: lambda: (
        QCoreApplication.translate(
            "messages",
            "El paquete sellado viene de una computadora que este puesto no conoce.",
        ),
        QCoreApplication.translate(
            "messages",
            "Guarde el archivo. Pida a su enlace el directorio al día; si su país no tiene uno, agregue la tarjeta "
            "de ese puesto en Directorio, comparando el código. Después recíbalo otra vez.",
        ),
    ),
    BundleForgedError: lambda: (
        QCoreApplication.translate(
            "messages",
            "La firma del paquete sellado no es de quien dice enviarlo.",
        ),
        QCoreApplication.translate(
            "messages",
            "No lo use. Llame a quien debía enviarlo, por un teléfono que ya conoce, y avise a su enlace.",
        ),
    ),
    ForeignBundleError: lambda: (
        QCoreApplication.translate("messages", "Este paquete sellado viene de otro país."),
        QCoreApplication.translate(
            "messages",
            "Entre países los expedientes no viajan así: pida que lo manden en papel (F13 o F26).",
        ),
    ),
    BadEventError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Una parte del paquete sellado no corresponde con su firma, y se rechazó entero.",
        ),
        QCoreApplication.translate(
            "messages",
            "Pida que lo envíen otra vez. No se guardó nada de él.",
        ),
    ),
    PracticeMixedError: lambda: (
        QCoreApplication.translate(
            "messages", "El paquete sellado es de práctica y esta bóveda no, o al revés."
        ),
        QCoreApplication.translate(
            "messages", "Recíbalo en la bóveda que corresponde. No se guardó nada de él."
        ),
    ),
}
