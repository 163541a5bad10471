"""Count in words what lists hold: Qt finds plurals only where an object says them."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ListCounts(QObject):
    """How many of something a list holds, in the person's language."""

    def disputes(self, number: int) -> str:
        """Return how many differences wait."""
        return self.tr("%n diferencias", "", number)

    def found(self, number: int) -> str:
        """Return how many cases a search found."""
        return self.tr("%n encontrados", "", number)

    def cases(self, number: int) -> str:
        """Return how many cases there are."""
        return self.tr("%Ln expedientes", "", number)

    def open_cases(self, number: int) -> str:
        """Return how many cases are open."""
        return self.tr("%Ln expedientes abiertos", "", number)

    def nights(self, number: int) -> str:
        """Return how many nights somebody spent in a place for detained people."""
        return self.tr("%n noches en detención", "", number)

    def overdue(self, number: int) -> str:
        """Return how many steps of a case are past their limit."""
        return self.tr("%n con plazo pasado", "", number)

    def more_late(self, number: int) -> str:
        """Return how many more steps of a case are past their limit."""
        return self.tr("y %n más", "", number)

    def more(self, number: int) -> str:
        """Return how many cases a list leaves out."""
        return self.tr("y %n más: véalos en Casos", "", number)

    def answers(self, number: int) -> str:
        """Return how many answers a form has."""
        return self.tr("%n respuestas", "", number)
