"""The lines of a zone as somebody typed, pasted or photographed them, made into the lines that a format has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from repatria.domain.mrz.digits import FILLER, LETTERS
from repatria.domain.mrz.layouts import LAYOUTS

_SIGNS: Final = frozenset(LETTERS + FILLER)
_FILLERS: Final = str.maketrans(dict.fromkeys("‹«〈＜≤", FILLER))
"""What programs that straighten quotation marks make of a filler."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The *lines* of a zone, and by codes what was done to what was *written* to read it so."""

    lines: tuple[str, ...]
    done: tuple[str, ...]


def lines_of(written: Sequence[str]) -> Lines:
    """Return the lines of what was written: in capitals, without spaces, broken where its format breaks them."""
    plain = [line.translate(_FILLERS) for line in written]
    done = []
    if any(line != line.upper() for line in plain):
        done.append("lower_case")
    tight = ["".join(line.upper().split()) for line in plain]
    if any(one != line.upper().strip() for one, line in zip(tight, plain, strict=True)):
        done.append("spaces")
    found = tuple(line for line in tight if line)
    broken = _broken(found)
    if broken != found:
        done.append("line_breaks")
    return Lines(broken, tuple(done))


def strange_signs(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return line and place, from 1, of each sign that can stand in no zone."""
    return [
        (number, place)
        for number, line in enumerate(lines, 1)
        for place, sign in enumerate(line, 1)
        if sign not in _SIGNS
    ]


def _broken(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return *lines* broken anew where they are not those of any format and all together are as long as one's."""
    if any(len(lines) == one.count and {len(line) for line in lines} == {one.width} for one in LAYOUTS):
        return lines
    whole = "".join(lines)
    for layout in LAYOUTS:
        if len(whole) == layout.count * layout.width:
            return tuple(whole[at : at + layout.width] for at in range(0, len(whole), layout.width))
    return lines
