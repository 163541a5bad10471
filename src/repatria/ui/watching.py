"""What a long job is watched by while it runs on a thread of its own."""

from __future__ import annotations

import threading

from repatria.domain.errors import StoppedError
from repatria.domain.progress import Progress


class Watch:
    """What a long job is handed: it tells how far it is and learns that it shall stop."""

    def __init__(self, tell: Progress) -> None:
        self._tell = tell
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop at its next safe place; may be called from any thread."""
        self._stop.set()

    def wait(self) -> None:
        """Return when the job shall stop."""
        self._stop.wait()

    @property
    def cancelled(self) -> bool:
        """Tell whether the job shall stop."""
        return self._stop.is_set()

    def progress(self, done: int, total: int) -> None:
        """Tell that *done* of *total* are behind; raises StoppedError when the job shall stop."""
        if self._stop.is_set():
            raise StoppedError
        self._tell(done, total)
