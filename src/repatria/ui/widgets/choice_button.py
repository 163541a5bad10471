"""A thing to choose whose words are never cut: where the row is too narrow for them they go on below."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from repatria.ui.theme import current_theme
from repatria.ui.widgets.buttons import Button

_NARROWEST = 240
"""Narrower than this, in pixels of 100 %, no words are broken: they stay as wide as they are."""


class ChoiceButton(Button):
    """A button of the role ``choice``, to be checked; it grows in height where its words need more than a line."""

    def __init__(self, words: str) -> None:
        super().__init__(words, "choice", "open")
        self.setCheckable(True)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)  # a fixed one would hold it to one line
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Return room for words that go on below each other, no broader than they need."""
        hint, narrow = self.sizeHint(), current_theme().size(_NARROWEST)
        if hint.width() <= narrow:
            return hint
        metrics = current_theme().metrics(strong=True)
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(min(hint.width(), max(narrow, longest + self._beside())), hint.height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at *width*."""
        hint = self.sizeHint()
        if width >= hint.width():
            return hint.height()
        return (
            hint.height() + (len(self.lines(width)) - 1) * current_theme().metrics(strong=True).lineSpacing()
        )

    def lines(self, width: int) -> list[str]:
        """Return the words line by line as they stand in a button of *width* pixels, in the heavier weight."""
        if width >= self.sizeHint().width():
            return [self.text()]
        metrics, room, found = current_theme().metrics(strong=True), width - self._beside(), list[str]()
        for word in self.text().split(" "):
            longer = f"{found[-1]} {word}" if found else word
            if found and metrics.horizontalAdvance(longer) <= room:
                found[-1] = longer
            else:
                found.append(word)
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as the style does, with the words broken where they would be cut."""
        lines = self.lines(self.width())
        if len(lines) < 2:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(lines)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _beside(self) -> int:
        """Return how much of the width is for what stands beside the words."""
        return self.sizeHint().width() - current_theme().metrics(strong=True).horizontalAdvance(self.text())
