"""Which warnings of pyxform are worth a person's time: what is told of other programs, or better here, is not."""

from __future__ import annotations

from collections.abc import Iterable

_PASSED = (
    "max-pixels",  # of pictures, which no form takes here
    "is missing the",  # of languages: told by question, in the person's own
    "valid machine-readable codes",
    "has no label",  # of groups, which need none
    "no longer supported on most devices",
)


def worth_telling(warnings: Iterable[str]) -> tuple[str, ...]:
    """Return those of pyxform's *warnings* that say something of the form as it is asked here."""
    return tuple(one for one in warnings if not any(passed in one for passed in _PASSED))
