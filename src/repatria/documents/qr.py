"""QR codes drawn module by module, so that no foreign font comes along."""

from __future__ import annotations

from reportlab.graphics.barcode import qrencoder

from repatria.documents.pen import Pen

_QUIET = 4


def draw_code(pen: Pen, text: str, x: float, y: float, side: float) -> None:
    """Draw *text* as a QR code (error correction M) in a square with its lower left corner at (*x*, *y*)."""
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(text))
    code.make()
    count = code.getModuleCount()
    module = side / (count + 2 * _QUIET)
    for row in range(count):
        start = None
        for column in range(count + 1):
            dark = column < count and code.isDark(row, column)
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                left = x + (start + _QUIET) * module
                bottom = y + side - (row + 1 + _QUIET) * module
                pen.fill(left, bottom, (column - start) * module, module)
                start = None
