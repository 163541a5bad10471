"""Between which numbers an answer has to be, where that is all that a form asks of it: ``. >= 0 and . <= 120``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor, isfinite
from typing import Final

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.tree import Chain, Negation, Node, Number, Path, Step
from repatria.domain.forms.definition import Question

_HERE: Final = Path((Step("."),), False, None)
_TURNED: Final = {">=": "<=", "<=": ">=", ">": "<", "<": ">"}


@dataclass(frozen=True, slots=True)
class Limits:
    """The lowest and the highest answer that counts, as people write numbers; nothing where there is no such end."""

    low: str = ""
    high: str = ""


def limits_of(question: Question) -> Limits | None:
    """Return between which numbers an answer has to be; None where the form asks anything else of it."""
    if question.type not in ("integer", "decimal") or not question.constraint:
        return None
    try:
        ends = list(_ends(parse(question.constraint).tree, whole=question.type == "integer"))
    except (ExpressionError, _OtherError):
        return None
    low = max((end for sign, end in ends if sign == ">="), default=None)
    high = min((end for sign, end in ends if sign == "<="), default=None)
    return None if low is not None and high is not None and low > high else Limits(_said(low), _said(high))


class _OtherError(Exception):
    """The form asks for more than an end."""


def _ends(tree: Node, *, whole: bool) -> Iterator[tuple[str, float]]:
    match tree:
        case Chain(first, rest) if all(joint == "and" for joint, _ in rest):
            for part in (first, *(node for _, node in rest)):
                yield from _ends(part, whole=whole)
        case Chain(first, ((sign, last),)) if first == _HERE and sign in _TURNED:
            yield _end(sign, _number(last), whole=whole)
        case Chain(first, ((sign, last),)) if last == _HERE and sign in _TURNED:
            yield _end(_TURNED[sign], _number(first), whole=whole)
        case _:
            raise _OtherError


def _number(node: Node) -> float:
    match node:
        case Number(text):
            number = float(text)
        case Negation(Number(text)):
            number = -float(text)
        case _:
            raise _OtherError
    if not isfinite(number):
        raise _OtherError
    return number


def _end(sign: str, number: float, *, whole: bool) -> tuple[str, float]:
    """Return the end that an answer may reach: of whole numbers the next one, where *number* itself is none."""
    match sign, whole:
        case (">=" | "<=", False):
            return sign, number
        case (">=", True):
            return sign, ceil(number)
        case ("<=", True):
            return sign, floor(number)
        case (">", True):
            return ">=", floor(number) + 1
        case ("<", True):
            return "<=", ceil(number) - 1
    raise _OtherError


def _said(end: float | None) -> str:
    if end is None:
        return ""
    return str(int(end)) if end == int(end) else str(end)
