"""Show cases as one list: headings, and one line a case that Enter opens where it must go on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from repatria.ui.cases.case_rows import CaseRow, say_row
from repatria.ui.cases.chips import chips_width, paint_chips
from repatria.ui.cases.clocks import LOUD, clock_width, paint_clock
from repatria.ui.theme import Theme
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.label import tone_token
from repatria.ui.widgets.rows import RowPainter, Rows, RowsView, draw_icon, draw_words
from repatria.ui.widgets.states import ICON, TONE

WIDE = 860
"""From this width at 100 % on, a case fits on one line."""
_CODE = "MMMM-MMMM"
_SHARES = (0.21, 0.34, 0.27, 0.18)
"""How the width right of the code is shared: who, step, clock, chips."""


class CaseList(RowsView):
    """Headings and cases; ``taken`` tells the row chosen. Rows that come and go move neither choice nor place."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.names_shown = False
        self.rows: Rows[CaseRow] = Rows(self._say, lambda row: not row.heading, self)
        self.setModel(self.rows)
        self.setItemDelegate(CasePainter(self))

    def show_rows(self, rows: Sequence[CaseRow]) -> None:
        """Show other rows; the chosen row stays chosen where it stands on the screen."""
        current = self.currentIndex()
        key = self.rows.row_at(current).key if current.isValid() else ""
        before = self.visualRect(current).top() if current.isValid() else 0
        scrolled = self.verticalScrollBar().value()
        self.rows.set_rows(rows)
        place = _place_of(key, current.row(), rows)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        if not key or place < 0:
            return
        self.setCurrentIndex(self.rows.index(place))
        moved = self.visualRect(self.rows.index(place)).top() - before
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def choose_first(self) -> None:
        """Choose the first case when none is chosen."""
        if self.currentIndex().isValid():
            return
        for place in range(min(2, self.rows.rowCount())):
            if not self.rows.row_at(self.rows.index(place)).heading:
                self.setCurrentIndex(self.rows.index(place))
                return

    def set_names_shown(self, shown: bool) -> None:
        """Show names, or cover them again."""
        self.names_shown = shown
        self.viewport().update()

    def _say(self, row: CaseRow) -> str:
        return say_row(row, names=self.names_shown)


def _place_of(key: str, before: int, rows: Sequence[CaseRow]) -> int:
    """Return where the row *key* is now, or the nearest row to where it was *before*."""
    places = [place for place, row in enumerate(rows) if not row.heading]
    same = [place for place in places if rows[place].key == key]
    return same[0] if same else min(places, key=lambda place: abs(place - before), default=-1)


class CasePainter(RowPainter):
    """Draws headings and cases; a case that does not fit on one line with its chips takes two."""

    def __init__(self, view: CaseList) -> None:
        super().__init__(view)
        self._view = view

    def row_height(self, theme: Theme, row: CaseRow, width: int) -> int:
        """Return the height of a row."""
        if row.heading:
            return theme.size(28) + theme.space(14)
        if not row.code or _fits_one_line(theme, row, width):
            return max(theme.size(36), theme.metrics().lineSpacing() + theme.space(16))
        who = theme.metrics().horizontalAdvance(row.who)
        room = width - 2 * theme.space(12) - _code_width(theme) - who - theme.space(8)
        return narrow_height(theme, lines=2 if chips_width(theme, row.chips) <= room else 3)

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: CaseRow) -> None:
        """Paint a heading or a case."""
        inside = area.adjusted(theme.space(12), 0, -theme.space(12), 0)
        if row.heading:
            _paint_heading(painter, inside, theme, row)
        elif not row.code:
            draw_words(painter, inside, theme, row.title, font=theme.font(), colour="accent")
        elif _fits_one_line(theme, row, area.width()):
            _paint_wide(painter, inside, theme, row, names=self._view.names_shown)
        else:
            paint_narrow(painter, inside, theme, row, names=self._view.names_shown)


def is_typing() -> bool:
    """Tell whether somebody writes now, from whom a page that comes into sight must not take the keyboard."""
    focused = QApplication.focusWidget()
    return isinstance(focused, QPlainTextEdit) or (isinstance(focused, QLineEdit) and bool(focused.text()))


def narrow_height(theme: Theme, *, lines: int = 2) -> int:
    """Return the height of a case on two lines, or three."""
    return max(theme.size(36), lines * theme.metrics().lineSpacing() + theme.space(10 * lines))


