"""The sheet that goes with a file of acts: printed and saved as any other sheet, and noted so."""

from __future__ import annotations

from typing import Final

from repatria.documents.paper import PaperName, paper
from repatria.documents.record_sheet import ActsGiven, record_leaf
from repatria.documents.sheet import draw_sheets
from repatria.documents.words import word
from repatria.services.desk import Desk
from repatria.services.paper.printing import Sheet, identity_of
from repatria.services.record.giving import Given

DOCUMENT: Final = "ACTOS"
_VERSION: Final = "1"


def acts_sheet(desk: Desk, given: Given, *, paper_name: PaperName = "A4", language: str = "es") -> Sheet:
    """Return the sheet as a PDF: what the file holds, its SHA-256 and how to check it; nothing that a case says."""
    desk.need("audit")
    asked = given.asked
    identity = identity_of(desk, DOCUMENT, word("acts_sheet", language), _VERSION, language, given.code)
    said = ActsGiven(
        recipient=asked.recipient.strip(),
        reason=asked.reason.strip(),
        code=given.code,
        since=asked.since.isoformat() if asked.since else "",
        until=asked.until.isoformat() if asked.until else "",
        holds=asked.holds,
        approved_by=asked.approved_by.strip(),
        events=given.events,
        digest=given.placed.sha256,
        key=desk.vault.device.verify_key,
    )
    pdf = draw_sheets([record_leaf(said, identity)], paper(paper_name))
    return Sheet(pdf, identity.sheet, DOCUMENT, case=given.case, version=_VERSION)
