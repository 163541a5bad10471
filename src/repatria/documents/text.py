"""Words broken into lines that fit, never letters lost."""

from __future__ import annotations

from functools import lru_cache

from reportlab.pdfbase.pdfmetrics import stringWidth


@lru_cache(maxsize=20_000)
def word_width(word: str, font: str, size: float) -> float:
    """Return the width of *word* in points."""
    return float(stringWidth(word, font, size))


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """Return *text* as lines no wider than *width*; a word wider than the line is broken inside."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(paragraph.split(), font, size, width))
    return lines


def _wrap_paragraph(words: list[str], font: str, size: float, width: float) -> list[str]:
    space = word_width(" ", font, size)
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for word in (piece for whole in words for piece in _fitting(whole, font, size, width)):
        needed = word_width(word, font, size)
        if line and used + space + needed > width:
            lines.append(" ".join(line))
            line, used = [], 0.0
        used += needed + (space if line else 0.0)
        line.append(word)
    lines.append(" ".join(line))
    return lines


def _fitting(word: str, font: str, size: float, width: float) -> list[str]:
    if word_width(word, font, size) <= width:
        return [word]
    pieces, piece = [], ""
    for letter in word:
        if piece and word_width(piece + letter, font, size) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]
