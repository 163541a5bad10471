"""The nodes of a filled form and of its lists, as paths walk them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol


class Node(Protocol):
    """An element, an attribute, or the document above the first element."""

    @property
    def name(self) -> str:
        """Return the name as the form writes it, ``orx:meta`` with its prefix; nothing for a document."""
        ...

    @property
    def text(self) -> str:
        """Return the text, with that of all elements within; nothing for what is not asked."""
        ...

    @property
    def parent(self) -> Node | None:
        """Return the node above."""
        ...

    @property
    def children(self) -> Sequence[Node]:
        """Return the elements within, in order."""
        ...

    @property
    def attributes(self) -> Mapping[str, str]:
        """Return the attributes by their names."""
        ...


class Element:
    """A node that stands in memory."""

    __slots__ = ("attributes", "children", "name", "own_text", "parent")

    def __init__(
        self,
        name: str,
        own_text: str = "",
        attributes: Mapping[str, str] | None = None,
        parent: Element | None = None,
    ) -> None:
        self.name, self.own_text, self.parent = name, own_text, parent
        self.attributes: Mapping[str, str] = attributes or {}
        self.children: list[Element] = []
        if parent is not None:
            parent.children.append(self)

    @property
    def text(self) -> str:
        """Return its own text, or that of everything within it, in order."""
        if not self.children:
            return self.own_text
        return "".join(element.own_text for element in descend(self))


class Attribute:
    """An attribute found by a path."""

    __slots__ = ("name", "parent", "text")

    def __init__(self, parent: Node, name: str, text: str) -> None:
        self.parent, self.name, self.text = parent, name, text

    @property
    def children(self) -> Sequence[Node]:
        """Return nothing."""
        return ()

    @property
    def attributes(self) -> Mapping[str, str]:
        """Return nothing."""
        return {}


def descend(element: Element) -> Iterator[Element]:
    """Yield *element* and everything within it, in order."""
    waiting = [element]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(reversed(here.children))


def above(node: Node) -> list[Node]:
    """Return *node* and what stands above it, the document first."""
    line = [node]
    while (parent := line[-1].parent) is not None:
        line.append(parent)
    return line[::-1]


def named_in(node: Node, name: str) -> Sequence[Node]:
    """Return the elements called *name* within *node*; one that knows them by their names is not gone through."""
    known: Callable[[str], Sequence[Node]] | None = getattr(node, "named", None)
    return known(name) if known is not None else [one for one in node.children if one.name == name]


def place_of(node: Node) -> int:
    """Return the place of *node* among its siblings of the same name, from 1."""
    if node.parent is None:
        return 1
    alike = named_in(node.parent, node.name)
    return next((place for place, sibling in enumerate(alike, 1) if sibling is node), 1)
