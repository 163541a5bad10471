"""What is asked before an exception, a leaving, a closing, and when a difference is settled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.exceptions import Approval
from repatria.domain.protocol.permissions import Permission
from repatria.domain.protocol.recording import OUTCOMES
from repatria.ui.case.panels.panel import Asked, Asking, Given
from repatria.ui.case.steps.step_asking import moment_control, now_text
from repatria.ui.case.telling.counts import CaseCounts
from repatria.ui.case.telling.gate_words import way_words
from repatria.ui.case.telling.terms import (
    act_words,
    capital,
    outcome_words,
)
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons, yes_no_unknown
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine


def ask_override(permission: Permission, roles: dict[str, str]) -> Asking:
    """Return what an exception asks: the reason, and the yes of each role its class needs."""
    ways = (
        Choice("written", QCoreApplication.translate("case_asking", "Por escrito")),
        Choice("oral", QCoreApplication.translate("case_asking", "De palabra")),
    )
    fields = [
        Asked(
            "reason",
            QCoreApplication.translate("case_asking", "Por qué hace falta"),
            TextArea(2),
            required=True,
        )
    ]
    who = QCoreApplication.translate("case_asking", "{role}: quién aprueba")
    how = QCoreApplication.translate("case_asking", "{role}: cómo lo dijo")
    for role in permission.who:
        named = roles.get(role, role)
        fields.append(Asked(f"name/{role}", who.format(role=named), TextLine(), required=True))
        fields.append(Asked(f"how/{role}", how.format(role=named), ChoiceButtons(ways), required=True))
    title = QCoreApplication.translate("case_asking", "Pedir una excepción para {act}")
    note = QCoreApplication.translate(
        "case_asking",
        "{way} Nadie aprueba lo que pide. Lo dicho de palabra vale ya y hay que ratificarlo por escrito en 24 "
        "horas.",
    )
    verb = QCoreApplication.translate("case_asking", "Anotar la excepción")
    return Asking(
        title.format(act=act_words(permission.act)),
        note.format(way=way_words(permission)),
        verb,
        fields,
        grave=True,
    )


def approvals_of(permission: Permission, given: Given, at: str) -> Sequence[Approval]:
    """Return the approvals given, one a role."""
    return [
        Approval(
            role, str(given.get(f"name/{role}", "")), how=str(given.get(f"how/{role}", "written")), at=at
        )
        for role in permission.who
    ]


def ask_leave(view: CaseView) -> Asking:
    """Return what is asked when an adult leaves: never whether they may."""
    note = QCoreApplication.translate(
        "case_asking",
        "Una persona adulta es libre de irse cuando quiera. Antes de que salga: plan de seguridad, números a los "
        "que puede llamar, y la oferta de seguir en contacto.",
    )
    offer = ChoiceButtons(yes_no_unknown()[:2])
    return Asking(
        QCoreApplication.translate("case_asking", "Salida por decisión propia"),
        note,
        QCoreApplication.translate("case_asking", "Anotar su salida"),
        (
            Asked(
                "safety_plan",
                QCoreApplication.translate("case_asking", "Plan de seguridad que se habló"),
                TextArea(2),
            ),
            Asked("numbers", QCoreApplication.translate("case_asking", "Números que lleva"), TextLine()),
            Asked(
                "stay_in_touch", QCoreApplication.translate("case_asking", "Quiere seguir en contacto"), offer
            ),
            Asked(
                "happened_at",
                QCoreApplication.translate("case_asking", "Cuándo se fue"),
                moment_control(view),
                required=True,
                value=now_text(view),
            ),
        ),
    )


def ask_close(view: CaseView) -> Asking:
    """Return what closing asks: how it ended, and one reason for what stays open."""
    left = sum(1 for row in view.case.progress.steps if row.ours and row.applies and not row.resolved)
    again = QCoreApplication.translate("case_asking", "Se puede volver a abrir cuando haga falta.")
    note = f"{CaseCounts().left_open(left)} {again}"
    outcomes = SearchableChoice([Choice(one, capital(outcome_words(one))) for one in OUTCOMES])
    return Asking(
        QCoreApplication.translate("case_asking", "Cerrar el expediente"),
        note,
        QCoreApplication.translate("case_asking", "Cerrar el expediente"),
        (
            Asked(
                "outcome", QCoreApplication.translate("case_asking", "Cómo terminó"), outcomes, required=True
            ),
            Asked("reason", QCoreApplication.translate("case_asking", "Razón"), TextArea(2), required=True),
        ),
        grave=True,
    )


def ask_reopen_case() -> Asking:
    """Return what opening a case again asks."""
    return Asking(
        QCoreApplication.translate("case_asking", "Volver a abrir el expediente"),
        "",
        QCoreApplication.translate("case_asking", "Volver a abrir"),
        (Asked("reason", QCoreApplication.translate("case_asking", "Razón"), TextArea(2), required=True),),
    )


def ask_settle(question: str, answer: str) -> Asking:
    """Return what settling a difference asks: the reason, with both answers seen."""
    title = QCoreApplication.translate("case_asking", "Quedarse con «{answer}»").format(answer=answer)
    note = QCoreApplication.translate(
        "case_asking", "{question}: esta respuesta quedará en lugar de las otras, que siguen en la historia."
    )
    verb = QCoreApplication.translate("case_asking", "Quedarse con esta respuesta")
    reason = Asked(
        "reason", QCoreApplication.translate("case_asking", "Por qué es esta"), TextArea(2), required=True
    )
    return Asking(title, note.format(question=question), verb, (reason,))
