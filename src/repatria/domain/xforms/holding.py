"""The answers of a filling with their rows, and what an expression says, seen from one of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, Value, as_boolean
from repatria.domain.expressions.nodes import Node
from repatria.domain.expressions.steps import Steps
from repatria.domain.expressions.viewpoint import MOST_LOOKED_AT, Viewpoint
from repatria.domain.expressions.walked import Walked
from repatria.domain.forms.bounds import MOST_IN_ROWS
from repatria.domain.xforms.answers import Answer, copy_below, everything, letters_in, line_of, rows_in
from repatria.domain.xforms.definition import Bind, Repeat, XForm
from repatria.domain.xforms.fitting import kind_at
from repatria.domain.xforms.offering import beside, meant, path_from
from repatria.domain.xforms.patterns import fills_in, size_of, size_of_rows

MOST_IN_FILLING = 3_000_000
"""What all expressions of one filling may look at together."""


class Holding:
    """One set of answers to *form* at a moment, and what expressions say of it."""

    def __init__(self, form: XForm, at: datetime, chance: Callable[[int], bytes]) -> None:
        self.form, self.at, self._chance = form, at, chance
        self._ranks = {path: rank for rank, path in enumerate(form.order)}
        self.document = Answer("")
        self._type(copy_below(form.document.children[0], self.document))
        self._in_rows = size_of_rows(self.document, form.repeats)
        self._letters = letters_in(self.document)
        self._found: dict[str, list[Answer]] = {}
        self._walked = Walked()
        self.steps = Steps(MOST_IN_FILLING)
        self._shared: dict[tuple[str, str], str] = {}
        self._rows_wait = False
        """Whether counted rows are left as they stand for now."""
        self._begins = True
        """Whether the filling is being begun: rows are those of the file as far as they are counted."""
        self._fresh: list[Answer] = []
        """Rows that were made and have no defaults yet."""

    def nodes(self, path: str) -> tuple[Answer, ...]:
        """Return all answers at *path*, names without places, in order."""
        if not self._found:
            for answer in everything(self.document):
                self._found.setdefault(answer.path, []).append(answer)
        return tuple(self._found.get(path, ()))

    def bind(self, answer: Answer) -> Bind:
        """Return what holds of *answer*."""
        return self.form.binds.get(answer.path) or Bind(answer.path)

    def work_out(self, expression: Expression, answer: Node) -> Value:
        """Return what *expression* says, seen from *answer*; raises ExpressionError."""
        self.steps.take(1)
        return expression.evaluate(self.seen_from(answer))

    def seen_from(self, answer: Node) -> Viewpoint:
        """Return what an expression at *answer* sees."""
        return Viewpoint(
            self.document,
            answer,
            self.at,
            self.form.model.lists,
            self.form.model.say,
            lambda code, question: self._choice_words(code, question, answer),
            self._chance,
            is_seen=_is_asked,
            walked=self._walked,
            steps=Steps(MOST_LOOKED_AT, self.steps),
        )

    def holds(
        self, expression: Expression | None, answer: Answer, *, otherwise: bool, unclear: bool = True
    ) -> bool:
        """Tell whether *expression* is true, seen from *answer*.

        *otherwise* where there is none, *unclear* where it cannot be worked out.
        """
        if expression is None:
            return otherwise
        try:
            return as_boolean(self.work_out(expression, answer))
        except ExpressionError:
            return unclear

    def has_room(self, repeat: Repeat, rows: int = 1) -> bool:
        """Tell whether so many *rows* of *repeat* may be added to all that is there."""
        return self._in_rows + rows * size_of(repeat.empty) <= MOST_IN_ROWS

    @property
    def ran_out(self) -> bool:
        """Tell whether anything could not be worked out because it, or all together, would look at too much."""
        return self.steps.ran_out or self.steps.lacked

    # Inside

    def _choice_words(self, code: str, question: str, seen_from: Node) -> str:
        """Return the words of the choice that *code* stands for: of several one that is offered, else the first."""
        model, path = self.form.model, path_from(question, getattr(seen_from, "path", ""))
        control = self.form.controls.get(path)
        if code in model.twice.get(path, ()) and control is not None and control.choices is not None:
            at = beside(path, seen_from, self.form.repeats)
            entry = meant(control.choices, code, at, self.seen_from) if at is not None else None
            if entry is not None:
                return model.words_at(entry, control.choices.label)
        return model.choice(code, path)

    def _type(self, made: Answer) -> Answer:
        for answer in everything(made):
            answer.kind = kind_at(self.form, answer.path)
        return made

    def _write(self, answer: Answer, text: str) -> None:
        self._letters += len(text) - len(answer.own_text)
        answer.own_text = text

    def _new_row(self, repeat: Repeat, parent: Answer) -> Answer:
        row = self._type(copy_below(repeat.empty, parent))
        self._leave_to_counts(repeat, row)
        parent.children.insert(self._place_for(repeat, parent), parent.children.pop())
        self._note_row(row)
        self._walked.forget_rows()
        self._in_rows += size_of(row)
        self._letters += letters_in(row)
        self._fresh.append(row)
        return row

    def _leave_to_counts(self, repeat: Repeat, row: Answer) -> None:
        """Take out of a new *row* the counted rows within that nobody filled in: a spreadsheet makes one of each."""
        within = [one for path, one in self.form.repeats.items() if path.startswith(f"{repeat.path}/")]
        for inner in (one for one in within if one.count is not None):
            above = inner.path.rpartition("/")[0]
            for around in [one for one in everything(row) if one.path == above]:
                rows = rows_in(around, inner.path)
                for one in () if fills_in(rows, inner.empty) else rows:
                    around.children.remove(one)

    def _place_for(self, repeat: Repeat, parent: Answer) -> int:
        """Return where in *parent* a new last row stands: before what the form has behind the repeat."""
        names = [one.name for one in repeat.empty.parent.children] if repeat.empty.parent is not None else []
        name = repeat.empty.name
        behind = set(names[len(names) - names[::-1].index(name) :]) if name in names else set()
        others = enumerate(parent.children[:-1])
        return next((place for place, one in others if one.name in behind), len(parent.children) - 1)

    def _drop(self, row: Answer) -> None:
        if row.parent is not None:
            row.parent.children.remove(row)
            self._in_rows -= size_of(row)
            self._letters -= letters_in(row)
        self._found = {}
        self._walked.forget_rows()

    def _note_row(self, row: Answer) -> None:
        """Put a new *row* among the answers by path; they are gone through anew where others stand behind it."""
        rows = [one for one in line_of(row) if one.path in self.form.repeats]
        if not self._found or not all(map(_is_last, rows)):
            self._found = {}
            return
        for answer in everything(row):
            self._found.setdefault(answer.path, []).append(answer)


def _is_asked(node: Node) -> bool:
    return not isinstance(node, Answer) or node.is_asked()


def _is_last(row: Answer) -> bool:
    around = row.parent.children if row.parent is not None else [row]
    return next(one for one in reversed(around) if one.name == row.name) is row
