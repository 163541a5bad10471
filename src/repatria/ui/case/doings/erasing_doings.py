"""What happens when a closed case is erased by rule: it is asked twice, and then the case is there no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.erasing import Rule
from repatria.domain.errors import StoppedError
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
        asking = ask_erase(view, cast("Foreseen", found), work.person.name)
        hands.leave(asking, job, Notice(told, more, "good"))

    hands.find(lambda: foresee_erasing(work, view.id), show)


def _nothing() -> None:
    raise StoppedError
