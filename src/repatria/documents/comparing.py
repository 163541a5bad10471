"""A comparison as people say it: *«¿Cuántos años tiene?» es menos de 18*."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from repatria.documents.dates import say_stated
from repatria.documents.languages import SOURCE
from repatria.documents.words import word
from repatria.domain.expressions.tree import Call, Literal, Node, Number

NEGATED: Final = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
TURNED: Final = {"=": "=", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
"""Each sign as it stands when both sides change places."""
_NUMBERS: Final = {
    "<": "it_is_less",
    "<=": "it_is_at_most",
    ">": "it_is_more",
    ">=": "it_is_at_least",
    "=": "it_is",
    "!=": "it_is_not",
}
_DATES: Final = {
    "<": "it_is_before",
    "<=": "it_is_to_day",
    ">": "it_is_after_day",
    ">=": "it_is_from_day",
    "=": "it_is",
    "!=": "it_is_not",
}
_DATE_CALLS: Final = frozenset({"date", "date-time", "string"})
HOLDS: Final[dict[str, Callable[[float, float], bool]]] = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def compared(what: str, sign: str, value: Node, language: str) -> str:
    """Return that *what* stands so to *value*; nothing where *value* is neither a number, a text nor a day."""
    if day := _day(value, language):
        return word(_DATES[sign], language, what=what, value=day)
    known = constant(value)
    return word(_NUMBERS[sign], language, what=what, value=known) if known else ""


def constant(node: Node) -> str:
    """Return the text or number that *node* is."""
    return node.text if isinstance(node, Literal | Number) else ""


def is_constant(node: Node) -> bool:
    """Tell whether *node* is a number, a text or a day, and asks nothing of the form."""
    return bool(constant(node)) or node == Literal("") or bool(_day(node, SOURCE))


def _day(node: Node, language: str) -> str:
    if node in (Call("today", ()), Call("now", ())):
        return word("today", language)
    if isinstance(node, Call) and node.name in _DATE_CALLS and len(node.arguments) == 1:
        return _day(node.arguments[0], language)
    if not isinstance(node, Literal):
        return ""
    stated = say_stated(node.text, language)
    return stated if stated != node.text else ""
