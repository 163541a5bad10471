"""A finished document: pages with their head and foot, page x of y, the case code and a QR code on each."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from repatria.documents.blocks import Block
from repatria.documents.fonts import REGULAR, SEMIBOLD
from repatria.documents.layout import paginate
from repatria.documents.paper import MM, TEXT_SIZE, Paper
from repatria.documents.pen import Pen
from repatria.documents.qr import draw_code
from repatria.documents.signing import pages_before_signing
from repatria.documents.tagging import tag
from repatria.documents.text import word_width, wrap
from repatria.documents.words import word
from repatria.domain.forms.definition import FROM_ELSEWHERE
from repatria.domain.page_codes import PageCode

_BETWEEN = " · "
_CODE_SIDE = 21 * MM
_FOOT, _FOOT_LINE = 10 * MM, 15 * MM
_INITIALS_WIDTH, _INITIALS_HEIGHT = 30 * MM, 9 * MM


@dataclass(frozen=True, slots=True)
class Identity:
    """What every page says of itself: document, case code, the number of the sheet, its language.

    *sheet* is random and names this print alone; *version* is that of the form or pack. *theirs* is the code by which
    whoever gets it calls the case, in words.
    """

    document: str
    title: str
    case_code: str
    sheet: str
    version: str
    language: str
    post: str = ""
    printed_at: str = ""
    practice: bool = False
    unfinished: bool = False
    finished_at: str = ""
    """When what a finished form says happened, in words; it does not stand beside *unfinished*."""
    theirs: str = ""

    def page_code(self, page: int, pages: int) -> str:
        """Return what the QR code of a page holds: nothing of anybody but the code of the case."""
        return PageCode(self.document, self.version, self.case_code, self.sheet, page, pages).text()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A sheet before it is drawn: its blocks, what it says of itself, and what stands beside the box for initials."""

    blocks: Sequence[Block]
    identity: Identity
    initials: str = ""
    """Stands, with a box, at the foot of each page before the one with the signatures."""


def shown_id(document: str) -> str:
    """Return the id of a form as people say it: an answer to F14 goes by F14; a form of others goes by its title."""
    return "" if document.startswith(FROM_ELSEWHERE) else document.partition("_")[0]


def draw_sheets(leaves: Sequence[Leaf], paper: Paper) -> bytes:
    """Return several sheets as one PDF, named by the first; each keeps its own number and counts its own pages.

    Pages carry marked content, embedded fonts and nothing from outside.
    """
    first = leaves[0].identity
    out = io.BytesIO()
    canvas = Canvas(
        out,
        pagesize=(paper.page_width, paper.page_height),
        initialFontName=REGULAR,
        initialFontSize=TEXT_SIZE,
        invariant=1,
        pageCompression=1,
        lang=first.language,
    )
    canvas.setTitle(first.title)
    canvas.setAuthor("Repatria")
    canvas.setSubject(first.document)
    canvas.setCreator("Repatria")
    pen = Pen(canvas)
    for leaf in leaves:
        _draw_leaf(pen, leaf, paper)
    canvas.save()
    return tag(out.getvalue(), pen.marks, title=first.title, language=first.language)


def _draw_leaf(pen: Pen, leaf: Leaf, paper: Paper) -> None:
    pages = paginate(leaf.blocks, paper.width, paper.height)
    for number, page in enumerate(pages, start=1):
        with pen.furniture():
            _draw_head(pen, leaf.identity, paper, number, len(pages))
            _draw_foot(pen, leaf.identity, paper, number, len(pages))
        if leaf.initials and number <= pages_before_signing(pages):
            _draw_initials(pen, leaf.initials, paper)
        top = paper.page_height - paper.top
        for block in page:
            block.draw(pen, paper.left, top, paper.width)
            top -= block.height(paper.width)
        pen.next_page()


def _draw_head(pen: Pen, identity: Identity, paper: Paper, number: int, pages: int) -> None:
    top = paper.page_height - 10 * MM
    code_left = paper.page_width - paper.right - _CODE_SIDE
    draw_code(
        pen, identity.page_code(number, pages), code_left + 2 * MM, top - _CODE_SIDE + 3 * MM, _CODE_SIDE
    )
    room = paper.width - _CODE_SIDE - 4 * MM
    line = wrap(identity.title, SEMIBOLD, TEXT_SIZE, room)[0]
    pen.write(paper.left, top - TEXT_SIZE, line, font=SEMIBOLD, size=TEXT_SIZE)
    # Said in words: a bare date above a pad was taken for the day of the contact.
    printed = word("printed_at", identity.language, when=identity.printed_at) if identity.printed_at else ""
    facts = " · ".join(fact for fact in (identity.case_code, identity.theirs, identity.post, printed) if fact)
    pen.write(paper.left, top - 2.5 * TEXT_SIZE, facts, size=TEXT_SIZE)
    marks = [
        key for key, holds in (("practice", identity.practice), ("unfinished", identity.unfinished)) if holds
    ]
    said = [word(key, identity.language) for key in marks]
    if identity.finished_at:  # the answers are of then, and not of the day of the print above
        said.append(word("finished_at", identity.language, when=identity.finished_at))
    if said:
        pen.write(paper.left, top - 4 * TEXT_SIZE, _BETWEEN.join(said), font=SEMIBOLD, size=TEXT_SIZE)


def _draw_foot(pen: Pen, identity: Identity, paper: Paper, number: int, pages: int) -> None:
    pen.line(paper.left, _FOOT_LINE, paper.page_width - paper.right, _FOOT_LINE, width=0.4)
    of = word("page_of", identity.language, page=number, pages=pages)
    sheet = f"{_BETWEEN}{identity.sheet}"
    room = paper.width - word_width(of + sheet, REGULAR, TEXT_SIZE) - 6 * MM
    # A version of others may be of any length; the number of the sheet is never cut.
    form = shown_id(identity.document) or word("version", identity.language)
    known = wrap(f"{form} {identity.version}" if identity.version else "", REGULAR, TEXT_SIZE, room)[0]
    said = f"{known}{sheet}" if known else identity.sheet
    pen.write(paper.left, _FOOT, said, size=TEXT_SIZE)
    if word_width(of, REGULAR, TEXT_SIZE) < paper.width / 2:
        pen.write_right(paper.page_width - paper.right, _FOOT, of, size=TEXT_SIZE)


def _draw_initials(pen: Pen, words: str, paper: Paper) -> None:
    """Draw a box on the line of the foot, with what it is for, between the number of the sheet and the page's."""
    left = paper.left + (paper.width - _INITIALS_WIDTH) / 2 + 22 * MM
    with pen.marked("P"):
        pen.write(left - 2 * MM - word_width(words, REGULAR, TEXT_SIZE), _FOOT, words, size=TEXT_SIZE)
    with pen.furniture():
        pen.clear(left, _FOOT - 2 * MM, _INITIALS_WIDTH, _INITIALS_HEIGHT)
        pen.box(left, _FOOT - 2 * MM, _INITIALS_WIDTH, height=_INITIALS_HEIGHT)
