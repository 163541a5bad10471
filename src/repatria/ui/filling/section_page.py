"""One section of a form, scrolled: its heading, what introduces it, and its rows."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from itertools import islice

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.texts import Text
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.heading import Heading
from repatria.ui.filling.room import read_width
from repatria.ui.filling.sections import FormPart
from repatria.ui.filling.stack import RowStack
from repatria.ui.filling.tab_order import come_before
from repatria.ui.theme import current_theme, gaps
from repatria.ui.turns import Turns

_MARGINS = (4, 0, 16, 24)
_BAR = 12


class SectionPage(QScrollArea):
    """The page of one part of a form in the *book* of its sections; with *first* it opens the form.

    It is built where it stands, from the outside in: to move what is built into the window costs as much again.
    """

    def __init__(self, filled: Filled, part: FormPart, book: QStackedWidget, *, first: bool) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        self.setWidget(page)
        book.addWidget(self)
        self._column = QVBoxLayout(page)
        gaps(self._column, _MARGINS, 16)
        head = part.rows[0]
        shown = tuple(row.label for row in part.rows)
        title = Heading(filled, partial(part.heading, filled.said, first=first), *shown, kind="title")
        title.setMaximumWidth(read_width())
        self._column.addWidget(title)
        for words in _openings(filled, part, first=first):
            about = partial(filled.said, words, Place(head.name))
            said = Heading(filled, about, words, tone="quiet")
            said.setMaximumWidth(read_width())
            self._column.addWidget(said)
        rows = (*head.children, *part.rows[1:]) if head.type == "group" else part.rows
        self._filled = filled
        self._waiting: frozenset[Place] = frozenset()
        self._is_late = False
        self.stack = RowStack(filled, rows, later=True)
        self._column.addWidget(self.stack)
        self._column.addStretch(1)

    def growing(self) -> Iterator[None]:
        """Build what stands here, a row a step, so far as it is not yet built."""
        yield from self.stack.growing()
        self._say_what_is_missing()

    def look_again(self, places: frozenset[Place]) -> None:
        """Have what stands at *places* look again: at once where it is seen, else before it is shown.

        Where one answer changes very much of a page, what is scrolled out of sight follows in the next turns.
        """
        self._waiting |= places
        if self.isHidden():
            return
        if len(self._waiting) <= _AT_ONCE:
            self._catch_up()
            return
        asked = {one.place: one for one in self.stack.all_asked()}
        later = frozenset(
            place for place in self._waiting if place in asked and not self._is_seen(asked[place])
        )
        now, self._waiting = self._waiting - later, later
        self._look(now)
        if not self._is_late:
            self._is_late = True
            Turns(self, self._following())

    def complete(self) -> None:
        """Bring all that stands here up to date, and build what is not yet built."""
        self._catch_up()
        if not self.is_whole():
            self.stack.complete()
            self._say_what_is_missing()

    def is_whole(self) -> bool:
        """Tell whether all that stands here is built."""
        return self.stack.is_whole()

    def _following(self) -> Iterator[None]:
        while self._waiting:
            some = frozenset(islice(self._in_turn(), _AT_ONCE // 2)) or self._waiting
            self._waiting -= some
            self._look(some)
            yield
        self._is_late = False

    def _in_turn(self) -> Iterator[Place]:
        """Yield what waits: first what goes, from the end, then the rest from above, so that little else moves."""
        waiting = [one for one in self.stack.all_asked() if one.place in self._waiting]
        going = [one.place for one in waiting if not one.isHidden() and not self._filled.is_shown(one.place)]
        yield from reversed(going)
        yield from (one.place for one in waiting if one.place not in going)

    def _catch_up(self) -> None:
        places, self._waiting = self._waiting, frozenset()
        if places:
            self._look(places)

    def _look(self, places: frozenset[Place]) -> None:
        """Have *places* look again and lay the page out from the outside in.

        By itself Qt would first squeeze all its rows into the height that it had before.
        """
        if self.stack.look_again(places):
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _say_what_is_missing(self) -> None:
        if self._filled.is_checked:
            self.stack.check()

    def speaking(self) -> Iterator[None]:
        """Say anew what stands here, some questions a step, what is seen at once; the page stays where it is."""
        asked = list(self.stack.all_asked())
        seen = [one for one in asked if self._is_seen(one)]
        anchor, top = (seen[0], self._top_of(seen[0])) if seen else (None, 0)
        for one in seen:
            one.speak()
        yield
        begun = time.monotonic()
        for one in asked:
            if one not in seen and self._filled.stands(one.place):  # its row may have gone meanwhile
                one.speak()
            if time.monotonic() - begun > _STEP:
                yield
                begun = time.monotonic()
        if anchor is not None and self._filled.stands(anchor.place):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._top_of(anchor) - top)

    def _is_seen(self, widget: QWidget) -> bool:
        """Tell whether any of *widget* is scrolled into sight; Qt's own region would look at all beside it, too."""
        if not widget.isVisible():
            return False
        top = self._top_of(widget)
        return top < self.viewport().height() and top + widget.height() > 0

    def _top_of(self, widget: QWidget) -> int:
        return widget.mapTo(self.viewport(), QPoint(0, 0)).y()

    def put_on_top(self, widget: QWidget) -> None:
        """Show *widget* above the heading, where it scrolls away with the questions; Tab goes on from it to these."""
        if self._column.indexOf(widget) < 0:
            widget.setMaximumWidth(read_width())
            self._column.insertWidget(0, widget)
            widget.show()
            come_before(widget, self.stack)

    def go_to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def bring_in_sight(self, widget: QWidget) -> None:
        """Scroll so that the whole question is seen, or at least its beginning with the label."""
        if not self.isAncestorOf(widget):
            return
        bar, gap = self.verticalScrollBar(), current_theme().space(12)
        top = bar.value() + widget.mapTo(self.viewport(), QPoint(0, 0)).y() - gap
        bottom = top + widget.height() + 2 * gap
        if bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())
        if top < bar.value():
            bar.setValue(top)


_AT_ONCE = 60
"""Questions that look again together within the time of one picture on the screen."""
_STEP = 0.008
"""Seconds after which the page is laid out and the person may type: not after each question, which costs more."""


def kept_free() -> int:
    """Return how much of its width a page keeps free around its questions."""
    theme = current_theme()
    return theme.space(_MARGINS[0]) + theme.space(_MARGINS[2]) + theme.space(_BAR)


def _openings(filled: Filled, part: FormPart, *, first: bool) -> list[Text]:
    head = part.rows[0]
    intro: Text = filled.work.form.intro if first else {}
    about: Text = head.hint if head.type in ("group", "repeat") else {}
    return [words for words in (intro, about) if words]
