"""Words for a form of others that cannot be used: to whoever has its file open, by sheet and row."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import DefinitionError, RepatriaError
from repatria.ui.messages import notice_of
from repatria.ui.messages.reasons import reason_words
from repatria.ui.widgets.notice_bar import Notice

_ROW = re.compile(r"(\w+) ([0-9]+)")


def refused_file(error: RepatriaError) -> Notice:
    """Return why a file of a form is refused, as the notice bar shows it; any other failure in its own words."""
    if not isinstance(error, DefinitionError):
        return notice_of(error)
    happened = QCoreApplication.translate("form_files", "No se puede usar {file}. No se guardó nada.")
    again = QCoreApplication.translate("form_files", "Corríjalo en el archivo y elíjalo otra vez.")
    why = reason_words(error.reason)
    if error.key:
        why = QCoreApplication.translate("form_files", "En {place}: {why}.").format(
            place=_place(error.key), why=why
        )
    else:
        why = QCoreApplication.translate("form_files", "La causa: {why}.").format(why=why)
    return Notice(happened.format(file=error.file), f"{why} {again}", "danger")


def _place(key: str) -> str:
    row = _ROW.fullmatch(key)
    if row is None:
        return f"«{key}»"
    words = QCoreApplication.translate("form_files", "la hoja «{sheet}», fila {row}")
    return words.format(sheet=row[1], row=row[2])
