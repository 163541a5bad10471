"""Read a zone: its format, its check digits, its fields, and what a person should look at.

*consistent* means that every check digit which the format has agrees. Letters in places of digits, signs that stand
in no zone and lines of no format make it false. All else that is found is told and decides nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from repatria.domain.mrz.digits import FILLER, check_digit
from repatria.domain.mrz.fields import Finding, dated, fields_of, long_number, told_fields
from repatria.domain.mrz.layouts import CHECKS, TD1, Check, Layout, layout_of
from repatria.domain.mrz.lines import lines_of, strange_signs

_DATE: Final = 6
"""Signs of a date; what follows in its span is its check digit."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone that was read: its *type* ("": none that is known), its *lines*, and what was found.

    *checks* have every name there is: True or False, None where the format has none. *fields* are empty without type.
    """

    type: str
    consistent: bool
    lines: tuple[str, ...]
    checks: Mapping[str, bool | None]
    fields: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read_zone(written: Sequence[str], today: date, countries: Collection[str] = ()) -> Zone:
    """Return what the lines of one zone say; *countries* are the codes that are known, none: they are not asked."""
    found = lines_of(written)
    done = [Finding(code) for code in found.done]
    strange = [Finding("strange_sign", "", line, at) for line, at in strange_signs(found.lines)]
    layout = layout_of(found.lines)
    if layout is None or strange:
        known = [] if layout is not None else [Finding("unknown_layout")]
        return Zone("", False, found.lines, dict.fromkeys(CHECKS), {}, (*known, *strange, *done))
    checks = checks_of(layout, found.lines)
    letters = list(letters_in_digits(layout, found.lines))
    fields = fields_of(layout, found.lines)
    told = [*_told_checks(layout, found.lines, checks), *told_fields(fields, today, countries)]
    fields |= dated(fields, today)
    consistent = not letters and all(one is not False for one in checks.values())
    return Zone(layout.name, consistent, found.lines, checks, fields, (*letters, *told, *done))


def checks_of(layout: Layout, lines: Sequence[str]) -> dict[str, bool | None]:
    """Return which check digits agree; None for those that the format does not have."""
    own = {one.name: _agrees(layout, one, lines) for one in layout.checks}
    return {name: own.get(name) for name in CHECKS}


def letters_in_digits(layout: Layout, lines: Sequence[str]) -> Iterator[Finding]:
    """Yield each sign that is no digit in a place of digits; where nothing is known a filler may stand."""
    for span in layout.digits:
        text = span.of(lines)
        for place, sign in enumerate(text):
            unknown = sign == FILLER and span in layout.or_unknown and place < _DATE
            if not sign.isdecimal() and not unknown:
                yield Finding("letter_in_digits", "", span.line, span.first + place, sign)


def _agrees(layout: Layout, check: Check, lines: Sequence[str]) -> bool:
    text, said = check.text(lines), check.at.of(lines)
    if layout is TD1 and check.name == "number" and said == FILLER:
        return _long_agrees(lines)
    if check.or_empty and not text.strip(FILLER):
        return said in (FILLER, "0")
    return said == check_digit(text)


def _long_agrees(lines: Sequence[str]) -> bool:
    """Tell whether the digit of a long number agrees, worked out with the filler in it or without: both are read."""
    number, said = long_number(lines)
    first = TD1.fields["number"].of(lines)
    return bool(number) and said in {check_digit(number), check_digit(first + FILLER + number[len(first) :])}


def _told_checks(
    layout: Layout, lines: Sequence[str], checks: Mapping[str, bool | None]
) -> Iterator[Finding]:
    for one in layout.checks:
        if checks[one.name] is False:
            right = check_digit(one.text(lines))
            yield Finding("check_digit", one.name, one.at.line, one.at.first, right)
