"""The shape of empty answers: every path once, and what a new row of each repeat holds."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from repatria.domain.expressions.nodes import Element, descend


def paths_of(document: Element) -> dict[str, Element]:
    """Return the first element at each path of names, attributes with ``@`` among them."""
    found: dict[str, Element] = {}
    waiting = [("", element) for element in reversed(document.children)]
    while waiting:
        above, element = waiting.pop()
        path = f"{above}/{element.name}"
        found.setdefault(path, element)
        for name in element.attributes:
            found.setdefault(f"{path}/@{name}", element)
        waiting += [(path, inner) for inner in reversed(element.children)]
    return found


def empty_rows(document: Element, repeats: Iterable[str]) -> dict[str, Element]:
    """Return what a new row of each repeat holds: its pattern where there is one, else its first row."""
    first = paths_of(document)
    patterns: dict[str, Element] = {}
    for path in repeats:
        row = first.get(path)
        if row is None or row.parent is None:
            continue
        alike = [one for one in row.parent.children if one.name == row.name]
        patterns[path] = next((one for one in alike if is_pattern(one)), row)
    return patterns


def is_pattern(element: Element) -> bool:
    """Tell whether *element* is only the pattern of a repeat's rows."""
    return "jr:template" in element.attributes or "template" in element.attributes


def fills_in(rows: Sequence[Element], empty: Element) -> bool:
    """Tell whether a file fills *rows* in: several, or one that holds more than a new row, which is *empty*."""
    return len(rows) > 1 or any(_texts(row) != _texts(empty) for row in rows)


def size_of_rows(document: Element, repeats: Container[str]) -> int:
    """Return how many answers all rows in *document* hold together, those of rows within counted too."""
    found = 0
    waiting = [("", one) for one in document.children]
    while waiting:
        above, one = waiting.pop()
        path = f"{above}/{one.name}"
        if path not in repeats:
            waiting += [(path, inner) for inner in one.children]
        elif not is_pattern(one):
            found += size_of(one)
    return found


def size_of(element: Element) -> int:
    """Return how many answers *element* holds, itself counted too."""
    return sum(1 for _ in descend(element))


def _texts(row: Element) -> list[str]:
    return [text for one in descend(row) if (text := one.own_text.strip())]
