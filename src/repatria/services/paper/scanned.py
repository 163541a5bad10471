"""The picture of a scanned page says which sheet it is; the picture itself is read elsewhere, and kept nowhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from repatria import apart
from repatria.domain.errors import (
    NoCodeOnPageError,
    PageUnreadableError,
    PictureUnreadableError,
    SeveralSheetsError,
)
from repatria.domain.page_codes import read_page_code
from repatria.durable import open_file

LARGEST: Final = 32 << 20
_READER: Final = "read-page"


def page_code_in(path: Path) -> str:
    """Return what the QR code of the page in a picture says.

    Raises what ``codes_in`` raises; PageUnreadableError where no code is ours; SeveralSheetsError where pages of
    several sheets are.
    """
    codes = codes_in(path)
    pages = {page.sheet: code for code in codes if (page := read_page_code(code)) is not None}
    if not pages:
        raise PageUnreadableError
    if len(pages) > 1:
        raise SeveralSheetsError(numbers=tuple(sorted(pages)))
    return next(iter(pages.values()))


def codes_in(path: Path) -> list[str]:
    """Return what the QR codes in a picture say, at least one.

    Raises PictureUnreadableError for what is no picture, too large, or takes too long; NoCodeOnPageError where no
    code is found.
    """
    with open_file(path) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise PictureUnreadableError(name=path.name)
    codes = _read(data, path.name)
    if not codes:
        raise NoCodeOnPageError(name=path.name)
    return codes


def _read(data: bytes, name: str) -> list[str]:
    """Have a process of its own look at the picture: whatever becomes of it, this one goes on."""
    try:
        found = json.loads(apart.ask(_READER, data))
    except (apart.ReaderError, ValueError) as error:
        raise PictureUnreadableError(name=name) from error
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
