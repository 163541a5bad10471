"""A pack read against a case: whether a condition surely holds, or may hold, and how each step stands.

While people disagree a condition has several worlds. A gate's condition must hold in every one of them, a
step's ``when`` in one. What cannot be worked out holds for no gate and for every step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from itertools import product

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import Given
from repatria.domain.cases.state import Head
from repatria.domain.cases.submissions import Submission, came_after
from repatria.domain.cases.written_here import written_here
from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, as_boolean, parse
from repatria.domain.protocol.definition import Pack, Step

RESOLVED = frozenset({"done", "not_applicable", "refused"})
"""States after which nobody waits for a step."""

MOST_WORLDS = 64
"""Ways in which disagreements may combine before a condition counts as unknown."""


@lru_cache(maxsize=4096)
def compiled(text: str) -> Expression:
    """Return the expression in *text*, read once."""
    return parse(text)


class Reading:
    """A pack and a case at one moment; what was worked out once is kept."""

    def __init__(self, pack: Pack, facts: CaseFacts) -> None:
        self.pack, self.facts = pack, facts
        self.steps = {step.id: step for step in pack.steps}
        self._states: dict[str, tuple[str, ...]] = {}
        self._held: dict[str, tuple[bool | None, ...]] = {}
        self._busy: set[str] = set()
        self._circles = 0

    # Conditions ------------------------------------------------------------

    def everywhere(self, text: str) -> bool:
        """Tell whether the condition surely holds; an empty one does, an unreadable one does not."""
        return not text or all(result is True for result in self._results(text))

    def somewhere(self, text: str) -> bool:
        """Tell whether the condition may hold; an empty one does, and an unreadable one."""
        return not text or any(result is not False for result in self._results(text))

    def guessed(self, text: str) -> bool:
        """Tell whether the condition may hold by nothing but what another post may keep."""
        return bool(self.facts.state.withheld) and self.somewhere(text) and not self._here.somewhere(text)

    @cached_property
    def _here(self) -> Reading:
        return Reading(self.pack, written_here(self.facts))

    def _results(self, text: str) -> tuple[bool | None, ...]:
        """Return what the condition is in each world: None where it cannot be worked out."""
        found = self._held.get(text)
        if found is None:
            circles = self._circles
            found = tuple(self._in_worlds(text))
            if circles == self._circles:  # what was read inside a circle of steps is not kept
                self._held[text] = found
        return found

    def _in_worlds(self, text: str) -> Iterator[bool | None]:
        try:
            expression = compiled(text)
            names = [(name, self.possible(name)) for name in expression.names]
            if all(len(values) == 1 for _, values in names):
                yield as_boolean(expression.evaluate(_World(self, {})))
                return
            yield from self._in_each_world(expression, names)
        except ExpressionError:
            yield None

    def _in_each_world(
        self, expression: Expression, names: list[tuple[str, tuple[Given, ...]]]
    ) -> Iterator[bool | None]:
        open_names = [(name, values) for name, values in names if len(values) != 1]
        worlds = 1
        for _, values in open_names:
            worlds *= len(values)
        if not 0 < worlds <= MOST_WORLDS:
            yield None
            return
        for chosen in product(*(values for _, values in open_names)):
            given = dict(zip((name for name, _ in open_names), chosen, strict=True))
            yield as_boolean(expression.evaluate(_World(self, given)))

    def possible(self, name: str) -> tuple[Given, ...]:
        """Return every value *name* may have in this pack."""
        subject, _, asked = name.rpartition(".")
        if asked in ("state", "at") and subject in self.steps:
            step = self.steps[subject]
            return self.states(step) if asked == "state" else self._done_at(step)
        return self.facts.possible(name)

    # Steps ------------------------------------------------------------

    def applies(self, step: Step) -> bool:
        """Tell whether *step* may belong to this case."""
        return not step.period_task and self.somewhere(step.when)

    def states(self, step: Step) -> tuple[str, ...]:
        """Return every state *step* may be in, as conditions see it; disputed records count as open too."""
        if step.id in self._states:
            return self._states[step.id]
        if step.id in self._busy:
            self._circles += 1
            return tuple(map(str, self.facts.possible(f"{step.id}.state")))
        circles = self._circles
        self._busy.add(step.id)
        try:
            found = self._work_out(step)
        finally:
            self._busy.discard(step.id)
        if circles == self._circles or not self._busy:
            self._states[step.id] = found
        return found

    def state(self, step: Step, occurrence: int | None = None) -> str:
        """Return the state to show and to protect by; *occurrence* is a day of the step's schedule."""
        if occurrence is not None:
            return self._recorded(f"{step.id}/{occurrence}", step)[0]
        found = self.states(step)
        return found[0] if len(found) == 1 else "open"

    def is_resolved(self, step_id: str) -> bool:
        """Tell whether nobody waits for the step any more, in whichever world."""
        step = self.steps.get(step_id)
        return step is not None and all(state in RESOLVED for state in self.states(step))

    def done_at(self, step: Step) -> str:
        """Return when the step was done, as people state it, or nothing."""
        return str(self._done_at(step)[0])

    def is_done_when_said(self, step: Step) -> bool:
        """Tell whether all who speak of it say that the step was done, and the same moment or none."""
        return self.states(step) == ("done",) and len(self._done_at(step)) == 1

    def _done_at(self, step: Step) -> tuple[Given, ...]:
        if self._closes_itself(step) and not step.automatic:
            return (max(found.at for found in self.closing(step)).isoformat(),)
        return self.facts.possible(f"{step.id}.at")

    def record(self, step_id: str, occurrence: int | None = None) -> Head | None:
        """Return the record to show of a step, if anybody made one."""
        path = step_id if occurrence is None else f"{step_id}/{occurrence}"
        heads = self.facts.heads(f"step/{path}")
        return heads[0] if heads else None

    def _work_out(self, step: Step) -> tuple[str, ...]:
        found = self._scheduled(step) if step.schedule_days else self._recorded(step.id, step)
        if not self.applies(step) and not (len(found) == 1 and found[0] in RESOLVED):
            return ("not_applicable",) if len(found) == 1 else (*found, "not_applicable")
        if "done" in found and step.again_when and self.somewhere(step.again_when):
            return ("open",)
        return found

    def _scheduled(self, step: Step) -> tuple[str, ...]:
        own = tuple(map(str, self.facts.possible(f"{step.id}.state")))
        if own != ("open",):
            return own
        days = [self.state(step, day) for day in step.schedule_days]
        return ("done",) if all(state in RESOLVED for state in days) else ("open",)

    def _recorded(self, path: str, step: Step) -> tuple[str, ...]:
        found = tuple(map(str, self.facts.possible(f"{path}.state")))
        if len(found) == 1 and found[0] in RESOLVED:
            return found
        derived: list[str] = []
        if self._closes_itself(step, path):
            derived.append("done")
        elif any(not self.facts.is_answered(request) for request in self.facts.requests(path)):
            derived.append("waiting")
        if len(found) > 1:  # whatever was so before the disagreement stays possible
            return tuple(dict.fromkeys(("open", *found, *derived)))
        return (derived[0],) if derived == ["done"] or (derived and found == ("open",)) else found

    def _closes_itself(self, step: Step, path: str = "") -> bool:
        """Tell whether opening the case or submitting a form has done the step since its last record."""
        heads = self.facts.heads(f"step/{path or step.id}")
        if step.automatic and not heads:
            return bool(self.facts.of_type("case_opened"))
        return any(all(came_after(found, head) for head in heads) for found in self.closing(step, path))

    def closing(self, step: Step, path: str = "") -> list[Submission]:
        """Return the forms submitted that do the step, or one occurrence of it."""
        found = [submission for form in step.closed_by for submission in self.facts.of_form(form)]
        if not path or path == step.id:
            return found
        return [submission for submission in found if self.facts.made_for(submission.member) == path]


@dataclass(frozen=True, slots=True)
class _World:
    """One way in which the disagreements of a condition may be settled."""

    reading: Reading
    given: Mapping[str, Given]

    def value(self, name: str) -> Given:
        if name in self.given:
            return self.given[name]
        return self.reading.possible(name)[0]

    def today(self) -> date:
        return self.reading.facts.today()

    def now(self) -> datetime:
        return self.reading.facts.now()
