"""A table that leaves in words: what each row counts, and what was done so that nobody is found in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from repatria.domain.protected_tables.categories import OTHER, SEVERAL, UNKNOWN
from repatria.domain.protected_tables.hxl import ALL, Row
from repatria.services.desk import Desk as Work
from repatria.services.figures.leaving import FitTable
from repatria.ui.following.profile import label_words, name_words
from repatria.ui.tables.counts import TableCounts

BETWEEN: Final = " · "

_BESIDE: Final[Mapping[str, Callable[[], str]]] = {
    ALL: lambda: QCoreApplication.translate("tables", "en total"),
    SEVERAL: lambda: QCoreApplication.translate("tables", "varias"),
    OTHER: lambda: QCoreApplication.translate("tables", "otra"),
    UNKNOWN: lambda: QCoreApplication.translate("tables", "no se sabe"),
}


def row_words(work: Work, names: tuple[str, ...], row: Row) -> str:
    """Return what a row of a table counts."""
    said = row[3 : 3 + len(names)]
    if all(one == ALL for one in said):
        return QCoreApplication.translate("tables", "Todas las personas")
    return BETWEEN.join(
        _BESIDE[one]() if one in _BESIDE else label_words(work, name, one)
        for name, one in zip(names, said, strict=True)
    )


def count_words(row: Row) -> str:
    """Return how many people a row counts, or that it is hidden."""
    return row[-2] or QCoreApplication.translate("tables", "oculto")


def measure_words(work: Work, fit: FitTable) -> str:
    """Return what was done so that the table may leave."""
    said: list[str] = []
    for kind, name, count in fit.measures:
        if kind == "hidden":
            said.append(TableCounts().hidden(count))
        elif kind == "merged":
            words = QCoreApplication.translate("tables", "categorías juntas: {name}")
            said.append(words.format(name=name_words(work, name)))
        elif kind == "dropped":
            words = QCoreApplication.translate("tables", "sin separar por: {name}")
            said.append(words.format(name=name_words(work, name)))
        else:
            words = QCoreApplication.translate("tables", "todo redondeado a múltiplos de {count}")
            said.append(words.format(count=count))
    if not said:
        return QCoreApplication.translate("tables", "Sale como está: ninguna cifra es pequeña.")
    return BETWEEN.join(said)
