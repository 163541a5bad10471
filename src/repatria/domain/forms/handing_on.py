"""Whose answer an expression hands on: that of one question as it was given, in words, or with words around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.tree import Call, Filter, Literal, Node, Number, Path, Variable
from repatria.domain.forms.definition import Question

Arguments = tuple[Node, ...]
_DEEPEST: Final = 20
"""So many calculations, one reading the other, are gone through for a question that has words."""
_HANDED: Final[Mapping[str, Callable[[Arguments], Arguments]]] = {
    "coalesce": lambda given: given,
    "concat": lambda given: given,
    "if": lambda given: given[1:],
    "indexed-repeat": lambda given: given[:1],
    "jr:choice-name": lambda given: given[:1],
    "join": lambda given: given[1:],
    "normalize-space": lambda given: given,
    "once": lambda given: given,
    "selected-at": lambda given: given[:1],
    "string": lambda given: given,
    "substr": lambda given: given[:1],
}
"""Which arguments of a function stand in what it gives; that of any other is another thing than an answer."""


def handed_on(tree: Node, questions: Mapping[str, Question]) -> Question | None:
    """Return the one question with words whose answer *tree* gives; None for several, none, or anything else."""
    found = {question.name if question else "": question for question in _handed(tree, questions, 0)}
    return next(iter(found.values())) if len(found) == 1 else None


def _handed(tree: Node, questions: Mapping[str, Question], depth: int) -> Iterator[Question | None]:
    """Yield the questions whose answers stand in what *tree* gives, and None for what is no question's."""
    match tree:
        case Variable(name) if name in questions:
            yield from _of(questions[name], questions, depth)
        case Call(name, given) if name in _HANDED:
            for one in _HANDED[name](given):
                yield from _handed(one, questions, depth)
        case Filter(operand, _):
            yield from _handed(operand, questions, depth)
        case Path(steps) if steps and steps[-1].name in questions:
            yield from _of(questions[steps[-1].name], questions, depth)
        case Literal() | Number():
            pass  # words around an answer
        case _:
            yield None


def _of(question: Question, questions: Mapping[str, Question], depth: int) -> Iterator[Question | None]:
    if question.label:
        yield question
        return
    try:
        tree = parse(question.calculation).tree if question.calculation and depth < _DEEPEST else None
    except ExpressionError:
        tree = None
    yield from _handed(tree, questions, depth + 1) if tree is not None else (None,)
