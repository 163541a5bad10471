"""Turns of a form: all that follows from one answer shares its steps, also what is only looked at afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from repatria.domain.expressions.steps import Steps
from repatria.domain.forms.bounds import MOST_AT_OPENING, MOST_STEPS


class Turns:
    """Has *steps*, which whatever is worked out takes from."""

    def __init__(self) -> None:
        self.steps = Steps(MOST_AT_OPENING)
        self._in_turn = self._ran_out = False

    @property
    def ran_out(self) -> bool:
        """Tell whether something could not be worked out because it would have taken too long."""
        return self._ran_out or self.steps.ran_out

    def forget_that_it_ran_out(self) -> None:
        """Begin anew: everything is worked out again now."""
        self._ran_out, self.steps = False, Steps(MOST_STEPS)

    def renew(self, most: int = MOST_STEPS) -> None:
        """Let all that is worked out from here to the next turn take *most* steps together."""
        self._ran_out = self.ran_out
        self.steps = Steps(most)

    @contextmanager
    def turn(self, most: int = MOST_STEPS) -> Iterator[None]:
        """Let all that follows from now on take *most* steps together, or what is left of a turn around this one.

        Words and rules that are looked at later take of what is left, until the next turn; what opening a form left
        over is not theirs, as it was done beside the interface thread.
        """
        if self._in_turn:
            yield
            return
        self.renew(most)
        self._in_turn = True
        try:
            yield
        finally:
            self._in_turn = False
            if most > MOST_STEPS:
                self.renew()
