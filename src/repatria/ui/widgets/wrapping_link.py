"""A link whose words are a whole sentence: it takes as many lines as they need, and none is cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton

from repatria.ui.theme import current_theme
from repatria.ui.widgets.buttons import Button, unkeyed
from repatria.ui.widgets.rows import draw_icon, draw_paragraph, paragraph_height

_AROUND = 6
_LEAST = 160
"""Narrower than this no page gets, whatever the text size."""


class WrappingLink(Button):
    """A link that wraps; its icon stands beside the first line."""

    def __init__(self, words: str, icon: str) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(unkeyed(words), "link", icon)
        self._said, self._mark = words, icon
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str, icon: str) -> None:
        """Say other words beside another icon, on as many lines as they need."""
        if (words, icon) != (self._said, self._mark):
            self._said, self._mark, self._heights = words, icon, {}
            self.set_face(unkeyed(words), icon)
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words wrapped at *width*; a page asks all its links at each that moves."""
        if width not in self._heights:
            theme = current_theme()
            words = paragraph_height(theme.font(), self._said, self._words(QRect(0, 0, width, 0)).width())
            self._heights[width] = max(theme.size(32), words + 2 * theme.space(_AROUND))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return little room: the layout gives the width, and the height follows from it."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which the words are still whole."""
        width = current_theme().space(_LEAST)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        self._heights = {}
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and focus ring as the style does, and the words on as many lines as they need."""
        theme, painter = current_theme(), QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        place = QRectF(self._words(self.rect()))
        side = theme.size(18)
        line = paragraph_height(theme.font(), "M", 1000)
        mark = QRectF(theme.space(_AROUND), place.top() + (line - side) / 2, side, side)
        draw_icon(painter, mark, theme, self._mark, "accent")
        draw_paragraph(painter, place, theme, self._said, theme.font(), "accent")

    def _words(self, area: QRect) -> QRect:
        theme = current_theme()
        around, before = theme.space(_AROUND), theme.size(18) + theme.space(8)
        return area.adjusted(around + before, around, -around, -around)
