"""Ask for a change of route, and say before anything is done what would appear, stop, open and close."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.domain.protocol.definition import SIDES
from repatria.domain.protocol.progress import StepProgress
from repatria.domain.protocol.routes import RoutePreview
from repatria.ui.case.counts import CaseCounts
from repatria.ui.case.panel import Asked, Asking, Given
from repatria.ui.case.seen import CaseView
from repatria.ui.case.step_rows import step_name
from repatria.ui.case.terms import act_words, child_words, side_words, words
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_area import TextArea

_MOST = 8
"""Steps named one by one; beyond, they are counted."""


def ask_route(view: CaseView) -> Asking:
    """Return what a change of route asks: age, countries, side, and why."""
    facts = view.case.facts
    nations = view.case.value("nationality") or ()
    note = QCoreApplication.translate(
        "route_asking",
        "Primero verá qué cambia. Nada de lo hecho se pierde. Hacia más protección cambia de inmediato.",
    )
    ages = ChoiceButtons([Choice(value, child_words(value)) for value in ("yes", "doubt", "no")])
    sides = ChoiceButtons([Choice(side, side_words(side)) for side in SIDES])
    said = (
        ("child_or_doubt", QCoreApplication.translate("route_asking", "Edad"), ages),
        ("nationality", QCoreApplication.translate("route_asking", "Nacionalidad"), _countries(view)),
        ("country", QCoreApplication.translate("route_asking", "País donde está"), _countries(view)),
        ("return_country", QCoreApplication.translate("route_asking", "País de retorno"), _countries(view)),
        ("side", QCoreApplication.translate("route_asking", "Este puesto"), sides),
    )
    first = {name: str(facts.value(name)) or None for name, *_ in said}
    first["nationality"] = str(nations[0]) if nations else None
    why = QCoreApplication.translate("route_asking", "Por qué cambia")
    fields = [Asked(name, label, control, value=first[name]) for name, label, control in said]
    return Asking(
        QCoreApplication.translate("route_asking", "Cambiar la ruta"),
        note,
        QCoreApplication.translate("route_asking", "Ver qué cambia"),
        (*fields, Asked("reason", why, TextArea(2), required=True)),
    )


def changes_of(view: CaseView, given: Given) -> dict[str, Any]:
    """Return what differs from what stands."""
    facts = view.case.facts
    found: dict[str, Any] = {
        name: value
        for name, value in given.items()
        if name in ("child_or_doubt", "country", "return_country", "side") and value != str(facts.value(name))
    }
    nations = list(view.case.value("nationality") or ())
    nation = given.get("nationality")
    if nation and nation not in nations:
        found["nationality"] = [nation, *nations]
    return found


def ask_sure(view: CaseView, preview: RoutePreview) -> Asking:
    """Return the preview, and the verb that does it."""
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
    stay = CaseCounts().stay(len(preview.stay))
    warning = ""
    if preview.lowers:
        warning = QCoreApplication.translate(
            "route_asking",
            "Deja de tratarse como NNA: hace falta un documento verificado o la opinión de la autoridad de niñez, y "
            "la conformidad de la supervisión.",
        )
    return Asking(
        QCoreApplication.translate("route_asking", "Esto es lo que cambia"),
        stay,
        QCoreApplication.translate("route_asking", "Cambiar la ruta"),
        warning=warning,
        body=lines,
    )


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
