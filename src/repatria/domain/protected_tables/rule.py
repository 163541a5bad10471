"""From which number on a count may be read, and how far anybody must be left in doubt of a smaller one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LEAST: Final = 5
"""No threshold is smaller."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Counts under the *threshold*, nobody among them, are hidden; of each at least *width* + 1 values stay possible.

    Nobody is hidden like a few: else whoever sees that nothing is hidden there would know of it, and what is hidden
    would be known not to be nobody.
    """

    threshold: int = 10
    width: int = 4

    def __post_init__(self) -> None:
        """Raise ValueError where the rule would protect nobody."""
        if self.threshold < LEAST or not 1 <= self.width < self.threshold:
            raise ValueError(f"a threshold of {self.threshold} with {self.width} in doubt protects nobody")
