"""How many empty rows a pad has: as many as its form asks for, of a counted repeat as many as may ever count.

The pad says what counts them, and where those go that it has no room for.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor, isfinite
from typing import Final

from repatria.documents.clauses import named
from repatria.documents.conditions import Conditions
from repatria.documents.questions import Copy
from repatria.documents.words import word
from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.tree import Call, Chain, Node, Number, Path, Step, Variable
from repatria.domain.forms.definition import Form
from repatria.domain.forms.definition import Question as Row
from repatria.domain.forms.listing import by_code, choices_of

_LINES, _WHOLE = 4, 2
"""Rows where nothing says how many: of a table, and of what is asked below each other."""
_MOST: Final = 20
"""Rows of one table; those who are more go on overleaf."""
_MOST_ASKED: Final = 48
"""Questions in rows that stand whole, some three pages; the same."""
_DEEPEST: Final = 20
_HERE: Final = Path((Step("."),), False, None)
_UPWARD: Final = ("<=", "<", "=")
_TURNED: Final = {">=": "<=", ">": "<", "=": "="}


def blank_count(copy: Copy, row: Row, columns: int, *, table: bool, inner: bool) -> tuple[int, bool]:
    """Return how many empty rows of *row* a pad has, each of so many *columns*, and whether more may be asked.

    A repeat in a row (*inner*) has no more than one that nobody counts.
    """
    usual = _LINES if table else _WHOLE
    if not row.repeat_count:
        return row.paper_rows or usual, not inner
    most = most_rows(copy.form, row.repeat_count)
    if row.paper_rows:
        return row.paper_rows, most is None or most > row.paper_rows
    held = _MOST if table else max(_WHOLE, _MOST_ASKED // max(columns, 1))
    held = min(held, _MOST, *([usual] if inner else []))
    return (usual, True) if most is None else (max(1, min(most, held)), most > held)


def counted_by(copy: Copy, row: Row) -> str:
    """Return what counts the rows of *row*, in words; nothing where nobody does, or no answer."""
    try:
        tree = _said_by(copy.form, parse(row.repeat_count).tree) if row.repeat_count else None
    except ExpressionError:
        tree = None
    if tree is None:
        return ""
    questions = {one.name: one for one in copy.form.questions()}
    match tree:
        case Call("count-selected", (Variable(name),)) if name in questions and copy.label(questions[name]):
            return word("rows_marked", copy.language, question=_name(copy, questions[name]))
        case Variable(name) if name in questions and copy.label(questions[name]):
            return word("rows_said", copy.language, question=_name(copy, questions[name]))
    names = Conditions(copy.form, copy.language).asked_by(tree)
    return word("rows_by", copy.language, what=named(names, copy.language)) if names else ""


def _name(copy: Copy, question: Row) -> str:
    return copy.say(question.label, " / ").rstrip(":")


def _said_by(form: Form, tree: Node, depth: int = 0) -> Node:
    """Return *tree*, of a name alone what it is worked out from."""
    match tree:
        case Variable(name) if depth < _DEEPEST and (asked := _question(form, name)) is not None:
            if asked.calculation and not asked.label:
                return _said_by(form, parse(asked.calculation).tree, depth + 1)
    return tree


def most_rows(form: Form, count: str, depth: int = 0) -> int | None:
    """Return the most rows that *count* may ask for; None where nobody can tell."""
    try:
        tree = parse(count).tree
    except ExpressionError:
        return None
    match tree:
        case Number(text):
            number = float(text)
            return int(number) if isfinite(number) else None
        case Call("count-selected", (Variable(name),)):
            asked = _question(form, name)
            return _offered(form, asked) or None if asked is not None else None
        case Variable(name) if depth < _DEEPEST and (asked := _question(form, name)) is not None:
            return (
                most_rows(form, asked.calculation, depth + 1) if asked.calculation else _most_of(form, asked)
            )
    return None


def _most_of(form: Form, asked: Row) -> int | None:
    """Return the largest number that may be the answer."""
    names = list(by_code(choices_of(form, asked)))
    if names:
        return max(map(int, names)) if all(one.isdecimal() and len(one) < 4 for one in names) else None
    try:
        limits = list(_limits(parse(asked.constraint).tree)) if asked.constraint else []
    except ExpressionError:
        return None
    return min(limits, default=None)


def _offered(form: Form, asked: Row) -> int:
    return len(by_code(choices_of(form, asked)))


def _limits(tree: Node) -> Iterable[int]:
    """Yield each whole number that an answer may not pass, of what must hold together."""
    match tree:
        case Chain(first, rest) if all(joint == "and" for joint, _ in rest):
            for part in (first, *(node for _, node in rest)):
                yield from _limits(part)
        case Chain(first, ((sign, Number(text)),)) if first == _HERE and sign in _UPWARD:
            yield from _whole(sign, float(text))
        case Chain(Number(text), ((sign, last),)) if last == _HERE and sign in _TURNED:
            yield from _whole(_TURNED[sign], float(text))


def _whole(sign: str, end: float) -> Iterable[int]:
    """Yield the largest whole number that *end* leaves."""
    if isfinite(end):
        yield ceil(end) - 1 if sign == "<" else floor(end)


def _question(form: Form, name: str) -> Row | None:
    return next((one for one in form.questions() if one.name == name), None)
