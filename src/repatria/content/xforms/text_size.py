"""A table written as text is counted before it is taken apart: what is too much for a form costs a glance.

pyxform makes a dictionary of each line and tries several patterns on it, however many and however long they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from repatria.content.xforms.reading import MOST_QUESTIONS
from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because

LONGEST_LINE: Final = 1_000_000
"""Letters in one line of a table: what is in a cell of a workbook is a thirtieth of that at most."""
MOST_LINES: Final = 200_000
"""Rows of one sheet."""
_SURVEY: Final = "survey"


def refuse_long_lines(file: str, text: str) -> None:
    """Raise DefinitionFileError for a table with a line that is longer than any table's."""
    begin = 0
    while begin < len(text):
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        if end - begin > LONGEST_LINE:
            raise DefinitionFileError(file, because(Reason.LINE_TOO_LONG, most=LONGEST_LINE))
        begin = end + 1


def refuse_many_rows(file: str, first: Iterable[str]) -> None:
    """Raise DefinitionFileError for too many rows; *first* is what stands in the first column of each that says more.

    It names the sheet that begins there, and is empty in the rows of a sheet, of which the first has the heads.
    """
    sheet, count = "", 0
    for named in first:
        if name := named.strip().lower():
            sheet, count = name, -1
            continue
        count += 1
        if sheet == _SURVEY and count > MOST_QUESTIONS:
            raise DefinitionFileError(file, because(Reason.TOO_MANY_QUESTIONS, most=MOST_QUESTIONS))
        if count > MOST_LINES:
            raise DefinitionFileError(file, because(Reason.TOO_MANY_LINES, sheet=sheet, most=MOST_LINES))


def first_cells(text: str) -> Iterator[str]:
    """Yield what stands in the first column of each row of a table in Markdown that says anything behind it."""
    begin = 0
    while begin < len(text):
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        first = text.find("|", begin, end)
        second = text.find("|", first + 1, end) if first >= 0 else -1
        if second >= 0 and not text[begin:first].strip():
            cell = text[first + 1 : second]
            if cell.strip(" \t-|") or text[second:end].strip(" \t-|:"):
                yield cell
        begin = end + 1
