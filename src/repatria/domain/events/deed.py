"""An event about to be written, before it has its place in a log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Deed:
    """What happened, in which part and at which path.

    *replaces* are the ids of the heads seen when the field was opened; only a ``value`` has any.
    """

    part: str
    type: str
    path: str
    value: Any = None
    replaces: tuple[str, ...] = ()
