"""Say of the packets of a case which wait for a line, or what is said of them, and since when."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from repatria.domain.packets.states import KnownPacket
from repatria.services.cases.casefile import CaseFile


def waiting_words(case: CaseFile, one: KnownPacket) -> Iterator[str]:
    """Yield what waits of a packet: itself or its answer, and what asks it back."""
    if sealed := case.in_outbox.get(one.id):
        ours = QCoreApplication.translate("cli", "espera en Por entregar desde {when}")
        answer = QCoreApplication.translate("cli", "la respuesta espera en Por entregar desde {when}")
        yield (answer if one.received else ours).format(when=sealed)
    if sealed := case.asking_back.get(one.id):
        back = QCoreApplication.translate(
            "cli", "lo que lo pide de vuelta espera en Por entregar desde {when}"
        )
        yield back.format(when=sealed)


def waiting_facts(case: CaseFile, one: KnownPacket) -> dict[str, str]:
    """Return since when that waits, as UTC text, empty where nothing does."""
    return {
        "waits_since": case.in_outbox.get(one.id, ""),
        "recall_waits_since": case.asking_back.get(one.id, ""),
    }
