"""Lists that stand in files beside a form: CSV tables, XML made of items, places on a map (GeoJSON)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from repatria.content.xforms.csv_rows import read_rows
from repatria.content.xforms.places import read_places
from repatria.content.xforms.tabling import MOST_ENTRIES, table_in
from repatria.content.xforms.xml import read_xml
from repatria.domain.errors import DefinitionFileError
from repatria.domain.expressions.listed import Listed
from repatria.domain.expressions.nodes import Node, descend
from repatria.domain.reasons import Reason, because

MOST_COLUMNS: Final = 200
TABLE, ITEMS, PLACES = ".csv", ".xml", ".geojson"
LISTS: Final = frozenset({TABLE, ITEMS, PLACES})
"""How the files of lists end that are read here."""
Attached = Callable[[str], bytes | None]
"""Gives the bytes of an attached file by its name, nothing where it is missing."""


def nothing_attached(_name: str) -> bytes | None:
    """Say of every file that it is missing."""
    return None


def read_list(file: str, data: bytes) -> Node:
    """Return the list in *data* as an instance with a root of items; raises DefinitionFileError naming *file*."""
    kind = PurePath(file).suffix.lower()
    if kind == PLACES:
        return read_places(file, data).parent
    return _read_items(file, data) if kind == ITEMS else _read_csv(file, data)


def _read_items(file: str, data: bytes) -> Node:
    document = read_xml(file, data)
    for cell in descend(document):
        cell.own_text = cell.own_text.strip()
    table = table_in(file, document.children[0])
    return document if table is None else table.parent


def _read_csv(file: str, data: bytes) -> Node:
    try:
        rows = read_rows(file, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DefinitionFileError(file, because(Reason.NOT_UTF8)) from error
    lines: list[list[str]] = []
    heads = [head.strip() for head in next(rows, [])][:MOST_COLUMNS]
    for cells in rows:
        if len(lines) >= MOST_ENTRIES:
            raise DefinitionFileError(file, because(Reason.TOO_MANY_ENTRIES, most=MOST_ENTRIES))
        if cells:
            lines.append(cells[: len(heads)])
    return Listed(heads, lines).parent
