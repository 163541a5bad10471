"""A sheet goes to paper or into a file: judged once more for whom it is, and noted."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.cases.related import need_trusted
from repatria.domain.errors import PrintRefusedError
from repatria.domain.ids import CaseId
from repatria.durable import atomic_write
from repatria.services.desk import Desk
from repatria.services.forms.filling import form_to_print
from repatria.services.paper.for_whom import reader_for
from repatria.services.paper.printing import Sheet


def need_may_leave(desk: Desk, sheet: Sheet) -> None:
    """Raise PrintRefusedError where a filled sheet may not go any more to whom it was made for, or not all of it.

    Between looking and printing a block may be raised, a consent withdrawn, or its day pass. MayNotServeError where
    by now it is known that they may control her.
    """
    for one in sheet.parts or (sheet,):
        if one.reader is None:
            continue
        work, recipient = form_to_print(desk, CaseId(one.case), one.member), one.recipient
        need_trusted(work.case.state, recipient=recipient.name)
        if reader_for(desk, work, recipient) != one.reader:
            raise PrintRefusedError(form=one.document, recipient=recipient.kind, reason="changed")


def note_print_asked(desk: Desk, sheet: Sheet) -> None:
    """Note that *sheet* is about to go to a printer, every part of it; it goes nowhere where that cannot be noted.

    Raises what ``need_may_leave`` does.
    """
    need_may_leave(desk, sheet)
    desk.append([desk.note("print_asked", _leaves(one)) for one in sheet.parts or (sheet,)])


def note_printed(desk: Desk, sheet: Sheet) -> None:
    """Note that a printer took *sheet*, every part of it, and for whom it is."""
    desk.append([desk.note("printed", _leaves(one)) for one in sheet.parts or (sheet,)])


def save_sheet(desk: Desk, sheet: Sheet, folder: Path) -> Path:
    """Write *sheet* as a readable file into *folder*, whole or not at all.

    For whom it is, is noted before it is written: what stands on a stick is never unknown here, even if nothing can
    be noted any more. Its name tells the document and the sheet's own number, never a case.
    Raises what ``need_may_leave`` does.
    """
    need_may_leave(desk, sheet)
    desk.append([desk.note("pdf_saved", _leaves(one)) for one in sheet.parts or (sheet,)])
    path = folder / f"{sheet.document}-{sheet.number}.pdf"
    atomic_write(path, sheet.pdf)
    note_printed(desk, sheet)
    return path


def _leaves(sheet: Sheet) -> dict[str, str]:
    said = {
        "document": sheet.document,
        "sheet": sheet.number,
        "case": sheet.case,
        "for": sheet.recipient.kind,
        "name": sheet.recipient.name,
    }
    known = {
        "purpose": sheet.recipient.purpose,
        "code": sheet.code,
        "version": sheet.version,
        "digest": sheet.digest,
    }
    return said | {name: one for name, one in known.items() if one}
