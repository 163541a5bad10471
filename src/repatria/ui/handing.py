"""Hand a job to another thread and take it back: only the interface thread lets go of it and of what came of it.

Whoever drops the last hold on an object ends what Qt keeps of it: its connections. On another thread that locks them
while it waits for the interpreter, and the interface thread, which has the interpreter, waits for the lock: for ever.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Told = Callable[[Any, BaseException | None], None]


class Handed:
    """A *job*; *told* gets its result, or what it raised, on the interface thread."""

    __slots__ = ("_error", "_job", "_result", "_told")

    def __init__(self, job: Callable[[], Any], told: Told) -> None:
        self._job: Callable[[], Any] | None = job
        self._told: Told | None = told
        self._result: Any = None
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do the job, on any thread; whatever it raises is kept."""
        if self._job is None:
            return
        try:
            self._result = self._job()
        except Exception as error:  # noqa: BLE001  # the border: whatever a job raises is told on the other side
            self._error = error

    def deliver(self) -> None:
        """Tell what came of it, on the interface thread, and hold nothing any more."""
        held = (self._job, self._told, self._result, self._error)
        self._job = self._told = self._result = self._error = None
        _, told, result, error = held
        if told is not None:
            told(result, error)

    def drop(self) -> None:
        """Hold nothing any more and tell nothing; on the interface thread too."""
        self._told = None
        self.deliver()
