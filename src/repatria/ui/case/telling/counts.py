"""Count things in words: one and many, in every language."""

from __future__ import annotations

from PySide6.QtCore import QObject


class CaseCounts(QObject):
    """Sentences with a number; only the words of an object know one from many."""

    def overdue(self, number: int) -> str:
        """Return how many steps are late."""
        return self.tr("%n con plazo pasado", "", number)

    def nights(self, number: int) -> str:
        """Return how many nights were spent in a place for detained people."""
        return self.tr("%n noches en lugar de detención", "", number)

    def deviations(self, number: int) -> str:
        """Return how many things happened although a safeguard stood closed."""
        return self.tr("%n desvíos", "", number)

    def overrides(self, number: int) -> str:
        """Return how many exceptions to a safeguard were granted."""
        return self.tr("%n excepciones", "", number)

    def emergencies(self, number: int) -> str:
        """Return how often something was done at once."""
        return self.tr("%n veces «Actuar ahora»", "", number)

    def to_ratify(self, number: int) -> str:
        """Return how many signatures are awaited."""
        return self.tr("%n por ratificar", "", number)

    def disagreements(self, number: int) -> str:
        """Return how many differences stand."""
        return self.tr("%n diferencias", "", number)

    def suspects(self, number: int) -> str:
        """Return how many other cases may be of the same person."""
        return self.tr("tal vez tiene otro expediente (%n)", "", number)

    def answers(self, number: int) -> str:
        """Return how many answers of a form were kept; the caller adds which form."""
        return self.tr("Se guardaron %n respuestas", "", number)

    def reminders(self, number: int) -> str:
        """Return how often somebody was reminded."""
        return self.tr("%n recordatorios", "", number)

    def more(self, number: int) -> str:
        """Return how many more there are."""
        return self.tr("y %n más", "", number)

    def stay(self, number: int) -> str:
        """Return how many steps a change of route leaves alone."""
        return self.tr("%n pasos siguen igual.", "", number)

    def left_open(self, number: int) -> str:
        """Return how many steps are left open by a closing."""
        return self.tr("Quedan %n pasos por hacer; la razón vale para todos.", "", number)

    def examples(self, number: int) -> str:
        """Return how many sources of other countries there are."""
        return self.tr("Ejemplos de otros países (%n)", "", number)

    def going(self, number: int) -> str:
        """Return how many answers go in a packet."""
        return self.tr("Van %n respuestas", "", number)

    def staying(self, number: int) -> str:
        """Return how many answers stay behind."""
        return self.tr("se quedan %n", "", number)
