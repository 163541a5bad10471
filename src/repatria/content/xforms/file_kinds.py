"""What a file is by what it holds: no text at all, a workbook, a table, or the XML of a form."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because

_LOOKED_AT: Final = 1_024
_ARCHIVES: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin."""
_BEFORE_TEXT: Final = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
"""What may stand before the first letter: marks of how it is written, halves of wide letters, blanks."""
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
"""How a text begins whose letters may hold zeros."""


def need_text(file: str, data: bytes) -> None:
    """Raise DefinitionFileError for what is neither a table nor a form: a picture, a sound, a program."""
    if b"\0" in data[:_LOOKED_AT] and not data.startswith(_WIDE):
        raise DefinitionFileError(file, because(Reason.NEITHER_SHEET_NOR_FORM))


def names_as_held(file: str, data: bytes) -> tuple[str, ...]:
    """Return under which names *data* may be read whatever *file* says that it is, the likeliest first."""
    if data.startswith(_ARCHIVES):
        kinds: tuple[str, ...] = (".xlsx",)
    elif data.lstrip(_BEFORE_TEXT).startswith(b"<"):
        kinds = (".xml",)
    else:
        kinds = (".md", ".csv") if PurePath(file).suffix.lower() != ".csv" else (".csv", ".md")
    return tuple(str(PurePath(file).with_suffix(kind)) for kind in kinds)
