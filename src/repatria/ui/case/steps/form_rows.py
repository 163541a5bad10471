"""List every form filled in a case: which, how far, by whom."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.case.panels.panel import Asked, Asking
from repatria.ui.case.steps.step_words import filled_words
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.terms import form_name
from repatria.ui.case.view import CaseView, FilledForm
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.states import ICON, State
from repatria.ui.widgets.timeline import Happening

NEW = "new_form"


def form_rows(view: CaseView) -> list[Happening]:
    """Return a row for each filled form, what is unfinished first."""
    rows = sorted(
        view.filled, key=lambda one: bool(one.submitted_at) and not one.draft and not one.correction
    )
    return [_row(view, one) for one in rows]


def ask_form(view: CaseView) -> Asking:
    """Return the question which form to fill."""
    names = {name for step in view.case.pack.steps for name in step.forms}
    names.update(name for offered in view.beside.values() for name in offered)
    forms = [(name, view.form_of(name)) for name in sorted(names)]
    choices = [Choice(name, form_name(form)) for name, form in forms if form is not None]
    which = QCoreApplication.translate("case_forms", "Cuál")
    return Asking(
        QCoreApplication.translate("case_forms", "Llenar una hoja"),
        "",
        QCoreApplication.translate("case_forms", "Empezar"),
        (Asked("form", which, SearchableChoice(choices), required=True),),
    )


def no_forms() -> EmptyState:
    """Return what stands here before the first form."""
    return EmptyState(
        "form",
        QCoreApplication.translate("case_forms", "Aquí estarán las hojas de este expediente"),
        QCoreApplication.translate(
            "case_forms",
            "Cada paso pide las suyas. Lo escrito se guarda con cada letra, aunque se vaya la luz.",
        ),
        QCoreApplication.translate("case_forms", "Llenar una hoja…"),
    )


def _row(view: CaseView, one: FilledForm) -> Happening:
    form = view.forms.get(one.form)
    title = form_name(form) if form else view.unread.get(one.form, one.form)
    said, state = filled_words(view, one)
    when = say_stated(one.wall, view.case.facts.calendar, view.now) if one.wall else ""
    begun = QCoreApplication.translate("case_forms", "empezada {when}").format(when=when) if when else ""
    tone = "" if state == State.DONE else "warning"
    return Happening(one.member, begun, f"{title}: {said}", view.names.get(one.author, ""), ICON[state], tone)
