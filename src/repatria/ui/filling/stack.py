"""Build the rows of a form below each other: questions, notes, groups with a heading, and repeats."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import NO_ANSWER, Question
from repatria.domain.forms.values import SILENT
from repatria.ui.filling.asked import Asked
from repatria.ui.filling.asking import QuestionView, make_asked
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.heading import head_of, hint_of
from repatria.ui.filling.repeat_frame import RepeatFrame
from repatria.ui.filling.repeat_view import RepeatView
from repatria.ui.filling.room import CARD, read_width
from repatria.ui.filling.row_head import RowHead
from repatria.ui.filling.showing import laid_out_once, show_if
from repatria.ui.filling.shown_row import ShownRow
from repatria.ui.filling.tab_order import come_after
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import card


class RowStack(QWidget):
    """The rows of one group, or of one row of a repeat; it knows where each place is shown.

    *later* leaves them to be built by ``growing``, or all at once by ``complete``.
    """

    def __init__(
        self, filled: Filled, rows: Sequence[Question], row: str = "", *, later: bool = False
    ) -> None:
        super().__init__()
        self._filled, self._row = filled, row
        self._waiting = deque(question for question in rows if question.type not in SILENT)
        self._asked: dict[Place, Asked] = {}
        self._last: QWidget | None = None
        self._groups: list[GroupView] = []
        self._repeats: dict[str, RepeatView] = {}
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=20)
        if not later:
            self.complete()

    def growing(self) -> Iterator[None]:
        """Build the rows that are not yet built, one a step."""
        while made := self._grow():
            for widget in (made, *made.findChildren(QWidget)):
                widget.ensurePolished()  # else all of them are when the page is shown
            yield
            for repeat in self.own_repeats():
                yield from repeat.growing()

    def is_whole(self) -> bool:
        """Tell whether every row is built."""
        return not self._waiting and all(repeat.is_whole() for repeat in self.own_repeats())

    def complete(self) -> None:
        """Build every row that is not yet built; what a repeat has many of follows in the next turns."""
        while self._grow():
            pass
        for repeat in self.own_repeats():
            repeat.complete()

    def own_repeats(self) -> Iterator[RepeatView]:
        """Yield the repeats here and in inner groups."""
        yield from self._repeats.values()
        for group in self._groups:
            yield from group.stack.own_repeats()

    def look_again(self, places: frozenset[Place]) -> bool:
        """Have what stands at *places* look again; tells whether any question here came or went."""
        moved = False
        with laid_out_once(self._column):
            for place in places:
                if place in self._asked:
                    moved |= self._asked[place].look_again()
                elif place.row == self._row and place.name in self._repeats:
                    self._repeats[place.name].say_again()
        if moved:
            self.updateGeometry()
        for group in self._groups:
            group.look_again(places)
        for repeat in self._repeats.values():
            repeat.look_again(places)
        return moved

    def check(self) -> None:
        """Say at each place what is missing or wrong."""
        for asked in self.all_asked():
            asked.leave()
        for repeat in self.all_repeats():
            repeat.say_again()

    def all_asked(self) -> Iterator[Asked]:
        """Yield everything that stands here, inner groups and open rows included."""
        yield from self._asked.values()
        for group in self._groups:
            yield from group.stack.all_asked()
        for repeat in self._repeats.values():
            yield from repeat.all_asked()

    def all_repeats(self) -> Iterator[RepeatFrame]:
        """Yield the repeats here, in inner groups and in open rows."""
        for repeat in self._repeats.values():
            yield repeat
            yield from repeat.all_repeats()
        for group in self._groups:
            yield from group.stack.all_repeats()

    def place_shown(self, place: Place) -> QWidget | None:
        """Return where *place* is shown, opening the row it stands in."""
        if place in self._asked:
            return self._asked[place]
        for group in self._groups:
            if found := group.stack.place_shown(place):
                return found
        for repeat in self._repeats.values():
            if found := repeat.place_shown(place):
                return found
        return None

    def first(self) -> QWidget | None:
        """Return the first thing that can be answered, in a hidden group nothing."""
        shown = (asked for asked in self.all_asked() if asked.isVisibleTo(self) and asked.takes_keys())
        adding = (repeat.add for repeat in self.own_repeats() if repeat.add.isVisibleTo(self))
        return next(shown, None) or next(adding, None)

    def _grow(self) -> QWidget | None:
        if not self._waiting:
            return None
        question, above = self._waiting.popleft(), self._last
        self._last = made = self._made(self._filled, question, self._row)
        if isinstance(made, Asked):
            made.setMaximumWidth(read_width())
        belongs = question.appearance == NO_ANSWER
        if belongs and isinstance(made, Asked) and isinstance(above, QuestionView):
            above.take_below(made)
        else:
            self._column.addWidget(made)
        if isinstance(made, Asked):
            made.look_again()
        return made

    def _made(self, filled: Filled, question: Question, row: str) -> QWidget:
        if question.type == "group":
            group = GroupView(filled, question, row)
            self._groups.append(group)
            return group
        if question.type == "repeat":
            self._repeats[question.name] = RepeatView(filled, question, row, partial(RowCard, filled))
            return self._repeats[question.name]
        place = Place(question.name, row)
        self._asked[place] = make_asked(filled, place)
        return self._asked[place]


class GroupView(QWidget):
    """A group inside a page or a row: its heading and what stands in it."""

    def __init__(self, filled: Filled, question: Question, row: str) -> None:
        super().__init__()
        self._filled, self._place = filled, Place(question.name, row)
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        column.addWidget(head_of(filled, self._place))
        column.addWidget(hint_of(filled, self._place))
        self.stack = RowStack(filled, question.children, row)
        column.addWidget(self.stack)
        show_if(self, filled.is_shown(self._place))

    def look_again(self, places: frozenset[Place]) -> None:
        """Hide or show itself, and what stands in it."""
        if self._place in places:
            show_if(self, self._filled.is_shown(self._place))
        self.stack.look_again(places)


class RowCard(ShownRow):
    """One row of a repeat: its head, and unfolded its questions."""

    def __init__(self, filled: Filled, question: Question, row: str) -> None:
        super().__init__()
        self._filled, self._question, self._row = filled, question, row
        self._stack: RowStack | None = None
        outer = QVBoxLayout(self)
        gaps(outer)
        frame = card()
        outer.addWidget(frame)
        self._column = QVBoxLayout(frame)
        gaps(self._column, CARD, 12)
        self.head = RowHead(filled, question, row)
        self.head.toggled.connect(self._toggle)
        self._column.addWidget(self.head)

    def set_number(self, number: int, count: int) -> None:
        """Say which row of how many this is."""
        self.head.set_number(number, count)
        self._say_what()

    def unfold(self) -> RowStack:
        """Show the questions of this row and return them."""
        if self._stack is None:
            self._stack = RowStack(self._filled, self._question.children, self._row)
            self._column.addWidget(self._stack)
            come_after(self._stack, self.head)
        self._stack.show()
        self._say_what()
        return self._stack

    def place_shown(self, place: Place) -> QWidget | None:
        """Return where *place* is shown, unfolding the row."""
        return self.unfold().place_shown(place)

    def first(self) -> QWidget | None:
        """Return the first thing that can be answered, unfolding the row."""
        return self.unfold().first()

    def look_again(self, places: frozenset[Place]) -> None:
        """Follow changed answers."""
        if self._stack is not None:
            self._stack.look_again(places)
        self._say_what()

    def all_asked(self) -> Iterator[Asked]:
        """Yield what stands here, once it was unfolded."""
        if self._stack is not None:
            yield from self._stack.all_asked()

    def all_repeats(self) -> Iterator[RepeatFrame]:
        """Yield the repeats that stand here, once it was unfolded."""
        if self._stack is not None:
            yield from self._stack.all_repeats()

    def _toggle(self) -> None:
        if self._stack is None or self._stack.isHidden():
            self.unfold()
        else:
            self._stack.hide()
            self._say_what()

    def _say_what(self) -> None:
        self.head.say_what(folded=self._stack is None or self._stack.isHidden())
