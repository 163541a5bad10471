"""Which answers count, as a pad may say it before anything is written."""

from __future__ import annotations

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.tree import Call, Chain, Node, walk
from repatria.domain.forms.definition import Question
from repatria.domain.texts import Text

_NOW = (Call("today", ()), Call("now", ()))


def limit_of(row: Question) -> Text:
    """Return the message of a constraint that is true of any answer, such as *De 0 a 120*.

    One that hangs on other answers would be read as a fact (*Hay un bloqueo*), and that nobody writes down the future
    goes without saying.
    """
    try:
        read = parse(row.constraint) if row.constraint and row.constraint_message else None
    except ExpressionError:
        return {}
    if read is None or read.names or any(_is_not_future(node) for node in walk(read.tree)):
        return {}
    return row.constraint_message


def _is_not_future(node: Node) -> bool:
    return isinstance(node, Chain) and any(sign in ("<", "<=") and one in _NOW for sign, one in node.rest)
