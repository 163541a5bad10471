"""A list in columns, as one attached to a form is: a node like any other, found by an index however long it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from repatria.domain.expressions.equality import Index
from repatria.domain.expressions.nodes import Node
from repatria.domain.expressions.values import Value

_NOTHING: Mapping[str, str] = {}


class Cell:
    """One cell, made when a path comes to it."""

    __slots__ = ("name", "parent", "text")

    def __init__(self, parent: Entry, name: str, text: str) -> None:
        self.parent, self.name, self.text = parent, name, text

    @property
    def children(self) -> Sequence[Node]:
        """Return nothing."""
        return ()

    @property
    def attributes(self) -> Mapping[str, str]:
        """Return nothing."""
        return _NOTHING


class Entry:
    """One line of the list: an ``item`` with a node for each column."""

    __slots__ = ("cells", "parent")
    name = "item"
    attributes = _NOTHING

    def __init__(self, parent: Listed, cells: tuple[str, ...]) -> None:
        self.parent, self.cells = parent, cells

    @property
    def children(self) -> Sequence[Node]:
        """Return its cells."""
        return [Cell(self, *cell) for cell in zip(self.parent.heads, self.cells, strict=False)]

    @property
    def text(self) -> str:
        """Return the text of all cells."""
        return "".join(self.cells)

    def cell(self, column: str) -> str:
        """Return what stands in *column*, nothing where the line is shorter."""
        place = self.parent.places.get(column, len(self.cells))
        return self.cells[place] if place < len(self.cells) else ""


class Listed:
    """The ``root`` of a list with its *heads*; the lines stand in the order of their file.

    Spaces around a cell are no part of it: what is chosen from a list is found there again.
    """

    name = "root"
    names = frozenset({Entry.name, "*", "node()"})
    """The steps that lead to all of its lines."""
    attributes = _NOTHING

    def __init__(self, heads: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        self.heads = tuple(heads)
        self.places = {head: place for place, head in reversed(list(enumerate(self.heads)))}
        self.parent: Node = _Document(self)
        self.children: Sequence[Entry] = tuple(Entry(self, tuple(map(str.strip, cells))) for cells in lines)
        self._by_text: dict[str, dict[str, list[int]]] = {}
        self._texts: dict[str, Index] = {}

    @property
    def text(self) -> str:
        """Return the text of the whole list."""
        return "".join(entry.text for entry in self.children)

    def where(self, column: str, wanted: Value) -> Sequence[Entry]:
        """Return the lines in whose *column* stands *wanted*, compared as ``=`` does; all of them for yes and no."""
        if isinstance(wanted, bool):
            return self.children
        by_text = self._index(column)
        found = self._texts[column].equal_to(wanted)
        return [self.children[place] for place in sorted(place for text in found for place in by_text[text])]

    def _index(self, column: str) -> dict[str, list[int]]:
        if column not in self._by_text:
            made: dict[str, list[int]] = {}
            for place, entry in enumerate(self.children):
                made.setdefault(entry.cell(column), []).append(place)
            self._by_text[column] = made
            self._texts[column] = Index(made)
        return self._by_text[column]


class _Document:
    """What stands above the root."""

    name = ""
    parent = None
    attributes = _NOTHING

    def __init__(self, root: Listed) -> None:
        self.children: Sequence[Node] = (root,)

    @property
    def text(self) -> str:
        return self.children[0].text
