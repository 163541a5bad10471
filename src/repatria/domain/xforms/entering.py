"""Enter many answers at once by their paths, in whatever order they come, and say which were refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from repatria.domain.forms.bounds import MOST_ROWS
from repatria.domain.reasons import Because, Reason, because
from repatria.domain.xforms.answers import Answer, everything, line_of
from repatria.domain.xforms.checking import faults, place, refusal
from repatria.domain.xforms.filling import Filling

_STEP = re.compile(r"([^\[\]/]+)(?:\[(\d{1,4})\])?", re.ASCII)


def enter(filling: Filling, answers: Mapping[str, str]) -> dict[str, Because]:
    """Give *answers* by path to *filling*; return by path why one was refused or is missing.

    Rows are added one behind the other, and an answer that another brings into question waits for it, so that their
    order does not matter. A row in which nothing was taken is not there afterwards, but where rows stand behind it.
    """
    order = {path: place for place, path in enumerate(one.path for one in everything(filling.document))}
    places = {path: _place_of(path, order) for path in answers}
    counts = Counter(places.values())
    twice = {path: because(Reason.GIVEN_TWICE) for path, one in places.items() if counts[one] > 1}
    once = (path for path in answers if path not in twice)
    waiting = sorted(once, key=lambda path: (places[path].rows, places[path].rank))
    rows = _Rows(filling)
    refused: dict[str, Because] = {}
    while waiting:
        refused = {path: why for path in waiting if (why := _enter(rows, path, answers[path])) is not None}
        if len(refused) == len(waiting):
            break
        waiting = list(reversed(refused))  # a chain that runs backwards is then gone along at once
    rows.drop_empty()
    refused |= twice
    told = {id(found) for path in refused if (found := rows.find(path)) is not None}
    lacking = {
        place(filling, fault.answer): fault.why for fault in faults(filling) if id(fault.answer) not in told
    }
    return {path: refused[path] for path in answers if path in refused} | lacking


class _Place(NamedTuple):
    """The rows in which a path leads to an answer, its place in the form, and its names alone."""

    rows: tuple[int, ...]
    rank: int
    names: str


def _place_of(path: str, order: Mapping[str, int]) -> _Place:
    steps = [_STEP.fullmatch(written) for written in path.strip("/").split("/")]
    if None in steps:
        return _Place((), 0, path)
    numbers = tuple(int(step[2] or 1) for step in steps if step is not None)
    names = "/" + "/".join(step[1] for step in steps if step is not None)
    return _Place(numbers, order.get(names, len(order)), names)


def _enter(rows: _Rows, path: str, text: str) -> Because | None:
    answer = rows.find(path, add=True)
    if answer is None:
        return because(Reason.NO_SUCH_ANSWER)
    why = refusal(rows.filling, answer, text)
    if why is None:
        rows.filling.set(answer, text)
        rows.keep(answer)
    return why


class _Rows:
    """Finds answers by their paths in *filling*, and knows which rows it added and in which something was taken."""

    def __init__(self, filling: Filling) -> None:
        self.filling = filling
        self._added: list[Answer] = []
        self._taken: set[int] = set()

    def find(self, path: str, *, add: bool = False) -> Answer | None:
        """Return the answer at *path*; to *add*, a row right behind the last one is made."""
        here = self.filling.document
        for written in path.strip("/").split("/"):
            step = _STEP.fullmatch(written)
            if step is None:
                return None
            name, number = step[1], int(step[2] or 1)
            rows = [one for one in here.children if isinstance(one, Answer) and one.name == name]
            if add and number == len(rows) + 1 and (made := self._add(here, name, number)) is not None:
                rows.append(made)
            if not 1 <= number <= len(rows):
                return None
            here = rows[number - 1]
        return here

    def keep(self, answer: Answer) -> None:
        """Note that something was taken at *answer*."""
        self._taken.update(id(one) for one in line_of(answer))

    def drop_empty(self) -> None:
        """Take out the rows that were added and took nothing, the last ones first."""
        for row in reversed(self._added):
            around = row.parent.children if row.parent is not None else []
            last = next((one for one in reversed(around) if one.name == row.name), None)
            if last is row and id(row) not in self._taken:
                self.filling.remove_row(row)

    def _add(self, here: Answer, name: str, number: int) -> Answer | None:
        repeat = self.filling.form.repeats.get(f"{here.path}/{name}")
        if repeat is None or repeat.fixed or repeat.count is not None or not here.is_asked():
            return None
        if number > MOST_ROWS or not self.filling.has_room(repeat):
            return None
        self._added.append(self.filling.add_row(repeat, here))
        return self._added[-1]
