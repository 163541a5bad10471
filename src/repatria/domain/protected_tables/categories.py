"""Into which single category a person falls: whoever has two nationalities is counted once, as of several."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

SEVERAL: Final = "several"
OTHER: Final = "other"
UNKNOWN: Final = "unknown"
BESIDE: Final = (SEVERAL, OTHER, UNKNOWN)
"""What stands behind the categories that a list offers."""


def category_of(values: Sequence[str], known: Collection[str]) -> str:
    """Return the one of *known* that *values* say, or what stands for several, another one, or none."""
    if not values:
        return UNKNOWN
    if len(values) > 1:
        return SEVERAL
    return values[0] if values[0] in known else OTHER
