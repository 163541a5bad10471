"""Keep drafts on a thread of their own: typing waits for no disk, and no import waits for typing.

Drafts stand in a file of their own with one writer. On a hard disk a durable write may take longer than a frame
may, so it never happens on the interface thread; only a lock waits, and for its own keystrokes alone.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from repatria.domain.errors import RepatriaError
from repatria.ui.handing import Handed
from repatria.ui.tasks import Tasks

Result = TypeVar("Result")


class DraftLane(QObject):
    """Runs what reads and writes drafts, one after the other; lives as long as the program's ``Tasks``."""

    _replied = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._tasks = tasks
        self._is_closed = False
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drafts")
        self._replied.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[RepatriaError], None],
    ) -> Future[None] | None:
        """Run *job*; the reply comes on the interface thread while *owner* lives. After ``close`` nothing runs.

        What is returned is done when the job has run, for whoever must wait.
        """
        if self._is_closed:
            return None
        return self._executor.submit(self._work, Handed(job, partial(self._finish, owner, done, failed)))

    def close(self, leave: Callable[[], None]) -> None:
        """End the thread, after *leave* has closed its connections there; closing twice is harmless."""
        if self._is_closed:
            return
        self._executor.submit(leave).result()
        self._is_closed = True
        self._executor.shutdown(wait=True)

    def _work(self, handed: Handed) -> None:
        handed.run()
        self._replied.emit(handed)

    def _deliver(self, handed: Handed) -> None:
        if self._is_closed:  # what was on its way when the lane was closed has nobody to come to
            handed.drop()
        else:
            handed.deliver()

    def _finish(
        self,
        owner: QObject,
        done: Callable[[Any], None],
        failed: Callable[[RepatriaError], None],
        result: Any,
        error: BaseException | None,
    ) -> None:
        if error is not None and not isinstance(error, RepatriaError):
            self._tasks.crashed.emit(error)  # told where every crash is told
        elif shiboken6.isValid(owner):
            done(result) if error is None else failed(error)


def lane_of(tasks: Tasks) -> DraftLane:
    """Return the one lane of the program, made when first asked for."""
    found = tasks.findChild(DraftLane)
    return found if isinstance(found, DraftLane) else DraftLane(tasks)
