"""Why a file is refused, as it crosses the pipe: one of a closed set."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """Why a file is not read."""

    UNKNOWN = "unknown"
    """It is of no kind that is taken."""
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"
    MEMORY = "memory"
    LOCKED = "locked"
    """It opens with a password only."""
    NOT_THERE = "not_there"
    """The page asked for, or what would be left of the picture, does not exist."""


class Refused(Exception):  # noqa: N818 - said inside the process only
    """The file is not read, for one *why*."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why)
        self.why = why


DAMAGED = Refusal.DAMAGED
