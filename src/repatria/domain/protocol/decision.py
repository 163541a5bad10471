"""What a rule of the protocol decided to write in a case; services turn it into a deed of the case's parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

PartKind = Literal["core", "protected"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One event to append to a case: its type, in which kind of part it stands, its path and value."""

    type: str
    part: PartKind
    path: str
    value: Any
