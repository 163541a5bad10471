"""Put every keystroke on the disk within 300 ms of it, and say when the last one got there."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from repatria.domain.errors import RepatriaError
from repatria.domain.forms.answers import Place
from repatria.services.desk import Desk as Work
from repatria.services.forms.drafts import keep_language
from repatria.services.forms.filling import keep_typed
from repatria.services.forms.work import FormWork
from repatria.ui.filling.drafts_thread import DraftLane

WAIT_MS: Final = 120
"""How long keystrokes gather before they are written together; what is left of 300 ms is for the disk."""

RETRY_MS: Final = 3000


@dataclass(slots=True, eq=False)
class Typed:
    """What is to be written together: answers, the rows of repeats, and where the person is."""

    places: set[Place] = field(default_factory=set)
    repeats: set[Place] = field(default_factory=set)
    at: Place | None = None
    came_back: bool = False
    """True where some of it was handed over before and did not reach the disk."""

    def __bool__(self) -> bool:
        return bool(self.places or self.repeats or self.at)

    def counts(self) -> bool:
        """Tell whether anything would be missed; where the person is would not."""
        return bool(self.places or self.repeats)


class Keeper(QObject):
    """Gathers what changed in one form and keeps it; ``kept`` comes when it is on the disk.

    What could not be written is tried again until it is, and ``failed`` tells of it.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(self, desk: Work, lane: DraftLane, work: FormWork, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._lane, self._work = desk, lane, work
        self._typed = Typed()
        self._at: Place | None = None
        self._under_way: list[Typed] = []
        self._last: Future[None] | None = None
        self._is_held = self._is_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    def keep(self, place: Place) -> None:
        """Keep the answer at *place* soon."""
        self._typed.places.add(place)
        self._wait()

    def keep_rows(self, repeat: Place) -> None:
        """Keep the rows of *repeat* soon."""
        self._typed.repeats.add(repeat)
        self._wait()

    def keep_cursor(self, place: Place) -> None:
        """Keep that the person is at *place*."""
        self._typed.at = self._at = place
        self._wait()

    def keep_language(self, language: str) -> None:
        """Keep that the form is read in *language*."""
        if not self._is_over:
            self._lane.run(
                self,
                lambda: keep_language(self._desk, self._work, language),
                lambda _: None,
                self.failed.emit,
            )

    def flush(self) -> None:
        """Hand over what has gathered now."""
        self._timer.stop()
        typed, self._typed = self._typed, Typed()
        if not typed or self._is_over:
            return
        # Said again with what is typed: of a form that nobody had touched yet the place was not kept.
        typed.at = typed.at or self._at
        self._under_way.append(typed)
        self._last = self._lane.run(
            self,
            lambda: keep_typed(
                self._desk, self._work, frozenset(typed.places), repeats=frozenset(typed.repeats), at=typed.at
            ),
            lambda written: self._arrived(typed, written=written),
            lambda error: self._again(typed, error),
        )

    def settle(self) -> None:
        """Return when every keystroke of this form has been to the disk: the window is about to lock."""
        self.flush()
        if self._last is not None and any(typed.counts() for typed in self._under_way):
            self._last.result()

    def hand_over(self, kept: Callable[[], None], refused: Callable[[], None]) -> bool:
        """Go on with *kept* once every keystroke is on the disk, with *refused* when the disk will not have it.

        What is typed meanwhile goes there as well first. Tells whether that is still to come.
        """
        self.flush()
        if not self._under_way:
            kept()
            return False

        def written() -> None:
            if self._typed.came_back:
                refused()
            else:
                self.hand_over(kept, refused)

        self.once_written(written)
        return True

    def once_written(self, go_on: Callable[[], None]) -> None:
        """Go on when what was typed until now has been to the disk, whether or not that would have it."""
        self.flush()
        awaited = tuple(self._under_way)
        if not awaited:
            go_on()
            return

        def replied(_: object) -> None:
            self._take_back_lost(awaited)
            go_on()

        self._lane.run(self, _nothing, replied, replied)

    def hold(self) -> None:
        """Write nothing by itself while the form is being saved; what is typed or refused still waits."""
        self._timer.stop()
        self._is_held = True

    def release(self) -> None:
        """Go on writing, unless nothing more is to be kept."""
        self._is_held = self._is_over
        if self._typed:
            self._wait()

    def stop(self) -> None:
        """Keep nothing more: the form was saved or thrown away."""
        self._timer.stop()
        self._is_held = self._is_over = True
        self._typed = Typed()

    def _wait(self) -> None:
        # Counted from the first keystroke, so that steady typing is kept too.
        if not self._timer.isActive() and not self._is_held:
            self._timer.start(WAIT_MS)

    def _arrived(self, typed: Typed, *, written: bool) -> None:
        self._forget(typed)
        if written:
            self.kept.emit()

    def _again(self, typed: Typed, error: RepatriaError) -> None:
        self._forget(typed)
        self._take_back(typed)
        if not self._is_held:
            self._timer.start(RETRY_MS)
        self.failed.emit(error)

    def _forget(self, typed: Typed) -> None:
        self._under_way = [other for other in self._under_way if other is not typed]

    def _take_back(self, typed: Typed) -> None:
        self._typed.places |= typed.places
        self._typed.repeats |= typed.repeats
        self._typed.came_back |= typed.counts()

    def _take_back_lost(self, awaited: tuple[Typed, ...]) -> None:
        """Take back what of *awaited* a crash kept from arriving: what it stood before has been replied to."""
        for typed in awaited:
            if typed in self._under_way:
                self._forget(typed)
                self._take_back(typed)


def _nothing() -> None:
    """Come to the end of what was handed over before."""
