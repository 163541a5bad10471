"""Much enters or leaves at once without anything being sought in circles: nothing that is made then holds itself."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let Python look for no circles in the block: of a hundred thousand events it finds none, again and again.

    In the window nothing looks for them but between two of its events, and that stays so.
    """
    looks = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looks:
            gc.enable()
