"""What will go, in one sentence of numbers that stays in sight above the verb."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from repatria.services.exchange.register import Choice, Sendable

_MOST = 3
"""So many codes are named; whoever wants the others sees them in the list."""


class Summing(QObject):
    """The sentence; an object, since plurals are found by its name (``tr``)."""

    def nothing(self) -> str:
        """Say what is to be chosen first."""
        return self.tr("Todavía nada: elija el puesto y los expedientes.")

    def receipt(self, post: str) -> str:
        """Say that the receipt goes alone."""
        return self.tr("Solo el acuse para {post}").format(post=post)

    def of(self, marked: Sequence[Sendable], choice: Choice, post: str, *, protected: bool) -> str:
        """Say how many cases go, how much of them *post* lacks, and whether what is *protected* goes too."""
        events = sum(one.core for one in marked)
        if protected:
            events += sum(one.protected for one in marked)
        incidents = {one.incident for one in marked if one.incident}
        events += sum(choice.incidents.get(name, 0) for name in incidents)
        parts = [self.tr("%n expedientes", "", len(marked))]
        if events:
            parts.append(self.tr("%n anotaciones que le faltan a {post}", "", events).format(post=post))
        else:
            parts.append(self.tr("nada nuevo para {post}: solo llevará acuses").format(post=post))
        if incidents:
            parts.append(self.tr("%n llegadas en grupo", "", len(incidents)))
        if protected:
            holding = sum(one.holds_protected for one in marked)
            parts.append(self.tr("lo protegido de %n expedientes", "", holding))
        return " · ".join(parts)

    def alone(self, codes: Sequence[str]) -> str:
        """Say that the other cases of these people, by their *codes*, do not go; nothing where all do."""
        if not codes:
            return ""
        listed = ", ".join(codes[:_MOST]) + ("…" if len(codes) > _MOST else "")
        words = self.tr(
            "Sin {codes}, de la misma persona: allá lo que la protege quedará en duda, también si es NNA. Marque los "
            "dos."
        )
        return words.format(codes=listed)
