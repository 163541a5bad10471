"""Counts of lessons, in the number of the language: Qt finds these forms only in methods of an object."""

from __future__ import annotations

from PySide6.QtCore import QObject


class TrainingCounts(QObject):
    """Says how many."""

    def minutes(self, count: int) -> str:
        """Return about how long it takes."""
        return self.tr("unos %n minutos", "", count)

    def people(self, count: int, of: int) -> str:
        """Return for how many *of* the people of the post it counts."""
        return self.tr("cuenta para %n de {of} personas", "", count).format(of=of)

    def right(self, count: int, of: int) -> str:
        """Return how many *of* the questions were right."""
        return self.tr("%n correctas de {of}", "", count).format(of=of)