def paint_narrow(painter: QPainter, area: QRectF, theme: Theme, row: CaseRow, *, names: bool) -> None:
    """Paint a case on two lines: who and what to beware of above, what comes next and until when below.

    A higher place has a line of its own above, for more to beware of than fits beside the code.
    """
    font, pad, chips = theme.font(), theme.space(4), row.chips
    if area.height() > narrow_height(theme):
        high = area.height() / 3
        paint_chips(painter, QRectF(area.left(), area.top(), area.width(), high), theme, chips)
        area, chips = area.adjusted(0, high, 0, 0), ()
    half = area.height() / 2
    rest = _paint_code(painter, QRectF(area.left(), area.top() + pad, area.width(), half - pad), theme, row)
    rest.setRight(rest.right() - paint_chips(painter, rest, theme, chips) - theme.space(8))
    draw_words(painter, rest, theme, _who(row, names=names), font=font, colour="ink_quiet")
    left = area.left() + theme.size(18) + theme.space(8)
    below = QRectF(left, area.top() + half, area.right() - left, half - pad)
    clock = min(clock_width(theme, row.clock, row.late), int(below.width() * 0.6))
    until = below.adjusted(below.width() - clock, 0, 0, 0)
    paint_clock(painter, until, theme, row.clock, row.late, row.state, right=True)
    step = below.adjusted(0, 0, -clock - theme.space(12), 0)
    draw_words(painter, step, theme, _title(row, names=names), font=font)


def _paint_heading(painter: QPainter, area: QRectF, theme: Theme, row: CaseRow) -> None:
    place = area.adjusted(0, theme.space(10), 0, 0)
    side = theme.size(18)
    colour = tone_token(TONE[row.state])
    mark = QRectF(place.left(), place.center().y() - side / 2, side, side)
    draw_icon(painter, mark, theme, ICON[row.state], colour)
    words = place.adjusted(side + theme.space(8), 0, 0, 0)
    font = theme.font(Type.LEAD, strong=True)
    title = f"{row.title} ({row.count})"
    draw_words(painter, words, theme, title, font=font, colour=colour if row.state in LOUD else "ink")
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.colour("line"))


def _paint_wide(painter: QPainter, area: QRectF, theme: Theme, row: CaseRow, *, names: bool) -> None:
    rest = _paint_code(painter, area, theme, row)
    who, step, clock, chips = _places(theme, rest, row)
    font = theme.font()
    draw_words(painter, who, theme, _who(row, names=names), font=font, colour="ink_quiet")
    draw_words(painter, step, theme, _title(row, names=names), font=font)
    paint_clock(painter, clock, theme, row.clock, row.late, row.state)
    paint_chips(painter, chips, theme, row.chips)


def _fits_one_line(theme: Theme, row: CaseRow, width: float) -> bool:
    """Tell whether a case fits on one line with all that everybody must see of it."""
    if width < theme.size(WIDE):
        return False
    rest = QRectF(0, 0, width - 2 * theme.space(12) - _code_width(theme), 1)
    return chips_width(theme, row.chips) <= _places(theme, rest, row)[3].width()


def _places(theme: Theme, rest: QRectF, row: CaseRow) -> tuple[QRectF, QRectF, QRectF, QRectF]:
    """Return the places of who, step, clock and chips; chips may stand in what the clock leaves free."""
    left, places = rest.left(), []
    for share in _SHARES:
        width = rest.width() * share
        places.append(QRectF(left, rest.top(), width - theme.space(12), rest.height()))
        left += width
    who, step, clock, chips = places
    chips.setRight(rest.right())
    free = rest.right() - chips_width(theme, row.chips) - theme.space(12) - clock.left()
    said = min(max(clock.width(), free), float(clock_width(theme, row.clock, row.late)))
    clock.setWidth(said)
    chips.setLeft(clock.left() + said + theme.space(12))
    return who, step, clock, chips


def _code_width(theme: Theme) -> int:
    """Return what icon and code take."""
    words = theme.metrics(strong=True).horizontalAdvance(_CODE)
    return theme.size(18) + 2 * theme.space(8) + words


def _paint_code(painter: QPainter, area: QRectF, theme: Theme, row: CaseRow) -> QRectF:
    """Paint icon and code; return the place that is left."""
    side = theme.size(18)
    mark = QRectF(area.left(), area.center().y() - side / 2, side, side)
    draw_icon(painter, mark, theme, ICON[row.state], tone_token(TONE[row.state]))
    words = area.adjusted(side + theme.space(8), 0, 0, 0)
    draw_words(painter, words, theme, row.code, font=theme.font(strong=True))
    return area.adjusted(_code_width(theme), 0, 0, 0)


def _who(row: CaseRow, *, names: bool) -> str:
    return row.named if names else row.who


def _title(row: CaseRow, *, names: bool) -> str:
    return row.named_title if names and row.named_title else row.title
