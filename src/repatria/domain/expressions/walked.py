"""Where plain paths lead in a filled form, remembered while neither its rows nor what is asked of it change.

Each row of a thousand that counts its neighbours would look at a million otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from repatria.domain.expressions.nodes import Node
from repatria.domain.expressions.tree import Step
from repatria.domain.expressions.walking import PASSED_BY

_UP: Final = ".."
_REMEMBERED: Final = 100
"""So many nodes that are remembered cost as much as one that is looked at."""
_NO_NAMES: Final = (".", "*", "node()")
Seen = Callable[[Node], bool] | None
"""Which nodes a path finds; all of them without it."""


def plain_names(steps: Sequence[Step]) -> tuple[str, ...] | None:
    """Return the names of *steps* that only climb and then go down by names; None for any others."""
    names = tuple(step.name for step in steps)
    climbed = next((place for place, name in enumerate(names) if name != _UP), len(names))
    down = names[climbed:]
    if any(step.predicates for step in steps) or not all(map(_is_name, down)):
        return None
    return names


def _is_name(name: str) -> bool:
    return name not in _NO_NAMES and name != _UP and not name.startswith("@") and "::" not in name


class Walked:
    """What was found from which node, and the children of nodes by their names."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, tuple[str, ...], bool], tuple[Node, tuple[Node, ...]]] = {}
        self._children: dict[int, tuple[Node, dict[str, list[Node]]]] = {}

    def forget_rows(self) -> None:
        """Forget everything: rows came or went."""
        self._found.clear()
        self._children.clear()

    def forget_asked(self) -> None:
        """Forget what paths found: something else is asked now."""
        self._found.clear()

    def find(
        self, begin: Node, names: tuple[str, ...], is_seen: Seen, spend: Callable[[int], None]
    ) -> tuple[Node, ...]:
        """Return the nodes at *names* from *begin*, in order; *spend* hears of as many as a walk looks at."""
        node: Node | None = begin
        while node is not None and names and names[0] == _UP:
            node, names = node.parent, names[1:]
        if node is None:
            return ()
        key = (id(node), names, is_seen is None)
        kept = self._found.get(key)
        if kept is None:
            found = self._walk(node, names, spend)
            kept = self._found[key] = (node, found if is_seen is None else tuple(filter(is_seen, found)))
        else:
            spend(2 + len(kept[1]) // _REMEMBERED)  # what reads them counts that itself
        return kept[1]

    def _walk(self, node: Node, names: tuple[str, ...], spend: Callable[[int], None]) -> tuple[Node, ...]:
        nodes = [node]
        for name in names:
            reached: list[Node] = []
            for one in nodes:
                spend(2 + len(one.children) // PASSED_BY)
                reached += self._named(one).get(name, ())
            nodes = reached
        return tuple(nodes)

    def _named(self, node: Node) -> dict[str, list[Node]]:
        """Return the children of *node* by name; the node is kept with them, so that no other takes its place."""
        kept = self._children.get(id(node))
        if kept is None:
            named: dict[str, list[Node]] = {}
            for child in node.children:
                named.setdefault(child.name, []).append(child)
            kept = self._children[id(node)] = (node, named)
        return kept[1]
