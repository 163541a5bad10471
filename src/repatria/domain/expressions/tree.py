"""The immutable syntax tree of an expression, and the way to print it so that it reads back the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

PRECEDENCE: dict[str, int] = {
    "or": 1,
    "and": 2,
    "=": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "div": 6,
    "mod": 6,
}
"""How tightly each operator binds; the minus sign before an operand stands at 7."""

NEGATION = 7
OPERAND = 9
_PARTS_A_STEP: Final = 10
"""So many operators and operands are worked out in the time in which one entry of a list is looked at."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A quoted text."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Variable:
    """A ``${name}``."""

    name: str
    position: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Negation:
    """A minus sign before its operand."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Chain:
    """Operands joined from left to right by operators that bind equally: one node however long the sum."""

    first: Node
    rest: tuple[tuple[str, Node], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A function and its arguments."""

    name: str
    arguments: tuple[Node, ...]
    position: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: a name, ``*``, ``.``, ``..``, ``@name``, ``parent::name``, ``self::name`` or ``node()``."""

    name: str
    predicates: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from *start* (an expression), from the root (*absolute*), or from where the question stands."""

    steps: tuple[Step, ...]
    absolute: bool = False
    start: Node | None = None
    position: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Filter:
    """An operand with predicates, such as ``${row}[2]``."""

    operand: Node
    predicates: tuple[Node, ...]


Node = Literal | Number | Variable | Negation | Chain | Call | Path | Filter


def render(node: Node) -> str:
    """Return the text of *node*; parsing it gives the same tree."""
    match node:
        case Literal() | Number() | Variable():
            return _render_leaf(node)
        case Negation(operand):
            return f"-{_wrapped(operand, NEGATION - 1)}"
        case Chain():
            return _render_chain(node)
        case Call(name, arguments):
            return f"{name}({', '.join(map(render, arguments))})"
        case Filter(operand, predicates):
            return _start(operand) + _render_predicates(predicates)
        case Path():
            return _render_path(node)


def _render_leaf(node: Literal | Number | Variable) -> str:
    match node:
        case Literal(text):
            return f'"{text}"' if "'" in text else f"'{text}'"
        case Number(text):
            return text
        case Variable(name):
            return f"${{{name}}}"


def _render_chain(chain: Chain) -> str:
    level = PRECEDENCE[chain.rest[0][0]]
    parts = [f" {operator} {_wrapped(operand, level)}" for operator, operand in chain.rest]
    return _wrapped(chain.first, level) + "".join(parts)


def walk(node: Node) -> Iterator[Node]:
    """Yield *node* and everything below it."""
    yield node
    for child in operands(node):
        yield from walk(child)


def operands(node: Node) -> Iterator[Node]:
    """Yield what stands directly below *node*."""
    match node:
        case Negation(operand):
            yield operand
        case Chain(first, rest):
            yield first
            yield from (operand for _, operand in rest)
        case Call(_, arguments):
            yield from arguments
        case Filter(operand, predicates):
            yield operand
            yield from predicates
        case Path(steps, _, start):
            if start is not None:
                yield start
            for step in steps:
                yield from step.predicates


def weight_of(parts: int) -> int:
    """Return how many steps it takes to work out so many *parts* of expressions, none where they are few."""
    return parts // _PARTS_A_STEP


def _binding(node: Node) -> int:
    if isinstance(node, Chain):
        return PRECEDENCE[node.rest[0][0]]
    return NEGATION if isinstance(node, Negation) else OPERAND


def _wrapped(node: Node, level: int) -> str:
    return render(node) if _binding(node) > level else f"({render(node)})"


def _start(node: Node) -> str:
    return render(node) if isinstance(node, Variable | Call | Literal | Number) else f"({render(node)})"


def _render_path(path: Path) -> str:
    parts = [_start(path.start)] if path.start is not None else []
    for index, step in enumerate(path.steps):
        rooted = index > 0 or path.absolute or path.start is not None
        parts.append("/" if rooted else "")
        parts.append(step.name + _render_predicates(step.predicates))
    return "".join(parts) or "/"


def _render_predicates(predicates: tuple[Node, ...]) -> str:
    return "".join(f"[{render(predicate)}]" for predicate in predicates)
