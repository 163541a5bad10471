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
from repatria.documents.tagging import tag
from repatria.documents.text import word_width, wrap
from repatria.documents.words import word

_CODE_SIDE = 21 * MM


@dataclass(frozen=True, slots=True)
class Identity:
    """What every page says of itself: document, case code, the number of the sheet, its language.

    *sheet* is random and names this print alone; *version* is that of the form or pack.
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

    def page_code(self, page: int, pages: int) -> str:
        """Return what the QR code of a page holds: nothing of anybody but the code of the case."""
        return (
            f"REPATRIA/1 {self.document} {self.version} {self.case_code or '-'} {self.sheet} {page}/{pages}"
        )


def draw_sheet(blocks: Sequence[Block], identity: Identity, paper: Paper) -> bytes:
    """Return the PDF of these blocks; pages carry marked content, embedded fonts and nothing from outside."""
    pages = paginate(blocks, paper.width, paper.height)
    out = io.BytesIO()
    canvas = Canvas(
        out,
        pagesize=(paper.page_width, paper.page_height),
        initialFontName=REGULAR,
        initialFontSize=TEXT_SIZE,
        invariant=1,
        pageCompression=1,
        lang=identity.language,
    )
    canvas.setTitle(identity.title)
    canvas.setAuthor("Repatria")
    canvas.setSubject(identity.document)
    canvas.setCreator("Repatria")
    pen = Pen(canvas)
    for number, page in enumerate(pages, start=1):
        with pen.furniture():
            _draw_head(pen, identity, paper, number, len(pages))
        top = paper.page_height - paper.top
        for block in page:
            block.draw(pen, paper.left, top, paper.width)
            top -= block.height(paper.width)
        pen.next_page()
    canvas.save()
    return tag(out.getvalue(), pen.marks, title=identity.title, language=identity.language)


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
    facts = " · ".join(fact for fact in (identity.case_code, identity.post, printed) if fact)
    pen.write(paper.left, top - 2.5 * TEXT_SIZE, facts, size=TEXT_SIZE)
    if identity.practice:
        pen.write(
            paper.left,
            top - 4 * TEXT_SIZE,
            word("practice", identity.language),
            font=SEMIBOLD,
            size=TEXT_SIZE,
        )
    bottom = 10 * MM
    pen.line(paper.left, bottom + 5 * MM, paper.page_width - paper.right, bottom + 5 * MM, width=0.4)
    pen.write(
        paper.left, bottom, f"{identity.document} {identity.version} · {identity.sheet}", size=TEXT_SIZE
    )
    of = word("page_of", identity.language, page=number, pages=pages)
    if word_width(of, REGULAR, TEXT_SIZE) < paper.width / 2:
        pen.write_right(paper.page_width - paper.right, bottom, of, size=TEXT_SIZE)
