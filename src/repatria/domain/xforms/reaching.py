"""Which answers an expression reads, as paths of names without places."""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.expressions import Expression
from repatria.domain.expressions.tree import Call, Filter, Node, Path, Step, operands

Base = tuple[str, ...] | None
"""Where a relative path begins; None outside the filled form, in a list."""


def read_paths(expression: Expression, at: str) -> frozenset[str]:
    """Return the paths that *expression* reads when it stands at *at*; ``*`` stands for any name."""
    return frozenset("/" + "/".join(steps) for steps in _read(expression.tree, _split(at), _split(at)))


def leads_to(node: Node, at: str) -> str:
    """Return the path that *node* leads to when it stands at *at*; nothing where it leads to no place of the form."""
    here = _split(at)
    end = _end(node, here, here) if isinstance(node, Path) else None
    return "" if end is None else "/" + "/".join(end)


def _split(path: str) -> tuple[str, ...]:
    return tuple(path.strip("/").split("/")) if path.strip("/") else ()


def _read(node: Node, base: Base, current: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what *node* reads; *base* is where relative paths begin, *current* where the expression stands."""
    if isinstance(node, Path):
        yield from _read_path(node, base, current)
    elif isinstance(node, Filter):
        yield from _read(node.operand, base, current)
        inside = _end(node.operand, base, current)
        for predicate in node.predicates:
            yield from _read(predicate, inside, current)
    elif _is_current(node):
        yield current
    else:
        for operand in operands(node):
            yield from _read(operand, base, current)


def _read_path(path: Path, base: Base, current: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    here = _start(path, base, current)
    if path.start is not None and not _is_current(path.start):  # where it stands is not what is read
        yield from _read(path.start, base, current)
    for step in path.steps:
        here = _after(here, step)
        for predicate in step.predicates:
            yield from _read(predicate, here, current)
    if here is not None:
        yield here


def _start(path: Path, base: Base, current: tuple[str, ...]) -> Base:
    if path.start is not None:
        return _end(path.start, base, current)
    return () if path.absolute else base


def _end(node: Node, base: Base, current: tuple[str, ...]) -> Base:
    """Return where *node* leads to, None where that is no place of the filled form."""
    if isinstance(node, Path):
        here = _start(node, base, current)
        for step in node.steps:
            here = _after(here, step)
        return here
    if isinstance(node, Filter):
        return _end(node.operand, base, current)
    return current if _is_current(node) else None


def _is_current(node: Node) -> bool:
    return isinstance(node, Call) and node.name == "current"


def _after(here: Base, step: Step) -> Base:
    if here is None or step.name == "." or step.name.startswith("self::"):
        return here
    if step.name == ".." or step.name.startswith("parent::"):
        return here[:-1]
    return (*here, "*" if step.name == "node()" else step.name)
