"""What was perhaps read or typed wrongly: the smallest change of look-alikes that makes all check digits agree.

It is proposed to whoever holds the document and never taken by itself; where two changes of one size would do, nobody
knows which, and none is proposed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from repatria.domain.mrz.digits import alike
from repatria.domain.mrz.layouts import Layout, layout_of
from repatria.domain.mrz.lines import lines_of, strange_signs
from repatria.domain.mrz.reading import checks_of, letters_in_digits

_MOST: Final = 2
"""Signs beside the letters in places of digits that are changed at most: with more, much would do."""
_SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class Change:
    """One sign, at *line* and place (*at*) from 1: what *stands* there, and what it may have been."""

    line: int
    at: int
    stands: str
    perhaps: str


def proposed(written: Sequence[str]) -> tuple[Change, ...]:
    """Return the one smallest change that makes a zone agree; nothing where it does, or none or several would."""
    lines = lines_of(written).lines
    layout = layout_of(lines)
    if layout is None or strange_signs(lines) or _is_right(layout, lines):
        return ()
    sure = _digits_for_letters(layout, lines)
    if sure is None:
        return ()
    mended = _changed(lines, sure)
    places = list(_candidates(layout, mended))
    for size in range(_MOST + 1):
        fitting = []
        for more in combinations(places, size):
            apart = len({(one.line, one.at) for one in more}) == size
            if apart and _is_right(layout, _changed(mended, more)):
                fitting.append((*sure, *more))
                if len(fitting) == _SEVERAL:
                    return ()
        if fitting:
            return fitting[0]
    return ()


def _digits_for_letters(layout: Layout, lines: Sequence[str]) -> tuple[Change, ...] | None:
    """Return the digit for each letter in a place of digits; None where one looks like no digit, or like several."""
    found = []
    for one in letters_in_digits(layout, lines):
        digits = [sign for sign in alike(one.said) if sign.isdecimal()]
        if len(digits) != 1:
            return None
        found.append(Change(one.line, one.at, one.said, digits[0]))
    return tuple(found)


def _candidates(layout: Layout, lines: Sequence[str]) -> Iterator[Change]:
    """Yield each look-alike for each sign that a check which does not agree is over, or that is its digit."""
    checks = checks_of(layout, lines)
    wrong = [one for one in layout.checks if checks[one.name] is False]
    digits = {(span.line, place) for span in layout.digits for place in range(span.first, span.last + 1)}
    places = {
        (span.line, place)
        for one in wrong
        for span in (*one.over, one.at)
        for place in range(span.first, span.last + 1)
    }
    for line, place in sorted(places):
        stands = lines[line - 1][place - 1]
        for other in alike(stands):
            if other.isdecimal() or (line, place) not in digits:
                yield Change(line, place, stands, other)


def _changed(lines: Sequence[str], changes: Sequence[Change]) -> list[str]:
    signs = [list(line) for line in lines]
    for one in changes:
        signs[one.line - 1][one.at - 1] = one.perhaps
    return ["".join(line) for line in signs]


def _is_right(layout: Layout, lines: Sequence[str]) -> bool:
    agree = all(one is not False for one in checks_of(layout, lines).values())
    return agree and not any(letters_in_digits(layout, lines))
