"""Pads that a printer took, with and without a reserved code."""

from __future__ import annotations

from repatria.services.cases.codes import reserve_codes
from repatria.services.desk import Desk
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.pads import coded_pads
from repatria.services.paper.printing import Sheet, blank_sheet


def pad(desk: Desk, code: str = "", form: str = "F01") -> Sheet:
    sheet = blank_sheet(desk, form, case_code=code)
    note_printed(desk, sheet)
    return sheet


def coded(desk: Desk) -> Sheet:
    reserve_codes(desk, 1)
    sheet = coded_pads(desk, "F01", 1)
    note_printed(desk, sheet)
    return sheet
