"""What is no text at all is told from a form before anybody tries to read it as one."""

from __future__ import annotations

from typing import Final

from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because

_LOOKED_AT: Final = 1_024
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
"""How a text begins whose letters may hold zeros."""


def need_text(file: str, data: bytes) -> None:
    """Raise DefinitionFileError for what is neither a table nor a form: a picture, a sound, a program."""
    if b"\0" in data[:_LOOKED_AT] and not data.startswith(_WIDE):
        raise DefinitionFileError(file, because(Reason.NEITHER_SHEET_NOR_FORM))
