"""What is wrong with a CSV that cannot be taken apart."""

from __future__ import annotations

import csv

from repatria.domain.reasons import Because, Reason, because


def csv_reason(error: csv.Error) -> Because:
    """Return why a CSV cannot be read: a cell that is too long, or marks that are not closed as they were opened."""
    most = csv.field_size_limit()
    if "limit" in str(error):
        return because(Reason.CELL_TOO_LONG, most=most)
    return because(Reason.BAD_CSV)
