"""Words for an event of which a check of the vault found that it is not what it should be.

To add a reason: one entry here; a test names the reasons of ``store/log/chains.py`` without words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

WORDS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "id": lambda: QCoreApplication.translate("chains", "no es la anotación que su huella nombra"),
        "body": lambda: QCoreApplication.translate("chains", "su contenido no es el que se escribió"),
        "elsewhere": lambda: QCoreApplication.translate(
            "chains", "es de otro expediente o de otra serie de anotaciones"
        ),
        "number": lambda: QCoreApplication.translate("chains", "su número no puede ser"),
        "unreadable": lambda: QCoreApplication.translate("chains", "no se puede leer"),
        "page": lambda: QCoreApplication.translate("chains", "está en una página dañada"),
        "rest": lambda: QCoreApplication.translate("chains", "una página dañada no deja leer lo que sigue"),
        "prev": lambda: QCoreApplication.translate("chains", "no sigue a la anterior"),
        "gap": lambda: QCoreApplication.translate("chains", "le falta la anterior"),
        "signature": lambda: QCoreApplication.translate(
            "chains", "lleva una firma que no es de quien nombra"
        ),
    }
)


def reason_words(reason: str) -> str:
    """Return what is wrong with the event."""
    return WORDS[reason]()
