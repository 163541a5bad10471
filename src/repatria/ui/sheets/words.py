"""Say of a printed sheet what it is, for whom it was printed, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from repatria.domain.calendar import Calendar
from repatria.domain.sheets import SheetState
from repatria.store.lists.sheets import SheetLine
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.printing.recipient_words import recipient_names
from repatria.ui.widgets.states import State

MARKS: Mapping[SheetState, State] = {
    "printed": State.OPEN,
    "out": State.WAITING,
    "signed": State.ATTEMPTED,
    "back": State.DONE,
    "missing": State.DOUBT,
    "destroyed": State.NOT_APPLICABLE,
}
"""With which mark a sheet of each state stands in the list."""


def state_words(state: SheetState) -> str:
    """Return a state in a word or two."""
    return {
        "printed": QCoreApplication.translate("sheets", "Impresa"),
        "out": QCoreApplication.translate("sheets", "Afuera"),
        "signed": QCoreApplication.translate("sheets", "Firmada"),
        "back": QCoreApplication.translate("sheets", "De vuelta"),
        "missing": QCoreApplication.translate("sheets", "No aparece"),
        "destroyed": QCoreApplication.translate("sheets", "Destruida"),
    }[state]


def title_words(line: SheetLine, documents: Mapping[str, str]) -> str:
    """Return number and document, with the code of the case or of the pad."""
    checklist = QCoreApplication.translate("sheets", "Lista de pasos")
    folder = QCoreApplication.translate("sheets", "Carpeta de emergencia")
    received = QCoreApplication.translate("sheets", "Informe de lo recibido")
    ours = {"LISTA": checklist, "PASOS": checklist, "CARPETA": folder, "RECIBIDO": received}
    document = ours.get(line.document) or documents.get(line.document, line.document)
    parts = (line.number, document, line.code)
    return " · ".join(part for part in parts if part)


def note_words(line: SheetLine, calendar: Calendar, now: datetime) -> str:
    """Return where the sheet is, since when, and for whom it was printed on which day."""
    where = state_words(line.state)
    if line.holder:
        with_whom = QCoreApplication.translate("sheets", "{state}, con {holder}")
        where = with_whom.format(state=where, holder=line.holder)
    if line.said_at:
        since = QCoreApplication.translate("sheets", "{where} (anotado {day})")
        where = since.format(where=where, day=say_stated(line.said_at, calendar, now))
    printed = QCoreApplication.translate("sheets", "Impresa {day}").format(
        day=say_stated(line.printed_at, calendar, now)
    )
    said = (printed,) if line.state == "printed" else (where, printed)
    return " · ".join(part for part in (*said, _for_whom(line)) if part)


def _for_whom(line: SheetLine) -> str:
    if line.recipient in ("", "file"):
        return ""
    names: Mapping[str, str] = {str(kind): words for kind, words in recipient_names().items()}
    named = names.get(line.recipient, line.recipient)
    whom = f"{named}, {line.recipient_name}" if line.recipient_name else named
    return QCoreApplication.translate("sheets", "para: {whom}").format(whom=whom)
