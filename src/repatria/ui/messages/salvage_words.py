"""What came of salvaging a damaged vault, in lines for whoever works at the post, and for the page of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from repatria.store.log.missing import Missing
from repatria.store.salvage.salvaging import Salvaged

_MOST: Final = 200
"""So many runs are told one by one; the record keeps more."""

_PEOPLE: Final = frozenset({"account", "slot_mirror", "secret", "device"})
_LINES: Final = frozenset({"place", "outgoing", "leftover", "fetched"})
_PEERS: Final = frozenset(
    {"shared_part", "said_there", "heard_file", "hears", "told_there", "telling_file", "telling"}
)
_ASIDE: Final = frozenset(
    {"waiting", "quarantine", "waiting_aside", "quarantine_aside", "brought", "aside_file", "cut"}
)

_TABLES: Final[Mapping[frozenset[str], Callable[[], str]]] = {
    _PEOPLE: lambda: QCoreApplication.translate(
        "salvage",
        "Se perdió una parte de la lista de personas o de las llaves: revise quién entra en Ajustes.",
    ),
    _LINES: lambda: QCoreApplication.translate(
        "salvage",
        "Se perdió una parte de los lugares con línea o de lo que esperaba por entregar: revíselos.",
    ),
    _PEERS: lambda: QCoreApplication.translate(
        "salvage",
        "Se perdió una parte de lo que otros puestos dijeron que tienen: se les vuelve a preguntar.",
    ),
    _ASIDE: lambda: QCoreApplication.translate(
        "salvage",
        "Se perdió una parte de lo que esperaba, estaba apartado o no contaba: mire los paquetes recibidos.",
    ),
    frozenset({""}): lambda: QCoreApplication.translate(
        "salvage", "De algunas páginas dañadas no se sabe qué tenían."
    ),
}


class SalvageWords(QObject):
    """Says what was found, what is missing, and what is to be done because of it."""

    def lines(self, found: Salvaged, codes: Sequence[str] = ()) -> list[str]:
        """Return all that there is to say, what was found first; *codes* are those of cases that lack anything."""
        said = [self.tr("Se rescataron %n anotaciones.", "", found.events)]
        if found.from_copies:
            said.append(self.tr("De ellas, %n estaban solo en una copia.", "", found.from_copies))
        said += self._missing(found)
        if codes:
            words = self.tr("Antes de actuar, revise estos expedientes, a los que les falta algo: {codes}")
            said.append(words.format(codes=", ".join(codes)))
        if found.unguarded:
            said.append(
                self.tr(
                    "%n expedientes eran para pocas personas y eso se perdió: quedan otra vez para ellas.",
                    "",
                    len(found.unguarded),
                )
            )
        said += self._made_anew(found)
        said += [words() for tables, words in _TABLES.items() if tables.intersection(found.tables)]
        if found.files:
            words = self.tr("No se pudieron copiar estos archivos: {names}")
            said.append(words.format(names=", ".join(found.files)))
        return said

    def runs(self, missing: tuple[Missing, ...]) -> list[str]:
        """Return what is missing by part, log and number."""
        said = [self._run(one) for one in missing[:_MOST]]
        if len(missing) > _MOST:
            said.append(self.tr("y %n tramos más", "", len(missing) - _MOST))
        return said

    def kept(self) -> str:
        """Return what became of the damaged vault."""
        return self.tr("La bóveda dañada sigue en su lugar, como estaba. No la borre todavía.")

    def _run(self, one: Missing) -> str:
        if one.first == one.last:
            return self.tr("{part} {log}: {n}").format(part=one.part, log=one.log, n=one.first)
        words = self.tr("{part} {log}: {first} a {last}")
        return words.format(part=one.part, log=one.log, first=one.first, last=one.last)

    def _missing(self, found: Salvaged) -> list[str]:
        if not (found.lost or found.uncounted):
            return [self.tr("No falta ninguna de las que se conocen.")]
        said = []
        if found.lost:
            said.append(self.tr("Faltan %n anotaciones:", "", found.lost))
            said += [f"  {line}" for line in self.runs(found.missing)]
        if found.uncounted:
            said.append(self.tr("De %n anotaciones más no se sabe qué eran.", "", found.uncounted))
        said.append(
            self.tr(
                "Lo que otros puestos ya recibieron se les pide con el próximo envío, y vuelve con el suyo."
            )
        )
        return said

    def _made_anew(self, found: Salvaged) -> list[str]:
        said, made = [], found.made_anew
        if made.root:
            said.append(
                self.tr(
                    "Por ahora solo usted puede entrar: deje entrar otra vez a las demás personas del puesto."
                )
            )
        if made.device:
            said.append(
                self.tr(
                    "Las llaves del dispositivo son nuevas: presente otra vez el puesto a los demás y al enlace."
                )
            )
        if made.account:
            said.append(self.tr("Su nombre no se pudo leer: en su lugar está un código."))
        return said
