"""Fill an XForm: each answer set, each row added, what begins by itself, and what one answer sets in others."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from repatria.domain.expressions.keeping import counted
from repatria.domain.xforms.answers import Answer, everything, line_of, rows_in
from repatria.domain.xforms.computing import Computing, Job
from repatria.domain.xforms.definition import BEGUN, CHANGED, NEW_ROW, Repeat, SetValue, XForm
from repatria.domain.xforms.ordering import order_acts
from repatria.domain.xforms.patterns import fills_in
from repatria.domain.xforms.preloading import preloaded


class Filling(Computing):
    """One set of answers to *form*, at a moment; *known* says what the vault knows of device and person."""

    def __init__(
        self,
        form: XForm,
        at: datetime,
        chance: Callable[[int], bytes],
        known: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(form, at, chance)
        self._known = known or {}
        self._keep_filled_in()
        begun = order_acts((act for act in form.set_values if act.events & (BEGUN | NEW_ROW)), form.binds)
        self._in_new_rows = [act for act in begun if act.events & NEW_ROW]
        at_beginning = [act for act in begun if act.events & BEGUN]
        for act in at_beginning:
            if act.value is None:
                self._put(act, self.nodes(act.target))
        self._preload()
        self._compute((path, None) for path in form.order)
        for act in at_beginning:
            if act.value is not None:
                self._put(act, self.nodes(act.target))
                self._compute(job for one in self.nodes(act.target) for job in self._following(one))
        self._begins = False

    def set(self, answer: Answer, text: str) -> None:
        """Give *answer* its text and compute what follows; whether it may be given is asked of ``checking``."""
        before = counted(answer.kind, answer.own_text)
        self._write(answer, text)
        if text:
            for around in line_of(answer):
                around.given = True
        if counted(answer.kind, text) == before:  # ``+5`` instead of ``5`` changes nothing
            return
        with self._as_the_rows_stand():
            self._compute(self._following(answer))
            self._set_off_by(answer)
        self._compute(())

    def add_row(self, repeat: Repeat, parent: Answer) -> Answer:
        """Add a row behind the others of *repeat* in *parent*, and compute what follows."""
        return self.add_rows(repeat, parent, 1)[0]

    def add_rows(self, repeat: Repeat, parent: Answer, number: int) -> list[Answer]:
        """Add so many rows at once."""
        rows = [self._new_row(repeat, parent) for _ in range(number)]
        self._compute([job for row in rows for job in (*self._within(row), *self._computed_in(row))])
        return rows

    def fill_up(self, repeats: Iterable[Repeat], most: int) -> None:
        """Give the first of each of *repeats* so many rows, as far as there is room; only then look at counts."""
        with self._as_the_rows_stand():
            for repeat in repeats:
                for parent in self.nodes(repeat.path.rpartition("/")[0])[:1]:
                    lacking = max(0, most - len(rows_in(parent, repeat.path)))
                    while lacking and not self.has_room(repeat, lacking):
                        lacking //= 2
                    self.add_rows(repeat, parent, lacking)
        self._compute(())

    def remove_row(self, row: Answer) -> None:
        """Take *row* away with all its answers, and compute what follows."""
        self._drop(row)
        self._compute((path, None) for path in self._readers_within(row.path))

    def finish(self, at: datetime) -> None:
        """Note when the filling ended, where the form asks for it."""
        for path, bind in self.form.binds.items():
            if bind.preload == ("timestamp", "end"):
                for answer in self.nodes(path):
                    self._write(answer, at.isoformat(timespec="milliseconds"))

    # What begins by itself

    def _keep_filled_in(self) -> None:
        """Take counted rows that the file fills in for given: several, or one that holds more than a new row."""
        for repeat in self.form.repeats.values():
            for parent in self.nodes(repeat.path.rpartition("/")[0]) if repeat.count is not None else ():
                rows = rows_in(parent, repeat.path)
                for row in rows if fills_in(rows, repeat.empty) else ():
                    row.given = True

    def _compute(self, jobs: Iterable[Job]) -> None:
        """Compute what is told and all that follows, and begin the rows that are made by it."""
        super()._compute(jobs)
        while self._fresh:
            self._begin(self._fresh.pop(0))

    def _begin(self, row: Answer) -> None:
        """Write the defaults of a new *row*, each after what it reads."""
        inside = {id(one) for one in everything(row)} if self._in_new_rows else set()
        for act in self._in_new_rows:
            targets = [one for one in self.nodes(act.target) if id(one) in inside]
            if targets:
                self._put(act, targets)
                super()._compute([job for one in targets for job in self._following(one)])

    def _preload(self) -> None:
        for path, bind in self.form.binds.items():
            if bind.preload[0]:
                for answer in self.nodes(path):
                    self._write(answer, answer.own_text or preloaded(bind.preload, self.at, self._known))

    # What one answer sets in others

    def _set_off_by(self, answer: Answer) -> None:
        """Set what listens to *answer*, and what listens to that, each answer at most once."""
        done = {id(answer)}
        waiting = deque([answer])
        while waiting:
            changed = waiting.popleft()
            for act in self.form.set_values:
                if CHANGED not in act.events or act.within != changed.path:
                    continue
                for target in self._beside(changed, act.target):
                    if id(target) not in done and self._put(act, [target]):
                        done.add(id(target))
                        waiting.append(target)
                        self._compute(self._following(target))

    def _beside(self, answer: Answer, path: str) -> list[Answer]:
        """Return the answers at *path* that stand in the same rows as *answer*."""
        around = {id(one): one for one in line_of(answer)}
        shared = [
            one
            for one in around.values()
            if one.path in self.form.repeats and path.startswith(f"{one.path}/")
        ]
        return [
            one for one in self.nodes(path) if all(any(row is up for up in line_of(one)) for row in shared)
        ]

    def _put(self, act: SetValue, targets: Iterable[Answer]) -> bool:
        """Write what *act* says; tell whether anything became different."""
        changed = False
        for target in targets:
            text = act.text if act.value is None else self._calculated(act.value, target)
            changed = changed or text != target.own_text
            self._write(target, text)
        return changed
