"""What is asked of the process apart and what it answers: a line of JSON each, and bytes behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from repatria.content.pictures.acts import Act, Box, Crop, Redact, Turn
from repatria.content.pictures.told import Told, What

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
    """Return what crossed the pipe of what a file tells."""
    return tuple(Told(What(what), said) for what, said in sent)
