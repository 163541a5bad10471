"""Ask for a change of route, and say before anything is done what would appear, stop, open and close."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.domain.cases.given import several
from repatria.domain.protocol.definition import SIDES
from repatria.domain.protocol.progress import StepProgress
from repatria.domain.protocol.routes import ROUTE_NAMES, RoutePreview
from repatria.ui.case.asking.second_asking import second_fields
from repatria.ui.case.panels.panel import Asked, Asking, Given
from repatria.ui.case.steps.step_rows import step_name
from repatria.ui.case.telling.counts import CaseCounts
from repatria.ui.case.telling.header_words import country_words
from repatria.ui.case.telling.terms import act_words, child_words, side_words, words
from repatria.ui.case.view import CaseView
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.multi_choice import MultiChoice
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_area import TextArea

_MOST = 8
"""Steps named one by one; beyond, they are counted."""


def ask_route(view: CaseView) -> Asking:
    """Return what a change of route asks: age, countries, side, and why."""
    note = QCoreApplication.translate(
        "route_asking",
        "Primero verá qué cambia. Nada de lo hecho se pierde. Hacia más protección cambia de inmediato.",
    )
    ages = ChoiceButtons([Choice(value, child_words(value)) for value in ("yes", "doubt", "no")])
    sides = ChoiceButtons([Choice(side, side_words(side)) for side in SIDES])
    said = (
        ("country", QCoreApplication.translate("route_asking", "País donde está")),
        ("found_in", QCoreApplication.translate("route_asking", "País donde se le encontró")),
        ("residence", QCoreApplication.translate("route_asking", "País donde vivía")),
        ("return_country", QCoreApplication.translate("route_asking", "País de retorno")),
    )
    why = QCoreApplication.translate("route_asking", "Por qué cambia")
    age = QCoreApplication.translate("route_asking", "Edad")
    side = QCoreApplication.translate("route_asking", "Este puesto")
    return Asking(
        QCoreApplication.translate("route_asking", "Cambiar la ruta"),
        note,
        QCoreApplication.translate("route_asking", "Ver qué cambia"),
        (
            Asked("child_or_doubt", age, ages, value=_standing(view, "child_or_doubt")),
            *_nationalities(view),
            *(Asked(name, label, _countries(view), value=_standing(view, name)) for name, label in said),
            Asked("side", side, sides, value=_standing(view, "side")),
            Asked("reason", why, TextArea(2), required=True),
        ),
    )


def changes_of(view: CaseView, given: Given) -> dict[str, Any]:
    """Return what differs from what stands; an emptied field says nothing; any choice settles what is disputed."""
    names = (name for name in ROUTE_NAMES if name != "nationality")
    found: dict[str, Any] = {
        name: given[name] for name in names if name in given and given[name] != _standing(view, name)
    }
    standing, kept, another = _nations(view), given.get("nationality"), given.get("another")
    nations = [one for one in standing if isinstance(kept, list) and one in kept]
    if another and another not in nations:
        nations.insert(0, str(another))
    disputed = len(view.case.facts.possible("nationality")) > 1
    if nations != standing or (disputed and nations):
        found["nationality"] = nations
    return found


def _standing(view: CaseView, name: str) -> str | None:
    return str(view.case.facts.value(name)) or None


def _nations(view: CaseView) -> list[str]:
    return [str(one) for one in several(view.case.value("nationality"))]


def _nationalities(view: CaseView) -> list[Asked]:
    """Return the nationalities that stand, each to be taken away, and one to be added."""
    standing = _nations(view)
    known = QCoreApplication.translate("route_asking", "Nacionalidad")
    another = QCoreApplication.translate("route_asking", "Otra nacionalidad")
    fields = []
    if standing:
        boxes = MultiChoice([Choice(code, country_words(view, code)) for code in standing])
        hint = QCoreApplication.translate("route_asking", "Quite la marca de la que no es.")
        fields.append(Asked("nationality", known, boxes, hint, value=standing))
    return [*fields, Asked("another", another if standing else known, _countries(view))]


def ask_sure(view: CaseView, preview: RoutePreview, gone: QWidget | None = None) -> Asking:
    """Return the preview, what must be called back (*gone*), and the verb that does it."""
    lines = _change_lines(view, preview)
    if gone is not None:
        lines.append(gone)
    return Asking(
        QCoreApplication.translate("route_asking", "Esto es lo que cambia"),
        CaseCounts().stay(len(preview.stay)),
        QCoreApplication.translate("route_asking", "Cambiar la ruta"),
        second_fields(view, ("supervisor", "national_liaison")) if preview.needs_second else (),
        warning=_warning(preview),
        body=lines,
        grave=preview.needs_second,
    )


def _change_lines(view: CaseView, preview: RoutePreview) -> list[QWidget]:
    """Return a line for each step and act that the change touches; where none is, that nothing moves."""
    lines: list[QWidget] = []
    _add_steps(view, lines, QCoreApplication.translate("route_asking", "Aparecen"), preview.appear, "add")
    _add_steps(
        view, lines, QCoreApplication.translate("route_asking", "Dejan de contar"), preview.stop, "remove"
    )
    _add_steps(
        view, lines, QCoreApplication.translate("route_asking", "Cambian de manos"), preview.moved, "route"
    )
    shut = QCoreApplication.translate("route_asking", "Se cierra: {act}")
    opened = QCoreApplication.translate("route_asking", "Se abre: {act}")
    lines += [IconWords("blocked", shut.format(act=act_words(act)), "danger") for act in preview.closing]
    lines += [IconWords("done", opened.format(act=act_words(act)), "good") for act in preview.opening]
    if not lines:
        same = QCoreApplication.translate("route_asking", "Los pasos y las salvaguardas quedan como están.")
        lines.append(Label(same))
    return lines


def _warning(preview: RoutePreview) -> str:
    """Return what a change away from protection needs first; the gravest is said."""
    if preview.lowers:
        return QCoreApplication.translate(
            "route_asking",
            "Deja de tratarse como NNA: hace falta un documento verificado o la opinión de la autoridad de niñez, y "
            "la conformidad de la supervisión.",
        )
    if preview.loosens:
        return QCoreApplication.translate(
            "route_asking",
            "Se abre algo que una salvaguarda tiene cerrado para proteger: hace falta que otra persona, de la "
            "supervisión o el enlace, esté de acuerdo.",
        )
    return ""


def _add_steps(
    view: CaseView, lines: list[QWidget], title: str, rows: Sequence[StepProgress], icon: str
) -> None:
    if not rows:
        return
    lines.append(Label(title, strong=True))
    lines += [IconWords(icon, step_name(view, row)) for row in rows[:_MOST]]
    if len(rows) > _MOST:
        more = CaseCounts().more(len(rows) - _MOST)
        lines.append(Label(more, tone="quiet"))


def _countries(view: CaseView) -> SearchableChoice:
    known: Mapping[str, Any] = view.lists.get("country", {})
    choices = [Choice(code, words(label)) for code, label in known.items()]
    return SearchableChoice(sorted(choices, key=lambda choice: choice.words))
