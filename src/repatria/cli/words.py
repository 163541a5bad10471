"""Words for a shell, where the window's would name buttons that are not there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import PacketRefusedError, ReadOnlyError, RepatriaError, VanishedError
from repatria.ui.messages import message_for
from repatria.ui.packets.words import refused_words

WORDS: Mapping[type[RepatriaError], Callable[[], tuple[str, str]]] = {
    VanishedError: lambda: (
        QCoreApplication.translate("cli", "No se encuentra o no se puede usar: {place}"),
        QCoreApplication.translate(
            "cli",
            "Revise que la ruta esté bien escrita y la memoria USB conectada, y repita la orden. No se perdió nada.",
        ),
    ),
    ReadOnlyError: lambda: (
        QCoreApplication.translate("cli", "No se permite usar: {place}"),
        QCoreApplication.translate(
            "cli",
            "Revise los permisos y el seguro de la memoria USB, o nombre otro lugar, y repita la orden.",
        ),
    ),
}
"""By class; every other failure has the words of the window."""


def shell_message(error: RepatriaError) -> tuple[str, str]:
    """Return what happened and what to do, for somebody who types commands."""
    if isinstance(error, PacketRefusedError):
        return message_for(error)[0], refused_words(str(error.facts.get("reason", "")))
    own = next((WORDS[kind] for kind in type(error).__mro__ if kind in WORDS), None)
    if own is None:
        return message_for(error)
    happened, advice = own()
    return happened.format(**error.facts), advice
