"""Draw the list of cases as a calm table: one line a case, chosen by the arrows, opened by Enter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from repatria.store.lists.cases import CaseLine
from repatria.ui.cases.case_list import WIDE, narrow_height, paint_narrow
from repatria.ui.cases.chips import chips_width, paint_chips
from repatria.ui.cases.clocks import clock_width, paint_clock
from repatria.ui.cases.columns import COLUMNS, Column, Sayer
from repatria.ui.cases.model import LINE, CaseTable, Index
from repatria.ui.theme import Theme, current_theme
from repatria.ui.widgets.label import tone_token
from repatria.ui.widgets.rows import draw_icon, draw_words
from repatria.ui.widgets.states import ICON, TONE

_SHARES: dict[Column, float] = {"who": 0.17, "opened": 0.09, "step": 0.24, "due": 0.26, "beware": 0.30}
_CLOCK = 0.2
"""The part of the last two columns that a clock keeps whatever there is to beware of."""
_OPENED_FROM = 1200
"""The day of opening has a column only from this width at 100 % on."""


class CaseTableView(QTableView):
    """The table; ``taken`` tells the line of the case taken by press, Enter or Space."""

    taken = Signal(object)

    def __init__(self, name: str, model: CaseTable, sayer: Sayer) -> None:
        super().__init__()
        self.narrow = False
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_CellPainter(sayer, self))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(current_theme().size(38))
        self.clicked.connect(self._take)

    def choose(self, row: int) -> None:
        """Make a row the chosen one."""
        self.setCurrentIndex(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chosen case with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; in little room there is one, with two lines a case."""
        super().resizeEvent(event)
        theme, width = current_theme(), self.viewport().width()
        self.narrow = width < theme.size(WIDE)
        self.horizontalHeader().setVisible(not self.narrow)
        self.verticalHeader().setDefaultSectionSize(narrow_height(theme) if self.narrow else theme.size(38))
        widths = {"code": width} if self.narrow else _widths(theme, width)
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, column not in widths)
            self.setColumnWidth(place, widths.get(column, 0))

    def _take(self, index: QModelIndex) -> None:
        line = index.data(LINE) if index.isValid() else None
        if isinstance(line, CaseLine):
            self.taken.emit(line)


def _widths(theme: Theme, width: int) -> dict[str, int]:
    code = theme.metrics(strong=True).horizontalAdvance("MMMM-MMMM") + theme.size(40)
    shown = [column for column in _SHARES if column != "opened" or width >= theme.size(_OPENED_FROM)]
    whole = sum(_SHARES[column] for column in shown)
    return {"code": code} | {column: int((width - code) * _SHARES[column] / whole) for column in shown}


class _CellPainter(QStyledItemDelegate):
    def __init__(self, sayer: Sayer, view: CaseTableView) -> None:
        super().__init__(view)
        self._view, self._sayer = view, sayer

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("accent_tint"))
            if index.column() == 0:
                painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), theme.colour("accent"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.colour("line"))
        line = index.data(LINE)
        inside = area.adjusted(theme.space(8), 0, -theme.space(8), 0)
        if not isinstance(line, CaseLine):
            draw_words(painter, inside, theme, "…", font=theme.font(), colour="ink_quiet")
        elif self._view.narrow:
            paint_narrow(painter, inside, theme, self._sayer.row(line), names=self._sayer.names_shown)
        else:
            self._paint_cell(painter, inside, theme, line, COLUMNS[index.column()])
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, area: QRectF, theme: Theme, line: CaseLine, column: Column
    ) -> None:
        if column in ("due", "beware"):
            self._paint_clock_and_chips(painter, area, theme, line, column)
            return
        words, due = self._sayer.say(line, column), self._sayer.due(line)
        colour = "ink" if column in ("code", "step") else "ink_quiet"
        if column == "code":
            side = theme.size(18)
            mark = QRectF(area.left(), area.center().y() - side / 2, side, side)
            draw_icon(painter, mark, theme, ICON[due.state], tone_token(TONE[due.state]))
            area = area.adjusted(side + theme.space(8), 0, 0, 0)
        draw_words(painter, area, theme, words, font=theme.font(strong=column == "code"), colour=colour)

    def _paint_clock_and_chips(
        self, painter: QPainter, area: QRectF, theme: Theme, line: CaseLine, column: Column
    ) -> None:
        """Paint one cell's part of what the last two columns hold: each may stand in what the other leaves free.

        Chips are grave: where both want the same room, the end of the clock gives way.
        """
        due, chips = self._sayer.due(line), self._sayer.chips(line)
        clock, beware = (COLUMNS.index(name) for name in ("due", "beware"))
        first, last = self._view.columnViewportPosition(clock), self._view.columnViewportPosition(beware)
        pad, gap = theme.space(8), theme.space(12)
        both = QRectF(area)
        both.setLeft(first + pad)
        both.setRight(last + self._view.columnWidth(beware) - pad)
        painter.setClipRect(area.adjusted(-pad, 0, pad, 0))
        wanted = clock_width(theme, due.words, due.late)
        left = min(wanted, max(both.width() * _CLOCK, both.width() - chips_width(theme, chips) - gap))
        until = QRectF(both.left(), both.top(), left, both.height())
        paint_clock(painter, until, theme, due.words, due.late, due.state)
        paint_chips(painter, both.adjusted(left + gap, 0, 0, 0), theme, chips)
