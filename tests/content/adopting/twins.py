"""Fill one form on both engines at once: as the XForm that it is, and as the form of ours that it became."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import strategies as st

from repatria.domain.expressions import as_string
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.beginning import begin_rows
from repatria.domain.forms.definition import Question
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.problem import Problem
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.values import SILENT, holds_answer
from repatria.domain.xforms.answers import Answer, everything
from repatria.domain.xforms.checking import faults
from repatria.domain.xforms.definition import Repeat, XForm
from repatria.domain.xforms.filling import Filling
from tests.domain.forms.making import NOW
from tests.foreseen import ZEROS

Draw = Callable[[st.SearchStrategy[Any]], Any]
GIVEN = {
    "text": ("", "uno", "dos tres", "17", "05", "1.0", "false"),
    "hidden": ("", "uno"),
    "integer": ("", "0", "1", "3", "17", "-2", "+5", "05", "5000"),
    "decimal": ("", "0.5", "17", "-3.25", "1.0", "1", ".5", "+5", "0", "0.00002"),
    "date": ("", "2011-05-17", "2026-07-01", "2031-01-01"),
    "time": ("", "22:10", "07:00"),
    "dateTime": ("", "2026-07-14T22:10:00-06:00"),
    "acknowledge": ("", "OK"),
}


class Twins:
    """*filling* is the XForm, *session* ours; *rows* leads from our row to the XForm's."""

    def __init__(self, form: XForm, plan: FormPlan) -> None:
        self.filling = Filling(form, NOW, bytes)
        self.session = FormSession(plan.form, Answers(), {}, NOW, plan, ZEROS)
        self.session.begin()
        self.questions = {
            one.path: one
            for one in self.session.form.questions()
            if one.path in self.filling.form.binds or self.filling.nodes(one.path) or one.type == "repeat"
        }
        self.rows: dict[str, Answer] = {}
        self._made = 0
        self._begin_rows()
        self.level_rows()

    def step(self, draw: Draw) -> None:
        """Give one answer to both, or add or take out a row of both."""
        question = self.questions[draw(st.sampled_from(list(self.questions)))]
        if question.type == "repeat":
            self._change_rows(question, draw)
        else:
            self._answer(question, draw)
        self.level_rows()

    def begin(self, draw: Draw) -> None:
        """Give both two rows of each repeat, also within others, and each question in them an answer."""
        for repeat in self.filling.form.repeats.values():
            for parent in self.filling.nodes(repeat.path.rpartition("/")[0]):
                for _ in range(len(_rows(repeat, parent)), 2):
                    self.filling.add_row(repeat, parent)
            self.level_rows()
        for question in self.questions.values():
            for _ in self._places(question) if question.type not in ("group", "repeat") else ():
                self._answer(question, draw)

    def _answer(self, question: Question, draw: Draw) -> None:
        here = [one for one in self._places(question) if self._takes(one)]
        if not holds_answer(question) or not here:
            return
        place = draw(st.sampled_from(here))
        text = self._text(question, place, draw)
        give_answer(self.session, place, text.split() if question.type == "select_multiple" else text)
        self.filling.set(self._node(place), text)

    def _takes(self, place: Place) -> bool:
        """Tell whether a person may answer here: neither hidden nor read only."""
        bind = self.filling.bind(self._node(place))
        return (
            self.session.is_relevant(*place)
            and not self.session.is_read_only(*place)
            and bind.calculate is None
        )

    def _text(self, question: Question, place: Place, draw: Draw) -> str:
        offered = [one.name for one in self.session.choices(*place)] if question.list_name else []
        if question.type == "select_one":
            return str(draw(st.sampled_from(["", *offered])))
        if question.type == "select_multiple":
            chosen = draw(st.lists(st.sampled_from(offered), max_size=3, unique=True)) if offered else []
            return " ".join(sorted(chosen, key=offered.index))
        return str(draw(st.sampled_from(GIVEN[question.type])))

    def _change_rows(self, question: Question, draw: Draw) -> None:
        repeat = self.filling.form.repeats[question.path]
        parents = [one for one in self.filling.nodes(question.path.rpartition("/")[0]) if one.is_asked()]
        if not parents or repeat.count is not None or repeat.fixed:
            return
        parent = parents[draw(st.integers(0, len(parents) - 1))]
        rows = _rows(repeat, parent)
        if rows and draw(st.booleans()):
            self.filling.remove_row(rows[draw(st.integers(0, len(rows) - 1))])
        elif len(rows) < 4:
            self.filling.add_row(repeat, parent)

    def _begin_rows(self) -> None:
        """Begin with the rows of the file, each beside the XForm's own: those of one parent stand in its order."""
        ids = iter(range(100_000))
        begin_rows(self.session, lambda: f"begun{next(ids)}")
        for question in self.questions.values():
            ours = self.session.every_row(question.name) if question.type == "repeat" else ()
            self.rows |= dict(zip(ours, self.filling.nodes(question.path) if ours else (), strict=False))

    def level_rows(self) -> None:
        """Have as many rows of ours as the XForm has, each beside its own."""
        standing = {id(one) for one in everything(self.filling.document)}
        for row in [row for row, one in self.rows.items() if id(one) not in standing]:
            if self.session.stands(Place(self.rows[row].name, row)) or row in self._ours():
                self.session.remove_row(self.session.repeat_of(row), row)
            del self.rows[row]
        beside = {id(one): row for row, one in self.rows.items()}
        for one in everything(self.filling.document):
            if one.path in self.filling.form.repeats and one.path in self.questions and id(one) not in beside:
                self._made += 1
                row = f"row{self._made}"
                self.session.add_row(self.questions[one.path].name, row, self._around(one, beside))
                self.rows[row] = one
                beside[id(one)] = row

    def _ours(self) -> set[str]:
        repeats = [one.name for one in self.session.form.questions() if one.type == "repeat"]
        return {row for repeat in repeats for row in self.session.every_row(repeat)}

    def _around(self, answer: Answer, beside: dict[int, str]) -> str:
        here = answer.parent
        while here is not None and id(here) not in beside:
            here = here.parent
        return beside[id(here)] if here is not None else ""

    def _places(self, question: Question) -> Iterator[Place]:
        repeat = self.session.plan.nodes[question.name].repeat
        rows = self.session.every_row(repeat) if repeat else ("",)
        return (Place(question.name, row) for row in rows)

    def _node(self, place: Place) -> Answer:
        path = self.session.plan.nodes[place.name].question.path
        above: Any = self.rows.get(place.row)
        return next(one for one in self.filling.nodes(path) if above is None or above in _line(one))

    def apart(self) -> dict[Place, Any]:
        """Return where the two do not say the same: whether it is asked and its value, of ours and of the XForm."""
        found = {}
        for question in self.questions.values():
            for place in self._leaf(question):
                node = self._node(place)
                ours = (self.session.is_relevant(*place), _kept(self.session.value(*place)))
                theirs = (node.is_asked(), _plain(question, node.text))
                if ours != theirs:
                    found[place] = (ours, theirs)
        return found

    def refused_apart(self) -> set[Place]:
        """Return where only one of the two finds something missing or refused."""
        nodes = {id(self._node(place)): place for one in self.questions.values() for place in self._leaf(one)}
        theirs = {nodes[id(fault.answer)] for fault in faults(self.filling) if id(fault.answer) in nodes}
        ours = {one.place for one in self.session.problems() if not self._is_of_rows(one)}  # see beyond_apart
        return {place for place in ours ^ theirs if self._is_alike(place)}

    def beyond_apart(self) -> set[tuple[str, Answer | None]]:
        """Return at which repeats, in which rows, only one of the two says that there are too many rows."""
        path_of = {one.name: one.path for one in self.questions.values()}
        ours = {
            (path_of[one.place.name], self.rows.get(one.place.row))
            for one in self.session.problems()
            if self._is_of_rows(one)
        }
        repeats = self.filling.form.repeats
        found = [one.answer for one in faults(self.filling) if one.answer.path in repeats]
        return ours ^ {(one.path, self._row_around(one)) for one in found}

    def _is_of_rows(self, problem: Problem) -> bool:
        is_repeat = self.session.plan.nodes[problem.place.name].question.type == "repeat"
        return is_repeat and problem.kind == "constraint"

    def _row_around(self, answer: Answer) -> Answer | None:
        around = _line(answer)[1:]
        return next((one for one in around if one.path in self.filling.form.repeats), None)

    def _is_alike(self, place: Place) -> bool:
        """Tell whether a person is asked here for the same: orders and places are asked as text."""
        question = self.session.plan.nodes[place.name].question
        control = self.filling.form.controls.get(question.path)
        as_text = question.type == "text" and (
            self.filling.form.binds[question.path].kind != "string"
            or (control is not None and control.choices is not None)
        )
        return question.type not in SILENT and not as_text

    def _leaf(self, question: Question) -> Iterator[Place]:
        return self._places(question) if question.type not in ("group", "repeat", "note") else iter(())


def _rows(repeat: Repeat, parent: Answer) -> list[Answer]:
    return [one for one in parent.children if isinstance(one, Answer) and one.path == repeat.path]


def _line(answer: Answer) -> list[Answer]:
    line = []
    here: object = answer
    while isinstance(here, Answer):
        line.append(here)
        here = here.parent
    return line


def _kept(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return " ".join(value)
    return as_string(float(value)) if isinstance(value, int | float) else str(value)


def _plain(question: Question, text: str) -> str:
    """Return *text* as a number is written here, whatever the form wrote."""
    try:
        return as_string(float(text)) if question.type in ("integer", "decimal") and text else text
    except ValueError:
        return text
