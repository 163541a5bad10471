"""A pen over ReportLab's canvas: writes text, boxes and lines, and marks what each belongs to.

Marked content gives the page its reading order (PDF/UA): a *role* such as ``P`` or ``H1`` for what is read,
``Artifact`` for what is only furniture.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from repatria.documents.fonts import REGULAR

HAIRLINE = 0.6
FRAME = HAIRLINE * 1.4
"""The lines of boxes."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch of a page: its structure role and its number on the page."""

    page: int
    number: int
    role: str


class Pen:
    """Draws on one canvas and remembers the marks; *y* grows upward as in PDF."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._page = 0
        self._next_mark = 0
        self.marks: list[Mark] = []

    def next_page(self) -> None:
        """Close the page and begin the next."""
        self._canvas.showPage()
        self._page += 1
        self._next_mark = 0

    @contextmanager
    def marked(self, role: str) -> Iterator[None]:
        """Everything drawn inside is one element of this role in the reading order."""
        mark = Mark(self._page, self._next_mark, role)
        self._next_mark += 1
        self.marks.append(mark)
        self._canvas._code.append(f"/{role} <</MCID {mark.number}>> BDC")  # noqa: SLF001 - the only door
        yield
        self._canvas._code.append("EMC")  # noqa: SLF001 - as above

    @contextmanager
    def furniture(self) -> Iterator[None]:
        """Everything drawn inside is not read aloud."""
        self._canvas._code.append("/Artifact BMC")  # noqa: SLF001 - ReportLab has no public call for it
        yield
        self._canvas._code.append("EMC")  # noqa: SLF001 - as above

    def write(self, x: float, y: float, text: str, *, font: str = REGULAR, size: float) -> None:
        """Write one line of *text* with its baseline at *y*."""
        self._canvas.setFont(font, size)
        self._canvas.drawString(x, y, text)

    def write_right(self, x: float, y: float, text: str, *, font: str = REGULAR, size: float) -> None:
        """Write one line that ends at *x*."""
        self._canvas.setFont(font, size)
        self._canvas.drawRightString(x, y, text)

    def line(self, x1: float, y1: float, x2: float, y2: float, *, width: float = HAIRLINE) -> None:
        """Draw a line."""
        self._canvas.setLineWidth(width)
        self._canvas.line(x1, y1, x2, y2)

    def box(self, x: float, y: float, side: float, *, ticked: bool = False, height: float = 0.0) -> None:
        """Draw an empty or ticked box with its lower left corner at (*x*, *y*)."""
        tall = height or side
        self._canvas.setLineWidth(FRAME)
        self._canvas.rect(x, y, side, tall, stroke=1, fill=0)
        if ticked:
            self._canvas.setLineWidth(1.6)
            self._canvas.line(x + side * 0.18, y + tall * 0.5, x + side * 0.42, y + tall * 0.2)
            self._canvas.line(x + side * 0.42, y + tall * 0.2, x + side * 0.85, y + tall * 0.85)

    def clear(self, x: float, y: float, width: float, height: float) -> None:
        """Take away what was drawn in a rectangle: a line behind a box."""
        self._canvas.setFillGray(1)
        self._canvas.rect(x, y, width, height, stroke=0, fill=1)
        self._canvas.setFillGray(0)

    def fill(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle in black: a module of a QR code, a rule."""
        self._canvas.rect(x, y, width, height, stroke=0, fill=1)
