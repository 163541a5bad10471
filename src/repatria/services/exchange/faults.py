"""What a file that could not be carried says of the others that wait for the same place."""

from __future__ import annotations

from typing import Final

from repatria.domain.errors import (
    LineError,
    LostFromOutboxError,
    LyingDamagedError,
    RepatriaError,
    UnknownBundleError,
)

_OF_FILE: Final = (LostFromOutboxError, LyingDamagedError, UnknownBundleError)


def is_of_place(error: RepatriaError) -> bool:
    """Tell whether it was the line or the place that failed: then nothing else goes there now, either.

    What a file itself lacks, or a disk, says nothing of the place: others may go there all the same.
    """
    return isinstance(error, LineError) and not isinstance(error, _OF_FILE)
