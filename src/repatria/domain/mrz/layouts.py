"""Where everything stands in the five formats (ICAO Doc 9303 parts 4 to 7, run against published specimens).

Lines and places count from 1, as in the standard.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple


class Span(NamedTuple):
    """Places *first* to *last* of a *line*."""

    line: int
    first: int
    last: int

    def of(self, lines: Sequence[str]) -> str:
        """Return what stands there."""
        return lines[self.line - 1][self.first - 1 : self.last]


@dataclass(frozen=True, slots=True)
class Check:
    """A check digit *over* some spans, in one place; of what is empty it may be a filler (*or_empty*)."""

    name: str
    over: tuple[Span, ...]
    at: Span
    or_empty: bool = False

    def text(self, lines: Sequence[str]) -> str:
        """Return what it is worked out over."""
        return "".join(span.of(lines) for span in self.over)


@dataclass(frozen=True, slots=True)
class Layout:
    """One format: so many lines of so many signs, its *fields*, its *checks*, and the spans of *digits* alone.

    In what is *or_unknown* of those a filler stands for what nobody knows.
    """

    name: str
    count: int
    width: int
    fields: Mapping[str, Span]
    checks: tuple[Check, ...]
    digits: tuple[Span, ...]
    or_unknown: frozenset[Span] = frozenset()


CHECKS: Final = ("number", "dob", "exp", "personal", "composite")
"""Every check there is; a format that has none of a name says nothing of it."""


def _two_lines(name: str, width: int, optional: int, *checks: Check) -> Layout:
    """Return a format of two lines; what is optional in the second one ends at *optional*."""
    number, birth, expiry = Span(2, 1, 9), Span(2, 14, 19), Span(2, 22, 27)
    plain = (
        Check("number", (number,), Span(2, 10, 10)),
        Check("dob", (birth,), Span(2, 20, 20)),
        Check("exp", (expiry,), Span(2, 28, 28)),
    )
    fields = {
        "code": Span(1, 1, 2),
        "issuer": Span(1, 3, 5),
        "names": Span(1, 6, width),
        "number": number,
        "nationality": Span(2, 11, 13),
        "birth": birth,
        "sex": Span(2, 21, 21),
        "expiry": expiry,
        "optional": Span(2, 29, optional),
    }
    every = (*plain, *checks)
    digits = (birth, expiry, *(one.at for one in every if not one.or_empty))
    return Layout(name, 2, width, fields, every, digits, frozenset({birth}))


_OF_PERSON = (Span(2, 1, 10), Span(2, 14, 20))
TD3: Final = _two_lines(
    "TD3",
    44,
    42,
    Check("personal", (Span(2, 29, 42),), Span(2, 43, 43), or_empty=True),
    Check("composite", (*_OF_PERSON, Span(2, 22, 43)), Span(2, 44, 44)),
)
TD2: Final = _two_lines("TD2", 36, 35, Check("composite", (*_OF_PERSON, Span(2, 22, 35)), Span(2, 36, 36)))
MRV_A: Final = _two_lines("MRV-A", 44, 44)
MRV_B: Final = _two_lines("MRV-B", 36, 36)
TD1: Final = Layout(
    "TD1",
    3,
    30,
    {
        "code": Span(1, 1, 2),
        "issuer": Span(1, 3, 5),
        "number": Span(1, 6, 14),
        "optional": Span(1, 16, 30),
        "birth": Span(2, 1, 6),
        "sex": Span(2, 8, 8),
        "expiry": Span(2, 9, 14),
        "nationality": Span(2, 16, 18),
        "optional_2": Span(2, 19, 29),
        "names": Span(3, 1, 30),
    },
    (
        Check("number", (Span(1, 6, 14),), Span(1, 15, 15)),
        Check("dob", (Span(2, 1, 6),), Span(2, 7, 7)),
        Check("exp", (Span(2, 9, 14),), Span(2, 15, 15)),
        Check(
            "composite",
            (Span(1, 6, 30), Span(2, 1, 7), Span(2, 9, 15), Span(2, 19, 29)),
            Span(2, 30, 30),
        ),
    ),
    (Span(2, 1, 7), Span(2, 9, 15), Span(2, 30, 30)),
    frozenset({Span(2, 1, 7)}),
)
LAYOUTS: Final = (TD1, TD2, TD3, MRV_A, MRV_B)


def layout_of(lines: Sequence[str]) -> Layout | None:
    """Return the format of *lines*; a visa begins with V. None where no format has such lines."""
    is_visa = bool(lines) and lines[0].startswith("V")
    for layout in LAYOUTS:
        fits = len(lines) == layout.count and all(len(line) == layout.width for line in lines)
        if fits and (layout is TD1 or layout.name.startswith("MRV") is is_visa):
            return layout
    return None
