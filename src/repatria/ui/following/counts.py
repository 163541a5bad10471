"""Counts of figures, in the number of the language: Qt finds these forms only in methods of an object."""

from __future__ import annotations

from PySide6.QtCore import QObject


class FigureCounts(QObject):
    """Says how many."""

    def unknown(self, count: int) -> str:
        """Return of how many it is not known."""
        return self.tr("de %n no se sabe", "", count)

    def nights(self, count: int) -> str:
        """Return so many nights."""
        return self.tr("%n noches", "", count)

    def facts(self, count: int) -> str:
        """Return so many facts about people."""
        return self.tr("%n datos", "", count)

    def times(self, count: int) -> str:
        """Return how often."""
        return self.tr("%n veces", "", count)

    def people(self, count: int) -> str:
        """Return how many people."""
        return self.tr("%n personas", "", count)

    def waiting(self, count: int) -> str:
        """Return how many cases are not counted yet."""
        return self.tr("Faltan %n expedientes por contar.", "", count)

    def failed(self, count: int) -> str:
        """Return how many cases could not be counted."""
        return self.tr("%n expedientes no se pudieron contar.", "", count)
