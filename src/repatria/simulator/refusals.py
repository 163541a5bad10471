"""When an act of a post comes to nothing: because a rule, a file or a line said no, or because something failed."""

from __future__ import annotations

from repatria.domain.errors import (
    BadEventError,
    BundleError,
    LineError,
    PackMissingError,
    RefusedError,
    RepatriaError,
    StoppedError,
    UnknownCaseError,
)

_REFUSALS = (RefusedError, BundleError, LineError, UnknownCaseError, PackMissingError, StoppedError)


def is_refusal(error: RepatriaError) -> bool:
    """Tell whether an act may end so in a world that is as it should be.

    A vault, a disk or a protocol's text that fails may not, nor an event of one's own that nobody would take.
    """
    return isinstance(error, _REFUSALS) and type(error) is not BadEventError


def failure(who: str, doing: str, error: RepatriaError) -> str:
    """Return how it is told that *who* failed at something where no rule said no."""
    return f"{who} failed when it {doing}: {type(error).__name__}"
