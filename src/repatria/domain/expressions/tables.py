"""Functions that look into rows and lists: of a repeat, of a secondary instance, of the form's own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from repatria.domain.expressions.functions import Closure, Context, NoResultError, function
from repatria.domain.expressions.listed import Listed
from repatria.domain.expressions.nodes import Node, above, named_in
from repatria.domain.expressions.tree import Path
from repatria.domain.expressions.values import Value, as_number, as_string, as_value, nodes_of
from repatria.domain.reasons import Reason, because


@function("instance", 1, 1)
def _instance(context: Context, name: Value) -> Value:
    return (_list(context, as_string(name)),)


@function("pulldata", 4, 4)
def _pulldata(context: Context, name: Value, wanted: Value, column: Value, key: Value) -> Value:
    want, look, text = as_string(wanted), as_string(column), as_string(key)
    document, spend = _list(context, as_string(name)), getattr(context, "spend", int)
    for item in (item for root in document.children for item in _where(root, look, text)):
        spend(1)
        cells = {cell.name: cell.text for cell in item.children}
        if cells.get(look) == text:
            return cells.get(want, "")
    return ""


def _where(root: Node, column: str, text: str) -> Sequence[Node]:
    """Return the entries among which those are that have *text* in *column*."""
    return root.where(column, text) if isinstance(root, Listed) else root.children


@function("indexed-repeat", 3, None, lazy=True)
def _indexed_repeat(context: Context, wanted: Closure, *levels: Closure) -> Value:
    if len(levels) % 2:
        raise NoResultError(because(Reason.PLACE_MISSING))
    in_rows = getattr(context, "in_rows", None)
    if in_rows is not None:
        naming = _Naming(context)
        pairs = zip(levels[::2], levels[1::2], strict=True)
        numbers = {as_string(repeat(naming)): as_number(number(context)) for repeat, number in pairs}
        return as_value(in_rows(as_string(wanted(naming)), numbers))
    found = _nodes(wanted(_Everywhere(context)))
    row = _row(context, list(zip(levels[::2], levels[1::2], strict=True)))
    is_seen = getattr(context, "is_seen", None)
    inside = (node for node in found if row is not None and row in above(node))
    return tuple(inside if is_seen is None else filter(is_seen, inside))


def _row(context: Context, levels: list[tuple[Closure, Closure]]) -> Node | None:
    """Return the row that *levels* lead to, the outer one first; what they leave out is around the expression."""
    everywhere, here = _Everywhere(context), _Here(context)
    all_rows = [(_nodes(repeat(everywhere)), repeat, number) for repeat, number in levels]
    all_rows.sort(key=lambda level: len(above(level[0][0])) if level[0] else 0)
    chosen: Node | None = None
    for rows, repeat, number in all_rows:
        if chosen is None:
            around = {id(row.parent) for row in _nodes(repeat(here))}
            rows = [row for row in rows if id(row.parent) in around]
        else:
            rows = [row for row in rows if chosen in above(row)]
        place = as_number(number(context))
        if not 1 <= place <= len(rows):
            return None
        chosen = rows[int(place) - 1]
    return chosen


@function("jr:choice-name", 2, 2)
def _choice_name(context: Context, choice: Value, question: Value) -> Value:
    words: str = _ask(context, "choice_name")(as_string(choice), as_string(question))
    return words


@function("jr:itext", 1, 1)
def _itext(context: Context, name: Value) -> Value:
    words: str = _ask(context, "itext")(as_string(name))
    return words


class _Around:
    """A context in which what is not asked is found too."""

    is_seen = None

    def __init__(self, context: Context) -> None:
        self._context: Any = context

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)


class _Everywhere(_Around):
    """A context from which paths mean all rows, not those of where the expression stands: ``../s`` all such."""

    whole = True
    node = None

    def nodes(self, path: Path) -> Sequence[Node]:
        """Return what stands anywhere in the form under the names to which the relative *path* leads."""
        document: Node = _ask(self._context, "document")
        here: Node | None = self._context.node
        names = [node.name for node in above(here)[1:]] if here is not None else []
        for step in path.steps:
            if step.name == "..":
                names = names[:-1]
            elif step.name != ".":
                names.append(step.name)
        found = [document]
        for name in names:
            self._context.spend(len(found))
            found = [inner for node in found for inner in named_in(node, name)]
        return found


class _Here(_Around):
    """A context from which paths mean the rows of where the expression stands, also those that are not asked."""

    whole = False


class _Naming(_Around):
    """A context in which a question says its own name: of a form that knows its questions by name."""

    def value(self, name: str) -> str:
        """Return *name*."""
        return name


def _nodes(value: Value) -> list[Node]:
    nodes = nodes_of(value)
    if nodes is None:
        raise NoResultError(because(Reason.PATH_WANTED))
    return nodes


def _list(context: Context, name: str) -> Node:
    found: Node | None = _ask(context, "instance")(name)
    if found is None:
        raise NoResultError(because(Reason.NO_SUCH_LIST, name=name))
    return found


def _ask(context: Context, ability: str) -> Any:
    found = getattr(context, ability, None)
    if found is None:
        raise NoResultError(because(Reason.NO_FORM_HERE))
    return found
