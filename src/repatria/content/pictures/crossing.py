"""What is asked of the process apart and what it answers: a line of JSON each, and bytes behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from repatria.content.pictures.acts import Act, Box, Crop, Redact, Size, Turn
from repatria.content.pictures.limits import MOST_PIXELS
from repatria.content.pictures.told import Told, What, told

LONGEST_LINE: Final = 1 << 20


def acts_sent(acts: Sequence[Act]) -> list[dict[str, Any]]:
    """Return *acts* as they cross the pipe."""
    return [{"act": type(act).__name__.lower(), **asdict(act)} for act in acts]


def acts_taken(sent: Sequence[Mapping[str, Any]]) -> list[Act]:
    """Return the acts that crossed the pipe."""
    taken: list[Act] = []
    for one in sent:
        if one["act"] == "turn":
            taken.append(Turn(int(one["quarters"]), int(one["page"])))
        else:
            kind = Crop if one["act"] == "crop" else Redact
            taken.append(kind(Box(**one["box"]), int(one["page"])))
    return taken


def told_sent(lines: Sequence[Told]) -> list[list[str]]:
    """Return what a file tells as it crosses the pipe."""
    return [[line.what, line.said] for line in lines]


def told_taken(sent: Sequence[Sequence[str]]) -> tuple[Told, ...]:
    """Return what a file tells, in letters that can be shown; raises ValueError and TypeError for all else."""
    return tuple(told(What(what), said) for what, said in sent)


def sizes_taken(sent: Sequence[Sequence[int]]) -> tuple[Size, ...]:
    """Return how large pages are; raises ValueError, TypeError and OverflowError for what no page can be."""
    sizes = tuple((int(width), int(height)) for width, height in sent)
    if not all(0 < side <= MOST_PIXELS for size in sizes for side in size):
        raise ValueError
    return sizes
