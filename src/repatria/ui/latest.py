"""Reading that is asked for again before it is done: only what was asked last counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from repatria.domain.errors import RepatriaError, StoppedError
from repatria.ui.tasks import Tasks

Result = TypeVar("Result")


class Latest:
    """Asks again and again for something that only matters as it is asked last, such as a search while one types.

    What was asked before and has not begun is never begun; what had begun is not delivered.
    """

    def __init__(self, tasks: Tasks, owner: QObject) -> None:
        self._tasks, self._owner = tasks, owner
        self._asked = 0

    def read(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[RepatriaError], None],
    ) -> None:
        """Run *job* on the reading thread in place of all that was asked here before."""
        self.forget()
        number = self._asked

        def unless_stale() -> Result:
            if number != self._asked:
                raise StoppedError
            return job()

        def still_wanted(result: Result) -> None:
            if number == self._asked:
                done(result)

        self._tasks.read(self._owner, unless_stale, still_wanted, failed)

    def forget(self) -> None:
        """Want nothing of what was asked."""
        self._asked += 1
