"""Words for a file of acts: what was proven of it, what does not hold, and what it cannot prove."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from msgspec.structs import asdict
from PySide6.QtCore import QCoreApplication, QObject

from repatria.domain.letters import harmless
from repatria.domain.record.courtfile import Head, fingerprint
from repatria.domain.record.ends import Told
from repatria.domain.record.proving import Fault, FaultKind, Proof

FAULTS: Mapping[FaultKind, Callable[[], str]] = MappingProxyType(
    {
        "form": lambda: QCoreApplication.translate("court", "no es de este formato, o no está en su lugar"),
        "envelope": lambda: QCoreApplication.translate("court", "el sobre de la anotación no se puede leer"),
        "body": lambda: QCoreApplication.translate("court", "el contenido no es el de la huella de su sobre"),
        "order": lambda: QCoreApplication.translate("court", "está repetida, o antes de una que va primero"),
        "gap": lambda: QCoreApplication.translate("court", "faltan anotaciones antes de esta"),
        "prev": lambda: QCoreApplication.translate("court", "no sigue a la anterior"),
        "cut": lambda: QCoreApplication.translate(
            "court", "la serie anterior no llega hasta donde esta dice que llegó: falta su final"
        ),
        "signature": lambda: QCoreApplication.translate(
            "court", "la firma no es de quien dice haberla escrito"
        ),
        "vouching": lambda: QCoreApplication.translate(
            "court", "lo que respalda las llaves no está firmado por quien debe"
        ),
        "count": lambda: QCoreApplication.translate(
            "court", "el archivo no tiene las anotaciones que dice tener"
        ),
        "digest": lambda: QCoreApplication.translate("court", "el archivo no es el que cerró el dispositivo"),
        "seal": lambda: QCoreApplication.translate("court", "el dispositivo no firmó este final"),
        "end": lambda: QCoreApplication.translate("court", "el archivo no termina donde debe"),
    }
)
_FEW: Final = 5
"""So many lines are named of each kind; of more their number is told."""


class CourtWords(QObject):
    """Says what a proof came to, line by line."""

    def lines(self, proof: Proof) -> list[str]:
        """Return the verdict first, then what is wrong or what it proves, and what it does not."""
        verdict = self.tr("Todo coincide.") if proof.holds else self.tr("No coincide:")
        faults = [self._fault(one) for one in proof.faults]
        head = self._of_what(proof.head) if proof.head is not None else []
        proves = [] if faults else self._proves(proof)
        return [verdict, *faults, *head, *self._counts(proof), *self._how_far(proof.told), *proves]

    def _fault(self, fault: Fault) -> str:
        return self.tr("  línea {line}: {words}").format(line=fault.line, words=FAULTS[fault.kind]())

    def _counts(self, proof: Proof) -> list[str]:
        found = [self.tr("SHA-256 del archivo: {digest}").format(digest=proof.sha256)]
        words = self.tr("{events}, {runs}; {withheld}; {signed}, {unknown}.")
        counts = {
            "events": self.tr("%n anotaciones", "", proof.events),
            "runs": self.tr("en %n series", "", proof.runs),
            "withheld": self.tr("de %n va solo la huella", "", proof.withheld),
            "signed": self.tr("%n firmas personales valen", "", proof.signed),
            "unknown": self.tr("de %n no hay llave en el archivo", "", proof.unknown),
        }
        found.append(words.format(**counts))
        return found

    def _of_what(self, head: Head) -> list[str]:
        """Return what the file says it is of; its device signed all of it."""
        if head.case_id:
            asked = self.tr("Pedido: el expediente {code}; contiene {holds}.")
        else:
            asked = self.tr("Pedido: los días desde {since} hasta antes de {until} (UTC); contiene {holds}.")
        facts = {
            **{name: harmless(said) for name, said in asdict(head).items() if isinstance(said, str)},
            "short": fingerprint(head.key),
            "code": harmless(head.case),
            "since": harmless(head.since) or self.tr("el primero"),
            "until": harmless(head.until) or self.tr("el último"),
            "holds": self.tr("actos")
            if head.holds == "acts"
            else self.tr("actos y el núcleo del expediente"),
        }
        lines = (
            self.tr("PRÁCTICA: todo en este archivo es inventado.")
            if head.practice
            else self.tr("Real: no es un archivo de práctica."),
            self.tr("De: {post}, {country}. Llave de su dispositivo: {key} ({short})"),
            asked,
            self.tr("Para: {recipient}. Motivo: {reason}. Hecho: {made}"),
        )
        return [line.format(**facts) for line in lines]

    def _how_far(self, told: Told) -> list[str]:
        """Return where the record ends and begins, and that a copy was put back: the series say so themselves."""
        said = (
            (told.ends, self.tr("la serie termina aquí; lo que sigue no está")),
            (told.before, self.tr("la serie que esta nombra como anterior no está en el archivo")),
            (
                told.put_back,
                self.tr(
                    "la bóveda se recuperó de una copia, o quizá: puede faltar lo escrito después de esa copia"
                ),
            ),
        )
        line, more = self.tr("  línea {line}: {words}"), self.tr("  y {count} más: {words}")
        found = list[str]()
        for lines, words in said:
            found += [line.format(line=one, words=words) for one in lines[:_FEW]]
            if len(lines) > _FEW:
                found.append(more.format(count=len(lines) - _FEW, words=words))
        return found

    def _proves(self, proof: Proof) -> list[str]:
        behind = (
            self.tr("La raíz del país respalda la llave del dispositivo: {root}").format(root=proof.root)
            if proof.vouched
            else self.tr(
                "Nadie en el archivo respalda la llave del dispositivo: pregúntela al puesto por otra vía."
            )
        )
        return [
            self.tr(
                "Prueba que nada se cambió, quitó, repitió ni movió entre el primer número y el último de cada serie "
                "desde que el dispositivo cerró el archivo."
            ),
            behind,
            self.tr(
                "No prueba que los relojes estuvieran bien, que lo escrito sea cierto, que no se hiciera otra cosa "
                "en otra parte, ni quién estaba ante el teclado donde no hay firma personal."
            ),
        ]
