"""A line in use: what fails is tried again, smaller and with more patience, until it failed too often in a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import TypeVar

from repatria.domain.errors import LineBrokenError, ReadBackError, StoppedError
from repatria.domain.progress import Progress
from repatria.sync.transports.carrier import Carrier, Waiting
from repatria.sync.transports.pace import Pace

_T = TypeVar("_T")
_TRIES = 8
_PAUSE, _LONGEST_PAUSE, _LOOK = 0.2, 10.0, 0.1


@dataclass
class Line:
    """A carrier in use: the pace it bears, who is told how far the work is, and whether somebody stopped it."""

    carrier: Carrier
    progress: Progress = lambda _done, _all: None
    cancelled: Callable[[], bool] = lambda: False
    pace: Pace = field(default_factory=Pace)
    rest: Callable[[float], None] = sleep

    def tried(self, most: int, call: Callable[[int, Waiting], _T]) -> _T:
        """Return what *call* brings for as many bytes as the line bears now, *most* at the most.

        It is called again while the line fails, with fewer bytes and more patience. Raises what it raised last.
        """
        for again in range(_TRIES):
            size, begun = min(most, self.pace.size), monotonic()
            try:
                result = call(size, Waiting(self.pace.patience(size), self.cancelled))
            except (LineBrokenError, ReadBackError):
                self.pace.failed()
                if again + 1 == _TRIES:
                    raise
                self.pause(
                    min(_LONGEST_PAUSE, _PAUSE * (2**again - 1))
                )  # a line that was cut is often back at once
            else:
                self.pace.went(size, monotonic() - begun)
                return result
        raise AssertionError  # the last try returns or raises

    def pause(self, seconds: float) -> None:
        """Wait so long; raises StoppedError when somebody stopped it."""
        for _ in range(round(seconds / _LOOK)):
            if self.cancelled():
                raise StoppedError
            self.rest(_LOOK)
