"""Which column of a list a test asks for, so that what can hold is found by an index and not line by line."""

from __future__ import annotations

from repatria.domain.expressions.tree import Call, Chain, Node, Path, walk


def key_of(test: Node) -> tuple[str, Node] | None:
    """Return a column and what it must be equal to for *test* to hold; None where it asks anything else."""
    if not isinstance(test, Chain):
        return None
    if test.rest[0][0] == "and":
        operands = (test.first, *(operand for _, operand in test.rest))
        return next((key for operand in operands if (key := key_of(operand)) is not None), None)
    if len(test.rest) != 1 or test.rest[0][0] != "=":
        return None
    sides = (test.first, test.rest[0][1])
    for column, other in (sides, sides[::-1]):
        if (name := _column(column)) and _stands_alone(other):
            return name, other
    return None


def _column(node: Node) -> str:
    if not isinstance(node, Path) or node.absolute or node.start is not None or len(node.steps) != 1:
        return ""
    step = node.steps[0]
    plain = not step.predicates and step.name.replace("_", "").replace("-", "").replace(".", "").isalnum()
    return step.name if plain and step.name not in (".", "..") else ""


def _stands_alone(node: Node) -> bool:
    """Tell whether *node* says the same of every line: it asks none of its columns, nor its place."""
    for one in walk(node):
        if isinstance(one, Path) and not one.absolute and one.start is None:
            return False
        if isinstance(one, Call) and one.name in ("position", "last", "random", "uuid", "once"):
            return False
    return True
