"""Counts of tables, in the number of the language: Qt finds these forms only in methods of an object."""

from __future__ import annotations

from PySide6.QtCore import QObject


class TableCounts(QObject):
    """Says how many."""

    def hidden(self, count: int) -> str:
        """Return how many cells are hidden."""
        return self.tr("%n cifras ocultas", "", count)
