"""Which acts *Más* offers for a case as it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.children import lacks_child_case
from repatria.ui.case.people.people_rows import CHILD, LINK, NO_CHILD
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.safeguard_banner import Act


def more_acts(view: CaseView) -> list[Act]:
    """Return what stands under *Más*, for a case as it is."""
    found: list[Act] = []
    if not view.closed:
        found.append(Act("request", QCoreApplication.translate("case_doings", "Pedir a alguien…"), "send"))
        past = QCoreApplication.translate("case_doings", "Anotar algo que ya pasó…")
        found.append(Act("happened", past, "edit"))
        found.append(Act("route", QCoreApplication.translate("case_doings", "Cambiar la ruta…"), "route"))
        relative = QCoreApplication.translate("case_people", "Enlazar con un familiar…")
        found.append(Act(LINK, relative, "cases"))
        child = QCoreApplication.translate("case_people", "Abrir a una hija o un hijo…")
        found.append(Act(CHILD, child, "add"))
        if lacks_child_case(view.case.facts):
            away = QCoreApplication.translate("case_people", "Ninguna hija o hijo está aquí…")
            found.append(Act(NO_CHILD, away, "person"))
        found.append(_block(view))
    found += _restriction(view)
    if view.unproven:
        damaged = QCoreApplication.translate("case_doings", "Aclarar lo que llegó dañado…")
        found.append(Act("unproven", damaged, "warning"))
    found.append(
        Act("print", QCoreApplication.translate("case_doings", "Imprimir la lista de pasos…"), "print")
    )
    found.append(Act("send", QCoreApplication.translate("case_doings", "Enviar…"), "stick"))
    if not view.closed:
        abroad = QCoreApplication.translate("packets", "Enviar a otro país…")
        found.append(Act("packet", abroad, "send"))
    if view.closed:
        return [*found, *_of_closed(view)]
    if view.case.value("responsible") != view.me:
        found.append(Act("take", QCoreApplication.translate("case_doings", "Llevarlo yo…"), "person"))
    if view.child == "no":
        leave = QCoreApplication.translate("case_doings", "Salida por decisión propia…")
        found.append(Act("leave", leave, "next"))
    found.append(Act("close", QCoreApplication.translate("case_doings", "Cerrar el expediente…"), "lock"))
    return found


def _of_closed(view: CaseView) -> list[Act]:
    found = [Act("reopen_case", QCoreApplication.translate("case_doings", "Volver a abrir…"), "open")]
    if view.may_erase:
        gone = QCoreApplication.translate("case_doings", "Borrar por regla…")
        if view.asked:
            gone = QCoreApplication.translate("erasing", "Borrar también aquí…")
        found.append(Act("erase", gone, "remove"))
    return found


def _block(view: CaseView) -> Act:
    if view.case.facts.may_be("origin_block", "yes"):
        lift = QCoreApplication.translate("case_doings", "Terminar el bloqueo consular…")
        return Act("lift_block", lift, "protected")
    guard = QCoreApplication.translate("case_doings", "Proteger del consulado y de la familia…")
    return Act("raise_block", guard, "protected")


def _restriction(view: CaseView) -> list[Act]:
    """Return what reserves the case, for fewer people still once it is, and the way back."""
    pointed = QCoreApplication.translate("case_doings", "Alguien de aquí está señalado…")
    some = QCoreApplication.translate("case_doings", "Solo para algunas personas…")
    found = [Act("restrict", pointed, "protected"), Act("only_for", some, "protected")]
    if view.case.line.restricted:
        everybody = QCoreApplication.translate("case_doings", "Dejar de reservarlo…")
        found.append(Act("open_to_all", everybody, "names"))
    return found
