"""The register of printed sheets: where each is, said by whoever knows, corrected by saying it anew.

It stands in this device's own record and travels with no case: which papers lie where is this post's to know.
"""

from __future__ import annotations

from repatria.domain.errors import RecordIncompleteError, UnknownSheetError
from repatria.domain.ids import read_case_code
from repatria.domain.page_codes import SHEET_LENGTH, read_page_code, read_sheet_number
from repatria.domain.sheets import SheetState, said_of, sheet_path
from repatria.services.desk import Desk
from repatria.store.lists import sheets
from repatria.store.lists.sheets import SheetFilter, SheetLine

PAGE = 100


def sheets_page(
    desk: Desk, wanted: SheetFilter, *, after: SheetLine | None = None, limit: int = PAGE
) -> list[SheetLine]:
    """Return the next sheets printed here that this person may see, the latest first."""
    desk.need("see")
    return sheets.sheets_page(
        desk.read(), desk.record, wanted, person=desk.person.id, after=after, limit=limit
    )


def wanted_by(text: str, state: SheetState | None = None) -> SheetFilter:
    """Return what *text* asks for: a page that was scanned, a case code, a number or its beginning."""
    page = read_page_code(text)
    if page is not None:
        return SheetFilter(state, page.sheet)
    code = read_case_code(text)
    if code is not None:
        return SheetFilter(state, code=code)
    return SheetFilter(state, read_sheet_number(text) or _beginning(text))


def sheet_of(desk: Desk, number: str) -> SheetLine:
    """Return a sheet by its number; raises UnknownSheetError when none of this number is for this person here."""
    desk.need("see")
    found = sheets_page(desk, SheetFilter(number=number), limit=1) if len(number) == SHEET_LENGTH else []
    if not found:
        raise UnknownSheetError(number=number)
    return found[0]


def say_sheet(desk: Desk, number: str, state: SheetState, holder: str = "") -> SheetLine:
    """Say what became of a sheet, and return it as it stood before; one that is *out* is with a *holder*."""
    desk.need("work")
    before = sheet_of(desk, number)
    if state == "out" and not holder.strip():
        raise RecordIncompleteError(missing=("with",))
    value = said_of(state, holder.strip(), desk.now_text())
    desk.append([desk.value(desk.record, sheet_path(number), value)])
    return before


def put_back(desk: Desk, before: SheetLine) -> None:
    """Say again of a sheet what stood *before*: a correction, and nothing is taken out of the record."""
    desk.need("work")
    value = said_of(before.state, before.holder, before.said_at)
    desk.append([desk.value(desk.record, sheet_path(before.number), value)])


def _beginning(text: str) -> str:
    return "".join(symbol for symbol in text.upper() if symbol.isalnum())[:SHEET_LENGTH]
