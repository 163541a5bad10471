"""Put what is typed where no form is on the disk within 300 ms of it: an opening, an act of a case, a call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from repatria.domain.errors import RepatriaError
from repatria.services.desk import Desk as Work
from repatria.services.post.unsaved import forget_unsaved, keep_unsaved
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.filling.keeping import RETRY_MS, WAIT_MS
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.tasks import Tasks

Values = Callable[[], Mapping[str, Any]]


def tell_of_keeping(desk: Desk, keeper: UnsavedKeeper, of: str) -> None:
    """Have the window tell that what is typed *of* something cannot be kept, until it is."""
    about = f"unsaved/{of}"
    keeper.failed.connect(lambda error: desk.tell(notice_of(error, about)))
    keeper.kept.connect(lambda _: desk.settled(about))


class UnsavedKeeper(QObject):
    """Gathers by name what changed and keeps it; ``kept`` tells the names when it is on the disk.

    What could not be written is tried again until it is, and ``failed`` tells of it.
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._lane = work, lane_of(tasks)
        self._waiting: dict[str, Values] = {}
        self._last: Future[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    def keep(self, name: str, values: Values) -> None:
        """Keep soon what *values* returns then, at *name*."""
        self._waiting[name] = values
        if not self._timer.isActive():  # counted from the first keystroke, so that steady typing is kept too
            self._timer.start(WAIT_MS)

    def forget(self, *names: str) -> None:
        """Forget what was typed at *names*: it was done, or thrown away."""
        for name in names:
            self._waiting.pop(name, None)
        work = self._work
        self._last = self._lane.run(
            self, lambda: forget_unsaved(work, *names), lambda _: None, self.failed.emit
        )

    def flush(self) -> None:
        """Hand over what has gathered now."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        if not waiting:
            return
        typed, work = {name: dict(values()) for name, values in waiting.items()}, self._work
        self._last = self._lane.run(
            self,
            lambda: keep_unsaved(work, typed),
            lambda _: self.kept.emit(frozenset(typed)),
            lambda error: self._again(error, typed),
        )

    def settle(self) -> None:
        """Return when all of it is on the disk."""
        self.flush()
        if self._last is not None:
            self._last.result()

    def _again(self, error: RepatriaError, typed: Mapping[str, Mapping[str, Any]]) -> None:
        """Keep what was read then: where it stood may be gone by now, and what was typed since is newer."""
        self._waiting = {**{name: partial(dict, values) for name, values in typed.items()}, **self._waiting}
        self._timer.start(RETRY_MS)
        self.failed.emit(error)
