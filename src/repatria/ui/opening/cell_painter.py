"""Draw the cells of a group's table: the letter sunken, the current one marked, and what is still to be chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from repatria.ui.opening.group_model import GroupTable, Index
from repatria.ui.theme import current_theme
from repatria.ui.widgets.rows import draw_words


class CellPainter(QStyledItemDelegate):
    """Draws the words of a cell, and a ring around the one that the keyboard is in."""

    def __init__(self, model: GroupTable, view: QTableView) -> None:
        super().__init__(view)
        self._group, self._view = model, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        theme, area = current_theme(), QRectF(option.rect)
        current = index == self._view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == 0:
            painter.fillRect(area, theme.colour("sunken"))
        elif current:
            painter.fillRect(area, theme.colour("accent_tint"))
        words, colour = str(index.data() or ""), "ink"
        if self._group.is_missing(index):
            words, colour = QCoreApplication.translate("opening", "elegir"), "warning"
        inside = area.adjusted(theme.space(8), 0, -theme.space(4), 0)
        draw_words(painter, inside, theme, words, font=theme.font(strong=index.column() == 0), colour=colour)
        if current and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()
