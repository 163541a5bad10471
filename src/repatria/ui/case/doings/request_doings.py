"""What happens when somebody answered, was reminded, or is called after what was sent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.services.cases import asking
from repatria.services.paper.gone_out import GoneOut
from repatria.ui.case.asking.case_asking import ask_answer
from repatria.ui.case.doings.step_doings import call
from repatria.ui.case.panels.act_context import Hands, Job
from repatria.ui.case.panels.panel import Given
from repatria.ui.case.steps.step_asking import stated
from repatria.ui.case.telling.gone_words import gone_words, to_words


def answer(hands: Hands, member: str) -> None:
    """Note what was answered to a request."""
    view, work = hands.view, hands.work
    path = f"request/{member}"
    fact = next((one for one in view.case.state.of_type("request_made") if one.path == path), None)
    if fact is None:
        return

    def job(given: Given) -> Job:
        at = stated(given.get("at"), view.case.facts.calendar)
        said, proof = str(given.get("answer", "")), str(given.get("proof", ""))
        return lambda: asking.answer_request(work, view.id, member, said, at=at, proof=proof)

    hands.ask(ask_answer(view, fact), job, QCoreApplication.translate("case_doings", "Respuesta anotada."))


def remind(hands: Hands, member: str) -> None:
    """Note a reminder."""
    view, work = hands.view, hands.work
    told = QCoreApplication.translate("case_doings", "Recordatorio anotado.")
    hands.change(lambda: asking.remind(work, view.id, member), told)


def call_back(hands: Hands, one: GoneOut, *, above: bool = False) -> None:
    """Note the call in which it is asked that what went out be given back."""
    view = hands.view
    about = QCoreApplication.translate("case_doings", "Retirar {what}").format(what=gone_words(view, one))
    call(hands, None, to=to_words(view, one), about=about, above=above)
