"""What happens when somebody says that two cases are, or are not, of one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.ids import CaseId
from repatria.services.cases import duplicates, joining
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.asking import same_asking
from repatria.ui.case.doings.people_doings import cases_found
from repatria.ui.case.panels.act_context import Hands, Job
from repatria.ui.case.panels.panel import Asking, Given
from repatria.ui.case.people.suspect_blocks import AGAIN, OTHER, PART, SAME


def do_suspect(hands: Hands, verb: str, other: str) -> bool:
    """Do what was asked about a suspect; False when the act is of something else."""
    doings: dict[str, Callable[[Hands, CaseId], None]] = {
        OTHER: _tell_apart,
        AGAIN: _compare_again,
        SAME: _join,
        PART: _part,
    }
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
        (same_asking.how_known(),),
    )

    def job(given: Given) -> Job:
        reason = str(given["reason"])
        return lambda: duplicates.not_the_same(work, case_id, other, reason)

    hands.ask(asking, job, QCoreApplication.translate("suspect_doings", "Recordado: son dos personas."))


def _compare_again(hands: Hands, other: CaseId) -> None:
    work, case_id = hands.work, hands.view.id
    told = QCoreApplication.translate("suspect_doings", "Se vuelven a comparar.")
    hands.change(lambda: duplicates.compare_again(work, case_id, other), told)


def find_other(hands: Hands) -> None:
    """Find any other case of the person, also one that nothing made suspect, and note that it is theirs."""

    def job(given: Given) -> Job:
        text = str(given["text"])
        return lambda: cases_found(hands, text)

    def show(found: object) -> None:
        lines = cast("tuple[CaseLine, ...]", found)
        if lines:
            _note_same(hands, same_asking.ask_same(lines))
        else:
            hands.ask_first(same_asking.ask_other_again(), job, show)

    hands.ask_first(same_asking.ask_other(), job, show)


def _join(hands: Hands, other: CaseId) -> None:
    _note_same(hands, same_asking.ask_same(), other)


def _note_same(hands: Hands, asking: Asking, other: CaseId | None = None) -> None:
    work, case_id = hands.work, hands.view.id

    def job(given: Given) -> Job:
        reason, chosen = str(given["reason"]), other or CaseId(str(given["case"]))
        return lambda: joining.join_cases(work, case_id, chosen, reason)

    hands.ask(
        asking, job, QCoreApplication.translate("suspect_doings", "Anotado en los dos: es la misma persona.")
    )


def _part(hands: Hands, other: CaseId) -> None:
    work, case_id = hands.work, hands.view.id

    def job(given: Given) -> Job:
        reason = str(given["reason"])
        return lambda: joining.part_cases(work, case_id, other, reason)

    told = QCoreApplication.translate("suspect_doings", "Anotado en los dos: son dos personas.")
    hands.ask(same_asking.ask_parted(), job, told)
