"""Walk two forms the same way, at random: the same answers given, rows added and taken away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.plan import CASE_NAMES, FormPlan
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.values import holds_answer
from tests.domain.forms.making import NOW

FACTS = ("", "yes", "no", "doubt", "GTM", "MEX", "host", "origin", "2026-07-01")
TEXTS = (
    "",
    "uno",
    "2011",
    "2011-05",
    "2026-07-01",
    "2031-01-01",
    "17",
    "-3",
    "4.5",
    "22:10",
    "2026-07-14T22:10:00",
)


Draw = Callable[[st.SearchStrategy[Any]], Any]


class Pair:
    """One form and the same one brought in from elsewhere, *names* leading from the one to the other."""

    def __init__(
        self, own: FormPlan, other: FormPlan, names: Mapping[str, str], facts: Mapping[str, str]
    ) -> None:
        self.names, self._made = names, 0
        self.own = FormSession(own.form, Answers(), facts, NOW, own)
        self.other = FormSession(other.form, Answers(), {}, NOW, other)
        for fact, text in facts.items():
            hidden = names.get(fact)
            if hidden is not None:
                self.other.set_answer(hidden, text)
        self.own.begin()
        self.other.begin()

    def step(self, draw: Draw) -> None:
        """Do one thing to both."""
        questions = list(self.own.form.questions())
        question = draw(st.sampled_from(questions))
        repeat = self.own.plan.nodes[question.name].repeat
        if question.type == "repeat":
            self._change_rows(question.name, draw)
        elif holds_answer(question) and (not repeat or self.own.rows(repeat)):
            row = draw(st.sampled_from(self.own.rows(repeat))) if repeat else ""
            value = _answer(self.own, question, draw)
            self.own.set_answer(question.name, value, row)
            self.other.set_answer(self.names[question.name], value, row)

    def _change_rows(self, repeat: str, draw: Draw) -> None:
        rows = self.own.rows(repeat)
        if rows and draw(st.booleans()):
            gone = draw(st.sampled_from(rows))
            self.own.remove_row(repeat, gone)
            self.other.remove_row(self.names[repeat], gone)
        else:
            self._made += 1
            made = f"row{self._made}"
            self.own.add_row(repeat, made)
            self.other.add_row(self.names[repeat], made)

    def seen(self) -> tuple[Any, Any]:
        """Return what either shows, by our names."""
        back = {other: own for own, other in self.names.items()}
        return _seen(self.own, {name: name for name in back.values()}), _seen(self.other, back)


def _answer(session: FormSession, question: Question, draw: Draw) -> Any:
    names = [choice.name for choice in session.plan.choices(question)]
    if question.type == "select_one":
        return draw(st.sampled_from([*names, "", "no_such_choice"]))
    if question.type == "select_multiple":
        return draw(st.lists(st.sampled_from(names), max_size=3, unique=True))
    return draw(st.sampled_from(("OK", "") if question.type == "acknowledge" else TEXTS))


def _seen(session: FormSession, names: Mapping[str, str]) -> dict[str, Any]:
    def at(place: Place) -> Place:
        return Place(names[place.name], place.row)

    asked = [place for place in session.asked() if place.name in names]
    return {
        "asked": [at(place) for place in asked],
        "values": {at(place): session.value(*place) for place in asked},
        "calculated": {
            at(place): session.value(*place)
            for name, node in session.plan.nodes.items()
            if node.calculation and name in names
            for place in _everywhere(session, name, node.repeat)
        },
        "required": {at(place): session.is_required(*place) for place in asked},
        "read_only": {
            at(place): session.is_read_only(*place) for place in asked if not _is_note(session, place)
        },
        "choices": {at(place): [one.name for one in session.choices(*place)] for place in asked},
        "problems": [(at(one.place), one.kind, one.reason) for one in session.problems()],
    }


def _everywhere(session: FormSession, name: str, repeat: str) -> list[Place]:
    return [Place(name, row) for row in session.every_row(repeat)] if repeat else [Place(name)]


def _is_note(session: FormSession, place: Place) -> bool:
    return session.plan.nodes[place.name].question.type == "note"


def facts_at_random(draw: Draw) -> dict[str, str]:
    """Return what a case may say to a form."""
    return {name: draw(st.sampled_from(FACTS)) for name in CASE_NAMES}


def names_between(own: Form, other: Form) -> dict[str, str]:
    """Return for each question of *own* the name of its twin in *other*, and for facts that of their question."""
    twins = {question.path.rpartition("/")[2]: question.name for question in other.questions()}
    found = {question.name: twins[question.name] for question in own.questions()}
    return found | {
        fact: twins[name] for fact in CASE_NAMES if (name := fact.replace("case.", "of_case_")) in twins
    }
