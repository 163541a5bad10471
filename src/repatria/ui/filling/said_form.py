"""What a form that is being filled says to whoever fills it: its words, choices, and what is wrong with an answer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Choice, Question
from repatria.domain.forms.problem import Problem
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.telling import Told, tell
from repatria.domain.forms.values import typed_words
from repatria.domain.texts import Text, WithAnswers, say
from repatria.services.forms.left_over import LeftOver
from repatria.services.forms.work import FormWork
from repatria.ui.filling.controls import Around
from repatria.ui.filling.row_titles import titles_around
from repatria.ui.filling.words import fallen_words, problem_words, too_many_words


class SaidForm(QObject):
    """One form and the language it is read in; ``language_changed`` says that it is another from now on."""

    language_changed = Signal()

    def __init__(self, work: FormWork, around: Around, parent: QObject) -> None:
        super().__init__(parent)
        self.work, self.around = work, around
        self.left_over: tuple[LeftOver, ...] = ()
        """Answers whose question is gone from this version: only to be read."""
        self.chosen = ""
        """The language that somebody chose to read the form in, where anybody did."""
        self.is_checked = False
        """True once the person has asked to finish: from then on what is missing is said at once."""
        self._told: Told = {}

    @property
    def session(self) -> FormSession:
        """Return the answers and the rules about them."""
        return self.work.session

    def question(self, name: str) -> Question:
        """Return a question of the form."""
        return self.session.plan.nodes[name].question

    def said(self, text: Text, place: Place) -> str:
        """Return words of the form as they are said at *place* now, in the language that it is read in."""
        return tell(self.session, text, self.around.language, place, told=self._told)

    def choices(self, place: Place) -> tuple[Choice, ...]:
        """Return what *place* offers now; words that show an answer are said with it."""
        return self._in_words(self.session.choices(*place), place)

    def fallen_out(self, place: Place) -> tuple[Choice, ...]:
        """Return what was chosen at *place* and fits the other answers no longer, in the same words as before."""
        return self._in_words(self.session.fallen_out(*place), place)

    def _in_words(self, choices: tuple[Choice, ...], place: Place) -> tuple[Choice, ...]:
        if not any(isinstance(one.label, WithAnswers) for one in choices):
            return choices
        return tuple(replace(one, label={"es": self.said(one.label, place)}) for one in choices)

    def speak(self, language: str) -> None:
        """Read the form in another of its languages from now on; what it does not speak is passed over."""
        if language not in self.work.form.languages:
            return
        self.chosen = language
        if language != self.around.language:
            self.around = replace(self.around, language=language)
            self.language_changed.emit()

    def stands(self, place: Place) -> bool:
        """Tell whether *place* is still there: a row around it may have been taken out."""
        return self.session.stands(place)

    def row_titles(self, row: str) -> list[str]:
        """Return which row of how many *row* is, and then the same of the rows it stands in, outwards."""
        return titles_around(self.session, row, self.said)

    def problem_at(self, place: Place) -> str:
        """Return what is wrong at *place* in words; what is merely missing only once the form was checked.

        Rows that other answers count are said to be missing, or too many, once the answer that counts is settled.
        """
        problem = self.session.problem_at(place.name, place.row)
        if problem is None:
            return ""
        is_counted = self.session.plan.nodes[place.name].repeat_count is not None
        waits = problem.kind == "required" or is_counted
        if waits and not (
            self.is_checked or (is_counted and self.work.counted.is_settled(self.session, place))
        ):
            return ""
        return self.words_of(problem)

    def words_of(self, problem: Problem) -> str:
        """Return a problem in words."""
        own = self.said(problem.message, problem.place)
        if problem.kind == "constraint" and self.question(problem.place.name).type == "repeat":
            return too_many_words(problem, len(self.session.rows(*problem.place)))
        if problem.reason == "not_a_choice" and (fallen := self.fallen_out(problem.place)):
            return own or fallen_words([say(one.label, self.around.language) for one in fallen])
        typed = typed_words(self.session.answer(*problem.place))
        return problem_words(problem, self.question(problem.place.name), own, typed)

    def former(self, place: Place) -> LeftOver | None:
        """Return what was answered at *place* under another version, where this one asks otherwise."""
        return next((one for one in self.left_over if one.place == place), None)
