"""One family for screen and paper, with tabular figures and the five sizes of the type scale."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from repatria import paths

FAMILY: Final = "Source Sans 3"
FILES: Final = ("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "SourceSans3-It.ttf")


class Type(StrEnum):
    """What a text is for; the size follows."""

    SMALL = "small"
    BASE = "base"
    LEAD = "lead"
    TITLE = "title"
    DISPLAY = "display"


POINTS: Final = {Type.SMALL: 9.0, Type.BASE: 10.5, Type.LEAD: 12.0, Type.TITLE: 15.0, Type.DISPLAY: 20.0}


def load_fonts() -> None:
    """Register the bundled family with Qt, once per program."""
    app = QCoreApplication.instance()
    # Asking Qt which families it has would first look through all those of the system.
    if app is None or app.property("repatria_fonts"):
        return
    app.setProperty("repatria_fonts", True)
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(paths.resources("fonts", name))) < 0:
            raise FileNotFoundError(name)


def make_font(kind: Type, scale: float, *, strong: bool = False) -> QFont:
    """Return the font for a *kind* of text at a text size *scale*."""
    font = QFont(FAMILY)
    font.setPointSizeF(POINTS[kind] * scale)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    if hasattr(font, "setFeature"):  # from Qt 6.7
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def font_metrics(kind: Type, scale: float, *, strong: bool = False) -> QFontMetrics:
    """Return how wide and high the words of a *kind* of text are at a text size *scale*."""
    return QFontMetrics(make_font(kind, scale, strong=strong))
