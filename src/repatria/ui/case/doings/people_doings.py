"""What happens when something is asked about the people around the person, or about family in another case."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.related import counted_as
from repatria.domain.ids import CaseId
from repatria.domain.protocol.exceptions import Approval
from repatria.domain.protocol.permissions import is_child
from repatria.services.cases import relations
from repatria.services.cases.accompanying import open_child_of, say_no_child_here
from repatria.services.exchange.register import lines_of
from repatria.services.today import find_cases
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.asking import family_asking, people_asking
from repatria.ui.case.asking.second_asking import second_of
from repatria.ui.case.panels.act_context import Hands, Job
from repatria.ui.case.panels.panel import Given
from repatria.ui.case.people.people_rows import DETAILS, MARK, SEPARATE, VERIFY, said_of
from repatria.ui.case.steps.step_asking import stated

_MOST = 20
"""Cases among which one can still choose by eye; beyond, more letters are asked for."""


def do_about(hands: Hands, verb: str, member: str) -> None:
    """Do what was asked about a related person."""
    doings: dict[str, Callable[[Hands, str], None]] = {
        MARK: _mark,
        VERIFY: _verify,
        DETAILS: _change_details,
        SEPARATE: _separate,
    }
    doings[verb](hands, member)


def add(hands: Hands) -> None:
    """Add somebody around the person."""
    view, work = hands.view, hands.work

    def job(given: Given) -> Job:
        how = str(given.get("how_known") or "") if given.get("known") == "yes" else ""
        kind = counted_as(str(given["kind"]), verified=bool(how))
        told_of = {name: given.get(name) for name in relations.DETAILS}
        return lambda: relations.add_related(work, view.id, kind, told_of, how, _second(hands, given))

    told = QCoreApplication.translate("people_doings", "Agregado a Personas.")
    hands.ask(people_asking.ask_related(view), job, told)


def open_child(hands: Hands) -> None:
    """Open the case of a daughter or son who came with the person, linked with this one."""
    work, case_id = hands.work, hands.view.id

    def job(given: Given) -> Job:
        sex, label = str(given.get("sex") or ""), str(given.get("label") or "")
        return lambda: open_child_of(work, case_id, sex=sex, label=label)

    told = QCoreApplication.translate(
        "people_doings", "Abierto como NNA y enlazado. Ábralo desde Personas: lo suyo empieza ahora."
    )
    hands.ask(family_asking.ask_child(hands.view), job, told)


def no_child(hands: Hands) -> None:
    """Write down that no child of the person is here."""
    work, case_id = hands.work, hands.view.id

    def job(given: Given) -> Job:
        where = str(given["where"])
        return lambda: say_no_child_here(work, case_id, where)

    told = QCoreApplication.translate("people_doings", "Anotado: ya no se pide su expediente.")
    hands.ask(family_asking.ask_no_child(), job, told)


def link(hands: Hands) -> None:
    """Find the case of a relative and link the two."""
    work, case_id = hands.work, hands.view.id

    def job(given: Given) -> Job:
        text = str(given["text"])
        return lambda: cases_found(hands, text)

    def show(found: object) -> None:
        lines = cast("tuple[CaseLine, ...]", found)
        asking = family_asking.ask_link(hands.view, lines)
        if not lines:
            hands.ask_first(asking, job, show)
            return
        told = QCoreApplication.translate("people_doings", "Enlazados: lo que protege a uno protege al otro.")
        hands.ask(
            asking,
            lambda given: lambda: relations.link_family(work, case_id, CaseId(str(given["case"]))),
            told,
        )

    hands.ask_first(family_asking.ask_find_family(), job, show)


def cases_found(hands: Hands, text: str) -> tuple[CaseLine, ...]:
    """Return the other cases that *text* may mean, few enough to choose by eye."""
    mine = hands.view.id
    hits = [CaseId(hit.case_id) for hit in find_cases(hands.work, text) if hit.case_id != mine]
    return lines_of(hands.work, hits[:_MOST])


def _mark(hands: Hands, member: str) -> None:
    told = QCoreApplication.translate("people_doings", "Corregido. Lo anotado antes sigue en la historia.")

    def job(given: Given) -> Job:
        return _changing(hands, member, {"kind": given["kind"]}, str(given["reason"]), _second(hands, given))

    hands.ask(people_asking.ask_mark(hands.view, member), job, told)


def _verify(hands: Hands, member: str) -> None:
    told = QCoreApplication.translate("people_doings", "Verificado: ya puede firmar, acompañar y recibir.")

    def job(given: Given) -> Job:
        return _changing(hands, member, {"verified": "yes"}, str(given["reason"]), _second(hands, given))

    hands.ask(people_asking.ask_verified(hands.view, member), job, told)


def _change_details(hands: Hands, member: str) -> None:
    state = hands.view.case.state

    def job(given: Given) -> Job:
        said = {name: given.get(name) for name in relations.DETAILS}
        changes = {
            name: value for name, value in said.items() if (value or "") != said_of(state, member, name)
        }
        return _changing(hands, member, changes, "") if changes else lambda: None

    told = QCoreApplication.translate("people_doings", "Datos guardados.")
    hands.ask(people_asking.ask_details(hands.view, member), job, told)


def _separate(hands: Hands, member: str) -> None:
    view, work = hands.view, hands.work
    by = "child_auth" if is_child(view.case.facts) else "person"

    def job(given: Given) -> Job:
        at = stated(given.get("at"), view.case.facts.calendar)
        document = str(given["document"])
        return lambda: relations.separate_family(work, view.id, member, by=by, document=document, at=at)

    told = QCoreApplication.translate("people_doings", "Separado: el bloqueo del familiar ya no cuenta aquí.")
    hands.ask(family_asking.ask_separate(view), job, told)


def _second(hands: Hands, given: Given) -> Approval | None:
    return second_of(given, hands.view.now.isoformat())


def _changing(
    hands: Hands, member: str, changes: dict[str, object], reason: str, second: Approval | None = None
) -> Job:
    work, case_id = hands.work, hands.view.id
    return lambda: relations.change_related(work, case_id, member, changes, reason, second)
