"""List the people around the person: what they are to her, what they may not do; names covered until asked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.cases.family import is_separated
from repatria.domain.cases.related import UNKNOWN, is_verified, kinds_of, lacks_word
from repatria.domain.cases.state import CaseState, Fact
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.path_words import related_words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.timeline import Happening

ADD, LINK, CHILD, NO_CHILD = "add_related", "link_family", "open_child", "no_child"
OTHER_CASE = "other_case"
MARK, VERIFY, DETAILS, SEPARATE = "mark/", "verify/", "details/", "separate/"

Listed = tuple[Happening, tuple[Act, ...]]
"""A row and the acts that it offers."""


def people_rows(view: CaseView, *, names: bool) -> list[Listed]:
    """Return a row for each related person, with what may be done about them."""
    found: dict[str, Fact] = {}
    for fact in view.case.state.of_type("member_added"):
        if fact.path.startswith("related/"):
            found.setdefault(fact.path.removeprefix("related/"), fact)
    return [
        (_row(view, member, fact, names=names), _acts(view, member, fact)) for member, fact in found.items()
    ]


def said_of(state: CaseState, member: str, name: str) -> str:
    """Return what stands of a related person; what was moved among the protected left nothing behind."""
    standing = state.values.get(f"related/{member}/{name}")
    return next((str(head.value) for head in standing.heads if head.value), "") if standing else ""


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


def people_acts() -> tuple[Act, ...]:
    """Return what may be begun above the list."""
    return (
        Act(ADD, QCoreApplication.translate("case_people", "Agregar a alguien…"), "add"),
        Act(LINK, QCoreApplication.translate("case_people", "Enlazar con un familiar…"), "cases"),
        Act(CHILD, QCoreApplication.translate("case_people", "Abrir a una hija o un hijo…"), "add"),
        Act(OTHER_CASE, QCoreApplication.translate("case_people", "Tiene otro expediente…"), "cases"),
    )


def _acts(view: CaseView, member: str, fact: Fact) -> tuple[Act, ...]:
    """Return what may be done about somebody; a closed case is only read."""
    found = []
    other = _other_case(fact)
    if other in view.linked:
        open_it = QCoreApplication.translate("case_people", "Abrir su expediente")
        found.append(Act(f"case/{other}", open_it, "cases"))
    if view.closed:
        return tuple(found)
    state, kinds = view.case.state, kinds_of(view.case.state, member)
    if lacks_word(state, member):
        known = QCoreApplication.translate("case_people", "Ya se verificó quién es…")
        found.append(Act(f"{VERIFY}{member}", known, "done"))
    mark = QCoreApplication.translate("case_people", "Corregir qué es de la persona…")
    details = QCoreApplication.translate("case_people", "Cambiar sus datos…")
    found += [Act(f"{MARK}{member}", mark, "edit"), Act(f"{DETAILS}{member}", details, "person")]
    if other and "family" in kinds and not is_separated(state, member):
        apart = QCoreApplication.translate("case_people", "Separar por escrito…")
        found.append(Act(f"{SEPARATE}{member}", apart, "remove"))
    return tuple(found)


def _row(view: CaseView, member: str, fact: Fact, *, names: bool) -> Happening:
    kinds = kinds_of(view.case.state, member)
    danger = "suspected_controller" in kinds
    told = [related_words(view, member), *_details(view, member, names=names), _case_words(view, fact)]
    told += [_separated(view, member), *_may_not(view, member, kinds)]
    when = say_stated(fact.wall, view.case.facts.calendar, view.now)
    said = " · ".join(part for part in told if part)
    who = view.names.get(fact.author, "")
    return Happening(member, when, said, who, "warning" if danger else "person", "danger" if danger else "")


def _details(view: CaseView, member: str, *, names: bool) -> list[str]:
    state = view.case.state
    name = said_of(state, member, "name")
    covered = QCoreApplication.translate("case_people", "nombre cubierto (F4 para verlo)") if name else ""
    shown = [name if names else covered, said_of(state, member, "relationship")]
    return [*shown, *(said_of(state, member, key) for key in ("phone", "note"))] if names else shown


def _may_not(view: CaseView, member: str, kinds: frozenset[str]) -> list[str]:
    if "suspected_controller" in kinds:
        return [
            QCoreApplication.translate(
                "case_people",
                "no firma, no traduce, no acompaña, no recibe; no hable delante de esta persona",
            )
        ]
    if kinds & UNKNOWN and is_verified(view.case.state, member):
        return [QCoreApplication.translate("case_people", "se verificó quién es")]
    if not lacks_word(view.case.state, member):
        return []
    return [QCoreApplication.translate("case_people", "sin verificar: no firma ni recibe hasta verificarle")]


def _separated(view: CaseView, member: str) -> str:
    if not is_separated(view.case.state, member):
        return ""
    return QCoreApplication.translate("case_people", "separado por escrito: su bloqueo ya no cuenta aquí")


def _case_words(view: CaseView, fact: Fact) -> str:
    """Return the code of a relative's case; one for named people is not spoken of to others."""
    other = _other_case(fact)
    code = str(fact.value.get("code", "")) if isinstance(fact.value, dict) else ""
    if not code or other in view.hidden:
        return ""
    return QCoreApplication.translate("case_people", "tiene su expediente: {code}").format(code=code)


def _other_case(fact: Fact) -> str:
    return str(fact.value.get("case") or "") if isinstance(fact.value, dict) else ""
