"""For which posts sealed files wait, or went, that hold what may go no more, said before somebody decides that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.services.exchange.still_going import OnItsWay
from repatria.ui.widgets.label import IconWords


def on_its_way(files: Sequence[OnItsWay]) -> list[QWidget]:
    """Return a line for those that wait and one for those that went."""
    return [IconWords(icon, words, "warning") for icon, words in told_on_its_way(files)]


def told_on_its_way(files: Sequence[OnItsWay]) -> list[tuple[str, str]]:
    """Return for which posts sealed files with something of a case wait or went, and what becomes of them."""
    waits = list(dict.fromkeys(one.post for one in files if not one.gone))
    gone = list(dict.fromkeys(one.post for one in files if one.gone))
    lines: list[tuple[str, str]] = []
    if waits:
        words = QCoreApplication.translate(
            "on_its_way",
            "Espera en Por entregar y ya no saldrá: para {posts}. Quítelo ahí con No enviar; lo demás que lleva, "
            "envíelo otra vez.",
        )
        lines.append(("waiting", words.format(posts=", ".join(waits))))
    if gone:
        words = QCoreApplication.translate(
            "on_its_way",
            "Está, o puede estar, en un lugar con línea, y cuenta como enviado: para {posts}. Si no debían tenerlo, "
            "llámeles.",
        )
        lines.append(("send", words.format(posts=", ".join(gone))))
    return lines
