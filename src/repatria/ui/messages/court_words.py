"""Words for a file of acts: what was proven of it, what does not hold, and what it cannot prove."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QObject

from repatria.domain.record.courtfile import fingerprint
from repatria.domain.record.proving import Fault, FaultKind, Proof

FAULTS: Mapping[FaultKind, Callable[[], str]] = MappingProxyType(
    {
        "form": lambda: QCoreApplication.translate("court", "no es de este formato, o no está en su lugar"),
        "envelope": lambda: QCoreApplication.translate("court", "el sobre de la anotación no se puede leer"),
        "body": lambda: QCoreApplication.translate("court", "el contenido no es el de la huella de su sobre"),
        "order": lambda: QCoreApplication.translate("court", "está repetida, o antes de una que va primero"),
        "gap": lambda: QCoreApplication.translate("court", "faltan anotaciones antes de esta"),
        "prev": lambda: QCoreApplication.translate("court", "no sigue a la anterior"),
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


class CourtWords(QObject):
    """Says what a proof came to, line by line."""

    def lines(self, proof: Proof) -> list[str]:
        """Return the verdict first, then what is wrong or what it proves, and what it does not."""
        verdict = self.tr("Todo coincide.") if proof.holds else self.tr("No coincide:")
        faults = [self._fault(one) for one in proof.faults]
        return [verdict, *faults, *self._counts(proof), *([] if faults else self._proves(proof))]

    def _fault(self, fault: Fault) -> str:
        return self.tr("  línea {line}: {words}").format(line=fault.line, words=FAULTS[fault.kind]())

    def _counts(self, proof: Proof) -> list[str]:
        found = [self.tr("SHA-256 del archivo: {digest}").format(digest=proof.sha256)]
        if proof.head is not None:
            words = self.tr("De: {post}, {country}. Llave de su dispositivo: {key} ({short})")
            head = proof.head
            facts = {
                "post": head.post,
                "country": head.country,
                "key": head.key,
                "short": fingerprint(head.key),
            }
            found.append(words.format(**facts))
        words = self.tr("{events}, {runs}; {withheld}; {signed}, {unknown}.")
        counts = {
            "events": self.tr("%n anotaciones", "", proof.events),
            "runs": self.tr("en %n series", "", proof.runs),
            "withheld": self.tr("de %n va solo la huella", "", proof.withheld),
            "signed": self.tr("%n firmas personales valen", "", proof.signed),
            "unknown": self.tr("de %n no hay llave en el archivo", "", proof.unknown),
        }
        found.append(words.format(**counts))
        if proof.late:
            found.append(self.tr("%n series no empiezan por su primera anotación.", "", proof.late))
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
