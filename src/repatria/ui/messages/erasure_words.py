"""Say which post asks to erase a case of here, and why that waits: the same on screens and in the shell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from repatria.domain.agreeing import Why
from repatria.services.exchange.asked_erasures import AskedHere


def asked_words(one: AskedHere) -> str:
    """Return who asks to erase which case, by its code here, and why it waits."""
    said = QCoreApplication.translate("erasing", "{post} pide borrar el expediente {code}: {why}.")
    if not one.post:
        said = QCoreApplication.translate("erasing", "Alguien pide borrar el expediente {code}: {why}.")
    return said.format(post=one.post, code=one.code, why=why_words(one.why))


def why_words(why: Why | None) -> str:
    """Return why an erasure waits; of one that waits for nothing, when it takes effect."""
    if why is None:
        return QCoreApplication.translate(
            "erasing", "lo que hay aquí coincide; se borra al recibir, o al abrir la bóveda otra vez"
        )
    return _WHY[why]()


_WHY: Final[dict[Why, Callable[[], str]]] = {
    "unproven": lambda: QCoreApplication.translate("erasing", "no se pudo comprobar quién lo firmó"),
    "open": lambda: QCoreApplication.translate("erasing", "aquí está abierto, o alguien dice que lo está"),
    "disputed": lambda: QCoreApplication.translate("erasing", "aquí tiene diferencias por resolver"),
    "person": lambda: QCoreApplication.translate(
        "erasing", "otro expediente de la misma persona está abierto aquí, y este la protege también ahí"
    ),
    "demand": lambda: QCoreApplication.translate(
        "erasing", "dice que la persona lo pide, y aquí nadie lo confirmó"
    ),
    "clock": lambda: QCoreApplication.translate("erasing", "la fecha de este equipo está en duda"),
    "early": lambda: QCoreApplication.translate("erasing", "su fecha no ha pasado aquí"),
    "unknown": lambda: QCoreApplication.translate("erasing", "aquí no consta hasta cuándo se guarda"),
    "kept": lambda: QCoreApplication.translate("erasing", "aquí se guarda hasta más tarde"),
    "hands": lambda: QCoreApplication.translate(
        "erasing", "quien lo pide, o su equipo, es también quien lo cerró o dijo la fecha"
    ),
}
