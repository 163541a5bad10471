"""Walk the steps of a path from node to node.

Absolute paths mean the filled form, also inside the predicates of a list. One that leads into a repeat in which the
expression itself stands stays in its own row, as in JavaRosa; its last step names all rows. Inside the predicates of
rows the own row is the one that is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from repatria.domain.expressions.listed import Listed
from repatria.domain.expressions.nodes import Attribute, Node, above, named_in
from repatria.domain.expressions.tree import Step

_ANY: Final = (".", "..", "*", "node()")
PASSED_BY: Final = 10
"""So many nodes are passed by in the time in which a test looks at one."""
Keep = Callable[[Sequence[Node]], Sequence[Node]]
"""What predicates leave of the nodes that one step found from one node."""


def walk_steps(
    starts: Sequence[Node], steps: Sequence[tuple[Step, Keep]], spend: Callable[[int], None]
) -> tuple[Node, ...]:
    """Return the nodes that *steps* lead to from *starts*, each once, in order; *spend* hears of all looked at."""
    nodes = list(starts)
    for step, keep in steps:
        found: dict[int, Node] = {}
        for node in nodes:
            passed_by = _passed_by(node)
            spend(2 + passed_by // PASSED_BY)
            for reached in _kept(node, step, keep, spend, passed_by):
                found.setdefault(id(reached), reached)
        nodes = list(found.values())
    return tuple(nodes)


def _kept(node: Node, step: Step, keep: Keep, spend: Callable[[int], None], passed_by: int) -> Sequence[Node]:
    """Return what *keep* leaves of what *step* reaches; of a list with an index only that is looked at."""
    there = _reached(node, step)
    if isinstance(node, Listed):
        there = keep(there)
        spend(len(there) // PASSED_BY)
        return there
    spend(max(len(there) - passed_by, 0) // PASSED_BY)
    return keep(there)


def own_rows(document: Node, steps: Sequence[Step], here: Node) -> tuple[Node, int]:
    """Return how far an absolute path goes the same way as to *here*: the node there, and the steps used up."""
    at, used = document, 0
    for step, node in zip(steps[:-1], above(here)[1:], strict=False):
        if step.predicates or step.name != node.name:
            break
        at, used = node, used + 1
    return at, used


def _passed_by(node: Node) -> int:
    """Return how many nodes are passed by to find those of a name: none where an index finds them."""
    return 0 if isinstance(node, Listed) or hasattr(node, "named") else len(node.children)


def _reached(node: Node, step: Step) -> Sequence[Node]:
    if isinstance(node, Listed) and step.name in node.names:
        return node.children
    return _found(node, step)


def _found(node: Node, step: Step) -> Sequence[Node]:
    axis, _, test = step.name.rpartition("::")
    if step.name == "." or axis == "self":
        return _named([node], test)
    if step.name == ".." or axis == "parent":
        return _named([node.parent] if node.parent is not None else [], test)
    if step.name.startswith("@"):
        return list(_attributes(node, step.name[1:]))
    return node.children if test in _ANY else named_in(node, test)


def _named(nodes: Sequence[Node], name: str) -> Sequence[Node]:
    return nodes if name in _ANY else [node for node in nodes if name == node.name]


def _attributes(node: Node, name: str) -> Iterator[Node]:
    for key, text in node.attributes.items():
        if name in ("*", key):
            yield Attribute(node, key, text)
