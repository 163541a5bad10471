"""Lists that stand in files beside a form: CSV tables, and XML made of items."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Final

from repatria.content.xforms.xml import read_xml
from repatria.domain.errors import DefinitionFileError
from repatria.domain.expressions.listed import Listed
from repatria.domain.expressions.nodes import Node
from repatria.domain.reasons import Reason, because

MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 200
Attached = Callable[[str], bytes | None]
"""Gives the bytes of an attached file by its name, nothing where it is missing."""


def nothing_attached(_name: str) -> bytes | None:
    """Say of every file that it is missing."""
    return None


def read_list(file: str, data: bytes) -> Node:
    """Return the list in *data* as an instance with a root of items; raises DefinitionFileError naming *file*."""
    return read_xml(file, data) if file.lower().endswith(".xml") else _read_csv(file, data)


def _read_csv(file: str, data: bytes) -> Node:
    lines: list[list[str]] = []
    try:
        rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        heads = [head.strip() for head in next(rows, [])][:MOST_COLUMNS]
        for cells in rows:
            if len(lines) >= MOST_ROWS:
                raise DefinitionFileError(file, because(Reason.TOO_MANY_NODES, most=MOST_ROWS))
            if cells:
                lines.append(cells[: len(heads)])
    except UnicodeDecodeError as error:
        raise DefinitionFileError(file, because(Reason.NOT_UTF8)) from error
    except csv.Error as error:
        raise DefinitionFileError(file, because(Reason.BAD_SPREADSHEET)) from error
    return Listed(heads, lines).parent
