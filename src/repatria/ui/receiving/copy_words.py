"""Whether the vault was copied before anything entered, in words: the same in the window and in the shell."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from repatria.services.exchange.copying import CopyTold
from repatria.ui.widgets.label import IconWords

_THERE = ("kept", "same")


def copy_words(copied: CopyTold) -> str:
    """Return the sentence; nothing where there was nothing to copy for."""
    if not copied:
        return ""
    if copied == "kept":
        return QCoreApplication.translate("receiving", "Copia de la bóveda guardada antes de recibir.")
    if copied == "same":
        return QCoreApplication.translate(
            "receiving", "Ya había una copia de la bóveda tal como estaba antes de recibir."
        )
    if copied == "no_room":
        return QCoreApplication.translate(
            "receiving", "Se recibió sin guardar antes una copia de la bóveda: no hay espacio. Libere disco."
        )
    if copied == "too_large":
        return QCoreApplication.translate(
            "receiving",
            "Se recibió sin guardar antes una copia de la bóveda: es demasiado grande. Avise a su enlace.",
        )
    if copied == "too_long":
        return QCoreApplication.translate(
            "receiving",
            "Se recibió sin guardar antes una copia de la bóveda: el disco tardó demasiado. Avise a su enlace.",
        )
    return QCoreApplication.translate(
        "receiving",
        "Se recibió sin guardar antes una copia de la bóveda: no se pudo hacer o comprobar. Avise a su enlace.",
    )


def copy_line(copied: CopyTold) -> Iterator[IconWords]:
    """Yield the line of a report, where there is any."""
    if copied:
        there = copied in _THERE
        yield IconWords("saved" if there else "warning", copy_words(copied), "quiet" if there else "warning")
