"""What happens when the person is protected from her country and family, or the case from somebody of this post."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.ids import PersonId
from repatria.services.cases import acts, restricting
from repatria.services.exchange.still_going import OnItsWay, files_with
from repatria.services.paper.gone_out import GoneOut, gone_out
from repatria.ui.case.asking.protecting_asking import (
    ask_block,
    ask_only_for,
    ask_open_to_all,
    ask_restrict,
    ask_who_is_named,
)
from repatria.ui.case.doings.request_doings import call_back
from repatria.ui.case.panels.act_context import Hands
from repatria.ui.case.panels.panel import Asking, Given
from repatria.ui.case.telling.gone_words import GoneList
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act

Whom = tuple[list[PersonId], list[PersonId] | None]
"""Who is pointed at, and to whom else the case is left: nothing where somebody is pointed at."""


def raise_block(hands: Hands) -> None:
    """Protect the person at once; what already went out is listed in the question, to be called back."""
    view, work = hands.view, hands.work

    def show(found: object) -> None:
        gone = tuple(one for one in cast("tuple[GoneOut, ...]", found) if one.to_origin)
        listed = None
        if gone:
            title = QCoreApplication.translate(
                "case_doings",
                "Ya se envió. Proteja ahora, y después llame a cada quien y pida que lo retire:",
            )
            listed = GoneList(view, title, gone)
            listed.call_asked.connect(lambda one: call_back(hands, one, above=True))
        hands.ask(
            ask_block(listed),
            lambda given: lambda: acts.raise_block(work, view.id, asked=str(given.get("asked", ""))),
            _protected(to_call_back=bool(gone)),
        )

    hands.find(lambda: gone_out(work, view.id), show)


def lift_block(hands: Hands) -> None:
    """End the protection, by what the authority decided and the person wrote."""
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


def restrict(hands: Hands) -> None:
    """Leave the case to few readers, once it was said who they will be."""
    _reserve(hands, ask_who_is_named(hands.view), lambda given: (_chosen(given, "named"), None))


def only_for(hands: Hands) -> None:
    """Leave the case to those who need it, once it was said who they will be; nobody is pointed at."""
    _reserve(hands, ask_only_for(hands.view), lambda given: ([], _chosen(given, "only")))


def _reserve(hands: Hands, asking: Asking, whom: Callable[[Given], Whom]) -> None:
    view, work = hands.view, hands.work

    def job(given: Given) -> Callable[[], object]:
        named, only = whom(given)
        return lambda: (
            named,
            only,
            restricting.restriction(work, view.id, named, only),
            files_with(work, view.id),
        )

    def show(found: object) -> None:
        named, only, after, files = cast(
            "tuple[list[PersonId], list[PersonId] | None, restricting.Restriction, tuple[OnItsWay, ...]]",
            found,
        )
        told = QCoreApplication.translate("case_doings", "Reservado. Nadie más de este puesto lo encontrará.")
        hands.ask(
            ask_restrict(view, after.readers, after.card, files),
            lambda _given: lambda: restricting.restrict_case(work, view.id, named, only),
            told,
        )

    hands.ask_first(asking, job, show)


def _chosen(given: Given, key: str) -> list[PersonId]:
    chosen = given.get(key)
    return [PersonId(str(one)) for one in chosen] if isinstance(chosen, list) else []


def open_to_all(hands: Hands) -> None:
    """Let everybody here read the case again; whoever may not decide that learns who may."""
    view, work = hands.view, hands.work
    if not view.may_open:
        title = QCoreApplication.translate("case_doings", "El enlace decide si se deja de reservar")
        said = QCoreApplication.translate(
            "case_doings", "Lo puede hacer el enlace que ve este expediente, con su propio acceso. Llámele."
        )
        hands.sure(
            Question(title, said, (), Act("back", QCoreApplication.translate("case_doings", "Volver")))
        )
        return
    told = QCoreApplication.translate("case_doings", "Ya lo ven todas las personas de este puesto.")
    hands.ask(
        ask_open_to_all(),
        lambda given: lambda: restricting.open_to_all(work, view.id, str(given["reason"])),
        told,
    )


def _protected(*, to_call_back: bool) -> str:
    if to_call_back:
        return QCoreApplication.translate(
            "case_doings", "Protegida. Lo que falta retirar está arriba en Pedidos y llamadas."
        )
    return QCoreApplication.translate(
        "case_doings", "Protegida: no se contacta a su país ni a su familia allí."
    )
