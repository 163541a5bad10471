"""Into which single category a person falls: whoever has two nationalities is counted once, as of several."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

SEVERAL: Final = "several"
OTHER: Final = "other"
UNKNOWN: Final = "unknown"


def category_of(values: Sequence[str], categories: Collection[str]) -> str:
    """Return the one of *categories* that *values* say, or what stands for several, another one, or none.

    Where nobody can be of several, or of another one, whoever is said to be is not known.
    """
    if len(values) == 1 and values[0] in categories:
        return values[0]
    wanted = UNKNOWN if not values else SEVERAL if len(values) > 1 else OTHER
    return wanted if wanted in categories else UNKNOWN
