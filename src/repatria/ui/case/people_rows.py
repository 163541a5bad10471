"""List the people around the person: what they are to her, what they may not do; names covered until asked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.related import kinds_of
from repatria.domain.cases.state import Fact
from repatria.ui.case.moments import say_stated
from repatria.ui.case.path_words import related_words
from repatria.ui.case.seen import CaseView
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.timeline import Happening

ADD = "add_related"


def people_rows(view: CaseView, *, names: bool) -> list[Happening]:
    """Return a row for each related person."""
    found: dict[str, Fact] = {}
    for fact in view.case.state.of_type("member_added"):
        if fact.path.startswith("related/"):
            found.setdefault(fact.path.removeprefix("related/"), fact)
    return [_row(view, member, fact, names=names) for member, fact in found.items()]


def case_of_member(view: CaseView, member: str) -> str:
    """Return the id of the case that a related person has, or nothing."""
    for fact in view.case.state.of_type("member_added"):
        if fact.path == f"related/{member}" and isinstance(fact.value, dict) and fact.value.get("case"):
            return str(fact.value["case"])
    return ""


def no_people() -> EmptyState:
    """Return what stands here while nobody is noted."""
    return EmptyState(
        "person",
        QCoreApplication.translate("case_people", "Aquí estarán las personas cercanas"),
        QCoreApplication.translate(
            "case_people",
            "Familia, quien la acompaña, tutora, intérprete, y quien tal vez la controla. Cada quien tiene lo que "
            "puede y lo que no puede hacer por ella.",
        ),
        QCoreApplication.translate("case_people", "Agregar a alguien…"),
    )


def _row(view: CaseView, member: str, fact: Fact, *, names: bool) -> Happening:
    state = view.case.state
    kinds = kinds_of(state, member)
    danger = "suspected_controller" in kinds
    code = str(fact.value.get("code", "")) if isinstance(fact.value, dict) else ""
    name = str(state.get(f"related/{member}/name") or "")
    covered = QCoreApplication.translate("case_people", "nombre cubierto (F4 para verlo)") if name else ""
    told = [related_words(view, member), name if names else covered]
    told += [str(state.get(f"related/{member}/relationship") or "")]
    if code:
        told.append(
            QCoreApplication.translate("case_people", "tiene su expediente: {code}").format(code=code)
        )
    if names:
        told += [str(state.get(f"related/{member}/{key}") or "") for key in ("phone", "note")]
    if danger:
        told.append(
            QCoreApplication.translate(
                "case_people",
                "no firma, no traduce, no acompaña, no recibe; no hable delante de esta persona",
            )
        )
    elif "companion" in kinds:
        told.append(
            QCoreApplication.translate("case_people", "sin verificar: no firma ni recibe hasta verificarle")
        )
    when = say_stated(fact.wall, view.case.facts.calendar, view.now)
    said = " · ".join(part for part in told if part)
    who = view.names.get(fact.author, "")
    return Happening(member, when, said, who, "warning" if danger else "person", "danger" if danger else "")
