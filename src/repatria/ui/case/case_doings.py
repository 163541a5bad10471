"""What happens when an act of the whole case is asked, and which acts *Más* offers."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.state import Fact
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.protocol.permissions import Permission
from repatria.domain.protocol.routes import RoutePreview
from repatria.services import acts, asking, relations, routes
from repatria.services.settling import settle_disagreement
from repatria.ui.case.case_asking import ask_act_now, ask_answer, ask_related, emergency_of
from repatria.ui.case.exception_asking import (
    approvals_of,
    ask_close,
    ask_leave,
    ask_override,
    ask_reopen_case,
    ask_settle,
)
from repatria.ui.case.hands import Hands
from repatria.ui.case.panel import Asking, Given
from repatria.ui.case.path_words import place_words, said_words
from repatria.ui.case.route_asking import ask_route, ask_sure, changes_of
from repatria.ui.case.seen import CaseView
from repatria.ui.case.step_asking import stated
from repatria.ui.case.step_doings import call, request
from repatria.ui.case.terms import role_said
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


def more_acts(view: CaseView) -> list[Act]:
    """Return what stands under *Más*, for a case as it is."""
    found: list[Act] = []
    if not view.closed:
        found.append(Act("request", QCoreApplication.translate("case_doings", "Pedir a alguien…"), "send"))
        found.append(Act("route", QCoreApplication.translate("case_doings", "Cambiar la ruta…"), "route"))
        if view.case.facts.may_be("origin_block", "yes"):
            lift = QCoreApplication.translate("case_doings", "Terminar el bloqueo consular…")
            found.append(Act("lift_block", lift, "protected"))
        else:
            guard = QCoreApplication.translate("case_doings", "Proteger del consulado y de la familia…")
            found.append(Act("raise_block", guard, "protected"))
    found.append(
        Act("print", QCoreApplication.translate("case_doings", "Imprimir la lista de pasos…"), "print")
    )
    found.append(Act("send", QCoreApplication.translate("case_doings", "Enviar…"), "stick"))
    if view.closed:
        found.append(Act("reopen_case", QCoreApplication.translate("case_doings", "Volver a abrir…"), "open"))
        return found
    if view.case.value("responsible") != view.me:
        found.append(Act("take", QCoreApplication.translate("case_doings", "Llevarlo yo…"), "person"))
    if view.child == "no":
        leave = QCoreApplication.translate("case_doings", "Salida por decisión propia…")
        found.append(Act("leave", leave, "follow"))
    found.append(Act("close", QCoreApplication.translate("case_doings", "Cerrar el expediente…"), "lock"))
    return found


def do_case(hands: Hands, key: str) -> bool:
    """Do what was asked of the case; False when the act is none of the case's."""
    doing = _DOINGS.get(key)
    if doing is not None:
        doing(hands)
    return doing is not None


def answer(hands: Hands, fact: Fact) -> None:
    """Note what was answered to a request."""
    view, work = hands.view, hands.work
    member = fact.path.removeprefix("request/")

    def job(given: Given) -> Callable[[], object]:
        at = stated(given.get("at"), view.case.facts.calendar)
        said, proof = str(given.get("answer", "")), str(given.get("proof", ""))
        return lambda: asking.answer_request(work, view.id, member, said, at=at, proof=proof)

    hands.ask(ask_answer(view, fact), job, QCoreApplication.translate("case_doings", "Respuesta anotada."))


def remind(hands: Hands, member: str) -> None:
    """Note a reminder."""
    view, work = hands.view, hands.work
    told = QCoreApplication.translate("case_doings", "Recordatorio anotado.")
    hands.change(lambda: asking.remind(work, view.id, member), told)


def override(hands: Hands, permission: Permission) -> None:
    """Note the exception that those who may have granted."""
    view, work = hands.view, hands.work
    roles = {role: role_said(view.case.pack.roles, role) for role in permission.who}

    def job(given: Given) -> Callable[[], object]:
        approvals = approvals_of(permission, given, view.now.isoformat())
        reason = str(given.get("reason", ""))
        return lambda: acts.override_gate(work, view.id, permission.act, reason=reason, approvals=approvals)

    told = QCoreApplication.translate("case_doings", "Excepción anotada. Ya puede seguir.")
    hands.ask(ask_override(permission, roles), job, told)


def settle(hands: Hands, difference: Disagreement, head: str) -> None:
    """Let one of the answers stand, with a reason."""
    view, work = hands.view, hands.work
    value = next(one.value for one in difference.standing.heads if one.event_id == head)
    shown = said_words(view, difference.path, value)

    def job(given: Given) -> Callable[[], object]:
        reason = str(given.get("reason", ""))
        return lambda: settle_disagreement(work, view.id, difference.part, difference.path, value, reason)

    told = QCoreApplication.translate("case_doings", "Diferencia resuelta.")
    hands.ask(ask_settle(place_words(view, difference.path), shown), job, told)


