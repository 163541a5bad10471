"""The answers of a filling and all that follows from them: conditions, calculations, rows that are counted.

What cannot be worked out fails to the side of asking: a question whose condition has no answer is asked, and a
calculation without a result says nothing.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, as_number
from repatria.domain.expressions.keeping import kept_as
from repatria.domain.forms.bounds import MOST_LETTERS, MOST_ROWS
from repatria.domain.xforms.answers import Answer, line_of, rows_in, stand_in
from repatria.domain.xforms.definition import Repeat
from repatria.domain.xforms.holding import Holding
from repatria.domain.xforms.rowwise import row_shared

Job = tuple[str, Answer | None]
"""A path to be computed, everywhere or only within one answer."""


class Computing(Holding):
    """One set of answers, computed only where something changed."""

    def _following(self, answer: Answer) -> list[Job]:
        """Return who reads *answer*."""
        return [(one, self._row_of(answer, one)) for one in self.form.followers.get(answer.path, ())]

    def _within(self, answer: Answer) -> list[Job]:
        """Return who reads *answer*, or anything within it."""
        return [(one, self._row_of(answer, one)) for one in self._readers_within(answer.path)]

    def _readers_within(self, path: str) -> list[str]:
        inside = f"{path}/"
        return [
            one
            for read, ones in self.form.followers.items()
            if read == path or read.startswith(inside)
            for one in ones
        ]

    def _computed_in(self, answer: Answer) -> list[Job]:
        """Return what is computed at *answer* or within it."""
        return [(one, self._row_of(answer, one)) for one in self._paths_in(answer.path)]

    def _paths_in(self, path: str) -> list[str]:
        inside = f"{path}/"
        return [one for one in self.form.order if one == path or one.startswith(inside)]

    def _row_of(self, answer: Answer, reader: str) -> Answer | None:
        """Return the row with *answer* in which alone *reader* looks at it; None where it looks from everywhere."""
        key = (answer.path, reader)
        if key not in self._shared:
            self._shared[key] = row_shared(self.form, answer.path, reader)
        repeat = self._shared[key]
        return next((one for one in line_of(answer) if one.path == repeat), None) if repeat else None

    def _compute(self, jobs: Iterable[Job]) -> None:
        """Compute what is told and all that follows, and give counted repeats their rows.

        A count that reads its own rows, or others that wait for these, is looked at a few times and not for ever.
        """
        waiting = list(jobs)
        if self._rows_wait:
            self._compute_once(waiting)
            return
        for _ in range(len(self.form.repeats) + 1):
            self._compute_once(waiting)
            changed = self._keep_counts()
            if not changed:
                return
            waiting = [
                (path, None) for one in changed for path in (*self._readers_within(one), *self._paths_in(one))
            ]
        self._compute_once(waiting)

    @contextmanager
    def _as_the_rows_stand(self) -> Iterator[None]:
        """Let counted rows neither come nor go meanwhile, as in JavaRosa: it makes them when somebody goes there."""
        self._rows_wait = True
        try:
            yield
        finally:
            self._rows_wait = False

    def _compute_once(self, jobs: Iterable[Job]) -> None:
        """Compute what is told and all that follows from what changes, each path once, in order."""
        heap: list[tuple[int, str]] = []
        places: dict[str, dict[int, Answer] | None] = {}

        def wait(path: str, within: Answer | None) -> None:
            if path not in places:
                places[path] = {}
                heapq.heappush(heap, (self._ranks[path], path))
            known = places[path]
            if within is None:
                places[path] = None
            elif known is not None:
                known[id(within)] = within

        for job in jobs:
            wait(*job)
        while heap:
            _, path = heapq.heappop(heap)
            within = places.pop(path)
            answers = self.nodes(path) if within is None else _below(within.values(), path)
            for job in self._recompute(path, answers):
                wait(*job)

    def _recompute(self, path: str, answers: Iterable[Answer]) -> list[Job]:
        """Compute *answers* at *path*; return who must look again."""
        bind = self.form.binds[path]
        followers: list[Job] = []
        for answer in answers:
            relevant = self.holds(bind.relevant, answer, otherwise=True)
            if relevant != answer.relevant:
                answer.relevant = relevant
                self._walked.forget_asked()
                followers += [*self._within(answer), *self._computed_in(answer)]
            if bind.calculate is not None and answer.is_asked():
                text = self._calculated(bind.calculate, answer)
                if text != answer.own_text:
                    self._write(answer, text)
                    followers += self._following(answer)
        return [one for one in followers if one[0] != path]

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
        """Give *repeat* in *parent* its rows; tell whether any came or went.

        What is hidden, or of which nobody says a number, keeps those that it has; but nothing begins with rows that
        nothing counts. A row in which something was given is never taken out.
        """
        here = stand_in(repeat.empty.name, parent)
        wanted, rows = self.rows_counted(count, here), rows_in(parent, repeat.path)
        if wanted is None and self._begins:
            wanted = 0
        if wanted is None or not 0 <= wanted < MOST_ROWS + 1 or int(wanted) == len(rows):
            return False
        if int(wanted) > len(rows):
            return self._add_counted(repeat, parent, int(wanted) - len(rows))
        if not self._begins and not self.asks_rows(repeat, parent):
            return False
        spare = rows if self._begins else [row for row in rows if not row.given]
        gone = spare[max(0, len(spare) - (len(rows) - int(wanted))) :]
        for row in gone:
            self._drop(row)
        return bool(gone)

    def _add_counted(self, repeat: Repeat, parent: Answer, number: int) -> bool:
        """Add so many rows, all or none, where the repeat is asked; tell whether they came."""
        if not self.asks_rows(repeat, parent) or not self.has_room(repeat, number):
            return False
        for _ in range(number):
            self._new_row(repeat, parent)
        return True

    def asks_rows(self, repeat: Repeat, parent: Answer) -> bool:
        """Tell whether *repeat* in *parent* is asked, whatever rows it has."""
        here = stand_in(repeat.empty.name, parent)
        return parent.is_asked() and self.holds(self.bind(here).relevant, here, otherwise=True)

    def rows_counted(self, count: Expression, seen_from: Answer) -> float | None:
        """Return how many rows *count* asks for, whatever there may be; None where nothing says a number."""
        try:
            number = as_number(self.work_out(count, seen_from))
        except ExpressionError:
            return None
        return None if math.isnan(number) else number


def _below(around: Iterable[Answer], path: str) -> list[Answer]:
    """Return the answers at *path* that stand in *around*, or are these."""
    found: list[Answer] = []
    for one in around:
        here = [one]
        for name in path[len(one.path) :].split("/")[1:]:
            here = [
                inner
                for node in here
                for inner in node.children
                if isinstance(inner, Answer) and inner.name == name
            ]
        found += here
    return found


def _children(node: Answer) -> Iterator[Answer]:
    return (one for one in node.children if isinstance(one, Answer))
