"""What the QR code of a printed page says, and the number of its sheet: written and read back in one room.

A page carries nothing of anybody but the code of the case.
"""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.ids import CODE_ALPHABET, code_symbols, read_case_code

MARK = "REPATRIA/1"
SHEET_LENGTH = 6
LONGEST = 300
"""No page of ours says more; what is longer is not looked at."""

_NO_CASE = "-"
_FEWEST = 6


@dataclass(frozen=True, slots=True)
class PageCode:
    """One page: which *document* in which *version*, of which case (or nothing), of which *sheet*, page x of y."""

    document: str
    version: str
    case_code: str
    sheet: str
    page: int
    pages: int

    def text(self) -> str:
        """Return what the QR code holds."""
        code = self.case_code or _NO_CASE
        return f"{MARK} {self.document} {self.version} {code} {self.sheet} {self.page}/{self.pages}"


def read_page_code(text: str) -> PageCode | None:
    """Return what a page says of itself; None when it is damaged or no page of this program."""
    words = text.split() if len(text) <= LONGEST else []
    if len(words) < _FEWEST or words[0] != MARK:
        return None
    document, *version, code, sheet, place = words[1:]
    case_code = "" if code == _NO_CASE else read_case_code(code)
    number, page, pages = read_sheet_number(sheet), *_numbers(place)
    if case_code is None or not number or not 1 <= page <= pages:
        return None
    return PageCode(document, " ".join(version), case_code, number, page, pages)


def sheet_number(random: bytes) -> str:
    """Return the number of a sheet made of 6 *random* bytes."""
    return "".join(CODE_ALPHABET[byte % len(CODE_ALPHABET)] for byte in random)


def read_sheet_number(text: str) -> str:
    """Return the number of a sheet as it is printed, forgiving case, blanks and look-alikes; '' when it is none."""
    symbols = code_symbols(text)
    return symbols if len(symbols) == SHEET_LENGTH else ""


def _numbers(place: str) -> tuple[int, int]:
    page, _, pages = place.partition("/")
    ascii_digits = page.isascii() and pages.isascii() and page.isdigit() and pages.isdigit()
    return (int(page), int(pages)) if ascii_digits and len(place) <= SHEET_LENGTH + 3 else (0, 0)
