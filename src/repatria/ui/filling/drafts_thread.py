"""Keep drafts on a thread of their own: typing waits for no disk, and no import waits for typing.

Drafts stand in a file of their own with one writer. On a hard disk a durable write may take longer than a frame
may, so it never happens on the interface thread; only a lock waits, and for its own keystrokes alone.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from repatria.domain.errors import RepatriaError
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
        return self._executor.submit(self._work, owner, job, done, failed)

    def close(self, leave: Callable[[], None]) -> None:
        """End the thread, after *leave* has closed its connections there; closing twice is harmless."""
        if self._is_closed:
            return
        self._executor.submit(leave).result()
        self._is_closed = True
        self._executor.shutdown(wait=True)

    def _deliver(self, reply: Callable[[], None]) -> None:
        if not self._is_closed:  # what was on its way when the lane was closed has nobody to come to
            reply()

    def _work(
        self,
        owner: QObject,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[RepatriaError], None],
    ) -> None:
        try:
            result = job()
        except RepatriaError as error:
            found = error
            self._replied.emit(lambda: failed(found) if shiboken6.isValid(owner) else None)
        except Exception as error:  # noqa: BLE001  # the border: told where every crash is told
            unexpected = error
            self._replied.emit(lambda: self._tasks.crashed.emit(unexpected))
        else:
            self._replied.emit(lambda: done(result) if shiboken6.isValid(owner) else None)


def lane_of(tasks: Tasks) -> DraftLane:
    """Return the one lane of the program, made when first asked for."""
    found = tasks.findChild(DraftLane)
    return found if isinstance(found, DraftLane) else DraftLane(tasks)
