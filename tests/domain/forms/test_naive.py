"""The engine computes only what depends on a change; here everything is computed anew and compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.domain.expressions import as_boolean, as_string, parse
from repatria.domain.expressions.values import Several
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.session import FormSession
from tests.domain.forms.making import NOW, ask, form

TOP = ("a", "b", "c", "d")
INNER = ("x", "y", "z")
VALUES = ("", "1", "2", "5")


class Naive:
    """Asks for everything from the beginning, each time, by the words of docs/forms.md."""

    def __init__(self, definition: Form, answers: Answers) -> None:
        self.answers = answers
        self.around: dict[str, tuple[Question, ...]] = {}
        self.questions: dict[str, Question] = {}
        self._walk(definition.survey, ())

    def _walk(self, rows: Sequence[Question], around: tuple[Question, ...]) -> None:
        for row in rows:
            self.questions[row.name] = row
            self.around[row.name] = around
            self._walk(row.children, (*around, row))

    def repeat_of(self, name: str) -> str:
        return next((q.name for q in self.around[name] if q.type == "repeat"), "")

    def relevant(self, name: str, row: str) -> bool:
        for each in (*self.around[name], self.questions[name]):
            place = row if self.repeat_of(each.name) else ""
            if each.relevant and not as_boolean(parse(each.relevant).evaluate(View(self, each.name, place))):
                return False
        return True

    def value(self, name: str, row: str) -> Any:
        if not self.relevant(name, row):
            return None
        question = self.questions[name]
        if question.calculation:
            return as_string(parse(question.calculation).evaluate(View(self, name, row))) or None
        return self.answers.value(name, row)

    def fits(self, name: str, row: str) -> bool:
        rule = self.questions[name].constraint
        if not rule or self.value(name, row) is None:
            return True
        return as_boolean(parse(rule).evaluate(View(self, name, row)))


class View:
    def __init__(self, naive: Naive, name: str, row: str) -> None:
        self.naive, self.name, self.row = naive, name, row

    def value(self, name: str) -> str | Several:
        name = self.name if name == "." else name
        if self.naive.questions[name].type == "repeat":
            return Several(self.naive.answers.rows_of(name) if self.naive.relevant(name, "") else ())
        repeat = self.naive.repeat_of(name)
        if not repeat:
            return self.naive.value(name, "") or ""
        if self.row and repeat == self.naive.repeat_of(self.name):
            return self.naive.value(name, self.row) or ""
        rows = [row for row in self.naive.answers.rows_of(repeat) if self.naive.relevant(name, row)]
        return Several(self.naive.value(name, row) or "" for row in rows)

    def today(self) -> date:
        return NOW.date()

    def now(self) -> datetime:
        return NOW


SHAPES = ("{0} = '1'", "{0} != ''", "{0} > 1")
OVER_ROWS = ("count(${rows}) > 1 or {0} = '2'", "sum(${x}) > {0}", "count(${rows}) = 0")


def _name(name: str) -> str:
    return "${" + name + "}"


def _condition(draw: st.DrawFn, known: Sequence[str]) -> str:
    plain = [name for name in known if name != "rows"]
    if not plain or draw(st.booleans()):
        return ""
    shapes = (*SHAPES, *OVER_ROWS) if "rows" in known else SHAPES
    left = draw(st.sampled_from(shapes)).replace("{0}", _name(draw(st.sampled_from(plain))))
    return left + draw(st.sampled_from((" and ", " or "))) + _name(draw(st.sampled_from(plain))) + " != '5'"


def _question(draw: st.DrawFn, name: str, known: Sequence[str]) -> Question:
    relevant = _condition(draw, known)
    plain = [other for other in known if other != "rows"]
    if plain and draw(st.integers(0, 3)) == 0:
        calculation = f"concat({_name(draw(st.sampled_from(plain)))}, '1')"
        return ask(name, "calculate", relevant=relevant, calculation=calculation)
    limit = draw(st.sampled_from(("", ". != '2'", ". < 5")))
    return ask(name, relevant=relevant, constraint=limit)


@st.composite
def small_forms(draw: st.DrawFn) -> Form:
    """A form with a group and a repeat, whose rows speak of others, in a shuffled order of writing."""
    known: list[str] = []
    outer = []
    for name in TOP[:2]:
        outer.append(_question(draw, name, known))
        known.append(name)
    group_condition = _condition(draw, known)
    inside = _question(draw, "c", known)
    known.append("c")
    repeat_condition = _condition(draw, known)
    rows = []
    for name in INNER:
        rows.append(_question(draw, name, known))
        known.append(name)
    known.append("rows")
    last = _question(draw, "d", known)
    survey = [
        *outer,
        ask("g", "group", relevant=group_condition, children=(inside,)),
        ask("rows", "repeat", relevant=repeat_condition, children=tuple(draw(st.permutations(rows)))),
        last,
    ]
    return form(*draw(st.permutations(survey)))


steps = st.lists(
    st.one_of(
        st.tuples(
            st.just("set"), st.sampled_from((*TOP, *INNER)), st.sampled_from(VALUES), st.integers(0, 3)
        ),
        st.tuples(st.sampled_from(("add", "remove", "move")), st.just(""), st.just(""), st.integers(0, 3)),
    ),
    max_size=14,
)


def _take(session: FormSession, step: tuple[str, str, str, int], number: int) -> None:
    act, name, value, index = step
    rows = session.rows("rows")
    row = rows[index % len(rows)] if rows else ""
    if act == "add":
        session.add_row("rows", f"r{number}")
    elif act == "remove" and row:
        session.remove_row("rows", row)
    elif act == "move" and row:
        session.move_row("rows", row, index % len(rows))
    elif act == "set" and session.plan.nodes[name].calculation is None:
        if name in INNER and row:
            session.set_answer(name, value, row)
        elif name not in INNER:
            session.set_answer(name, value)


@settings(max_examples=150, deadline=None)
@given(small_forms(), steps)
def test_what_is_computed_step_by_step_equals_everything_computed_anew(
    definition: Form, acts: list[tuple[str, str, str, int]]
) -> None:
    session = FormSession(definition, Answers(), {}, NOW)
    for number, act in enumerate(acts):
        _take(session, act, number)
        session.problems()  # fills what is remembered, so that forgetting is tested too
    naive = Naive(definition, session.answers())
    for name in naive.questions:
        repeat = naive.repeat_of(name)
        for row in session.rows(repeat) if repeat else ("",):
            assert session.is_relevant(name, row) == naive.relevant(name, row)
            if naive.questions[name].type in ("text", "calculate"):
                assert session.value(name, row) == naive.value(name, row)
                assert session.meets_constraint(name, row) == naive.fits(name, row)
    again = FormSession(definition, session.answers(), {}, NOW)
    assert session.problems() == again.problems()
    assert session.asked() == again.asked()
    assert [Place(*place) for place in session.asked()] == list(session.asked())
