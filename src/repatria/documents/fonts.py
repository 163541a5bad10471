"""The one family of screen and paper, embedded in every PDF."""

from __future__ import annotations

from collections.abc import Container, Iterable
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "SourceSans"
SEMIBOLD = "SourceSans-Semibold"

_FILES = {REGULAR: "SourceSans3-Regular.ttf", SEMIBOLD: "SourceSans3-Semibold.ttf"}


_FOREIGN = 0.1
"""A name in another script, or a sign, is no reason not to print: more than this share of the letters is."""


def can_write(words: Iterable[str]) -> bool:
    """Tell whether the family, once registered, has the letters in which *words* are written."""
    known: Container[int] = pdfmetrics.getFont(REGULAR).face.charToGlyph
    letters = [ord(letter) for one in words for letter in one if letter.isalpha()]
    return sum(letter not in known for letter in letters) <= _FOREIGN * len(letters)


def register_fonts(folder: Path) -> None:
    """Make the family known to ReportLab from the font files in *folder*; doing it twice is harmless."""
    known = pdfmetrics.getRegisteredFontNames()
    for name, file in _FILES.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(folder / file)))
