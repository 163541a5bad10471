"""Compile paths and predicates: from where an expression stands to the nodes it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions.functions import Closure, Context, NoResultError, spend
from repatria.domain.expressions.keyed import key_of
from repatria.domain.expressions.listed import Listed
from repatria.domain.expressions.nodes import Node, above
from repatria.domain.expressions.tree import Filter, Path, Step, walk, weight_of
from repatria.domain.expressions.tree import Node as Tree
from repatria.domain.expressions.values import (
    NodeSet,
    Plain,
    Several,
    Value,
    as_boolean,
    as_strings,
    as_value,
    nodes_of,
    value_of,
)
from repatria.domain.expressions.walked import plain_names
from repatria.domain.expressions.walking import own_rows, walk_steps
from repatria.domain.reasons import Reason, because

_HERE = (Step("."),)
_PLAIN = (str, float, bool)
Compile = Callable[[Tree], Closure]
_Test = tuple[Closure, int]
"""A predicate, and of how many parts it is: what they take comes beside the steps of its paths."""


def compile_path(path: Path, compile_tree: Compile) -> Closure:
    """Return a function that finds the nodes of *path* in a context."""
    start = None if path.start is None else compile_tree(path.start)
    tested = [(step, _tests(step.predicates, compile_tree)) for step in path.steps]
    names = plain_names(path.steps)

    def run(context: Context) -> Value:
        here: Node | None = getattr(context, "node", None)
        columns = getattr(context, "nodes", None)
        if columns is not None and start is None and here is None and not path.absolute:
            return Several(columns(path))
        if here is None and start is None and not _has_form(path, context):
            if path.steps == _HERE and not path.absolute:
                return as_value(context.value("."))
            raise ExpressionError(path.position, because(Reason.NO_PATH_HERE))
        begun, used = _begin(path, context, here, start)
        is_seen = getattr(context, "is_seen", None) if start is None else None
        walked = getattr(context, "walked", None) if start is None else None
        look = cast("Callable[[int], None]", getattr(context, "spend", int))
        try:
            if walked is not None and names is not None:
                plainly: NodeSet = walked.find(begun[0], names[used:], is_seen, look)
                return plainly
            steps = [(step, _keeper(test, context)) for step, test in tested[used:]]
            found = walk_steps(begun, steps, look)
            if len(found) == 1 and start is not None:
                look(weight_of(len(found[0].children)))  # its text may be that of a whole list
        except NoResultError as error:
            raise ExpressionError(path.position, error.why) from error
        return found if is_seen is None else tuple(filter(is_seen, found))

    return run


def _has_form(path: Path, context: Any) -> bool:
    """Tell whether an absolute path has a form to go through."""
    return path.absolute and getattr(context, "document", None) is not None


def _begin(path: Path, context: Any, here: Node | None, start: Closure | None) -> tuple[Sequence[Node], int]:
    """Return the nodes to begin at, and how many steps are used up by that."""
    if start is not None:
        return _only_nodes(start(context), path), 0
    if not path.absolute:
        return [here] if here is not None else [], 0
    if context.whole:
        return [context.document], 0
    looked_at = here is not None and above(here)[0] is context.document
    node, used = own_rows(context.document, path.steps, here if here and looked_at else context.current)
    return [node], used


def _only_nodes(found: Value, path: Path) -> list[Node]:
    nodes = nodes_of(found)
    if nodes is None:
        raise ExpressionError(path.position, because(Reason.PATH_FROM_TEXT))
    return nodes


def compile_filter(node: Filter, compile_tree: Compile) -> Closure:
    """Return a function that leaves of an operand what the predicates keep."""
    operand, tests = compile_tree(node.operand), _weighed(node.predicates, compile_tree)

    def run(context: Context) -> Value:
        found = operand(context)
        return _kept(tests, context, found if isinstance(found, tuple) else as_strings(found))

    return run


@dataclass(frozen=True, slots=True)
class _Tests:
    """The predicates of one step; *key*: the column that the first one asks for, and what must stand there."""

    every: tuple[_Test, ...]
    key: tuple[str, Closure] | None = None


def _tests(predicates: Sequence[Tree], compile_tree: Compile) -> _Tests:
    key = key_of(predicates[0]) if predicates else None
    wanted = None if key is None else (key[0], compile_tree(key[1]))
    return _Tests(_weighed(predicates, compile_tree), wanted)


def _weighed(predicates: Sequence[Tree], compile_tree: Compile) -> tuple[_Test, ...]:
    return tuple((compile_tree(one), sum(1 for _ in walk(one))) for one in predicates)


def _keeper(tests: _Tests, context: Context) -> Callable[[Sequence[Node]], Sequence[Node]]:
    if not tests.every:
        return tuple

    def keep(nodes: Sequence[Node]) -> Sequence[Node]:
        return _kept(tests.every, context, tuple(_those_that_may(tests.key, context, nodes)))  # type: ignore[return-value]  # nodes in, nodes out

    return keep


def _those_that_may(
    key: tuple[str, Closure] | None, context: Context, nodes: Sequence[Node]
) -> Sequence[Node]:
    """Return the *nodes* that the first test may keep: of a whole list in columns only what its index has."""
    listed = nodes[0].parent if nodes else None
    if key is None or not isinstance(listed, Listed) or len(nodes) != len(listed.children):
        return nodes
    return listed.where(key[0], key[1](context))


def _kept(tests: tuple[_Test, ...], context: Context, items: NodeSet) -> NodeSet:
    for test, parts in tests:
        spend(context, weight_of(parts * len(items)))
        asked = _Asked(context)
        items = tuple(item for place, item in enumerate(items, 1) if _keeps(test, asked, item, place))
    return items


def _keeps(test: Closure, asked: _Asked, item: Plain | Node, place: int) -> bool:
    result = test(Item(asked, item, place))
    if isinstance(result, float):
        return result == place
    return as_boolean(result)


class _Asked:
    """What every path and function asks of a *context*, asked once for all items that a predicate looks at."""

    __slots__ = ("context", "is_seen", "nodes", "reads", "spend", "walked")

    def __init__(self, context: Context) -> None:
        self.context = context
        self.is_seen = getattr(context, "is_seen", None)
        self.nodes = getattr(context, "nodes", None)
        self.reads = getattr(context, "reads", None)
        self.spend = getattr(context, "spend", int)
        self.walked = getattr(context, "walked", None)


def looked_at(context: Context, items: Sequence[Node]) -> Iterator[Item]:
    """Yield *items* one after the other as what is looked at from *context*."""
    asked = _Asked(context)
    return (Item(asked, item, place) for place, item in enumerate(items, 1))


class Item:
    """One node of a node-set while a predicate looks at it; all else is as its context has it."""

    __slots__ = ("_context", "_item", "_place", "is_seen", "nodes", "reads", "spend", "walked")

    def __init__(self, asked: _Asked, item: Plain | Node, place: int) -> None:
        self._context, self._item, self._place = asked.context, item, place
        self.is_seen, self.reads, self.spend = asked.is_seen, asked.reads, asked.spend
        self.nodes, self.walked = asked.nodes, asked.walked

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)

    @property
    def node(self) -> Node | None:
        """Return the node, from where its paths go."""
        return None if isinstance(self._item, _PLAIN) else self._item

    def value(self, name: str) -> Plain | Several | Sequence[str]:
        """Return what stands under *name*, ``.`` for the item."""
        return value_of(self._item) if name == "." else self._context.value(name)

    def today(self) -> date:
        """Return the date where the person is."""
        return self._context.today()

    def now(self) -> datetime:
        """Return the moment it is."""
        return self._context.now()

    def position(self, out: int = 1) -> int:
        """Return the place of the item, from 1; raises NoResultError for that of a row around what is no node."""
        if out > 1:
            raise NoResultError(because(Reason.NO_ROW_HERE))
        return self._place
