"""A line above the day that says calmly what is to be done some day, with the button that goes there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords

Found = TypeVar("Found")


class QuietLine(QWidget):
    """Hidden while there is nothing to say; whoever keeps it looks again from time to time."""

    def __init__(self, desk: Desk, act: Button) -> None:
        super().__init__()
        self._desk, self.act = desk, act
        row = QHBoxLayout(self)
        gaps(row, (0, 8, 0, 0), 12)
        self.words = IconWords("info", "", "quiet")
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)  # the icon stands at its first line
        row.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def read(self, job: Callable[[], Found], show: Callable[[Found], None]) -> None:
        """Read what there is to say beside the store's thread, and *show* it."""
        self._desk.tasks.read(self, job, show, lambda error: self._desk.tell(notice_of(error)))

    def say(self, icon: str, words: str, tone: str = "quiet") -> None:
        """Say *words*, or hide when there are none."""
        self.words.set_words(icon, words, tone)
        self.setVisible(bool(words))
