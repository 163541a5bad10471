"""What is kept of a form is weighed before anything is made of it: it must fit into one event that travels.

What is found here is never more than what would be kept, so that nothing is refused that might fit.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from repatria.content.xforms.cutting import least_left
from repatria.content.xforms.heads import SHEETS
from repatria.content.xforms.keeping import as_kept, row_as_kept
from repatria.content.xforms.unread import without_unasked, without_unread
from repatria.content.xforms.xml import LARGEST
from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because

MOST_KEPT: Final = 900_000
"""Letters of a form as it is kept, the file and what it becomes together."""
_A_KILOBYTE: Final = 1_000
_WEIGHED_FROM: Final = 300_000
"""Letters in the cells and around them: a workbook with fewer cannot be too much by its sheets alone."""
_AROUND_A_ROW: Final = 20

Row = Mapping[str, Any]


def letters_taken(count: int) -> int:
    """Return how many letters so many bytes take where they are kept: four for three of them."""
    return -(-count // 3) * 4


def refuse_heavy(file: str, letters: int) -> None:
    """Raise DefinitionFileError naming *file* where that many *letters* would have to be kept of it."""
    if letters > MOST_KEPT:
        raise DefinitionFileError(file, because(Reason.KEPT_TOO_LARGE, most=MOST_KEPT // _A_KILOBYTE))


def refuse_heavy_xform(file: str, data: bytes) -> None:
    """Raise DefinitionFileError for an XForm of which more would be kept, whatever in it turns out to be unread."""
    if letters_taken(len(data)) > MOST_KEPT and len(data) <= LARGEST:
        refuse_heavy(file, letters_taken(least_left(data, MOST_KEPT)))


def refuse_heavy_sheets(file: str, workbook: Any) -> None:
    """Raise DefinitionFileError for a *workbook* of which more would be kept."""
    from pyxform.errors import PyXFormError  # heavy

    rows = [row for sheet in SHEETS for row in getattr(workbook, sheet) or ()]
    said = sum(len(str(cell)) for row in rows for cell in row.values()) + _AROUND_A_ROW * len(rows)
    if said < _WEIGHED_FROM:
        return
    try:
        kept, _ = without_unread(without_unasked(workbook)[0])
    except PyXFormError:
        return  # it is told what is wrong with its heads when it is compiled
    refuse_heavy(file, letters_taken(len(as_kept(kept))))


class Growing:
    """Weighs the rows of a sheet of *file* while they are read, as far as they are *certain* to be kept."""

    def __init__(self, file: str, heads: Sequence[str], certain: Callable[[Row], bool]) -> None:
        self._file, self._heads, self._certain = file, list(heads), certain
        self._number = 1
        self._bytes = 0
        self._packing = zlib.compressobj(wbits=-zlib.MAX_WBITS, method=zipfile.ZIP_DEFLATED)

    def take(self, row: Row) -> None:
        """Weigh one more row; raises DefinitionFileError as soon as it is too much."""
        if not self._certain(row):
            return
        self._number += 1
        self._bytes += len(self._packing.compress(row_as_kept(self._number, self._heads, row).encode()))
        refuse_heavy(self._file, letters_taken(self._bytes))
