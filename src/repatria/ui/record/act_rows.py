"""List acts, two lines each: who did what in which case; when, with the zone, from which device, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from repatria.domain.record.acts import ActKind
from repatria.services.record.reading import Act
from repatria.ui.messages.act_words import case_words, done_words
from repatria.ui.record.told import told_words
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines

_BETWEEN: Final = " · "
_SHORT: Final = 6
_ICONS: Final[Mapping[ActKind, str]] = {
    "came_in": "open",
    "seen": "cases",
    "changed": "edit",
    "decided": "protected",
    "printed": "print",
    "sent": "send",
    "received": "receive",
    "people": "person",
    "erased": "remove",
    "copies": "stick",
    "settings": "settings",
    "record": "search",
}


class ActRows(TwoLineRows[Act]):
    """Acts, the latest first."""

    def __init__(self, name: str) -> None:
        super().__init__(name, lambda act: TwoLines(title(act), note(act), _ICONS[act.kind], "ink_quiet"))


def title(act: Act) -> str:
    """Return who did what, in which case."""
    several = f" × {act.count}" if act.count > 1 else ""
    who = act.who or QCoreApplication.translate("record", "alguien sin cuenta aquí")
    return _BETWEEN.join(one for one in (who, f"{done_words(act)}{several}", case_words(act)) if one)


def note(act: Act) -> str:
    """Return when by the post's clock, with its offset, what else is told, and from which device."""
    when = act.at.isoformat(sep=" ", timespec="seconds")
    device = QCoreApplication.translate("record", "dispositivo {device}").format(device=act.device[:_SHORT])
    return _BETWEEN.join(one for one in (when, told_words(act), device) if one)
