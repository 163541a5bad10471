"""What happens when somebody says that two cases are, or are not, of one person."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from repatria.domain.ids import CaseId
from repatria.services.cases import duplicates
from repatria.ui.case.panels.act_context import Hands, Job
from repatria.ui.case.panels.panel import Asked, Asking, Given
from repatria.ui.case.people.suspect_blocks import AGAIN, OTHER
from repatria.ui.widgets.text_area import TextArea


def do_suspect(hands: Hands, verb: str, other: str) -> bool:
    """Do what was asked about a suspect; False when the act is of something else."""
    doings: dict[str, Callable[[Hands, CaseId], None]] = {OTHER: _tell_apart, AGAIN: _compare_again}
    doing = doings.get(verb)
    if doing is not None:
        doing(hands, CaseId(other))
    return doing is not None


def _tell_apart(hands: Hands, other: CaseId) -> None:
    work, case_id = hands.work, hands.view.id
    asking = Asking(
        QCoreApplication.translate("suspect_doings", "No es la misma persona"),
        QCoreApplication.translate(
            "suspect_doings",
            "Este equipo lo recuerda y no vuelve a preguntar. Ningún expediente cambia, y quien lea uno de los dos "
            "no sabrá del otro por esto. Se puede volver a comparar.",
        ),
        QCoreApplication.translate("suspect_doings", "Recordar que no es la misma"),
        (
            Asked(
                "reason",
                QCoreApplication.translate("suspect_doings", "Cómo lo sabe"),
                TextArea(2),
                required=True,
            ),
        ),
    )

    def job(given: Given) -> Job:
        reason = str(given["reason"])
        return lambda: duplicates.not_the_same(work, case_id, other, reason)

    hands.ask(asking, job, QCoreApplication.translate("suspect_doings", "Recordado: son dos personas."))


def _compare_again(hands: Hands, other: CaseId) -> None:
    work, case_id = hands.work, hands.view.id
    told = QCoreApplication.translate("suspect_doings", "Se vuelven a comparar.")
    hands.change(lambda: duplicates.compare_again(work, case_id, other), told)