def _act_now(hands: Hands) -> None:
    view, work = hands.view, hands.work
    told = QCoreApplication.translate("case_doings", "Anotado. Vale desde ahora.")
    hands.ask(ask_act_now(), lambda given: lambda: acts.act_now(work, view.id, emergency_of(given)), told)


def _route(hands: Hands) -> None:
    view, work = hands.view, hands.work

    def job(given: Given) -> Callable[[], object]:
        changes = changes_of(view, given)
        return lambda: (changes, str(given["reason"]), routes.preview_change(work, view.id, changes))

    def show(found: object) -> None:
        changes, reason, preview = cast("tuple[dict[str, object], str, RoutePreview]", found)
        told = QCoreApplication.translate("case_doings", "Ruta cambiada. Nada de lo hecho se perdió.")
        hands.ask(
            ask_sure(view, preview),
            lambda _given: lambda: routes.change_route(work, view.id, changes, reason),
            told,
        )

    hands.ask_first(ask_route(view), job, show)


def _related(hands: Hands) -> None:
    view, work = hands.view, hands.work

    def job(given: Given) -> Callable[[], object]:
        told_of = {key: value for key, value in given.items() if key != "kind"}
        return lambda: relations.add_related(work, view.id, str(given["kind"]), told_of)

    hands.ask(ask_related(), job, QCoreApplication.translate("case_doings", "Agregado a Personas."))


def _leave(hands: Hands) -> None:
    view, work = hands.view, hands.work

    def job(given: Given) -> Callable[[], object]:
        details = {key: value for key, value in given.items() if key != "happened_at"}
        at = stated(given.get("happened_at"), view.case.facts.calendar)
        return lambda: acts.leave_by_own_decision(work, view.id, details, happened_at=at)

    told = QCoreApplication.translate(
        "case_doings", "Salida anotada. El expediente sigue abierto hasta que lo cierre."
    )
    hands.ask(ask_leave(view), job, told)


def _close(hands: Hands) -> None:
    told = QCoreApplication.translate("case_doings", "Expediente cerrado. Se puede volver a abrir.")
    _with_words(hands, ask_close(hands.view), routes.close_case, ("outcome", "reason"), told)


def _reopen(hands: Hands) -> None:
    told = QCoreApplication.translate("case_doings", "Expediente abierto otra vez.")
    _with_words(hands, ask_reopen_case(), routes.reopen_case, ("reason",), told)


def _with_words(
    hands: Hands, asked: Asking, service: Callable[..., object], names: tuple[str, ...], told: str
) -> None:
    view, work = hands.view, hands.work

    def job(given: Given) -> Callable[[], object]:
        return lambda: service(work, view.id, *(str(given[name]) for name in names))

    hands.ask(asked, job, told)


def _take(hands: Hands) -> None:
    view, work = hands.view, hands.work
    told = QCoreApplication.translate("case_doings", "Ahora lo lleva usted.")
    hands.change(lambda: relations.set_case_value(work, view.id, "responsible", view.me), told)


def _raise_block(hands: Hands) -> None:
    view, work = hands.view, hands.work
    title = QCoreApplication.translate(
        "case_doings", "¿Proteger a la persona de su país y de su familia allí?"
    )
    said = QCoreApplication.translate(
        "case_doings",
        "Desde ahora nadie contacta al consulado, a autoridades de su país ni a su familia allí. Solo lo levanta la "
        "autoridad de refugio o de niñez, con el deseo escrito de la persona.",
    )
    sure = Act("sure", QCoreApplication.translate("case_doings", "Proteger ahora"))
    back = Act("back", QCoreApplication.translate("case_doings", "Volver"))
    if hands.sure(Question(title, said, (sure,), back)) == "sure":
        told = QCoreApplication.translate(
            "case_doings", "Protegida: no se contacta a su país ni a su familia allí."
        )
        hands.change(lambda: acts.raise_block(work, view.id), told)


def _lift_block(hands: Hands) -> None:
    view, work = hands.view, hands.work
    title = QCoreApplication.translate("case_doings", "¿Terminar el bloqueo consular?")
    said = QCoreApplication.translate(
        "case_doings",
        "Solo se puede si F11 tiene la decisión de la autoridad de refugio o de niñez y el deseo escrito de la "
        "persona.",
    )
    sure = Act("sure", QCoreApplication.translate("case_doings", "Terminar el bloqueo"))
    back = Act("back", QCoreApplication.translate("case_doings", "Dejarla protegida"))
    if hands.sure(Question(title, said, (sure,), back, grave=True)) == "sure":
        told = QCoreApplication.translate("case_doings", "El bloqueo consular terminó.")
        hands.change(lambda: acts.lift_block(work, view.id), told)


_DOINGS: dict[str, Callable[[Hands], None]] = {
    "act_now": _act_now,
    "call": lambda hands: call(hands, None),
    "request": lambda hands: request(hands, None),
    "route": _route,
    "add_related": _related,
    "leave": _leave,
    "close": _close,
    "reopen_case": _reopen,
    "take": _take,
    "raise_block": _raise_block,
    "lift_block": _lift_block,
}
