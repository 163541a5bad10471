"""Note a contact that opens nothing: seven questions of form SC, no name, closed at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.calendar import Calendar
from repatria.domain.forms.answers import Answers
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.values import typed_words
from repatria.ui.case.telling.terms import words
from repatria.ui.filling.controls import Around, make_control, raw_value
from repatria.ui.filling.offers import Offers
from repatria.ui.filling.words import problem_words
from repatria.ui.i18n import spoken
from repatria.ui.opening.offered import Offered
from repatria.ui.theme import gaps
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import Label, card
from repatria.ui.widgets.safeguard_banner import Act, Safeguard, SafeguardBanner

AGE = "age_group"
_CHILD = ("child", "doubt")
OPEN = "open"


class ContactForm(QWidget):
    """The seven questions; ``case_asked`` when a child's contact shall become a case.

    ``typed`` comes at every keystroke of a person.
    """

    changed = Signal()
    typed = Signal()
    case_asked = Signal()

    def __init__(
        self, offered: Offered, plan: FormPlan, calendar: Calendar, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._offered, self._plan, self._calendar, self._now = offered, plan, calendar, now
        self.fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        self._child = self._banner()
        column.addWidget(self._child)
        group = card()
        questions = QVBoxLayout(group)
        gaps(questions, (16, 12, 16, 16), 16)
        questions.addWidget(Label(words(offered.contact.intro), tone="quiet"))
        offers = Offers({"post": (offered.post,)})
        around = Around(spoken(), now, calendar, offers)
        self._session = self._new_session()
        for question in offered.contact.questions():
            control = make_control(question, self._session.choices(question.name), around)
            field = Field(
                words(question.label), control, words(question.hint), required=bool(question.required)
            )
            field.value_changed.connect(lambda _, name=question.name: self._answered(name))
            control.half_typed.connect(lambda name=question.name: self._answered(name))
            self.fields[question.name] = field
            questions.addWidget(field)
        column.addWidget(group)
        column.addStretch(1)
        self.reset()

    def reset(self) -> None:
        """Forget every answer; the contact is now, at this post."""
        self._session = self._new_session()
        self._session.begin()
        self._session.set_answer("post", self._offered.post)
        for name, field in self.fields.items():
            field.set_message("")
            field.set_value(self._session.answer(name))
        self._show_child()

    def answers(self) -> dict[str, Any]:
        """Return what was answered, in plain values."""
        found = {name: self._session.answer(name) for name in self.fields}
        return {name: value for name, value in found.items() if value is not None}

    def kept(self) -> dict[str, Any]:
        """Return the answers; what is half typed is among them, as in any form."""
        return self.answers()

    def set_answers(self, answers: Mapping[str, Any]) -> None:
        """Show these answers."""
        for name, value in answers.items():
            if name in self.fields:
                self._session.set_answer(name, value)
                self.fields[name].set_value(value)
        self._show_child()

    def is_child(self) -> bool:
        """Tell whether the person is or may be a child: then a case is opened."""
        return self._session.answer(AGE) in _CHILD

    def complain(self) -> bool:
        """Say below each question what it lacks, and go to the first; tell whether anything does."""
        found = {problem.place.name: problem for problem in self._session.problems()}
        for name, field in self.fields.items():
            problem = found.get(name)
            question = self._plan.nodes[name].question
            typed = typed_words(self._session.answer(name))
            said = problem_words(problem, question, words(problem.message), typed) if problem else ""
            field.set_message(said)
        first = next((name for name in self.fields if name in found), None)
        if first is not None:
            self.fields[first].setFocus()
        return first is not None

    def _answered(self, name: str) -> None:
        field = self.fields[name]
        self._session.set_answer(name, raw_value(field.control))
        if field.message() and self._session.problem_at(name) is None:
            field.set_message("")
        if name == AGE:
            self._show_child()
        self.changed.emit()
        self.typed.emit()

    def _show_child(self) -> None:
        self._child.setVisible(self.is_child())
        self.changed.emit()

    def _new_session(self) -> FormSession:
        now = self._calendar.local(self._now())
        return FormSession(self._offered.contact, Answers(), {}, now, self._plan)

    def _banner(self) -> SafeguardBanner:
        banner = SafeguardBanner(
            Safeguard(
                QCoreApplication.translate("opening", "Es NNA o hay duda: abra un expediente"),
                QCoreApplication.translate(
                    "opening", "Una niña, un niño o adolescente no se va solo con información."
                ),
                acts=(Act(OPEN, QCoreApplication.translate("opening", "Abrir expediente"), "add"),),
                tone="hold",
            )
        )
        banner.act_asked.connect(lambda _: self.case_asked.emit())
        return banner


def as_case(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a contact already told of a person, as answers with which a case is opened."""
    answers = {"side": "host", "child_or_doubt": _AGES[said[AGE]], "language": said.get("language")}
    return {name: value for name, value in answers.items() if value}


_AGES = {"child": "yes", "doubt": "doubt", "adult": "no"}
