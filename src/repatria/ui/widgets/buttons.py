"""Buttons named by a verb: one primary act on a screen, everything else quieter."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy

from repatria.ui.theme import Theme, current_theme

_ICON_TOKEN = {"primary": "on_accent", "danger": "danger", "quiet": "accent", "link": "accent"}
_COMBINED = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)


def unkeyed(words: str) -> str:
    """Return *words* as they are set on a button or a label so that no letter in them becomes a key."""
    return words.replace("&", "&&")


@lru_cache(maxsize=4096)
def _heavier(words: str, theme: Theme) -> int:
    """Return by how many pixels *words* are wider in the heavier weight; a layout asks it many times a turn."""
    heavy, light = theme.metrics(strong=True), theme.metrics()
    return max(0, heavy.horizontalAdvance(words) - light.horizontalAdvance(words))


class Button(QPushButton):
    """A verb to press; *role* is ``primary``, ``secondary``, ``quiet``, ``link``, ``heading`` or ``danger``."""

    def __init__(self, verb: str, role: str = "secondary", icon: str = "") -> None:
        super().__init__(verb)
        self.setProperty("role", role)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._role, self._icon = role, icon
        self.toggled.connect(self._draw_icon)
        self._draw_icon()

    def set_face(self, verb: str, icon: str = "") -> None:
        """Show another verb and icon."""
        self.setText(verb)
        if self._icon and not icon:
            self.setIcon(QIcon())
        self._icon = icon
        self._draw_icon()

    def set_role(self, role: str) -> None:
        """Become louder or quieter."""
        self._role = role
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again when the theme, the size or the state changes."""
        super().changeEvent(event)
        kinds = QEvent.Type
        if event.type() in (kinds.StyleChange, kinds.PaletteChange, kinds.EnabledChange):
            self._draw_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as with Space, once a key.

        A choice is taken with Space alone, so that nobody who goes on with Enter answers by that.
        """
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _COMBINED
        if not enter or self._role == "choice":
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press twice, but choose once: a hand that trembles shall not take back what it chose."""
        if self._role == "choice":
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for the words as they stand when chosen, in the heavier weight."""
        hint = super().sizeHint()
        if self._role in ("choice", "page"):
            hint.setWidth(hint.width() + _heavier(self.text(), current_theme()))
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as the style does; a light line keeps the focus ring apart from a filled button."""
        super().paintEvent(event)
        if self._role != "primary" or not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_theme().colour("on_accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)

    def _draw_icon(self) -> None:
        if not self._icon:
            return
        theme = current_theme()
        colour = _ICON_TOKEN.get(self._role, "ink")
        if self._role in ("choice", "page"):
            colour = "accent" if self.isChecked() else "ink_quiet"
        if not self.isEnabled():
            colour = "ink_quiet"
        self.setIcon(theme.icon(self._icon, colour))
        self.setIconSize(theme.icon_size())


class CheckBox(QCheckBox):
    """A box with words that grows with the text and shows its mark in any theme."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, its mark, the words and the focus ring from the tokens."""
        theme = current_theme()
        side = theme.size(20)
        box = QRectF(3, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        checked = self.isChecked()
        edge = theme.colour("accent" if checked else "edge")
        painter.setPen(QPen(edge, 2))
        painter.setBrush(edge if checked else theme.colour("raised"))
        painter.drawRoundedRect(box, 4, 4)
        if checked:
            inset = box.toRect()
            painter.drawPixmap(inset, theme.pixmap("done", "on_accent", 20, self.devicePixelRatioF()))
        words = QRectF(self.rect()).adjusted(side + theme.space(12), 0, -3, 0)
        painter.setPen(theme.colour("ink" if self.isEnabled() else "ink_quiet"))
        style = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, int(style | Qt.TextFlag.TextShowMnemonic), self.text())
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def sizeHint(self) -> QSize:
        """Return room for the box, the words and the ring."""
        theme = current_theme()
        hint = super().sizeHint()
        width = (
            self.fontMetrics().horizontalAdvance(self.text())
            + theme.size(20)
            + theme.space(12)
            + theme.space(12)
        )
        hint.setWidth(width)
        hint.setHeight(max(theme.size(32), self.fontMetrics().height() + 8))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Return the same room: words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on the row, words included."""
        return self.rect().contains(pos)
