"""Ask by which way what one country tells another leaves: a folder, or a place with a line that this post uses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import StoppedError
from repatria.services.exchange.places import KeptPlace
from repatria.services.packets.writing import Through, To
from repatria.ui.case.panels.act_context import Hands
from repatria.ui.case.panels.panel import Asked, Asking, Given
from repatria.ui.case.view import CaseView
from repatria.ui.packets.sealed_words import waits_notice
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.notice_bar import Notice

_FOLDER = "folder"


def with_way(asking: Asking, places: Sequence[KeptPlace]) -> Asking:
    """Return *asking* with the choice of a way; where this post uses no place it stays as it is."""
    if not places:
        return asking
    by_line = QCoreApplication.translate("packets", "Por una línea: {place}")
    ways = [
        Choice(_FOLDER, QCoreApplication.translate("packets", "En una carpeta o memoria USB")),
        *(Choice(one.id, by_line.format(place=one.called)) for one in places),
    ]
    way = Asked(
        "way",
        QCoreApplication.translate("packets", "Por dónde va"),
        ChoiceButtons(ways, columns=1),
        QCoreApplication.translate(
            "packets",
            "Por una línea, solo si el otro país usa el mismo lugar. Ahí no se ve de quién ni para quién es.",
        ),
        required=True,
        value=_FOLDER,
    )
    return replace(asking, fields=(*asking.fields, way), verb=QCoreApplication.translate("packets", "Sellar"))


def way_of(hands: Hands, given: Given, title: str) -> To | None:
    """Return the way that was chosen, a folder asked for under *title*; nothing where none was."""
    way = str(given.get("way", _FOLDER))
    return hands.folder(title) if way == _FOLDER else Through(way)


def chosen(way: To | None) -> To:
    """Return the way that was chosen; without one nothing is done."""
    if way is None:
        raise StoppedError
    return way


class Told:
    """What is said once something was sealed: *told* where it stands in a folder, else that it waits for a line.

    What is not *judged* anew goes whatever stands then. ``way`` is by which it goes, nothing until one was chosen.
    """

    def __init__(self, told: Callable[[CaseView], Notice], *, judged: bool = True) -> None:
        self._told, self._judged = told, judged
        self.way: To | None = None

    def __call__(self, view: CaseView) -> Notice:
        """Return what is said."""
        if not isinstance(self.way, Through):
            return self._told(view)
        return waits_notice(judged=self._judged)
