"""How far long work is, as whoever does it tells whoever watches; the progress of a case is ``protocol.progress``."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from repatria.domain.errors import StoppedError

Progress = Callable[[int, int], None]
"""Is told (done, all), 0 of 0 before all is known; may raise StoppedError, which stops the work where it is safe."""


def after(before: int, progress: Progress | None) -> Progress:
    """Return what tells *progress* of work that follows *before* of it, and is stopped by other means than that."""

    def told(done: int, total: int) -> None:
        if progress is not None:
            with suppress(StoppedError):
                progress(before + done, before + total)

    return told
