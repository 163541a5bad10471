"""Keep in sight what is under way, what is kept safe and what waits: one quiet line at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from repatria.ui.theme import gaps
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords


@dataclass(frozen=True, slots=True)
class Status:
    """One thing to know: *words* with an *icon*, in a *tone* only when something is amiss."""

    key: str
    words: str
    icon: str = "info"
    tone: str = "quiet"


class StatusStrip(QFrame):
    """The states of the post; it goes on to a second line rather than cut a word."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        column = QVBoxLayout(self)
        gaps(column, (12, 4, 12, 4), 0)
        self._place = QWidget()
        column.addWidget(self._place)
        self._flow = FlowLayout(self._place, 20, 4)
        self._shown: dict[str, IconWords] = {}

    def set_statuses(self, statuses: Sequence[Status]) -> None:
        """Show exactly these, in this order."""
        while (item := self._flow.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._shown = {}
        for status in statuses:
            words = IconWords(status.icon, status.words, status.tone, "small", wraps=False)
            words.setParent(self._place)
            words.show()
            self._shown[status.key] = words
            self._flow.addWidget(words)
        self.setAccessibleName(". ".join(status.words for status in statuses))
        self.changed.emit()

    def words(self, key: str) -> str:
        """Return what is shown under *key*, or nothing."""
        shown = self._shown.get(key)
        return shown.words() if shown else ""
