"""Lists written as items, each with what it says under names of its own, as tables that are found by an index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from repatria.domain.errors import DefinitionFileError
from repatria.domain.expressions.listed import Entry, Listed
from repatria.domain.expressions.nodes import Element
from repatria.domain.reasons import Reason, because

MOST_ENTRIES: Final = 100_000
"""Lines of all lists of a form together, and so of each."""
MOST_CELLS: Final = 2_000_000
"""Of a table, those too in which nothing stands: a name that one item has is a column of all."""


def as_table(file: str, items: Sequence[Mapping[str, str]]) -> Listed:
    """Return *items* as the lines of a table; raises DefinitionFileError naming *file* for too many."""
    heads = list(dict.fromkeys(name for item in items for name in item))
    if len(items) > MOST_ENTRIES:
        raise DefinitionFileError(file, because(Reason.TOO_MANY_ENTRIES, most=MOST_ENTRIES))
    if len(items) * len(heads) > MOST_CELLS:
        raise DefinitionFileError(file, because(Reason.TOO_MANY_NODES, most=MOST_CELLS))
    return Listed(heads, [[item.get(head, "") for head in heads] for item in items])


def table_in(file: str, root: Element) -> Listed | None:
    """Return the items below *root* as a table; None where it holds more than a table says."""
    if root.name != Listed.name or not all(_is_line(item) for item in root.children):
        return None
    return as_table(
        file, [{cell.name: cell.text.strip() for cell in item.children} for item in root.children]
    )


def _is_line(item: Element) -> bool:
    """Tell whether *item* says each thing once, and nothing within it or beside it."""
    names = {cell.name for cell in item.children}
    return (
        item.name == Entry.name
        and not item.attributes
        and len(names) == len(item.children)
        and not any(cell.children or cell.attributes for cell in item.children)
    )
