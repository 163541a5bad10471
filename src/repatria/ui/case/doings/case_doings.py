"""What happens when an act of the whole case is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.nights import detaining
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.protocol.permissions import Permission
from repatria.domain.protocol.routes import RoutePreview
from repatria.services.cases import acts, relations, routes
from repatria.services.cases.happened import record_happened
from repatria.services.cases.settling import settle_disagreement
from repatria.services.paper.gone_out import GoneOut, gone_out
from repatria.ui.case.asking import unproven_asking
from repatria.ui.case.asking.case_asking import ask_act_now, emergency_of
from repatria.ui.case.asking.exception_asking import (
    approvals_of,
    ask_close,
    ask_leave,
    ask_override,
    ask_reopen_case,
    ask_settle,
)
from repatria.ui.case.asking.happened_asking import ask_happened, happened_of
from repatria.ui.case.asking.route_asking import ask_route, ask_sure, changes_of
from repatria.ui.case.asking.second_asking import second_of
from repatria.ui.case.doings import (
    erasing_doings,
    packet_doings,
    people_doings,
    protecting_doings,
    suspect_doings,
)
from repatria.ui.case.doings.request_doings import call_back
from repatria.ui.case.doings.step_doings import call, request
from repatria.ui.case.panels.act_context import Hands
from repatria.ui.case.panels.panel import Asking, Given
from repatria.ui.case.steps.step_asking import stated
from repatria.ui.case.telling.gone_words import GoneList
from repatria.ui.case.telling.path_words import place_words, said_words
from repatria.ui.case.telling.terms import role_said
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.notice_bar import Notice


def do_case(hands: Hands, key: str) -> bool:
    """Do what was asked of the case; False when the act is none of the case's."""
    doing = _DOINGS.get(key)
    if doing is not None:
        doing(hands)
    return doing is not None


def override(hands: Hands, permission: Permission) -> None:
    """Note the exception that those who may have granted."""
    view, work = hands.view, hands.work
    roles = {role: role_said(view.case.pack.roles, role) for role in permission.who}

    def job(given: Given) -> Callable[[], object]:
        approvals = approvals_of(permission, given, view.clock().isoformat())
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
    hands.ask(
        ask_act_now(view),
        lambda given: lambda: acts.act_now(work, view.id, emergency_of(given)),
        _told_of_act,
    )


def _told_of_act(view: CaseView) -> Notice:
    """Say that it holds, and where the person still is when that is no place to sleep."""
    told = QCoreApplication.translate("case_doings", "Anotado. Vale desde ahora.")
    kinds = {str(kind) for kind in view.case.facts.possible("place_kind")}
    if not kinds & detaining(view.case.facts):
        return Notice(told, tone="good")
    still = QCoreApplication.translate(
        "case_doings", "Todavía está en un lugar de detención: siga buscando un lugar seguro."
    )
    return Notice(told, still, "warning")


def _route(hands: Hands) -> None:
    view, work = hands.view, hands.work

    def job(given: Given) -> Callable[[], object]:
        changes = changes_of(view, given)
        return lambda: _Foreseen(
            changes,
            str(given["reason"]),
            routes.preview_change(work, view.id, changes),
            gone_out(work, view.id) if "nationality" in changes else (),
        )

    def show(found: object) -> None:
        seen = cast("_Foreseen", found)
        gone = None
        if seen.gone:
            title = QCoreApplication.translate(
                "case_doings", "Ya se envió con la nacionalidad anterior. Llame y pida que lo retiren:"
            )
            gone = GoneList(view, title, seen.gone)
            gone.call_asked.connect(lambda one: call_back(hands, one, above=True))
        told = QCoreApplication.translate("case_doings", "Ruta cambiada. Nada de lo hecho se perdió.")
        hands.ask(
            ask_sure(view, seen.preview, gone),
            lambda given: (
                lambda: routes.change_route(
                    work,
                    view.id,
                    seen.changes,
                    seen.reason,
                    second=second_of(given, view.clock().isoformat()),
                )
            ),
            told,
        )

    hands.ask_first(ask_route(view), job, show)


@dataclass(frozen=True, slots=True)
class _Foreseen:
    """A change of route before it is done: what it would do, and what went out under the old nationality."""

    changes: Mapping[str, object]
    reason: str
    preview: RoutePreview
    gone: tuple[GoneOut, ...]


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


def _happened(hands: Hands) -> None:
    view, work = hands.view, hands.work
    told = QCoreApplication.translate("case_doings", "Anotado en el expediente, con quién y cuándo.")

    def job(given: Given) -> Callable[[], object]:
        return lambda: record_happened(work, view.id, happened_of(view, given))

    hands.ask(ask_happened(view), job, told)


_DOINGS: dict[str, Callable[[Hands], None]] = {
    "act_now": _act_now,
    "call": lambda hands: call(hands, None),
    "request": lambda hands: request(hands, None),
    "route": _route,
    "happened": _happened,
    "add_related": people_doings.add,
    "link_family": people_doings.link,
    "open_child": people_doings.open_child,
    "no_child": people_doings.no_child,
    "other_case": suspect_doings.find_other,
    "leave": _leave,
    "close": _close,
    "reopen_case": _reopen,
    "erase": erasing_doings.erase,
    "packet": packet_doings.begin,
    "take": _take,
    "raise_block": protecting_doings.raise_block,
    "lift_block": protecting_doings.lift_block,
    "restrict": protecting_doings.restrict,
    "only_for": protecting_doings.only_for,
    "open_to_all": protecting_doings.open_to_all,
    "unproven": unproven_asking.settle,
}
