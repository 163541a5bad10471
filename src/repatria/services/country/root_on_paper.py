"""A sheet of a country's root as a page to print: in memory alone, noted nowhere, its title a number of chance."""

from __future__ import annotations

from typing import Final

from repatria.documents.paper import PaperName, paper
from repatria.documents.root_sheet import RootSheet, root_leaf
from repatria.documents.sheet import draw_sheets
from repatria.documents.words import word
from repatria.domain.texts import say
from repatria.services.desk import Desk
from repatria.services.paper.printing import Sheet as Page
from repatria.services.paper.printing import identity_of
from repatria.store.keys.sheets import NEEDED, SHEETS, Sheet, number_of

DOCUMENT: Final = "RAIZ"
_VERSION: Final = "1"


def root_page(
    desk: Desk, sheet: Sheet, number: int, *, paper_name: PaperName = "A4", language: str = "es"
) -> Page:
    """Return sheet *number* (from 1) of a new root as one PDF; whoever holds it hands it to a printer alone."""
    identity = identity_of(desk, DOCUMENT, word("root_sheet", language), _VERSION, language, "")
    words = tuple((each, number_of(each)) for each in sheet)
    said = RootSheet(number, SHEETS, NEEDED, say(desk.country.name, language), words)
    return Page(draw_sheets([root_leaf(said, identity)], paper(paper_name)), identity.sheet, DOCUMENT)
