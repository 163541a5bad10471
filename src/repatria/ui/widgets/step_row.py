"""List the steps of a protocol under their phases: state, title, who and until when."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from repatria.ui.theme import Theme
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.label import tone_token
from repatria.ui.widgets.rows import (
    RowPainter,
    Rows,
    RowsView,
    draw_row_icon,
    draw_two_lines,
    draw_words,
    two_line_height,
)
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

    def row_height(self, theme: Theme, row: StepRow, width: int) -> int:
        """Return the height of a step or a phase, with as many lines as its words need."""
        if row.heading:
            return theme.size(36)
        return two_line_height(theme, row.title, row.note, width)

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: StepRow) -> None:
        """Paint a step or a phase."""
        if row.heading:
            gap = theme.space(12)
            self._paint_phase(painter, area.adjusted(gap, 0, -gap, 0), theme, row)
            return
        state = tone_token(TONE[row.state])
        done = row.state in (State.DONE, State.NOT_APPLICABLE)
        urgent = row.state in (State.OVERDUE, State.NOW, State.LATE, State.BLOCKED)
        ink = ("ink_quiet" if done else "ink", state if urgent else "ink_quiet")
        draw_two_lines(painter, area, theme, (row.title, row.note), ink)
        draw_row_icon(painter, area, theme, ICON[row.state], state)

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


def read_step(row: StepRow) -> str:
    """Return a row as the screen reader says it."""
    if row.heading:
        return f"{row.title}. {row.note}"
    return ". ".join(part for part in (row.title, word_of(row.state), row.note) if part)
