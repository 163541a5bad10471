"""How far long work is, as whoever does it tells whoever watches; the progress of a case is ``protocol.progress``."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is told (done, all), 0 of 0 before all is known; may raise StoppedError, which stops the work where it is safe."""
