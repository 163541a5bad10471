"""How each kind of sheet is made as somebody wishes it: on which paper, in which language, for whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from repatria.documents.paper import PaperName
from repatria.documents.received import Outcome
from repatria.domain.disclosure import Recipient
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.packets.companion import companion_sheet
from repatria.services.paper.emergency import emergency_folder
from repatria.services.paper.pads import coded_pads
from repatria.services.paper.printing import FILE_COPY, Sheet, blank_sheet, checklist_sheet, filled_sheet
from repatria.services.paper.received import received_sheet
from repatria.services.paper.sheet_languages import Reading


class Wish(NamedTuple):
    """How a sheet is wanted; what its kind has no use for it passes over."""

    recipient: Recipient = FILE_COPY
    paper: PaperName = "A4"
    language: str = "es"
    reading: Reading | None = None
    copies: int = 0
    every: bool = False


Make = Callable[[Wish], Sheet]


def checklist(work: Desk, case: CaseId) -> Make:
    """Return what makes the checklist of a case."""
    return lambda wish: checklist_sheet(work, case, paper_name=wish.paper, language=wish.language)


def pad(work: Desk, form_id: str, case_code: str) -> Make:
    """Return what makes a form as a pad, or several, each with a reserved code."""

    def make(wish: Wish) -> Sheet:
        reading, paper, language = wish.reading or "one", wish.paper, wish.language
        if wish.copies:
            return coded_pads(
                work, form_id, wish.copies, paper_name=paper, language=language, reading=reading
            )
        return blank_sheet(
            work, form_id, case_code=case_code, paper_name=paper, language=language, reading=reading
        )

    return make


def folder(work: Desk) -> Make:
    """Return what makes the emergency folder."""
    return lambda wish: emergency_folder(work, paper_name=wish.paper, language=wish.language)


def companion(work: Desk, case: CaseId, packet: str) -> Make:
    """Return what makes the sheet that goes with a packet for another country."""
    return lambda wish: companion_sheet(work, case, packet, paper_name=wish.paper, language=wish.language)


def report(work: Desk, outcome: Outcome) -> Make:
    """Return what makes the report of what was received."""
    return lambda wish: received_sheet(work, outcome, paper_name=wish.paper, language=wish.language)


def filled(work: Desk, case: CaseId, member: str) -> Make:
    """Return what makes a filled form, as its recipient may see it."""

    def make(wish: Wish) -> Sheet:
        return filled_sheet(
            work,
            case,
            member,
            wish.recipient,
            paper_name=wish.paper,
            language=wish.language,
            reading=wish.reading,
            every=wish.every,
        )

    return make
