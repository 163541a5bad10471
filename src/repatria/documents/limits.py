"""Which answers count, as a pad may say it before anything is written."""

from __future__ import annotations

from repatria.documents.words import text_of, word
from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.tree import Call, Chain, Node, walk
from repatria.domain.forms.definition import Question
from repatria.domain.forms.limits import limits_of
from repatria.domain.texts import Text

_NOW = (Call("today", ()), Call("now", ()))


def limit_of(row: Question) -> Text:
    """Return which answers count, such as *De 0 a 120*: in the words of our form where these are true of any answer.

    What a form of others says to a wrong answer (*Edad imposible*) reads as a verdict before there is one:
    where it is all that a pen has to go by, it is said to be what is checked.
    A message that hangs on other answers would be read as a fact (*Hay un bloqueo*), and that nobody writes down the
    future goes without saying.
    """
    try:
        read = parse(row.constraint) if row.constraint else None
    except ExpressionError:
        return {}
    if read is None or read.names or any(_is_not_future(node) for node in walk(read.tree)):
        return {}
    if row.path:
        return _between(row) or ({} if any(row.hint.values()) else _checked(row.constraint_message))
    return row.constraint_message or _between(row)


def _checked(message: Text) -> Text:
    """Return what others say to a wrong answer as what is checked of one."""
    return {code: word("checked", code, what=said) for code, said in message.items() if said.strip()}


def _between(row: Question) -> Text:
    limits = limits_of(row)
    if limits is None:
        return {}
    key = "from_to" if limits.low and limits.high else "or_more" if limits.low else "or_less"
    return {
        language: words.format(low=limits.low, high=limits.high) for language, words in text_of(key).items()
    }


def _is_not_future(node: Node) -> bool:
    return isinstance(node, Chain) and any(sign in ("<", "<=") and one in _NOW for sign, one in node.rest)
