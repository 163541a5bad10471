"""Lists in files of their own that a form of others asks for: which, whether they can be taken, what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Final

from repatria.content.adopting.searching import Searched, searched_in
from repatria.content.xforms.attached import LISTS, TABLE, Attached, read_list
from repatria.content.xforms.model import SELECTS, below, child, local
from repatria.content.xforms.places import GEOMETRY
from repatria.content.xforms.placing import place_all
from repatria.content.xforms.tabling import MOST_ENTRIES
from repatria.content.xforms.xml import read_xml
from repatria.domain.errors import DefinitionFileError
from repatria.domain.expressions.listed import Listed
from repatria.domain.expressions.nodes import Element, Node
from repatria.domain.reasons import Reason, because

LARGEST_LIST: Final = 8 << 20
"""Bytes of all lists of a form together."""
MOST_LETTERS: Final = 2_000
"""Letters of one cell, but for the edge of a place on a map."""
MOST_LISTS: Final = 20
_MEGABYTE: Final = 1 << 20
_IN_FILE: Final = re.compile(r"(?:jr://file[\w-]*/)?([^/\\:].*)")
_IN_LIST: Final = re.compile(r"instance\('([^']+)'\)")


def take_lists(file: str, xform: bytes, attached: Attached) -> dict[str, bytes]:
    """Return the lists that the form in *xform* asks for, by the names of their files.

    Raises DefinitionFileError: naming *file* for a list that is missing or no table, the list itself where it is
    damaged, too large, or lacks a column from which choices are taken.
    """
    document = read_xml(file, xform)
    place_all(document)
    asked = dict(_asked(document))
    if len(asked) > MOST_LISTS:
        raise DefinitionFileError(file, because(Reason.TOO_MANY_LISTS, most=MOST_LISTS))
    taken: dict[str, bytes] = {}
    entries = 0
    spared = _spared(document)
    for name, columns in asked.items():
        if name in spared and attached(name) is None:
            continue  # its choices are asked for as text, and that is told
        data = _taken(file, name, attached, LARGEST_LIST - sum(map(len, taken.values())))
        entries += _check(name, data, columns, MOST_ENTRIES - entries)
        taken[name] = data
    return taken


def searched_lists(document: Element, lists: Mapping[str, bytes]) -> dict[str, Node]:
    """Return the lists that no instance of the form names, by the names that its ``search()`` gives them."""
    named = {search.list_name for search in _searches(document)}
    return {name: read_list(f"{name}.csv", lists[f"{name}.csv"]) for name in named if f"{name}.csv" in lists}


def _taken(file: str, name: str, attached: Attached, most: int) -> bytes:
    if not _is_list(name):
        raise DefinitionFileError(file, because(Reason.LIST_NO_TABLE, name=name))
    data = attached(name)
    if data is None:
        raise DefinitionFileError(file, because(Reason.LIST_FILE_MISSING, name=name))
    if len(data) > most:
        raise DefinitionFileError(name, because(Reason.FILE_TOO_LARGE, most=LARGEST_LIST // _MEGABYTE))
    return data


def _check(name: str, data: bytes, columns: set[str], most: int) -> int:
    """Return how many lines the list has."""
    (listed,) = read_list(name, data).children
    longest = _longest(listed)
    for column in sorted(columns):
        if column not in longest:
            raise DefinitionFileError(name, because(Reason.LIST_COLUMN_MISSING, column=column))
    if len(listed.children) > most:
        raise DefinitionFileError(name, because(Reason.TOO_MANY_ENTRIES, most=MOST_ENTRIES))
    if any(letters > MOST_LETTERS for column, letters in longest.items() if column != GEOMETRY):
        raise DefinitionFileError(name, because(Reason.TOO_LONG, most=MOST_LETTERS))
    return len(listed.children)


def _longest(listed: Node) -> dict[str, int]:
    """Return by column how many letters the longest of its cells has."""
    if isinstance(listed, Listed):
        found = dict.fromkeys(listed.heads, 0)
        cells = (pair for entry in listed.children for pair in zip(listed.heads, entry.cells, strict=False))
    else:
        found = {}
        cells = ((cell.name, cell.text) for entry in listed.children for cell in entry.children)
    for column, text in cells:
        found[column] = max(found.get(column, 0), len(text))
    return found


def _asked(document: Element) -> Iterator[tuple[str, set[str]]]:
    """Yield the file of each list, with the columns from which choices are taken."""
    files = {name: PurePath(source).name for name, source in _files(document)}
    columns: dict[str, set[str]] = {name: set() for name in files.values()}
    for select in (one for one in below(document) if local(one) in SELECTS):
        itemset = child(select, "itemset")
        found = _IN_LIST.search(itemset.attributes.get("nodeset", "")) if itemset is not None else None
        if itemset is not None and found and found[1] in files:
            value = child(itemset, "value")
            columns[files[found[1]]].add(value.attributes.get("ref", "name") if value is not None else "name")
    for search in _searches(document):
        columns.setdefault(f"{search.list_name}.csv", set()).add(search.code)
    yield from columns.items()


def _files(document: Element) -> Iterator[tuple[str, str]]:
    """Yield each list that stands in a file, and that file.

    What is no list is passed over where nothing but choices come of it: they are asked for as text.
    """
    said = _said_by_binds(document)
    for instance in (one for one in below(document) if local(one) == "instance"):
        source = _IN_FILE.fullmatch(instance.attributes.get("src", "").strip())
        name = instance.attributes.get("id", "")
        if source and (_is_list(source[1]) or _names(said, name)):
            yield name, source[1]


def _spared(document: Element) -> frozenset[str]:
    """Return the files of lists beside CSV that may be missing, as nothing but choices comes of them."""
    said = _said_by_binds(document)
    files = ((name, PurePath(source)) for name, source in _files(document))
    return frozenset(
        one.name for name, one in files if one.suffix.lower() != TABLE and not _names(said, name)
    )


def _said_by_binds(document: Element) -> str:
    return " ".join(
        text for one in below(document) if local(one) == "bind" for text in one.attributes.values()
    )


def _names(said: str, name: str) -> bool:
    """Tell whether expressions *said* so name the list *name*."""
    return re.search(rf"""["']{re.escape(name)}["']""", said) is not None


def _is_list(name: str) -> bool:
    return PurePath(name).suffix.lower() in LISTS


def _searches(document: Element) -> list[Searched]:
    found = (searched_in(one) for one in below(document) if local(one) in SELECTS)
    return [one for one in found if one is not None]
