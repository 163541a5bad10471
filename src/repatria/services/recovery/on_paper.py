"""A sheet that opens the vault as a page to print: in memory alone, noted nowhere, its title a number of chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from repatria.documents.paper import PaperName, paper
from repatria.documents.recovery_sheet import RecoverySheet, recovery_leaf
from repatria.documents.sheet import draw_sheets
from repatria.documents.words import word
from repatria.services.desk import Desk
from repatria.services.paper.printing import Sheet as Page
from repatria.services.paper.printing import identity_of
from repatria.store.keys.recovery import Made
from repatria.store.keys.sheets import number_of

DOCUMENT: Final = "RECUP"
_VERSION: Final = "1"


@dataclass(frozen=True, slots=True, repr=False)
class ToHand:
    """New sheets, and who is to keep each."""

    made: Made
    keepers: tuple[str, ...]


def recovery_page(
    desk: Desk, handed: ToHand, number: int, *, paper_name: PaperName = "A4", language: str = "es"
) -> Page:
    """Return sheet *number* (from 1) as one PDF; whoever holds it hands it to a printer alone."""
    identity = identity_of(desk, DOCUMENT, word("recovery_sheet", language), _VERSION, language, "")
    sheets = handed.made.sheets
    words = tuple((each, number_of(each)) for each in sheets[number - 1])
    needed = handed.made.slot.needed
    said = RecoverySheet(number, len(sheets), needed, handed.keepers[number - 1], words)
    return Page(draw_sheets([recovery_leaf(said, identity)], paper(paper_name)), identity.sheet, DOCUMENT)
