"""What happens when a closed case is erased by rule: it is asked twice, and then the case is there no more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.erasing import Rule
from repatria.domain.errors import OwnApprovalError, StoppedError
from repatria.domain.names import may_be_same
from repatria.services.erasing import Foreseen, erase_case, foresee_erasing
from repatria.ui.case.asking.erasing_asking import ask_erase, sure_to_erase
from repatria.ui.case.panels.act_context import Hands
from repatria.ui.case.panels.panel import Given
from repatria.ui.widgets.notice_bar import Notice


def erase(hands: Hands) -> None:
    """Say what erasing comes to, ask the rule and a second person, ask once more, and leave the case."""
    view, work = hands.view, hands.work

    def job(given: Given) -> Callable[[], object]:
        rule, second = cast("Rule", given["rule"]), str(given["approved_by"])
        if may_be_same(second, work.person.name):
            # what will be refused is refused at once: nobody is first asked whether they are sure
            return partial(_refuse, work.person.id)
        if hands.sure(sure_to_erase(view)) != "sure":
            return _nothing
        return lambda: erase_case(work, view.id, rule, second)

    def show(found: object) -> None:
        told = QCoreApplication.translate(
            "erasing", "Borrado por regla. Lo que decía ya no está en este equipo."
        )
        more = QCoreApplication.translate(
            "erasing", "Se pide con el próximo paquete a cada puesto que lo tiene. Destruya los papeles."
        )
        hands.leave(ask_erase(view, cast("Foreseen", found)), job, Notice(told, more, "good"))

    hands.find(lambda: foresee_erasing(work, view.id), show)


def _refuse(person: str) -> None:
    raise OwnApprovalError(person=person)


def _nothing() -> None:
    raise StoppedError
