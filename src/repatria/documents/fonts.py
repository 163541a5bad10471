"""The one family of screen and paper, embedded in every PDF."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "SourceSans"
SEMIBOLD = "SourceSans-Semibold"

_FILES = {REGULAR: "SourceSans3-Regular.ttf", SEMIBOLD: "SourceSans3-Semibold.ttf"}


def register_fonts(folder: Path) -> None:
    """Make the family known to ReportLab from the font files in *folder*; doing it twice is harmless."""
    known = pdfmetrics.getRegisteredFontNames()
    for name, file in _FILES.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(folder / file)))
