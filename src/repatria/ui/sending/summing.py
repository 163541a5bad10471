"""What will go, in one sentence of numbers that stays in sight above the verb."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from repatria.services.exchange.choosing import Choice, FilesOf, Sendable, files_for
from repatria.ui.sizes import size_words

_FILE, _EACH, _STEP = 35_000, 130, 5 * 1024
"""Bytes of a file with the protocol of its cases and nothing else, and of each entry: measured, docs/scale.md."""


def about_size(events: int) -> int:
    """Return about how many bytes a file with so many entries has; long accounts make it larger."""
    return round((_FILE + _EACH * events) / _STEP) * _STEP


_NO_FILES = FilesOf()
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

    def of(
        self,
        marked: Sequence[Sendable],
        choice: Choice,
        post: str,
        attached: FilesOf = _NO_FILES,
        *,
        protected: bool,
    ) -> str:
        """Say how much goes that *post* lacks, whether what is *protected* goes or stays, and about what size.

        *attached* are the files of cases that follow.
        """
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
        holding = sum(one.holds_protected for one in marked)
        if protected:
            parts.append(self.tr("lo protegido de %n expedientes", "", holding))
        elif holding:
            parts.append(self.tr("se queda lo protegido de %n expedientes", "", holding))
        files = files_for(marked, protected=protected)
        if files > 1:
            parts.append(self.tr("van en %n paquetes, uno tras otro", "", files))
        if events:
            size = QLocale().formattedDataSize(
                about_size(events), 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
            )
            parts.append(self.tr("unos {size}").format(size=size))
        return " · ".join((*parts, *self._attached(attached)))

    def _attached(self, attached: FilesOf) -> list[str]:
        if not attached.count:
            return []
        words = self.tr("%n archivos", "", attached.count)
        return [f"{words} ({size_words(attached.size)})"]

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
