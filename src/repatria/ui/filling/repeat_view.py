"""The rows of a repeat: a table where that is the better picture and there is room for it, else cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.forms.as_table import columns_of, is_tabular
from repatria.domain.forms.definition import Question
from repatria.domain.texts import WithAnswers
from repatria.ui.filling.asked import Asked, asked_around
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.repeat_frame import RepeatFrame
from repatria.ui.filling.room import read_width, table_width
from repatria.ui.filling.shown_row import ShownRow
from repatria.ui.filling.table_row import TableHead, TableRow
from repatria.ui.turns import Turns
from repatria.ui.widgets.scrolling import page_around

_AT_ONCE = 1
"""Rows that are built with others of what a key or a click brings."""


class RepeatView(RepeatFrame):
    """The rows of a repeat; *make_card* makes the card of a row. Rows are built one at a time.

    A repeat in a row of another stands in the card of that *row*.
    """

    def __init__(
        self, filled: Filled, question: Question, row: str, make_card: Callable[[Question, str], ShownRow]
    ) -> None:
        super().__init__(filled, question, row)
        self._make_card = make_card
        self._built: dict[str, ShownRow] = {}
        self._is_growing = self._was_shown = False
        self.is_table = self._fits()
        self._arrange()
        self.add.clicked.connect(self._add)
        filled.rows_changed.connect(self._follow)
        filled.language_changed.connect(self._say_numbers)
        filled.room.changed.connect(self._follow_room)
        self._say_numbers()

    def growing(self) -> Iterator[None]:
        """Build the rows that are not yet built, one a step."""
        rows = self.filled.session.rows(*self.place)
        while (row := next((one for one in rows if one not in self._built), "")) != "":
            made = self._row(row)
            if len(rows) == 1 and not (self.place.row or self._was_shown or self.is_table):
                made.first()  # a card that stands alone is open from the beginning
            self._make_ready(made)
            yield
            rows = self.filled.session.rows(*self.place)
        self._was_shown, self._is_growing = True, False

    def is_whole(self) -> bool:
        """Tell whether every row is built."""
        return all(row in self._built for row in self.filled.session.rows(*self.place))

    def complete(self) -> None:
        """Build what is not yet built: the first rows now, others in the next turns of the window."""
        if self._is_growing:
            return
        self._is_growing = True
        work = self.growing()
        for _ in range(_AT_ONCE):
            if next(work, self) is self:
                return
        Turns(self, self._growing_around(work))

    def look_again(self, places: frozenset[Place]) -> None:
        """Have what stands at *places* in open rows look again, and closed rows say anew what they hold."""
        rows = {row for place in places for row in self.filled.session.lineage(place.row)}
        for row, shown in self._built.items():
            if row in rows:
                shown.look_again(places)

    def say_again(self) -> None:
        """Say what the repeat and its rows are called where words show answers, and what is missing in them."""
        if isinstance(self.question.label, WithAnswers) or self.filled.is_checked:
            self._say_numbers()
        else:
            self.look_again_itself()

    def all_asked(self) -> Iterator[Asked]:
        """Yield everything in rows that were ever opened."""
        for shown in self._built.values():
            yield from shown.all_asked()

    def all_repeats(self) -> Iterator[RepeatFrame]:
        """Yield the repeats in rows that were ever opened."""
        for shown in self._built.values():
            yield from shown.all_repeats()

    def place_shown(self, place: Place) -> QWidget | None:
        """Return where *place* is shown, opening its row."""
        if place == self.place:
            return self.add
        rows = self.filled.session.rows(*self.place)
        around = next((row for row in self.filled.session.lineage(place.row) if row in rows), "")
        return self._row(around).place_shown(place) if around else None

    # Inside

    def _fits(self) -> bool:
        depth = len(self.filled.session.lineage(self.place.row))
        return is_tabular(self.question) and self.filled.room.has(columns_of(self.question), depth)

    def _arrange(self) -> None:
        """Stand as a table or as cards do."""
        self.setMaximumWidth(table_width() if self.is_table else read_width())
        self.set_apart(4 if self.is_table else 12)
        self.set_head(TableHead(self.filled, self.question) if self.is_table else None)

    def _row(self, row: str) -> ShownRow:
        """Return what shows *row*, built now where it was not yet."""
        if row in self._built:
            return self._built[row]
        rows = self.filled.session.rows(*self.place)
        made = (
            TableRow(self.filled, self.question, row)
            if self.is_table
            else self._make_card(self.question, row)
        )
        number = rows.index(row)
        self.put(made, sum(one in self._built for one in rows[:number]))
        self._built[row] = made
        made.set_number(number + 1, len(rows))
        if self.filled.is_checked:
            for asked in made.all_asked():
                asked.leave()
        return made

    def _make_ready(self, made: ShownRow) -> None:
        """Measure and place all in a row that is not yet seen: else all rows are when the page is shown."""
        for widget in (made, *made.findChildren(QWidget)):
            widget.ensurePolished()
        if self.isVisible():
            made.show()  # now, and not in the next turn: the keyboard may be on its way to it
            return
        width = min(self.filled.room.width, self.maximumWidth())
        made.resize(width, made.heightForWidth(width))
        for widget in (made, *made.findChildren(QWidget)):
            if (layout := widget.layout()) is not None:
                layout.activate()

    def _add(self) -> None:
        row = self.filled.add_row(self.place)
        if row:
            _go_to(self._row(row).first())

    def _follow(self, repeat: Place) -> None:
        if repeat == self.place:
            self._show_rows()
        elif self.place.row:
            self._say_numbers()  # the row around these may be another of how many

    def _follow_room(self) -> None:
        """Become a table or cards, where there is room now or no longer; the person stays where they are."""
        if self._fits() is self.is_table:
            return
        focus = QApplication.focusWidget()
        asked = asked_around(focus) if focus is not None and self.isAncestorOf(focus) else None
        self.is_table = not self.is_table
        self._built.clear()
        self.put_all_away()
        self._arrange()
        self._is_growing = True
        Turns(self, self._standing_anew(asked.place if asked is not None else None))

    def _standing_anew(self, place: Place | None) -> Iterator[None]:
        """Build the rows, first the one with *place*, where the person was; what stood here has a turn to go."""
        yield
        if place is not None and isinstance(found := self.place_shown(place), Asked):
            found.take_focus()
            yield
        yield from self._growing_around(self.growing())

    def _growing_around(self, work: Iterator[None]) -> Iterator[None]:
        """Build the other rows; the question at which the person is meanwhile stays in sight."""
        for _ in work:
            focus = QApplication.focusWidget()
            asked = asked_around(focus) if focus is not None and self.isAncestorOf(focus) else None
            if asked is not None:
                QTimer.singleShot(0, asked, partial(_bring_in_sight, asked))  # after the rows have settled
            yield

    def _show_rows(self) -> None:
        """Show the rows that there are now, in their order."""
        rows = self.filled.session.rows(*self.place)
        gone = [row for row in self._built if row not in rows]
        focus = QApplication.focusWidget()
        was_in = any(focus is not None and self._built[row].isAncestorOf(focus) for row in gone)
        at = min((list(self._built).index(row) for row in gone), default=0)
        for row in gone:
            self.take_out(self._built.pop(row))
        built = [row for row in rows if row in self._built]
        for index, row in enumerate(built):
            self.put(self._built[row], index)
        self._built = {row: self._built[row] for row in built}
        self._say_numbers()
        self.complete()
        if was_in:
            near = built[min(at, len(built) - 1)] if built else ""
            _go_to(self._built[near].first() if near and self.is_table else self.add)

    def _say_numbers(self) -> None:
        rows = self.filled.session.rows(*self.place)
        for number, row in enumerate(rows, start=1):
            if row in self._built:
                self._built[row].set_number(number, len(rows))
        self.name_button()
        self.say_none(is_empty=not rows)
        self.look_again_itself()


def _bring_in_sight(asked: Asked) -> None:
    around = page_around(asked)
    if around is not None:
        around.ensureWidgetVisible(asked)


def _go_to(target: QWidget | None) -> None:
    if isinstance(target, Asked):
        target.take_focus()
    elif target is not None:
        target.setFocus(Qt.FocusReason.OtherFocusReason)
