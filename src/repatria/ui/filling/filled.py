"""The form being filled, as its widgets see it: answers and rows in, what must look again out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from repatria.domain.errors import TooManyRowsError
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place, answer_path
from repatria.services.forms.from_paper import skipped_answers
from repatria.services.forms.work import FormWork
from repatria.ui.filling.controls import Around
from repatria.ui.filling.keeping import Keeper
from repatria.ui.filling.room import Room
from repatria.ui.filling.said_form import SaidForm

_SLOW: Final = 0.1
"""Seconds that an answer and what follows from it may take without the next one being written at once."""


_CHOSEN: Final = ("select_one", "select_multiple", "acknowledge")
"""Answers that stand as soon as they are given; others are typed letter by letter."""


class Filled(SaidForm):
    """One form, its draft, and the language it is read in.

    ``touched`` names the places that may look different; ``rows_changed`` the place of a repeat whose
    rows came, went or moved;
    ``refused`` why a row was not added.
    """

    touched = Signal(object)
    rows_changed = Signal(object)
    difference_asked = Signal(str)
    removal_asked = Signal(str, str)
    refused = Signal(object)

    def __init__(
        self, work: FormWork, keeper: Keeper, around: Around, new_id: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(work, around, parent)
        self.keeper, self._new_id = keeper, new_id
        self.room = Room(self)
        """How wide the questions may be where they are shown now."""
        self.new_day: Callable[[], frozenset[Place]] = frozenset
        """Lets the form be of another day when midnight has passed; returns what may look different then."""
        self.times_set: dict[Place, int] = {}
        """How often an answer was set because another one changed: who shows it looks whether that was since."""
        self.rests = False
        """Whether another thread checks or saves it."""
        self._is_slow = False

    @property
    def is_locked(self) -> bool:
        """Tell whether the form may only be read."""
        return self.session.is_locked

    @property
    def shows_all(self) -> bool:
        """Tell whether all stands there, as on the sheet of paper that is copied, and not only what applies."""
        return self.work.paper is not None and not self.is_locked

    def is_shown(self, place: Place) -> bool:
        """Tell whether *place* is shown: what applies, and of a sheet that is copied all that stands on it."""
        return self.shows_all or self.session.is_relevant(*place)

    def skipped_answers(self) -> list[Place]:
        """Return where a sheet of paper was answered although its other answers skip the question.

        None of it could be saved: whoever copies decides, and nothing is dropped in silence.
        """
        if not self.shows_all:
            return []
        return skipped_answers(self.session)

    def answer(self, place: Place, value: object) -> None:
        """Take an answer, have it kept before anything is worked out, and tell who must look again."""
        if self.is_locked:
            return
        begun = monotonic()
        language = self.around.language
        changed, followed = give_answer(self.session, place, value, lambda: self._keep_first(place), language)
        if changed:
            for other in followed:
                self.times_set[other] = self.times_set.get(other, 0) + 1
                self.keeper.keep(other)
            self._look_again(changed)
            if self.question(place.name).type in _CHOSEN:
                self.settle_counts()
        self._is_slow = monotonic() - begun > _SLOW  # with all that shows it
        QTimer.singleShot(0, self, self.go_on_to_today)

    def go_on_to_today(self) -> None:
        """Let the form be of another day once midnight has passed: to work all of it out anew may take long.

        What another thread has meanwhile is left alone; it is of today when it is finished.
        """
        if self.rests:
            return
        if later := self.new_day():
            self._look_again(later)

    def look_again(self, touched: frozenset[Place]) -> None:
        """Tell that *touched* may look different, where anything does."""
        if touched:
            self._look_again(touched)

    def _look_again(self, touched: frozenset[Place]) -> None:
        self._told.clear()
        self.touched.emit(touched)

    def _keep_first(self, place: Place) -> None:
        """Have the answer at *place* kept; where the one before took long, nothing would be written meanwhile."""
        self._touch_row(place.row)  # before its answer is on the disk: such a row does not go by itself
        self.keeper.keep(place)
        if self._is_slow:
            self.keeper.flush()

    def add_row(self, repeat: Place) -> str:
        """Add a row at the end of *repeat*, with its defaults, and return its new id; none where that is refused."""
        row = self._new_id()
        try:
            changed = self.session.add_row(repeat.name, row, repeat.row)
        except TooManyRowsError as error:
            self.refused.emit(error)
            return ""
        self._touch_row(repeat.row)
        self._keep_defaults(row)
        self._rows_done(repeat, changed)
        return row

    def ask_removal(self, repeat: Place, row: str) -> None:
        """Remove an empty row; of one that holds answers, also in rows in it, ask first."""
        if any(self.session.answer(*place) is not None for place in self.session.places_in(row)):
            self.removal_asked.emit(repeat.name, row)
        else:
            self.remove_row(repeat.name, row)

    def remove_row(self, repeat: str, row: str) -> None:
        """Take a row out."""
        place = Place(repeat, self.session.outer_row(row))
        self._rows_done(place, self.session.remove_row(repeat, row))

    def put_rows_back(self, repeat: Place, rows: Iterable[str]) -> None:
        """Put empty rows back that were just taken out, at the end."""
        self._rows_done(repeat, self.session.add_rows(repeat.name, tuple(rows), repeat.row))

    def move_row(self, repeat: Place, row: str, by: int) -> None:
        """Move a row up (-1) or down (1)."""
        self._touch_row(row)
        place = self.session.rows(*repeat).index(row) + by
        self._rows_done(repeat, self.session.move_row(repeat.name, row, place))

    def is_let_go(self, place: Place) -> bool:
        """Tell whether a person said that what was answered before is not needed any more."""
        return place in self.work.unasked.let_go

    def let_go(self, place: Place, *, gone: bool) -> None:
        """Let what was answered before go, or keep it after all."""
        if gone:
            self.work.unasked.let_go.add(place)
        else:
            self.work.unasked.let_go.discard(place)
        self.keeper.keep(place)

    def ask_difference(self, place: Place) -> None:
        """Ask to be shown where the two answers at *place* are settled."""
        self.difference_asked.emit(answer_path(self.work.member, place))

    def _rows_done(self, repeat: Place, changed: frozenset[Place]) -> None:
        self._told.clear()  # how many rows there are may be said before they are shown
        self.keeper.keep_rows(repeat)
        self.rows_changed.emit(repeat)
        self.touched.emit(changed)

    def settle_counts(self) -> None:
        """Keep the rows that answers count to the numbers that stand now."""
        for repeat, changed in self.work.counted.follow(self.session, self._new_id).items():
            for row in self.work.counted.rows_made(self.session.rows(*repeat)):
                self._keep_defaults(row)
            self._rows_done(repeat, changed)

    def _keep_defaults(self, row: str) -> None:
        for place in self.session.places_in(row):
            if self.session.answer(*place) is not None:
                self.keeper.keep(place)

    def _touch_row(self, row: str) -> None:
        """Keep that a row that came by itself is a person's own from now on."""
        for repeat in self.work.counted.touch(self.session, row):
            self.keeper.keep_rows(repeat)
