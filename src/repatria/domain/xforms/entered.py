"""What is entered in a filling by paths: answers found, rows added for them, and what is taken back again."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from repatria.domain.forms.bounds import MOST_ROWS
from repatria.domain.reasons import Because
from repatria.domain.xforms.answers import Answer, everything, line_of
from repatria.domain.xforms.checking import Fault
from repatria.domain.xforms.filling import Filling

STEP: Final = re.compile(r"([^\[\]/]+)(?:\[(\d{1,4})\])?", re.ASCII)
"""One step of a path: a name, and the number of its row."""


class Entered:
    """Finds answers by their paths in *filling*, and knows which rows it added and what was taken in them."""

    def __init__(self, filling: Filling) -> None:
        self.filling = filling
        self.taken_back: dict[str, Because] = {}
        """Why an answer that was taken at a path does not stand there any more."""
        self.emptied: list[Fault] = []
        """What the form itself had written where it may not stand."""
        self._found: dict[str, Answer] = {}
        """What each path means: it stays that, also when rows before it go."""
        self._added: list[Answer] = []
        self._taken: dict[int, tuple[str, Answer, str]] = {}
        """By its id each answer that was taken, with the path at which it was given, and what."""
        self._left_empty: dict[int, Answer] = {}
        """By its id each answer that was taken back once: what the form itself writes there then is left to it."""
        self._holds = Counter[int]()
        """How many answers that were taken stand in each answer, by its id."""
        self._given_before = {id(one) for one in everything(filling.document) if one.given}

    def find(self, path: str, *, add: bool = False) -> Answer | None:
        """Return the answer at *path*; to *add*, a row right behind the last one is made."""
        if (known := self._found.get(path)) is not None:
            return known if self.stands(known) else None
        here = self.filling.document
        for written in path.strip("/").split("/"):
            step = STEP.fullmatch(written)
            if step is None:
                return None
            name, number = step[1], int(step[2] or 1)
            rows = [one for one in here.children if isinstance(one, Answer) and one.name == name]
            if add and number == len(rows) + 1 and (made := self._add(here, name, number)) is not None:
                rows.append(made)
            if not 1 <= number <= len(rows):
                return None
            here = rows[number - 1]
        self._found[path] = here
        return here

    def stands(self, answer: Answer) -> bool:
        """Tell whether *answer* is in the filling: no row around it has gone."""
        line = pairwise(line_of(answer))
        return all(any(one is here for one in around.children) for here, around in line)

    def give(self, path: str, answer: Answer, text: str) -> None:
        """Take *text* for *answer*, which stands at *path*."""
        self.filling.set(answer, text)
        self._taken[id(answer)] = (path, answer, text)
        self._holds.update(id(one) for one in line_of(answer))

    def take_back(self, answer: Answer, why: Because) -> None:
        """Leave *answer* empty, and each row around it in which nothing else was taken as if nobody had answered."""
        if id(answer) not in self._taken:
            self.emptied.append(Fault(answer, why))
        else:
            path, _, _ = self._taken.pop(id(answer))
            self.taken_back[path] = why
            for around in line_of(answer):
                self._holds[id(around)] -= 1
                around.given = self._holds[id(around)] > 0 or id(around) in self._given_before
        self._left_empty[id(answer)] = answer
        self.filling.set(answer, "")

    def may_be_taken_back(self, answer: Answer) -> bool:
        """Tell whether *answer* stands and was not taken back before: two acts may write to each other for ever."""
        return self.stands(answer) and id(answer) not in self._left_empty

    def overwritten(self) -> list[str]:
        """Return the paths of what was taken and where the form itself wrote something else since."""
        taken = self._taken.values()
        return [path for path, one, text in taken if self.stands(one) and one.own_text != text]

    def not_asked(self) -> list[Answer]:
        """Return what was taken and is not asked as the others stand."""
        return [one for _, one, _ in self._taken.values() if not one.is_asked()]

    def drop_empty_rows(self) -> None:
        """Take out the rows that were added and in which nothing is taken, the last ones first."""
        gone = set[int]()
        for row in reversed(self._added):
            around = row.parent.children if row.parent is not None else []
            last = next((one for one in reversed(around) if one.name == row.name), None)
            if last is row and not self._holds[id(row)]:
                self.filling.remove_row(row)
                gone.add(id(row))
        self._found = {
            path: one
            for path, one in self._found.items()
            if gone.isdisjoint(id(around) for around in line_of(one))
        }
        self._added = [row for row in self._added if id(row) not in gone]

    def _add(self, here: Answer, name: str, number: int) -> Answer | None:
        repeat = self.filling.form.repeats.get(f"{here.path}/{name}")
        if repeat is None or repeat.fixed or repeat.count is not None or not here.is_asked():
            return None
        if number > MOST_ROWS or not self.filling.has_room(repeat):
            return None
        self._added.append(self.filling.add_row(repeat, here))
        return self._added[-1]
