"""Lessons in words: how each stands for whoever is here, and on what a page rests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from repatria.domain.protocol.definition import Source
from repatria.domain.training.standing import Passed, State
from repatria.ui.source_words import source_words

BETWEEN: Final = " · "

MARKS: Final[Mapping[State, tuple[str, str]]] = {
    "never": ("open", "ink_quiet"),
    "counts": ("done", "good"),
    "soon": ("clock", "warning"),
    "over": ("overdue", "warning"),
}
"""The icon and tone of a lesson by how it stands."""

_STANDS: Final[Mapping[State, Callable[[], str]]] = {
    "never": lambda: QCoreApplication.translate("training", "sin aprobar"),
    "counts": lambda: QCoreApplication.translate(
        "training", "aprobada con {percent} %: cuenta hasta el {until}"
    ),
    "soon": lambda: QCoreApplication.translate(
        "training", "aprobada con {percent} %: cuenta solo hasta el {until}"
    ),
    "over": lambda: QCoreApplication.translate("training", "ya no cuenta desde el {until}: hágala otra vez"),
}


def standing_words(state: State, passed: Passed | None) -> str:
    """Return how a lesson stands, and until when."""
    words = _STANDS[state]()
    if passed is None or state == "never":
        return words
    return words.format(percent=passed.percent, until=day_words(passed.until))


def day_words(day: date) -> str:
    """Return a day with its month in letters."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def sources_line(sources: Iterable[Source]) -> str:
    """Return on what something rests, each source with the State whose law it is and how sure it is."""
    named = "; ".join(_named(one) for one in sources)
    return QCoreApplication.translate("training", "Fuentes: {sources}").format(sources=named)


def _named(source: Source) -> str:
    title = source_words(source).title
    return title if source.jurisdiction == "INT" else f"{title} ({source.jurisdiction})"
