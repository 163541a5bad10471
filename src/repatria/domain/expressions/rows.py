"""Paths through the rows of a form by the names of its questions: ``/member[age < 18]/name``.

Groups are no step of such a path. Inside its predicates a bare name is the answer in the row that is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.expressions.tree import Call, Node, Path, operands, walk

_NO_NAME = frozenset({".", ".."})


def ways(tree: Node) -> Iterator[Path]:
    """Yield each path in *tree* that goes through the form from its beginning, those in predicates of others too."""
    return (path for path, is_within in _paths(tree, is_within=False) if path.absolute or is_within)


def names_on_way(tree: Node) -> frozenset[str]:
    """Return the names that the paths of *tree* through rows bear, also in what they ask of these."""
    return frozenset(step.name for path in ways(tree) for step in path.steps) - _NO_NAME


def looks_across(tree: Node) -> bool:
    """Tell whether *tree* asks for answers of other rows than its own, by a path or by their place."""
    by_place = any(isinstance(node, Call) and node.name == "indexed-repeat" for node in walk(tree))
    return by_place or next(ways(tree), None) is not None


def _paths(node: Node, *, is_within: bool) -> Iterator[tuple[Path, bool]]:
    """Yield each path that begins in the form with whether it begins at a row that is looked at."""
    if not isinstance(node, Path):
        for operand in operands(node):
            yield from _paths(operand, is_within=is_within)
        return
    if node.start is None:
        yield node, is_within
    else:
        yield from _paths(node.start, is_within=is_within)
    inside = node.start is None and (
        node.absolute or is_within
    )  # what a list's lines are asked is in the list
    for step in node.steps:
        for predicate in step.predicates:
            yield from _paths(predicate, is_within=inside)
