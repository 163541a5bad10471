"""List what those share who came together, and their cases by code: child or adult, never a name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.services.cases.incidents import CaseIncident
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.people.people_rows import Listed
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.terms import child_words, outcome_words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.timeline import Happening


def incident_rows(view: CaseView) -> list[Listed]:
    """Return a row for what is shared and one for each other case of the group; nothing for who came alone."""
    incident = view.incident
    if incident is None:
        return []
    rows: list[Listed] = [(_shared(view, incident), ())]
    return rows + [_member(line, incident) for line in incident.others]


def shared_words(view: CaseView, key: str, value: str) -> str:
    """Return one shared fact as a sentence."""
    said = {
        "arrival": QCoreApplication.translate("case_incident", "llegaron {what}"),
        "vehicle": QCoreApplication.translate("case_incident", "vehículo: {what}"),
        "route": QCoreApplication.translate("case_incident", "ruta: {what}"),
        "brought_by": QCoreApplication.translate("case_incident", "los trajo: {what}"),
        "documents_held_by": QCoreApplication.translate("case_incident", "tenía sus documentos: {what}"),
    }[key]
    what = say_stated(value, view.case.facts.calendar, view.now) if key == "arrival" else value
    return said.format(what=what)


def _shared(view: CaseView, incident: CaseIncident) -> Happening:
    facts = [shared_words(view, key, value) for key, value in incident.shared.items()]
    nothing = QCoreApplication.translate("case_incident", "no se anotó cómo llegaron")
    title = QCoreApplication.translate("case_incident", "Llegó con un grupo")
    return Happening("incident", title, " · ".join(facts) or nothing, icon="route")


def _member(line: CaseLine, incident: CaseIncident) -> Listed:
    letter = incident.letters.get(line.id, "")
    same = QCoreApplication.translate("case_incident", "Del mismo grupo")
    lettered = QCoreApplication.translate("case_incident", "Del mismo grupo, {letter}").format(letter=letter)
    parts = [line.code, child_words(line.child) if line.child else ""]
    if not line.open:
        shut = QCoreApplication.translate("case_incident", "cerrado: {how}")
        parts.append(shut.format(how=outcome_words(line.outcome)))
    blocked = "origin_block" in line.flags.split()
    if blocked:
        parts.append(
            QCoreApplication.translate(
                "case_incident", "protegido: no contacte a su país ni a su familia allí"
            )
        )
    said = " · ".join(part for part in parts if part)
    row = Happening(
        f"member/{line.id}", lettered if letter else same, said, icon="cases", tone="hold" if blocked else ""
    )
    open_it = QCoreApplication.translate("case_incident", "Abrir {code}").format(code=line.code)
    return row, (Act(f"case/{line.id}", open_it, "cases"),)
