"""The words of an expression, each with where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from repatria.domain.errors import ExpressionError
from repatria.domain.reasons import Reason, because

LONGEST = 10_000
"""Letters an expression may have."""

Kind = Literal["number", "text", "variable", "name", "operator", "mark", "end"]

_SPACE = re.compile(r"[ \t\r\n]+")
_NUMBER = re.compile(r"\d+(?:\.\d*)?|\.\d+", re.ASCII)
_TEXT = re.compile(r"'[^']*'|\"[^\"]*\"")
_VARIABLE = re.compile(r"\$\{[ ]*([^\W\d][\w.\-]*)[ ]*\}")
_NAME = re.compile(r"[^\W\d][\w.\-]*(?::(?!:)[^\W\d][\w.\-]*)?")
_OPERATOR = re.compile(r"and|or|div|mod|!=|<=|>=|[=<>+\-*|]")
_MARK = re.compile(r"\.\.|//|::|[()\[\],./@\-*]")
_BEFORE_OPERATOR = frozenset({")", "]", ".", ".."})


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the expression: what it is, what it says, where it begins."""

    kind: Kind
    text: str
    position: int


def read_tokens(source: str) -> list[Token]:
    """Return the words of *source*, closed by an ``end``; refuse letters that begin no word."""
    if len(source) > LONGEST:
        raise ExpressionError(LONGEST, because(Reason.TOO_LONG, most=LONGEST))
    tokens: list[Token] = []
    position = _after_space(source, 0)
    while position < len(source):
        token, position = _next(source, position, after_operand=_ends_operand(tokens))
        tokens.append(token)
        position = _after_space(source, position)
    tokens.append(Token("end", "", len(source)))
    return tokens


def _after_space(source: str, position: int) -> int:
    found = _SPACE.match(source, position)
    return found.end() if found else position


def _ends_operand(tokens: list[Token]) -> bool:
    """Tell whether an operand has just ended, so that ``*`` multiplies and ``div`` is no name."""
    if not tokens:
        return False
    last = tokens[-1]
    if last.kind == "mark":
        return last.text in _BEFORE_OPERATOR or last.text == "*"
    return last.kind in ("number", "text", "variable", "name")


def _next(source: str, position: int, *, after_operand: bool) -> tuple[Token, int]:
    if after_operand and (found := _OPERATOR.match(source, position)):
        return Token("operator", found.group(), position), found.end()
    if found := _VARIABLE.match(source, position):
        return Token("variable", found.group(1), position), found.end()
    if found := _NUMBER.match(source, position):
        return Token("number", found.group(), position), found.end()
    if found := _TEXT.match(source, position):
        return Token("text", found.group()[1:-1], position), found.end()
    if found := _NAME.match(source, position):
        return Token("name", found.group(), position), found.end()
    if found := _MARK.match(source, position):
        return Token("mark", found.group(), position), found.end()
    raise ExpressionError(position, because(Reason.UNEXPECTED, found=source[position]))
