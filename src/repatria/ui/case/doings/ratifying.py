"""Sign what was approved by word of mouth: in one's own role, or from the paper of whoever holds it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from repatria.domain.people import protocol_role
from repatria.domain.protocol.asking import Signature
from repatria.domain.protocol.exceptions import Exceptional, signs_for, to_ratify
from repatria.services.cases import acts
from repatria.ui.case.panels.act_context import Hands
from repatria.ui.case.panels.panel import Asked, Asking, Given
from repatria.ui.case.telling.acted_words import exceptional_words
from repatria.ui.case.telling.terms import role_said
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.text_line import TextLine


def ratify(hands: Hands, override_id: str, *, ratified: bool) -> None:
    """Ask what signing, or refusing to sign, needs; what was done is not undone by it."""
    found = next((one for one in to_ratify(hands.view.case.facts) if one.id == override_id), None)
    if found is None:
        return
    role = protocol_role(hands.work.person.role)
    if any(signs_for(role, awaited) for awaited in found.awaited):
        _sign_oneself(hands, found, ratified=ratified)
    else:
        _copy_paper(hands, found, ratified=ratified)


def _sign_oneself(hands: Hands, found: Exceptional, *, ratified: bool) -> None:
    view, work = hands.view, hands.work
    yes = QCoreApplication.translate("case_doings", "¿Ratificar por escrito lo aprobado de palabra?")
    no = QCoreApplication.translate("case_doings", "¿Dejar sin ratificar lo aprobado de palabra?")
    said = QCoreApplication.translate(
        "case_doings", "Queda con su nombre en el expediente. Lo hecho no se deshace."
    )
    sign = QCoreApplication.translate("case_doings", "Ratificar")
    refuse = QCoreApplication.translate("case_doings", "No ratificar")
    said = f"{exceptional_words(view, found)}\n\n{said}"
    back = Act("back", QCoreApplication.translate("case_doings", "Volver"))
    act = Act("sure", sign if ratified else refuse)
    if hands.sure(Question(yes if ratified else no, said, (act,), back, grave=not ratified)) == "sure":
        hands.change(lambda: acts.ratify(work, view.id, found.id, ratified=ratified), _told())


def _copy_paper(hands: Hands, found: Exceptional, *, ratified: bool) -> None:
    view, work = hands.view, hands.work
    choices = [Choice(role, role_said(view.case.pack.roles, role)) for role in found.awaited]
    who = QCoreApplication.translate("case_doings", "Quién firmó")
    name = QCoreApplication.translate("case_doings", "Nombre")
    paper = QCoreApplication.translate("case_doings", "Documento que tiene en la mano")
    hint = QCoreApplication.translate(
        "case_doings", "Número o fecha del oficio. Guárdelo en el expediente de papel."
    )
    fields = (
        Asked("role", who, ChoiceButtons(choices), required=True, value=found.awaited[0]),
        Asked("name", name, TextLine(), required=True),
        Asked("document", paper, TextLine(), hint, required=True),
    )
    yes = QCoreApplication.translate("case_doings", "Anotar que se ratificó por escrito")
    no = QCoreApplication.translate("case_doings", "Anotar que no se ratificó")
    note = QCoreApplication.translate(
        "case_doings",
        "Firma quien lo aprobó de palabra. Usted anota lo que dice su escrito, no firma en su lugar.",
    )

    def job(given: Given) -> Callable[[], object]:
        signed = Signature(str(given["role"]), str(given["name"]), str(given["document"]))
        return lambda: acts.ratify(work, view.id, found.id, ratified=ratified, paper=signed)

    note = f"{exceptional_words(view, found)}\n\n{note}"
    title = yes if ratified else no
    hands.ask(Asking(title, note, QCoreApplication.translate("case_doings", "Anotar"), fields), job, _told())


def _told() -> str:
    return QCoreApplication.translate("case_doings", "Anotado en el expediente.")
