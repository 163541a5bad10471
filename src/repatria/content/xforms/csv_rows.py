"""The rows of a CSV; one whose quotation marks are not closed as they were opened is refused with its line.

Otherwise what stands between two marks that do not belong together would be one cell: questions and their levels
would be lost in silence.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Because, Reason, because

_BLANK: Final = re.compile(r'"[ \t]+(?:[,;\t\r\n]|\Z)')
"""Where there may be a blank behind a cell."""


def read_rows(file: str, text: str, between: str = ",") -> Iterator[list[str]]:
    """Yield the rows of the CSV in *text*, *between* whose cells a sign stands; raises DefinitionFileError."""
    text = _without_blanks(text, between) if _BLANK.search(text) else text
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    begins = 1
    try:
        for row in rows:
            yield row
            begins = rows.line_num + 1
    except csv.Error as error:
        why = _reason(error, begins)
        raise DefinitionFileError(file, why) from error


def _without_blanks(text: str, between: str) -> str:
    """Return *text* without blanks behind the mark that closes a cell; from where cells are no cells it stays."""
    signs = f"{re.escape(between)}\\r\\n"
    cell = re.compile(rf'(?:("(?:[^"]++|"")*+")[ \t]*?|[^"{signs}][^{signs}]*+|)([{signs}]|\Z)')
    parts: list[str] = []
    here = 0
    while here < len(text) and (found := cell.match(text, here)):
        parts.append((found[1] + found[2]) if found[1] else found[0])
        here = found.end()
    return "".join(parts) + text[here:]


def _reason(error: csv.Error, line: int) -> Because:
    """Return why the row that begins in *line* cannot be read."""
    if "limit" in str(error):
        return because(Reason.CELL_TOO_LONG, line=line, most=csv.field_size_limit())
    return because(Reason.BAD_CSV, line=line)
