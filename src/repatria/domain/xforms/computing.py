"""The answers of a filling and all that follows from them: conditions, calculations, rows that are counted.

What cannot be worked out fails to the side of asking: a question whose condition has no answer is asked, and a
calculation without a result says nothing.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterable
from datetime import datetime

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, Value, as_boolean, as_number
from repatria.domain.expressions.keeping import kept_as
from repatria.domain.expressions.nodes import Node
from repatria.domain.expressions.viewpoint import Viewpoint
from repatria.domain.expressions.walked import Walked
from repatria.domain.xforms.answers import Answer, copy_below, everything, letters_in, stand_in
from repatria.domain.xforms.definition import Bind, Repeat, XForm
from repatria.domain.xforms.fitting import kind_at
from repatria.domain.xforms.offering import beside, meant, path_from
from repatria.domain.xforms.patterns import size_of, size_of_rows

MOST_ROWS = 1_000
"""Rows of one repeat that a count may ask for."""
MOST_IN_ROWS = 20_000
"""Answers that all rows of a filling may hold together, those of groups and rows within counted too."""
MOST_LETTERS = 10_000_000
"""Letters that all answers may hold together for one more to be calculated."""


class Computing:
    """One set of answers to *form* at a moment, computed only where something changed."""

    def __init__(self, form: XForm, at: datetime, chance: Callable[[int], bytes]) -> None:
        self.form, self.at, self._chance = form, at, chance
        self._ranks = {path: rank for rank, path in enumerate(form.order)}
        self.document = Answer("")
        self._type(copy_below(form.document.children[0], self.document))
        self._in_rows = size_of_rows(self.document, form.repeats)
        self._letters = letters_in(self.document)
        self._found: dict[str, list[Answer]] = {}
        self._walked = Walked()
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
        parent.children.insert(self._place_for(repeat, parent), parent.children.pop())
        self._found = {}
        self._walked.forget_rows()
        self._in_rows += size_of(row)
        self._letters += letters_in(row)
        self._fresh.append(row)
        return row

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

    # What follows from a change

    def _following(self, path: str) -> tuple[str, ...]:
        return self.form.followers.get(path, ())

    def _within(self, path: str) -> list[str]:
        """Return who reads *path*, or anything within it."""
        inside = f"{path}/"
        return [
            one
            for read, ones in self.form.followers.items()
            if read == path or read.startswith(inside)
            for one in ones
        ]

    def _computed_in(self, path: str) -> list[str]:
        inside = f"{path}/"
        return [one for one in self.form.order if one == path or one.startswith(inside)]

    def _compute(self, paths: Iterable[str]) -> None:
        """Compute *paths* and all that follows, and give counted repeats their rows.

        A count that reads its own rows, or others that wait for these, is looked at a few times and not for ever.
        """
        waiting = list(paths)
        for _ in range(len(self.form.repeats) + 1):
            self._compute_once(waiting)
            changed = self._keep_counts()
            if not changed:
                return
            waiting = [path for one in changed for path in (*self._within(one), *self._computed_in(one))]
        self._compute_once(waiting)

    def _compute_once(self, paths: Iterable[str]) -> None:
        """Compute *paths* and all that follows from what changes, each once, in order."""
        waiting = [(self._ranks[path], path) for path in set(paths)]
        heapq.heapify(waiting)
        queued = {path for _, path in waiting}
        while waiting:
            _, path = heapq.heappop(waiting)
            for follower in self._recompute(path):
                if follower not in queued:
                    queued.add(follower)
                    heapq.heappush(waiting, (self._ranks[follower], follower))
            queued.discard(path)

    def _recompute(self, path: str) -> list[str]:
        """Compute all answers at *path*; return who must look again."""
        bind = self.form.binds[path]
        followers: list[str] = []
        for answer in self.nodes(path):
            relevant = self.holds(bind.relevant, answer, otherwise=True)
            if relevant != answer.relevant:
                answer.relevant = relevant
                self._walked.forget_asked()
                followers += [*self._within(path), *self._computed_in(path)]
            if bind.calculate is not None and answer.is_asked():
                text = self._calculated(bind.calculate, answer)
                if text != answer.own_text:
                    self._write(answer, text)
                    followers += self._following(path)
        return [one for one in followers if one != path]

    def _calculated(self, expression: Expression, answer: Answer) -> str:
        try:
            text = kept_as(self.work_out(expression, answer), answer.kind, self.at)
        except ExpressionError:
            return ""
        return text if self._letters + len(text) - len(answer.own_text) <= MOST_LETTERS else ""

    def _keep_counts(self) -> list[str]:
        """Give each counted repeat the rows that its count asks for; return the paths of those that changed."""
        changed: list[str] = []
        for repeat in self.form.repeats.values():
            if repeat.count is not None:
                parents = self.nodes(repeat.path.rpartition("/")[0])
                done = [self._keep_count(repeat, repeat.count, parent) for parent in parents]
                changed += [repeat.path] if any(done) else []
        return changed

    def _keep_count(self, repeat: Repeat, count: Expression, parent: Answer) -> bool:
        """Give *repeat* in *parent* its rows; tell whether any came or went."""
        try:
            number = as_number(self.work_out(count, stand_in(repeat.empty.name, parent)))
        except ExpressionError:
            return False
        wanted = 0 if math.isnan(number) else number  # nothing said yet asks for no row
        rows = [row for row in parent.children if isinstance(row, Answer) and row.path == repeat.path]
        if not 0 <= wanted <= MOST_ROWS or int(wanted) == len(rows):
            return False
        if not self.has_room(repeat, int(wanted) - len(rows)):
            return False
        for row in rows[int(wanted) :]:
            self._drop(row)
        for _ in range(len(rows), int(wanted)):
            self._new_row(repeat, parent)
        return True


def _is_asked(node: Node) -> bool:
    return not isinstance(node, Answer) or node.is_asked()
