"""What many cases say together for an indicator: how many were asked, met it or not, and how long it took.

What is not known stands beside the figure and is never counted as met, nor as missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import fmean, median

from repatria.domain.monitoring.definition import Indicator
from repatria.domain.monitoring.measuring import Measured


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator over some cases: of so many *asked* things *met*, *missed* and *unknown*, the *value* first shown.

    *value* is a share from 0 to 1, a duration in the indicator's unit, or a sum; None where nothing is known.
    *labels* says how often each label came.
    """

    indicator: str
    asked: int
    met: int
    missed: int
    unknown: int
    value: float | None
    labels: Mapping[str, int] = field(default_factory=dict)


def sum_up(indicator: Indicator, measured: Iterable[Measured]) -> Figure:
    """Return the figure of what cases said for *indicator*."""
    found = list(measured)
    met = sum(one.met is True for one in found)
    missed = sum(one.met is False for one in found)
    labels = Counter(one.label for one in found if one.label)
    return Figure(
        indicator.id, len(found), met, missed, _unknown(indicator, found), _value(indicator, found), labels
    )


def _unknown(indicator: Indicator, found: list[Measured]) -> int:
    if indicator.shown == "share":
        return sum(one.met is None for one in found)
    return sum(one.value is None for one in found)


def _value(indicator: Indicator, found: list[Measured]) -> float | None:
    values = [one.value for one in found if one.value is not None]
    known = [one.met for one in found if one.met is not None]
    match indicator.shown:
        case "share":
            return fmean(known) if known else None
        case "median":
            return median(values) if values else None
        case "mean":
            return fmean(values) if values else None
        case "sum":
            return sum(values)
