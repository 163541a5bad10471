"""Show what the person agreed to: with what, said by whom, until when, and what was taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.forms.answers import Answers
from repatria.domain.forms.definition import Form
from repatria.ui.case.steps.step_words import filled_words
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.path_words import choice_words, question_at
from repatria.ui.case.telling.terms import form_name, words
from repatria.ui.case.view import CaseView, FilledForm
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.state_chip import StateChip
from repatria.ui.widgets.states import State

_AGREED = (
    "part_a_interview",
    "part_b_processing",
    "part_c_sharing",
    "agrees_origin_contact",
    "agrees_family_contact",
    "research_use_nonidentifying",
    "agrees",
    "child_assent",
    "guardian_agrees",
)
_GIVEN = ("given_by", "given_by_name", "given_at", "explained_by", "guardian_name", "agreed_at")
"""Questions by name, whichever form of consent asks them, in the order in which they are shown."""


class ConsentBlock(QFrame):
    """One sheet of consent; ``asked`` when it shall be opened."""

    asked = Signal(str)

    def __init__(self, view: CaseView, one: FilledForm, form: Form, answers: Answers) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        title = form_name(form)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        gaps(column, (16, 12, 16, 12), 8)
        head = QHBoxLayout()
        gaps(head, spacing=12)
        said, state = filled_words(view, one)
        head.addWidget(Label(title, "lead", strong=True), 1)
        head.addWidget(StateChip(state, said))
        column.addLayout(head)
        if given := _given(view, form, answers):
            column.addWidget(Label(given, tone="quiet"))
        if answers.value("withdrawn") == "yes":
            when = say_stated(answers.value("withdrawn_at"), view.case.facts.calendar, view.now)
            back = QCoreApplication.translate("case_consents", "Retirado {when}").format(when=when)
            column.addWidget(IconWords("refused", back.strip(), "danger", "lead", strong=True))
        for line in _lines(form, answers):
            column.addWidget(line)
        for words_of in _shared(view, form, answers):
            column.addWidget(IconWords("send", words_of))
        show = Button(QCoreApplication.translate("case_consents", "Ver la hoja"), "link", "form")
        show.setAccessibleName(f"{show.text()}: {title}")
        show.clicked.connect(lambda: self.asked.emit(one.member))
        column.addWidget(show)


def consent_blocks(view: CaseView) -> list[ConsentBlock]:
    """Return a block for each sheet of consent, the latest first."""
    found = []
    for one in view.filled:
        form = view.forms.get(one.form)
        if form is not None and one.member in view.consents:
            found.append(ConsentBlock(view, one, form, view.consents[one.member]))
    return found


def no_consents() -> EmptyState:
    """Return what stands here before anything was agreed."""
    return EmptyState(
        "form",
        QCoreApplication.translate("case_consents", "Aquí estará lo que la persona acepta"),
        QCoreApplication.translate(
            "case_consents",
            "Hablar, guardar sus datos, contar algo a otros, volver a su país. Puede ser de palabra, y puede "
            "cambiar de opinión.",
        ),
        QCoreApplication.translate("case_consents", "Llenar F02"),
    )


def _lines(form: Form, answers: Answers) -> list[QWidget]:
    found: list[QWidget] = []
    for name in _AGREED:
        question, value = question_at(form, name), answers.value(name)
        if question is None or value is None:
            continue
        state = {"yes": ("done", "good"), "no": ("refused", "warning")}.get(str(value), ("info", ""))
        said = QCoreApplication.translate("case_consents", "{question} {answer}")
        shown = said.format(question=words(question.label), answer=choice_words(form, question, value))
        found.append(IconWords(state[0], shown, state[1]))
    if not found:
        nothing = QCoreApplication.translate("case_consents", "Todavía no hay respuestas en esta hoja.")
        found.append(IconWords(State.OPEN, nothing, "quiet"))
    return found


def _given(view: CaseView, form: Form, answers: Answers) -> str:
    parts = []
    for name in _GIVEN:
        question, value = question_at(form, name), answers.value(name)
        if question is None or not value:
            continue
        if question.list_name:
            parts.append(choice_words(form, question, value))
        else:
            parts.append(say_stated(value, view.case.facts.calendar, view.now))
    return " · ".join(parts)


def _shared(view: CaseView, form: Form, answers: Answers) -> list[str]:
    found = []
    for row in answers.rows_of("sharing"):
        parts = []
        for name in ("recipient_kind", "recipient", "purpose", "fields"):
            question, value = question_at(form, name), answers.value(name, row)
            if question is not None and value:
                parts.append(choice_words(form, question, value) if question.list_name else str(value))
        if until := answers.value("until", row):
            when = say_stated(until, view.case.facts.calendar, view.now)
            parts.append(QCoreApplication.translate("case_consents", "hasta {when}").format(when=when))
        if parts:
            found.append(" · ".join(parts))
    return found
