"""What a condition comes to whatever anybody answers: parts that always hold, or never, are said nowhere."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Final

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import as_boolean, parse
from repatria.domain.expressions.tree import Call, Chain, Literal, Negation, Node, Number, render, walk

_FIXED: Final = frozenset({"true", "false", "not", "boolean", "number", "string"})
"""Functions that give the same for the same; not the clock, nor chance."""
_AS_IN_FILES: Final = ("false", "'false'=true()")
"""How files write what is never asked besides ``false()``."""


@lru_cache(maxsize=8_192)
def settled(condition: str) -> Node | bool:
    """Return what *condition* hangs on, without parts that are settled; or whether it always holds.

    Raises ExpressionError for what is no expression.
    """
    return condition.replace(" ", "") not in _AS_IN_FILES and _settled(parse(condition).tree)


def _settled(node: Node) -> Node | bool:
    match node:
        case Chain(first, ((("and" | "or") as joint, _), *_)):
            return _joined(joint, [_settled(one) for one in (first, *(one for _, one in node.rest))])
        case Call("not", (inner,)):
            left = _settled(inner)
            return not left if isinstance(left, bool) else Call("not", (left,))
    return _value(node) if all(_is_fixed(one) for one in walk(node)) else node


def _joined(joint: str, parts: list[Node | bool]) -> Node | bool:
    """Return what is left of *parts*; one that settles all settles them."""
    settles = joint == "or"
    if any(one is settles for one in parts):
        return settles
    left = [one for one in parts if not isinstance(one, bool)]
    if not left:
        return not settles
    return left[0] if len(left) == 1 else Chain(left[0], tuple((joint, one) for one in left[1:]))


def _is_fixed(node: Node) -> bool:
    return isinstance(node, Literal | Number | Chain | Negation) or (
        isinstance(node, Call) and node.name in _FIXED
    )


def _value(node: Node) -> Node | bool:
    try:
        return as_boolean(parse(render(node)).evaluate(_Nothing()))
    except ExpressionError:
        return node


class _Nothing:
    """A world in which nothing was answered; what is fixed asks nothing of it."""

    def value(self, _: str) -> str:
        return ""

    def today(self) -> date:
        return self.now().date()

    def now(self) -> datetime:
        return datetime.min.replace(tzinfo=UTC)
