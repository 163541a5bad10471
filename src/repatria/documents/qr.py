"""QR codes drawn module by module, so that no foreign font comes along."""

from __future__ import annotations

from reportlab.graphics.barcode import qrencoder

from repatria.documents.pen import Pen

_QUIET = 4


def modules_of(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of a QR code (error correction M), true where dark; it wants four light ones around it."""
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(text))
    code.make()
    count = code.getModuleCount()
    return tuple(tuple(bool(code.isDark(row, column)) for column in range(count)) for row in range(count))


def draw_code(pen: Pen, text: str, x: float, y: float, side: float) -> None:
    """Draw *text* as a QR code (error correction M) in a square with its lower left corner at (*x*, *y*)."""
    modules = modules_of(text)
    count = len(modules)
    module = side / (count + 2 * _QUIET)
    for row, line in enumerate(modules):
        start = None
        for column in range(count + 1):
            dark = column < count and line[column]
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                left = x + (start + _QUIET) * module
                bottom = y + side - (row + 1 + _QUIET) * module
                pen.fill(left, bottom, (column - start) * module, module)
                start = None
