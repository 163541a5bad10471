"""A filled form with two travels, each with its stops, and a list of shelters beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from repatria.domain.expressions import Value, parse
from repatria.domain.expressions.nodes import Element, Node
from repatria.domain.expressions.viewpoint import Viewpoint

Tree = Mapping[str, object] | str


def grow(parent: Element, name: str, tree: object) -> Element:
    """Put *tree* below *parent*; a list becomes siblings, keys with ``@`` attributes."""
    if isinstance(tree, list):
        return [grow(parent, name, branch) for branch in tree][-1]
    if not isinstance(tree, Mapping):
        return Element(name, str(tree), parent=parent)
    attributes = {key[1:]: str(value) for key, value in tree.items() if key.startswith("@")}
    made = Element(name, attributes=attributes, parent=parent)
    for key, branch in tree.items():
        if not key.startswith("@"):
            grow(made, key, branch)
    return made


def document(**trees: object) -> Element:
    top = Element("")
    for name, tree in trees.items():
        grow(top, name, tree)
    return top


FILLED = document(
    data={
        "@id": "F23",
        "name": "Ixchel",
        "age": "15",
        "needs": "medical legal",
        "travel": [
            {"by": "bus", "hours": "4", "stop": [{"place": "Copán"}, {"place": "El Florido"}]},
            {"by": "plane", "hours": "1.5", "stop": [{"place": "Toncontín"}]},
        ],
        "empty": "",
    }
)
SHELTERS = document(
    root={
        "item": [
            {"name": "s1", "country": "HND", "beds": "3"},
            {"name": "s2", "country": "GTM", "beds": "12"},
            {"name": "s3", "country": "HND", "beds": "7"},
        ]
    }
)


def at(*places: object) -> Node:
    """Return the node that names and places (from 1) lead to."""
    node: Node = FILLED
    for name, place in zip(places[::2], places[1::2], strict=True):
        alike = [child for child in node.children if child.name == name]
        node = alike[int(str(place)) - 1]
    return node


def look(text: str, node: Node | None = None) -> Value:
    """Return what *text* says, seen from *node*, from the form's first element otherwise."""
    moment = datetime(2026, 3, 5, 10, 30, tzinfo=UTC)
    here = node or at("data", 1)
    viewpoint = Viewpoint(
        FILLED, here, moment, {"shelters": SHELTERS}, chance=lambda count: bytes(range(count))
    )
    return parse(text).evaluate(viewpoint)
