"""List the steps of a protocol under their phases: state, title, who and until when."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from repatria.ui.theme import Theme
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.label import tone_token
from repatria.ui.widgets.rows import RowPainter, Rows, RowsView, draw_icon, draw_words
from repatria.ui.widgets.states import ICON, TONE, State, word_of


@dataclass(frozen=True, slots=True)
class StepRow:
    """One line of the list; a *heading* is a phase, whose *note* counts what is done."""

    key: str
    title: str
    state: State = State.OPEN
    note: str = ""
    heading: bool = False


class StepList(RowsView):
    """The steps of a case; ``taken`` tells the row chosen."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.rows: Rows[StepRow] = Rows(read_step, lambda row: not row.heading, self)
        self.setModel(self.rows)
        self.setItemDelegate(StepPainter(self))

    def choose(self, key: str) -> None:
        """Make the step *key* the current one, without telling."""
        for place in range(self.rows.rowCount()):
            index = self.rows.index(place)
            if self.rows.row_at(index).key == key and not self.rows.row_at(index).heading:
                self.setCurrentIndex(index)
                return


class StepPainter(RowPainter):
    """Draws steps and phases."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def row_height(self, theme: Theme, row: StepRow, width: int) -> int:
        """Return the height of a step or a phase."""
        if row.heading:
            return theme.size(36)
        lines = QFontMetrics(theme.font()).lineSpacing()
        if row.note:
            lines += QFontMetrics(theme.font(Type.SMALL)).lineSpacing()
        return max(theme.size(36), lines + theme.space(16))

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: StepRow) -> None:
        """Paint a step or a phase."""
        gap = theme.space(12)
        inside = area.adjusted(gap, 0, -gap, 0)
        if row.heading:
            self._paint_phase(painter, inside, theme, row)
        else:
            self._paint_step(painter, inside, theme, row)

    @staticmethod
    def _paint_phase(painter: QPainter, area: QRectF, theme: Theme, row: StepRow) -> None:
        small = theme.font(Type.SMALL, strong=True)
        count = QFontMetrics(small).horizontalAdvance(row.note)
        place = area.adjusted(0, theme.space(8), 0, 0)
        draw_words(
            painter, place, theme, row.note, font=small, colour=tone_token(TONE[row.state]), right=True
        )
        title = place.adjusted(0, 0, -count - theme.space(8), 0)
        draw_words(painter, title, theme, row.title, font=small, colour="ink_quiet")

    @staticmethod
    def _paint_step(painter: QPainter, area: QRectF, theme: Theme, row: StepRow) -> None:
        side = theme.size(18)
        top = area.top() + theme.space(8)
        line = QFontMetrics(theme.font()).lineSpacing()
        icon = QRectF(area.left(), top + (line - side) / 2, side, side)
        draw_icon(painter, icon, theme, ICON[row.state], tone_token(TONE[row.state]))
        left = area.left() + side + theme.space(8)
        words = QRectF(left, top, area.right() - left, line)
        done = row.state in (State.DONE, State.NOT_APPLICABLE)
        draw_words(painter, words, theme, row.title, font=theme.font(), colour="ink_quiet" if done else "ink")
        if row.note:
            small = theme.font(Type.SMALL)
            below = QRectF(left, top + line, words.width(), QFontMetrics(small).lineSpacing())
            urgent = row.state in (State.OVERDUE, State.NOW, State.LATE, State.BLOCKED)
            token = tone_token(TONE[row.state]) if urgent else "ink_quiet"
            draw_words(painter, below, theme, row.note, font=small, colour=token)


def read_step(row: StepRow) -> str:
    """Return a row as the screen reader says it."""
    if row.heading:
        return f"{row.title}. {row.note}"
    return ". ".join(part for part in (row.title, word_of(row.state), row.note) if part)
